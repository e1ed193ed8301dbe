// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagefilter.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace studio {

namespace {

using Key = FilterTerm::Key;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageFilter)
};

struct KeyWord {
    QLatin1String word;
    Key key;
};
constexpr std::array<KeyWord, 6> keys{{{QLatin1String("type"), Key::Type}, {QLatin1String("code"), Key::Code},
                                       {QLatin1String("path"), Key::Path}, {QLatin1String("peer"), Key::Peer},
                                       {QLatin1String("mid"), Key::Mid}, {QLatin1String("token"), Key::Token}}};
struct Flag {
    QLatin1String word;
    Key key;
    std::uint32_t number;
};
constexpr std::array<Flag, 6> flags{{{QLatin1String("obs"), Key::Observe, 0}, {QLatin1String("retrans"), Key::Retransmission, 0},
                                     {QLatin1String("dup"), Key::Duplicate, 0}, {QLatin1String("error"), Key::Error, 0},
                                     {QLatin1String("in"), Key::Direction, std::uint32_t(coap::Direction::In)},
                                     {QLatin1String("out"), Key::Direction, std::uint32_t(coap::Direction::Out)}}};
constexpr std::array<const char *, 4> types{"con", "non", "ack", "rst"};    // by number
constexpr std::array<const char *, 8> methods{"empty", "get", "post", "put", "delete", "fetch", "patch", "ipatch"};     // by number

/// One piece between blanks: `-key:"value"`. `isText`: it is in quotes without a key.
struct Piece {
    int from = 0, length = 0;
    bool isNegated = false, isText = false, isOpen = false;
    QString key, value;
    bool hasColon = false;
};

/// Reads to the closing quote; `at` stands behind the opening one. A backslash takes the next letter as it is.
QString readQuoted(const QString &text, int &at, bool &isOpen)
{
    QString value;
    for (; at < text.size(); ++at) {
        if (text.at(at) == u'"') {
            ++at;
            return value;
        }
        if (text.at(at) == u'\\' && at + 1 < text.size())
            ++at;
        value += text.at(at);
    }
    isOpen = true;
    return value;
}

Piece readPiece(const QString &text, int &at)
{
    Piece piece;
    piece.from = at;
    if (text.at(at) == u'-') {
        piece.isNegated = true;
        ++at;
    }
    piece.isText = at < text.size() && text.at(at) == u'"';
    for (; at < text.size() && !text.at(at).isSpace(); ) {
        if (text.at(at) == u'"') {
            ++at;
            piece.value += readQuoted(text, at, piece.isOpen);
        } else if (text.at(at) == u':' && !piece.hasColon && !piece.isText) {
            piece.hasColon = true;
            piece.key = std::exchange(piece.value, QString());
            ++at;
        } else {
            piece.value += text.at(at++);
        }
    }
    piece.length = at - piece.from;
    return piece;
}

template<std::size_t n>
std::optional<std::uint32_t> numberOf(const std::array<const char *, n> &words, const QString &value)
{
    for (std::size_t at = 0; at < n; ++at) {
        if (value.compare(QLatin1String(words[at]), Qt::CaseInsensitive) == 0)
            return std::uint32_t(at);
    }
    return std::nullopt;
}

QString readType(FilterTerm &term, const QString &value)
{
    const auto number = numberOf(types, value);
    if (!number)
        return Words::tr("“%1” is not a message type: con, non, ack or rst.").arg(value);
    term.number = *number;
    return {};
}

/// "2.05", "2.xx", "get".
QString readCode(FilterTerm &term, const QString &value)
{
    if (const auto method = numberOf(methods, value)) {
        term.number = *method;
        return {};
    }
    const QString wrong = Words::tr("“%1” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty.").arg(value);
    if (value.size() != 4 || value.at(1) != u'.' || value.at(0) < u'0' || value.at(0) > u'7')
        return wrong;
    const std::uint32_t codeClass = value.at(0).unicode() - u'0';
    term.isWholeClass = value.mid(2).compare(QLatin1String("xx"), Qt::CaseInsensitive) == 0;
    bool isNumber = false;
    const std::uint32_t detail = value.mid(2).toUInt(&isNumber);
    if (!term.isWholeClass && !isNumber)
        return wrong;
    if (!term.isWholeClass && detail > 31)
        return Words::tr("“%1” is not a code: the part behind the point goes from 00 to 31.").arg(value);
    term.number = term.isWholeClass ? codeClass : coap::makeCode(codeClass, detail);
    return {};
}

QString readMid(FilterTerm &term, const QString &value)
{
    bool isNumber = false;
    const bool isHexadecimal = value.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    term.number = isHexadecimal ? value.mid(2).toUInt(&isNumber, 16) : value.toUInt(&isNumber, 10);
    if (!isNumber || term.number > 0xffff)
        return Words::tr("“%1” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff.").arg(value);
    return {};
}

QString readToken(FilterTerm &term, const QString &value)
{
    constexpr qsizetype mostDigits = 16;    // 8 octets (RFC 7252 §3)
    if (value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return {};
    const QString digits = value.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) ? value.mid(2) : value;
    const QByteArray octets = QByteArray::fromHex(digits.toLatin1());
    const bool isHexadecimal = QString::fromLatin1(octets.toHex()).compare(digits, Qt::CaseInsensitive) == 0;
    if (!isHexadecimal || digits.isEmpty() || digits.size() > mostDigits)
        return Words::tr("“%1” is not a token: an even number of hexadecimal digits, at most 16, or none.").arg(value);
    term.text = octets.toStdString();
    return {};
}

QString readPeer(FilterTerm &term, const QString &value)
{
    for (const QChar letter : value) {
        const bool isAllowed = letter.isDigit() || QStringLiteral(".:[]%abcdefABCDEF").contains(letter);
        if (!isAllowed)
            return Words::tr("“%1” is not an address: write 192.168.1.7, 192.168.1.7:5683, fe80::1 or [fe80::1]:5683.").arg(value);
    }
    term.text = value.toLower().toStdString();
    return {};
}

QString readValue(FilterTerm &term, const QString &value)
{
    switch (term.key) {
    case Key::Type: return readType(term, value);
    case Key::Code: return readCode(term, value);
    case Key::Mid: return readMid(term, value);
    case Key::Token: return readToken(term, value);
    case Key::Peer: return readPeer(term, value);
    default: break;
    }
    // Paths count letter by letter, parts of paths do not.
    term.text = (value.startsWith(u'/') ? value : value.toLower()).toStdString();
    return {};
}

QString readKeyed(FilterTerm &term, const Piece &piece)
{
    for (const KeyWord &entry : keys) {
        if (piece.key.compare(entry.word, Qt::CaseInsensitive) != 0)
            continue;
        term.key = entry.key;
        term.written = (piece.isNegated ? QStringLiteral("-") : QString()) + entry.word + u':' + MessageFilter::quoted(piece.value);
        if (piece.value.isEmpty())
            return Words::tr("A value is missing behind “%1:”.").arg(piece.key);
        return readValue(term, piece.value);
    }
    return Words::tr("“%1:” is not known. There are type: code: path: peer: mid: token:").arg(piece.key);
}

QString readWord(FilterTerm &term, const Piece &piece)
{
    for (const Flag &flag : flags) {
        if (piece.value.compare(flag.word, Qt::CaseInsensitive) != 0)
            continue;
        term.key = flag.key;
        term.number = flag.number;
        term.written = (piece.isNegated ? QStringLiteral("-") : QString()) + flag.word;
        return {};
    }
    if (piece.value.isEmpty())
        return Words::tr("A term is missing behind “-”.");
    return Words::tr("“%1” is no filter word: use obs, retrans, dup, error, in, out, key:value, or \"%1\" in quotes to find a text.").arg(piece.value);
}

QString readText(FilterTerm &term, const Piece &piece)
{
    if (piece.value.isEmpty())
        return Words::tr("There is no text between the quotes.");
    term.key = Key::Text;
    QString escaped = piece.value;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    term.written = (piece.isNegated ? QStringLiteral("-\"") : QStringLiteral("\"")) + escaped + u'"';
    term.text = piece.value.toLower().toStdString();
    return {};
}

QString readTerm(FilterTerm &term, const Piece &piece)
{
    if (piece.isOpen)
        return Words::tr("The closing quote is missing.");
    term.isNegated = piece.isNegated;
    if (piece.isText)
        return readText(term, piece);
    return piece.hasColon ? readKeyed(term, piece) : readWord(term, piece);
}

} // namespace

MessageFilter::Reading MessageFilter::parse(const QString &text)
{
    Reading reading;
    for (int at = 0; at < text.size(); ) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const Piece piece = readPiece(text, at);
        FilterTerm term;
        reading.problem = readTerm(term, piece);
        if (reading.isOk() && reading.filter.m_terms.size() == mostTerms)
            reading.problem = Words::tr("A filter has at most %1 terms.").arg(mostTerms);
        if (!reading.isOk()) {
            reading.from = piece.from;
            reading.length = piece.length;
            return reading;
        }
        reading.filter.add(term);
    }
    return reading;
}

QStringList MessageFilter::vocabulary()
{
    QStringList words;
    for (const char *type : types)
        words << QStringLiteral("type:") + QLatin1String(type);
    for (const char *method : methods)
        words << QStringLiteral("code:") + QLatin1String(method);
    for (const char *code : {"2.xx", "4.xx", "5.xx", "2.01", "2.02", "2.03", "2.04", "2.05", "2.31", "4.00", "4.04", "4.05", "4.08", "4.13", "5.00", "5.03"})
        words << QStringLiteral("code:") + QLatin1String(code);
    for (const char *key : {"path:/", "peer:", "mid:", "token:", "token:none"})
        words << QLatin1String(key);
    for (const Flag &flag : flags)
        words << flag.word;
    return words;
}

QString MessageFilter::quoted(const QString &word)
{
    const auto needsQuotes = [](QChar letter) { return letter.isSpace() || letter == u'"' || letter == u'\\'; };
    if (std::none_of(word.begin(), word.end(), needsQuotes))
        return word;
    QString escaped = word;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + escaped + u'"';
}

} // namespace studio
