// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/bytering.h"

#include "tap/prefetch.h"

#include <algorithm>

namespace coap {

ByteRing::ByteRing(std::size_t capacityPowerOfTwo)
    : m_mask(capacityPowerOfTwo - 1), m_cells(new std::uint8_t[capacityPowerOfTwo])     // not cleared: untouched pages take no memory
{
}

bool ByteRing::push(OctetView octets)
{
    const auto head = m_head.load(std::memory_order_relaxed);
    if (octets.size() > m_mask + 1 - (head - m_seenTail)) {
        m_seenTail = m_tail.load(std::memory_order_acquire);
        if (octets.size() > m_mask + 1 - (head - m_seenTail))
            return false;
    }
    const auto at = static_cast<std::size_t>(head) & m_mask;
    const auto beforeWrap = std::min(octets.size(), m_mask + 1 - at);
    std::copy_n(octets.data(), beforeWrap, m_cells.get() + at);
    std::copy_n(octets.data() + beforeWrap, octets.size() - beforeWrap, m_cells.get());
    constexpr std::size_t ahead = 512;
    willWrite(m_cells.get() + ((at + ahead) & m_mask));
    willWrite(m_cells.get() + ((at + ahead + 64) & m_mask));
    m_head.store(head + octets.size(), std::memory_order_release);
    return true;
}

void ByteRing::take(std::size_t size, std::uint8_t *out)
{
    // The record that told of them came through the record ring after they were published here.
    const auto tail = m_tail.load(std::memory_order_relaxed);
    const auto at = static_cast<std::size_t>(tail) & m_mask;
    const auto beforeWrap = std::min(size, m_mask + 1 - at);
    std::copy_n(m_cells.get() + at, beforeWrap, out);
    std::copy_n(m_cells.get(), size - beforeWrap, out + beforeWrap);
    m_tail.store(tail + size, std::memory_order_release);
}

} // namespace coap
