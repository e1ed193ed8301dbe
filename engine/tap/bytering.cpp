// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/bytering.h"

#include <algorithm>

namespace coap {

ByteRing::ByteRing(std::size_t capacityPowerOfTwo)
    : m_mask(capacityPowerOfTwo - 1), m_cells(std::make_unique<std::uint8_t[]>(capacityPowerOfTwo))
{
}

std::optional<std::uint64_t> ByteRing::push(OctetView octets)
{
    const auto head = m_head.load(std::memory_order_relaxed);
    const auto tail = m_tail.load(std::memory_order_acquire);
    if (octets.size() > m_mask + 1 - (head - tail))
        return std::nullopt;
    const auto at = static_cast<std::size_t>(head) & m_mask;
    const auto beforeWrap = std::min(octets.size(), m_mask + 1 - at);
    std::copy_n(octets.data(), beforeWrap, m_cells.get() + at);
    std::copy_n(octets.data() + beforeWrap, octets.size() - beforeWrap, m_cells.get());
    m_head.store(head + octets.size(), std::memory_order_release);
    return head;
}

void ByteRing::copy(std::uint64_t position, std::size_t size, std::uint8_t *out) const
{
    // The record that names `position` came through the record ring after the octets were published there.
    const auto at = static_cast<std::size_t>(position) & m_mask;
    const auto beforeWrap = std::min(size, m_mask + 1 - at);
    std::copy_n(m_cells.get() + at, beforeWrap, out);
    std::copy_n(m_cells.get(), size - beforeWrap, out + beforeWrap);
}

void ByteRing::release(std::uint64_t position)
{
    m_tail.store(position, std::memory_order_release);
}

} // namespace coap
