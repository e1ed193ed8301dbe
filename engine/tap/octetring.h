// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace coap {

/// Wait-free ring of entries of any length for one writing and one reading thread. Capacity is a power of two, in octets. What
/// does not fit is refused. An entry lies in one piece: its length, then its octets, then nothing up to a multiple of eight;
/// where it would not fit before the end, the rest is skipped. So half the capacity is the longest that always finds room.
class OctetRing {
public:
    explicit OctetRing(std::size_t capacityPowerOfTwo)
        : m_mask(capacityPowerOfTwo - 1), m_cells(std::make_unique_for_overwrite<std::uint8_t[]>(capacityPowerOfTwo))
    {
    }

    /// Writer only: `head` and `body` as one entry. False: full.
    bool push(OctetView head, OctetView body)
    {
        const std::size_t size = head.size() + body.size(), taken = cellsOf(size);
        std::size_t at = m_head.load(std::memory_order_relaxed);
        const std::size_t toEnd = m_mask + 1 - (at & m_mask), skipped = taken > toEnd ? toEnd : 0;
        if (at + skipped + taken - m_tail.load(std::memory_order_acquire) > m_mask + 1)
            return false;
        if (skipped != 0)
            write(at, skip);
        at += skipped;
        write(at, size);
        std::uint8_t *const octets = m_cells.get() + (at & m_mask) + sizeof size;
        std::memcpy(octets, head.data(), head.size());
        if (!body.empty())
            std::memcpy(octets + head.size(), body.data(), body.size());
        m_head.store(at + taken, std::memory_order_release);
        return true;
    }

    /// Reader only: the oldest entry, as it lies here until pop(). An entry without octets: there is none.
    OctetView front()
    {
        const std::size_t head = m_head.load(std::memory_order_acquire);
        std::size_t tail = m_tail.load(std::memory_order_relaxed);
        if (tail == head)
            return {};
        if (read(tail) == skip) {
            tail += m_mask + 1 - (tail & m_mask);
            m_tail.store(tail, std::memory_order_release);
        }
        return {m_cells.get() + (tail & m_mask) + sizeof tail, read(tail)};
    }
    void pop()
    {
        const std::size_t tail = m_tail.load(std::memory_order_relaxed);
        m_tail.store(tail + cellsOf(read(tail)), std::memory_order_release);
    }

private:
    static constexpr std::size_t skip = ~std::size_t(0), step = sizeof(std::size_t);
    static std::size_t cellsOf(std::size_t size) { return step + (size + step - 1) / step * step; }
    void write(std::size_t at, std::size_t size) { std::memcpy(m_cells.get() + (at & m_mask), &size, sizeof size); }
    std::size_t read(std::size_t at) const
    {
        std::size_t size;
        std::memcpy(&size, m_cells.get() + (at & m_mask), sizeof size);
        return size;
    }

    const std::size_t m_mask;
    const std::unique_ptr<std::uint8_t[]> m_cells;      // not cleared: pages that nothing was written to take no memory
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
};

} // namespace coap
