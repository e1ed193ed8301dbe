// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/optionnumber.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace coap {

namespace {

using enum OptionNumber;
using enum OptionFormat;

constexpr bool once = false;
constexpr bool repeatable = true;

// RFC 7252 table 4, then what later RFCs added.
constexpr OptionInfo registry[] = {
    {IfMatch, "If-Match", Opaque, 0, 8, repeatable, "RFC 7252 §5.10.8.1"},
    {UriHost, "Uri-Host", String, 1, 255, once, "RFC 7252 §5.10.1"},
    {ETag, "ETag", Opaque, 1, 8, repeatable, "RFC 7252 §5.10.6"},
    {IfNoneMatch, "If-None-Match", OptionFormat::Empty, 0, 0, once, "RFC 7252 §5.10.8.2"},
    {Observe, "Observe", Uint, 0, 3, once, "RFC 7641 §2"},
    {UriPort, "Uri-Port", Uint, 0, 2, once, "RFC 7252 §5.10.1"},
    {LocationPath, "Location-Path", String, 0, 255, repeatable, "RFC 7252 §5.10.7"},
    {UriPath, "Uri-Path", String, 0, 255, repeatable, "RFC 7252 §5.10.1"},
    {OptionNumber::ContentFormat, "Content-Format", Uint, 0, 2, once, "RFC 7252 §5.10.3"},
    {MaxAge, "Max-Age", Uint, 0, 4, once, "RFC 7252 §5.10.5"},
    {UriQuery, "Uri-Query", String, 0, 255, repeatable, "RFC 7252 §5.10.1"},
    {HopLimit, "Hop-Limit", Uint, 1, 1, once, "RFC 8768 §3"},
    {Accept, "Accept", Uint, 0, 2, once, "RFC 7252 §5.10.4"},
    {LocationQuery, "Location-Query", String, 0, 255, repeatable, "RFC 7252 §5.10.7"},
    {Block2, "Block2", Uint, 0, 3, once, "RFC 7959 §2.1"},
    {Block1, "Block1", Uint, 0, 3, once, "RFC 7959 §2.1"},
    {Size2, "Size2", Uint, 0, 4, once, "RFC 7959 §4"},
    {ProxyUri, "Proxy-Uri", String, 1, 1034, once, "RFC 7252 §5.10.2"},
    {ProxyScheme, "Proxy-Scheme", String, 1, 255, once, "RFC 7252 §5.10.2"},
    {Size1, "Size1", Uint, 0, 4, once, "RFC 7252 §5.10.9"},
    {Echo, "Echo", Opaque, 1, 40, once, "RFC 9175 §2.2.1"},
    {NoResponse, "No-Response", Uint, 0, 1, once, "RFC 7967 §2"},
    {RequestTag, "Request-Tag", Opaque, 0, 8, repeatable, "RFC 9175 §3.2.1"},
};

constexpr bool before(const OptionInfo &a, const OptionInfo &b) { return a.number < b.number; }
static_assert(std::is_sorted(std::begin(registry), std::end(registry), before));

constexpr std::size_t lowNumbers = 64;

/// For each low number where it stands in the registry, or the registry's end.
constexpr auto rowOf = [] {
    std::array<std::uint8_t, lowNumbers> rows{};
    rows.fill(static_cast<std::uint8_t>(std::size(registry)));
    for (std::size_t row = 0; row < std::size(registry); ++row) {
        if (static_cast<std::size_t>(registry[row].number) < lowNumbers)
            rows[static_cast<std::size_t>(registry[row].number)] = static_cast<std::uint8_t>(row);
    }
    return rows;
}();

} // namespace

const OptionInfo *optionInfo(OptionNumber number)
{
    if (const auto low = static_cast<std::size_t>(number); low < lowNumbers)
        return rowOf[low] < std::size(registry) ? &registry[rowOf[low]] : nullptr;
    const auto row = std::lower_bound(std::begin(registry), std::end(registry), number,
                                      [](const OptionInfo &info, OptionNumber n) { return info.number < n; });
    return row != std::end(registry) && row->number == number ? &*row : nullptr;
}

} // namespace coap
