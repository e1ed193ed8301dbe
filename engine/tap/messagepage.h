// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/prefetch.h"
#include "tap/taprecord.h"
#include "wire/octets.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <new>

namespace coap {

/// Consecutive messages in one piece of memory: their records from the front, their octets from the back. One thread writes,
/// any other may read what is published, which never changes.
class MessagePage {
public:
    /// Holds the longest datagram and the longest path that there can be.
    static constexpr std::size_t pageOctets = 256u << 10;

    /// Its messages are numbered from `first` on.
    explicit MessagePage(std::uint64_t first) : m_first(first) {}

    /// Writer: a datagram and what tells its path, whose record is to be filled in, then published. Null: no room left.
    TapRecord *write(OctetView datagram, OctetView path)
    {
        const std::size_t recordsEnd = (m_written + 1) * sizeof(TapRecord);
        const std::size_t size = datagram.size() + path.size();
        if (recordsEnd + size + step > m_back)
            return nullptr;
        m_back = (m_back - size) / step * step;
        std::copy(datagram.begin(), datagram.end(), m_cells.data() + m_back);
        std::copy(path.begin(), path.end(), m_cells.data() + m_back + datagram.size());
        auto *record = ::new (m_cells.data() + recordsEnd - sizeof(TapRecord)) TapRecord;
        record->size = static_cast<std::uint16_t>(datagram.size());
        record->pathSize = static_cast<std::uint16_t>(path.size());
        record->place = static_cast<std::uint16_t>(m_back / step);
        return record;
    }
    void publish()
    {
        ++m_written;
        constexpr std::size_t recordsAhead = 8 * sizeof(TapRecord), octetsAhead = 512;
        willWrite(m_cells.data() + std::min(m_written * sizeof(TapRecord) + recordsAhead, m_cells.size() - 1));
        willWrite(m_cells.data() + (m_back > octetsAhead ? m_back - octetsAhead : 0));
        m_published.store(m_written, std::memory_order_release);
    }

    std::uint64_t first() const { return m_first; }
    /// One past the last message that can be read.
    std::uint64_t end() const { return m_first + m_published.load(std::memory_order_acquire); }
    const TapRecord &record(std::uint64_t number) const
    {
        return *std::launder(reinterpret_cast<const TapRecord *>(m_cells.data() + (number - m_first) * sizeof(TapRecord)));
    }
    OctetView datagramOf(const TapRecord &record) const { return {m_cells.data() + record.place * step, record.size}; }
    /// As Uri-Path options (RFC 7252 §5.10.1). Empty: it was not told.
    OctetView pathOf(const TapRecord &record) const { return {m_cells.data() + record.place * step + record.size, record.pathSize}; }

private:
    static constexpr std::size_t step = 4;      // so that two octets name any place
    static_assert(pageOctets / step <= 65'536);

    const std::uint64_t m_first;
    std::atomic<std::uint32_t> m_published{0};
    std::uint32_t m_written = 0;                // the writer's memory of m_published
    static constexpr std::size_t cellOctets = pageOctets - 64;
    std::size_t m_back = cellOctets;            // octets of messages begin here
    alignas(64) std::array<std::uint8_t, cellOctets> m_cells;   // not cleared: what nothing was written to takes no memory
};
static_assert(sizeof(MessagePage) == MessagePage::pageOctets);

} // namespace coap
