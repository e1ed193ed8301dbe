// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <deque>
#include <memory>

namespace coap {

/// Octets that come at one end and go at the other, in chunks: what is in there is what it takes, and a piece costs a copy,
/// no allocation.
class OctetChunks {
public:
    /// Larger than any datagram, so that a piece lies in one chunk.
    static constexpr std::size_t chunkOctets = 128u << 10;

    /// Room for `size` octets, chunkOctets at most, to be filled in; what keep() does not take is given again.
    std::uint8_t *room(std::size_t size)
    {
        if (m_chunks.empty() || m_end % chunkOctets + size > chunkOctets || m_end / chunkOctets - m_first == m_chunks.size())
            addChunk();
        return m_chunks.back().get() + m_end % chunkOctets;
    }
    /// The first `size` octets of that room stay. Gives their place.
    std::uint64_t keep(std::size_t size)
    {
        m_end += size;
        return m_end - size;
    }
    OctetView at(std::uint64_t place, std::size_t size) const
    {
        return size == 0 ? OctetView{} : OctetView{m_chunks[static_cast<std::size_t>(place / chunkOctets - m_first)].get() + place % chunkOctets, size};
    }
    /// What lies before `place` is not needed any more.
    void release(std::uint64_t place)
    {
        for (; !m_chunks.empty() && m_first < place / chunkOctets; ++m_first) {
            m_spare = std::move(m_chunks.front());
            m_chunks.pop_front();
        }
    }

private:
    using Chunk = std::unique_ptr<std::uint8_t[]>;
    void addChunk()
    {
        m_end = (m_first + m_chunks.size()) * chunkOctets;
        m_chunks.push_back(m_spare ? std::move(m_spare) : Chunk(new std::uint8_t[chunkOctets]));
    }

    std::deque<Chunk> m_chunks;
    Chunk m_spare;
    std::uint64_t m_first = 0, m_end = 0;   // the number of the first chunk; the place behind the last octet
};

} // namespace coap
