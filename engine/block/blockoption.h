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

} // namespace coap
