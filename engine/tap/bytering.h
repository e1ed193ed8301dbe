// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <atomic>
#include <memory>

namespace coap {

/// Wait-free byte queue for one writing and one reading thread. Capacity is a power of two. A piece is written
/// whole or not at all.
class ByteRing {
public:
    explicit ByteRing(std::size_t capacityPowerOfTwo);

    /// Writer only. False: it does not fit.
    bool push(OctetView octets);
    /// Reader only: moves the next `size` octets, which must have been pushed, to `out`.
    void take(std::size_t size, std::uint8_t *out);

private:
    const std::size_t m_mask;
    std::unique_ptr<std::uint8_t[]> m_cells;
    alignas(64) std::atomic<std::uint64_t> m_head{0};
    std::uint64_t m_seenTail = 0;   // the writer's memory of m_tail
    alignas(64) std::atomic<std::uint64_t> m_tail{0};
};

} // namespace coap
