// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <atomic>
#include <memory>

namespace coap {

/// Wait-free byte queue for one writing and one reading thread. Capacity is a power of two. A piece is written
/// whole or not at all; positions grow for ever and name an octet for both sides.
class ByteRing {
public:
    explicit ByteRing(std::size_t capacityPowerOfTwo);

    /// Writer only: the position of the first octet; empty if it does not fit.
    std::optional<std::uint64_t> push(OctetView octets);
    /// Reader only: copies `size` octets at `position` to `out`. They must have been pushed and not released.
    void copy(std::uint64_t position, std::size_t size, std::uint8_t *out) const;
    /// Reader only: all before `position` may be overwritten.
    void release(std::uint64_t position);

private:
    const std::size_t m_mask;
    std::unique_ptr<std::uint8_t[]> m_cells;
    alignas(64) std::atomic<std::uint64_t> m_head{0};
    alignas(64) std::atomic<std::uint64_t> m_tail{0};
};

} // namespace coap
