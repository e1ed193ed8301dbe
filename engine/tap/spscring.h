// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace coap {

/// Wait-free ring for one writing and one reading thread. Capacity is a power of two. What does not fit is refused.
template<class T>
class SpscRing {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_default_constructible_v<T>);    // else making one clears it

public:
    explicit SpscRing(std::size_t capacityPowerOfTwo)
        : m_mask(capacityPowerOfTwo - 1), m_cells(std::make_unique_for_overwrite<T[]>(capacityPowerOfTwo))
    {
    }

    /// Writer only. False: full.
    bool push(const T &value)
    {
        const auto head = m_head.load(std::memory_order_relaxed);
        if (head - m_tail.load(std::memory_order_acquire) > m_mask)
            return false;
        m_cells[head & m_mask] = value;
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }
    /// Reader only. False: empty.
    bool pop(T &value)
    {
        const auto tail = m_tail.load(std::memory_order_relaxed);
        if (tail == m_head.load(std::memory_order_acquire))
            return false;
        value = m_cells[tail & m_mask];
        m_tail.store(tail + 1, std::memory_order_release);
        return true;
    }

private:
    const std::size_t m_mask;
    const std::unique_ptr<T[]> m_cells;     // not cleared: pages that nothing was written to take no memory
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
};

} // namespace coap
