// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/options.h"

#include <iterator>

namespace coap {

namespace {

/// The nibble of a delta or length, with 13 or 14 for "it follows" (§3.1).
unsigned nibbleOf(std::size_t value)
{
    return value < 13 ? static_cast<unsigned>(value) : value < 269 ? 13 : 14;
}

void appendExtension(std::size_t value, std::string &out)
{
    if (value >= 269) {
        out += static_cast<char>((value - 269) >> 8);
        out += static_cast<char>(value - 269);
    } else if (value >= 13) {
        out += static_cast<char>(value - 13);
    }
}

void appendOption(std::size_t delta, OctetView value, std::string &out)
{
    out += static_cast<char>(nibbleOf(delta) << 4 | nibbleOf(value.size()));
    appendExtension(delta, out);
    appendExtension(value.size(), out);
    out += textOf(value);
}

/// Octets of ours are right: nothing is checked.
unsigned readExtended(const std::uint8_t *&at, unsigned nibble)
{
    if (nibble < 13)
        return nibble;
    if (nibble == 13)
        return *at++ + 13u;
    const unsigned value = (static_cast<unsigned>(at[0]) << 8 | at[1]) + 269;
    at += 2;
    return value;
}

} // namespace

void Options::Iterator::read()
{
    if (m_at == m_end)
        return;
    const std::uint8_t *at = m_at;
    const unsigned head = *at++;
    const unsigned delta = readExtended(at, head >> 4);
    const unsigned length = readExtended(at, head & 0x0f);
    m_entry = {static_cast<OptionNumber>(static_cast<unsigned>(m_entry.number) + delta), {at, length}};
    m_next = at + length;
}

Options::Range Options::entries() const
{
    const auto octets = encoded();
    const auto *end = octets.data() + octets.size();
    return {{octets.data(), end}, {end, end}};
}

OctetView Options::encodedOf(OptionNumber number) const
{
    if (!mayHave(number))
        return {};
    const auto all = entries();
    auto at = all.begin();
    while (at != all.end() && at->number < number)
        ++at;
    const auto *const first = at.m_at;
    while (at != all.end() && at->number == number)
        ++at;
    return {first, at.m_at};
}

std::vector<OctetView> Options::valuesOf(OctetView encoded)
{
    std::vector<OctetView> values;
    const auto *end = encoded.data() + encoded.size();
    for (Iterator at(encoded.data(), end); at != Iterator(end, end); ++at)
        values.push_back(at->value);
    return values;
}

void Options::add(OptionNumber number, OctetView value)
{
    if (number >= m_numbers.last) {     // the way of most callers
        appendOption(static_cast<unsigned>(number) - static_cast<unsigned>(m_numbers.last), value, m_octets);
        m_numbers.add(number);
        return;
    }
    m_numbers.present |= OptionNumbers::bitOf(number);
    unsigned before = 0;
    auto behind = entries().begin();
    for (; behind->number <= number; ++behind)
        before = static_cast<unsigned>(behind->number);
    std::string made;
    appendOption(static_cast<unsigned>(number) - before, value, made);
    const auto at = static_cast<std::size_t>(behind.m_at - encoded().data());
    splice(at, at, std::move(made), static_cast<unsigned>(number));
}

/// Puts `made` in the place of [from, to). The option at `to` gets its delta from number `before` on.
void Options::splice(std::size_t from, std::size_t to, std::string made, unsigned before)
{
    unsigned number = 0;
    auto next = entries().begin();
    while (static_cast<std::size_t>(next.m_at - encoded().data()) < to)
        ++next;
    if (next.m_at != next.m_end) {
        number = static_cast<unsigned>(next->number);
        appendOption(number - before, next->value, made);
        to = static_cast<std::size_t>(next.m_next - encoded().data());
    }
    m_octets.replace(from, to - from, made);
}

void Options::addUint(OptionNumber number, std::uint32_t value)
{
    const std::uint8_t network[] = {
        static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
        static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    std::size_t zeros = 0;
    while (zeros < 4 && network[zeros] == 0)
        ++zeros;
    add(number, OctetView(network).subspan(zeros));
}

void Options::addContentFormat(ContentFormat format)
{
    addUint(OptionNumber::ContentFormat, static_cast<std::uint32_t>(format));
}

void Options::setUint(OptionNumber number, std::uint32_t value)
{
    remove(number);
    addUint(number, value);
}

void Options::set(OptionNumber number, OctetView value)
{
    remove(number);
    add(number, value);
}

void Options::remove(OptionNumber number)
{
    if (!mayHave(number))
        return;
    Options kept;
    for (const Entry &entry : entries()) {
        if (entry.number != number)
            kept.add(entry.number, entry.value);
    }
    *this = std::move(kept);
}

void Options::clear()
{
    m_octets.clear();
    m_numbers = {};
}

std::size_t Options::size() const
{
    const auto all = entries();
    return static_cast<std::size_t>(std::distance(all.begin(), all.end()));
}

std::size_t Options::count(OptionNumber number) const
{
    std::size_t found = 0;
    for (const Entry &entry : entries())
        found += entry.number == number ? 1 : 0;
    return found;
}

std::optional<OctetView> Options::found(OptionNumber number) const
{
    for (const Entry &entry : entries()) {
        if (entry.number == number)
            return entry.value;
        if (entry.number > number)
            break;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> Options::foundUint(OptionNumber number) const
{
    const auto octets = found(number);
    return octets ? uintOf(*octets) : std::nullopt;
}

std::optional<ContentFormat> Options::contentFormat() const
{
    const auto number = uint(OptionNumber::ContentFormat);
    if (!number || *number > 0xffff)
        return std::nullopt;
    return static_cast<ContentFormat>(*number);
}

std::optional<ContentFormat> Options::accept() const
{
    const auto number = uint(OptionNumber::Accept);
    if (!number || *number > 0xffff)
        return std::nullopt;
    return static_cast<ContentFormat>(*number);
}

std::vector<OctetView> Options::all(OptionNumber number) const
{
    return valuesOf(encodedOf(number));
}

std::vector<std::string> Options::uriPath() const
{
    std::vector<std::string> segments;
    for (const Entry &entry : entries()) {
        if (entry.number == OptionNumber::UriPath)
            segments.emplace_back(textOf(entry.value));
    }
    return segments;
}

void Options::setUriPath(const std::vector<std::string> &segments)
{
    remove(OptionNumber::UriPath);
    for (const auto &segment : segments)
        add(OptionNumber::UriPath, segment);
}

std::optional<std::uint32_t> uintOf(OctetView value)
{
    if (value.size() > 4)
        return std::nullopt;
    std::uint32_t number = 0;
    for (const std::uint8_t octet : value)
        number = number << 8 | octet;
    return number;
}

} // namespace coap
