// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/options.h"

namespace coap {

/// The value of a Block1 or Block2 option (RFC 7959 §2.2): NUM, M, and SZX for 2^(SZX+4) octets.
struct BlockOption {
    std::uint32_t num = 0;
    bool more = false;
    std::uint8_t szx = 6;       ///< 7 is reserved on UDP

    std::size_t size() const { return std::size_t(16) << szx; }
    std::size_t offset() const { return num * size(); }
    std::uint32_t value() const { return num << 4 | (more ? 8u : 0u) | szx; }

    static BlockOption fromValue(std::uint32_t value)
    {
        return {value >> 4, (value & 8u) != 0, static_cast<std::uint8_t>(value & 7u)};
    }
};

inline std::optional<BlockOption> blockOption(const Options &options, OptionNumber number)
{
    const auto value = options.uint(number);
    return value ? std::optional(BlockOption::fromValue(*value)) : std::nullopt;
}

/// The block a request asks for: its Block2, or block 0 of the largest size. Empty: SZX 7 (RFC 7959 §2.2).
inline std::optional<BlockOption> wantedBlock(const Options &request, std::uint8_t maxSzx)
{
    auto wanted = blockOption(request, OptionNumber::Block2);
    if (!wanted)
        return BlockOption{0, false, maxSzx};
    if (wanted->szx == 7)
        return std::nullopt;
    if (wanted->szx > maxSzx) {
        // Smaller blocks, from the same octet on (§2.4).
        wanted->num <<= wanted->szx - maxSzx;
        wanted->szx = maxSzx;
    }
    return wanted;
}

} // namespace coap
