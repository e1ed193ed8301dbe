// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/prefetch.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace coap {

/// Wait-free ring for one writing and one reading thread. Capacity is a power of two. What does not fit is
/// refused: the writer counts it and goes on.
template<class T>
class SpscRing {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit SpscRing(std::size_t capacityPowerOfTwo)
        : m_mask(capacityPowerOfTwo - 1), m_cells(made(capacityPowerOfTwo)) {}

    /// Writer only. False: full.
    bool push(const T &value)
    {
        T *cell = claim();
        if (cell == nullptr)
            return false;
        *cell = value;
        publish();
        return true;
    }
    /// Writer only: the place for the next value, to be filled in before publish(). Null: full.
    T *claim()
    {
        const auto head = m_head.load(std::memory_order_relaxed);
        if (head - m_seenTail > m_mask) {
            m_seenTail = m_tail.load(std::memory_order_acquire);
            if (head - m_seenTail > m_mask)
                return nullptr;
        }
        return &m_cells[head & m_mask].value;
    }
    /// Writer only: the claimed one can be read.
    void publish()
    {
        const auto head = m_head.load(std::memory_order_relaxed);
        willWrite(&m_cells[(head + ahead) & m_mask]);
        m_head.store(head + 1, std::memory_order_release);
    }
    /// Reader only. False: empty.
    bool pop(T &value)
    {
        const T *first = front();
        if (first == nullptr)
            return false;
        value = *first;
        release();
        return true;
    }
    /// Reader only: the next value where it lies, until release(). Null: empty.
    const T *front()
    {
        const auto tail = m_tail.load(std::memory_order_relaxed);
        if (tail == m_seenHead) {
            m_seenHead = m_head.load(std::memory_order_acquire);
            if (tail == m_seenHead)
                return nullptr;
        }
        return &m_cells[tail & m_mask].value;
    }
    void release() { m_tail.store(m_tail.load(std::memory_order_relaxed) + 1, std::memory_order_release); }
    std::size_t capacity() const { return m_mask + 1; }

private:
    struct alignas(64) Cell {
        T value;
    };
    struct Release {
        void operator()(Cell *cells) const { ::operator delete(cells, std::align_val_t(alignof(Cell))); }
    };
    using Cells = std::unique_ptr<Cell[], Release>;
    /// Not cleared: pages that nothing was written to take no memory. A cell is read after it was written only.
    static Cells made(std::size_t count)
    {
        return Cells(static_cast<Cell *>(::operator new(count * sizeof(Cell), std::align_val_t(alignof(Cell)))));
    }
    static constexpr std::size_t ahead = 8;
    const std::size_t m_mask;
    Cells m_cells;
    alignas(64) std::atomic<std::size_t> m_head{0};
    std::size_t m_seenTail = 0;     // the writer's memory of m_tail
    alignas(64) std::atomic<std::size_t> m_tail{0};
    std::size_t m_seenHead = 0;     // the reader's memory of m_head
};

} // namespace coap
