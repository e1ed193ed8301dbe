// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace coap {

/// Option numbers of the IANA registry that this server knows. Any 16-bit number may come from the wire.
enum class OptionNumber : std::uint16_t {
    IfMatch = 1, UriHost = 3, ETag = 4, IfNoneMatch = 5, Observe = 6, UriPort = 7, LocationPath = 8,
    UriPath = 11, ContentFormat = 12, MaxAge = 14, UriQuery = 15, HopLimit = 16, Accept = 17,
    LocationQuery = 20, Block2 = 23, Block1 = 27, Size2 = 28, ProxyUri = 35, ProxyScheme = 39,
    Size1 = 60, Echo = 252, NoResponse = 258, RequestTag = 292,
};

/// Odd numbers are critical (RFC 7252 §5.4.6).
constexpr bool isCritical(OptionNumber number) { return static_cast<unsigned>(number) & 1u; }
/// A proxy that does not know it must not forward it (§5.4.2).
constexpr bool isUnsafe(OptionNumber number) { return static_cast<unsigned>(number) & 2u; }
/// Not part of the cache key; only safe-to-forward options can be (§5.4.6 figure 11).
constexpr bool isNoCacheKey(OptionNumber number) { return (static_cast<unsigned>(number) & 0x1eu) == 0x1cu; }

enum class OptionFormat : std::uint8_t { Empty, Opaque, Uint, String };

/// One row of the registry (RFC 7252 §5.10 table 4 and the later RFCs).
struct OptionInfo {
    OptionNumber number;
    std::string_view name;      ///< "Uri-Path"
    OptionFormat format;
    std::uint16_t minLength;    ///< octets
    std::uint16_t maxLength;    ///< octets
    bool repeatable;
    std::string_view source;    ///< "RFC 7252 §5.10.1"
};

/// The registry's row; null for a number we do not know. The pointer lives for ever.
const OptionInfo *optionInfo(OptionNumber number);
/// Is a value of `octets` octets one the row allows? Else a critical option is to be treated like an unrecognised
/// one and an elective one is ignored (§5.4.3).
constexpr bool isValidLength(const OptionInfo &info, std::size_t octets)
{
    return octets >= info.minLength && octets <= info.maxLength;
}

} // namespace coap
