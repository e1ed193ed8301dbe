// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagestore.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace studio {

/// One term of a filter, as it was understood.
struct FilterTerm {
    enum class Key : quint8 { Type, Code, Path, Peer, Mid, Token, Direction, Observe, Retransmission, Duplicate, Error, Text };
    Key key = Key::Text;
    bool isNegated = false;
    QString written;                ///< in the form that parse() reads: "-code:4.xx"

    // What is compared, made once when the term is read.
    std::uint32_t number = 0;       ///< type, code, Message ID, direction
    bool isWholeClass = false;      ///< code:4.xx
    std::string text;               ///< path, peer, token's octets, text in lower case

    bool operator==(const FilterTerm &other) const { return written == other.written; }
};

/// Which messages are shown:
///   type:con|non|ack|rst  code:2.05|2.xx|get|…  path:/sensors  peer:192.168.1.7[:port]  mid:4711|0x1267  token:ab12|none
///   obs retrans dup error in out  "text"      -term negates a term
/// Terms are ANDed; the same key twice (also `in out`) is OR; every "text" must be found. path:/a means /a and all below
/// it, path:a any path that contains it. Plain value, any thread.
class MessageFilter {
public:
    /// A filter is read by people: more terms than this are a paste by mistake, and each costs time on every message.
    static constexpr int mostTerms = 32;

    struct Reading;
    /// Reads a text. What is wrong is said in one translated sentence that names what is allowed.
    static Reading parse(const QString &text);
    /// What can be typed, for completion: "type:con", "obs", …
    static QStringList vocabulary();
    /// `word` as a value of a term: in quotes if it needs them.
    static QString quoted(const QString &word);

    bool isEmpty() const { return m_terms.isEmpty(); }
    const QList<FilterTerm> &terms() const { return m_terms; }
    /// Its terms in the form that parse() reads.
    QString text() const;
    /// Does matches() look at the datagram itself?
    bool needsOctets() const { return m_needsOctets; }
    bool matches(const coap::StoredMessage &message) const;

    bool operator==(const MessageFilter &other) const { return m_terms == other.m_terms; }

private:
    void add(const FilterTerm &term);

    QList<FilterTerm> m_terms;
    unsigned m_alternatives = 0;    ///< a bit for each key of which one positive term must match
    bool m_needsOctets = false;
};

struct MessageFilter::Reading {
    MessageFilter filter;           ///< of the terms before the problem
    QString problem;                ///< empty: the whole text was understood
    int from = 0, length = 0;       ///< where the problem is
    bool isOk() const { return problem.isEmpty(); }
};

} // namespace studio
