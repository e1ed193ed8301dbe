// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagefilter.h"

#include "wire/codec.h"

#include <algorithm>
#include <cctype>

namespace studio {

namespace {

using Key = FilterTerm::Key;

constexpr unsigned bit(Key key)
{
    return 1u << unsigned(key);
}

/// One value of several must match; flags and texts stand for themselves.
bool isAlternative(Key key)
{
    return key <= Key::Direction;
}

char lower(char letter)
{
    return char(std::tolower(static_cast<unsigned char>(letter)));
}

bool contains(std::string_view hay, const std::string &lowerNeedle)
{
    const auto same = [](char a, char b) { return lower(a) == b; };
    return std::search(hay.begin(), hay.end(), lowerNeedle.begin(), lowerNeedle.end(), same) != hay.end();
}

/// "192.168.1.7", "192.168.1.7:5683", "::1", "[::1]:5683" against the text of a remote.
bool isPeer(const std::string &remote, const std::string &wanted)
{
    if (remote == wanted)
        return true;
    std::string_view address(remote);
    address = address.substr(0, address.rfind(':'));
    if (address == wanted)
        return true;
    return address.size() > 2 && address.front() == '[' && address.substr(1, address.size() - 2) == wanted;
}

bool isPath(const coap::StoredMessage &message, const std::string &wanted)
{
    if (!message.path)
        return false;
    const std::string &path = *message.path;
    if (wanted.front() != '/')
        return contains(path, wanted);
    if (path.compare(0, wanted.size(), wanted) != 0)
        return false;
    return path.size() == wanted.size() || wanted.back() == '/' || path[wanted.size()] == '/';
}

bool isObserve(const coap::StoredMessage &message)
{
    if (message.record.note == coap::Note::Notification)
        return true;
    const auto decoded = coap::decode(message.octets, true);
    const auto *whole = std::get_if<coap::Message>(&decoded);
    return whole != nullptr && whole->options.has(coap::OptionNumber::Observe);
}

bool isError(const coap::TapRecord &record)
{
    const unsigned codeClass = coap::codeClass(record.code);
    return codeClass == 4 || codeClass == 5 || record.note == coap::Note::Malformed || record.note == coap::Note::Rejected;
}

bool isText(const coap::StoredMessage &message, const std::string &wanted)
{
    return (message.path && contains(*message.path, wanted)) || contains(coap::codeName(message.record.code), wanted)
           || contains(coap::toText(message.record.remote), wanted) || contains(coap::textOf(message.octets), wanted);
}

bool holds(const FilterTerm &term, const coap::StoredMessage &message)
{
    const coap::TapRecord &record = message.record;
    switch (term.key) {
    case Key::Type: return unsigned(record.type) == term.number && record.note != coap::Note::Malformed;
    case Key::Code:
        if (record.note == coap::Note::Malformed)
            return false;
        return term.isWholeClass ? coap::codeClass(record.code) == term.number : unsigned(record.code) == term.number;
    case Key::Path: return isPath(message, term.text);
    case Key::Peer: return isPeer(coap::toText(record.remote), term.text);
    case Key::Mid: return record.mid == term.number;
    case Key::Token: return message.token.raw() == term.text;
    case Key::Direction: return unsigned(record.direction) == term.number;
    case Key::Observe: return isObserve(message);
    case Key::Retransmission: return record.note == coap::Note::Retransmission;
    case Key::Duplicate: return record.note == coap::Note::Duplicate || record.note == coap::Note::DuplicateAnswer;
    case Key::Error: return isError(record);
    case Key::Text: return isText(message, term.text);
    }
    return false;
}

} // namespace

bool MessageFilter::matches(const coap::StoredMessage &message) const
{
    unsigned met = 0;
    for (const FilterTerm &term : m_terms) {
        const bool isMet = holds(term, message);
        if (term.isNegated ? isMet : !isMet && !isAlternative(term.key))
            return false;
        if (isMet)
            met |= bit(term.key);
    }
    return (met & m_alternatives) == m_alternatives;
}

void MessageFilter::add(const FilterTerm &term)
{
    if (m_terms.contains(term))
        return;
    m_terms.append(term);
    if (!term.isNegated && isAlternative(term.key))
        m_alternatives |= bit(term.key);
    m_needsOctets |= term.key == Key::Observe || term.key == Key::Text;
}

QString MessageFilter::text() const
{
    QStringList words;
    for (const FilterTerm &term : m_terms)
        words << term.written;
    return words.join(u' ');
}

} // namespace studio
