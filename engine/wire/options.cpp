// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/options.h"

#include <algorithm>

namespace coap {

namespace {

struct ByNumber {
    bool operator()(const Options::Entry &a, OptionNumber b) const { return a.number < b; }
    bool operator()(OptionNumber a, const Options::Entry &b) const { return a < b.number; }
};

} // namespace

void Options::reserve(std::size_t options, std::size_t octets)
{
    m_entries.reserve(options);
    m_values.reserve(octets);
}

void Options::add(OptionNumber number, OctetView value)
{
    const Entry entry{number, static_cast<std::uint32_t>(m_values.size()), static_cast<std::uint32_t>(value.size())};
    m_values.insert(m_values.end(), value.begin(), value.end());
    if (m_entries.empty() || m_entries.back().number <= number)
        m_entries.push_back(entry);   // the way of the decoder and of most callers
    else
        m_entries.insert(std::upper_bound(m_entries.begin(), m_entries.end(), number, ByNumber{}), entry);
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
    const auto [first, last] = std::equal_range(m_entries.begin(), m_entries.end(), number, ByNumber{});
    if (first == last)
        return;
    const std::vector<Entry> gone(first, last);
    m_entries.erase(first, last);
    // The octets go too: a value that is set again and again must not make the buffer grow.
    for (auto entry = gone.rbegin(); entry != gone.rend(); ++entry) {
        const auto from = m_values.begin() + entry->offset;
        m_values.erase(from, from + entry->length);
        for (Entry &other : m_entries) {
            if (other.offset > entry->offset)
                other.offset -= entry->length;
        }
    }
}

void Options::clear()
{
    m_entries.clear();
    m_values.clear();
}

std::size_t Options::count(OptionNumber number) const
{
    return static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(),
                                                  [number](const Entry &entry) { return entry.number == number; }));
}

std::optional<OctetView> Options::first(OptionNumber number) const
{
    for (const Entry &entry : m_entries) {
        if (entry.number == number)
            return value(entry);
        if (entry.number > number)
            break;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> Options::uint(OptionNumber number) const
{
    const auto octets = first(number);
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
    std::vector<OctetView> values;
    for (const Entry &entry : m_entries) {
        if (entry.number == number)
            values.push_back(value(entry));
    }
    return values;
}

std::vector<std::string> Options::uriPath() const
{
    std::vector<std::string> segments;
    for (const Entry &entry : m_entries) {
        if (entry.number == OptionNumber::UriPath)
            segments.emplace_back(textOf(value(entry)));
    }
    return segments;
}

void Options::setUriPath(const std::vector<std::string> &segments)
{
    remove(OptionNumber::UriPath);
    for (const auto &segment : segments)
        add(OptionNumber::UriPath, segment);
}

bool operator==(const Options &a, const Options &b)
{
    return std::equal(a.m_entries.begin(), a.m_entries.end(), b.m_entries.begin(), b.m_entries.end(),
                      [&](const Options::Entry &left, const Options::Entry &right) {
                          return left.number == right.number && sameOctets(a.value(left), b.value(right));
                      });
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
