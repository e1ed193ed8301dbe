// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/prefetch.h"

#include <cstdint>
#include <vector>

namespace coap {

/// Finds things that live elsewhere by a hash of theirs: a table of their handles, which allocates only when it doubles.
/// Linear probing; what is erased leaves no trace. Hashes must be good in their low 32 bits.
template<class Handle, Handle nothing>
class HashTable {
public:
    using Number = Handle;
    static constexpr Handle none = nothing;

    /// The first thing of that hash for which `isSame(handle)` is true; `none` if there is none.
    template<class IsSame>
    Handle find(std::uint64_t hash, IsSame isSame) const
    {
        if (m_cells.empty())
            return nothing;
        const auto wanted = static_cast<std::uint32_t>(hash);
        for (std::size_t at = wanted & m_mask; m_cells[at].handle != nothing; at = (at + 1) & m_mask) {
            if (m_cells[at].hash == wanted && isSame(m_cells[at].handle))
                return m_cells[at].handle;
        }
        return nothing;
    }
    /// It must not be in there.
    void insert(std::uint64_t hash, Handle handle)
    {
        if (m_cells.size() <= m_count + m_count / 2)
            grow();
        put({static_cast<std::uint32_t>(hash), handle});
        ++m_count;
    }
    /// It must be in there.
    void erase(std::uint64_t hash, Handle handle)
    {
        std::size_t hole = static_cast<std::uint32_t>(hash) & m_mask;
        while (m_cells[hole].handle != handle)
            hole = (hole + 1) & m_mask;
        // Who stands behind and belongs to the hole or before it moves up.
        for (std::size_t at = (hole + 1) & m_mask; m_cells[at].handle != nothing; at = (at + 1) & m_mask) {
            const std::size_t home = m_cells[at].hash & m_mask;
            if (((at - home) & m_mask) >= ((at - hole) & m_mask)) {
                m_cells[hole] = m_cells[at];
                hole = at;
            }
        }
        m_cells[hole] = {};
        --m_count;
    }
    /// Something of that hash will be looked for or erased soon.
    void prepare(std::uint64_t hash) const { willWrite(m_cells.data() + (static_cast<std::uint32_t>(hash) & m_mask)); }
    /// The first thing of that hash, which need not be the one that is looked for; `none` if there is none. Does not look at it.
    Handle likely(std::uint64_t hash) const
    {
        return find(hash, [](Handle) { return true; });
    }
    std::size_t size() const { return m_count; }
    void clear()
    {
        m_cells = {};
        m_count = 0;
    }

private:
    struct Cell {
        std::uint32_t hash = 0;
        Handle handle = nothing;
    };
    void put(const Cell &cell)
    {
        std::size_t at = cell.hash & m_mask;
        while (m_cells[at].handle != nothing)
            at = (at + 1) & m_mask;
        m_cells[at] = cell;
    }
    void grow()
    {
        const auto old = std::move(m_cells);
        m_cells.assign(old.empty() ? 16 : 2 * old.size(), {});
        m_mask = m_cells.size() - 1;
        for (const Cell &cell : old) {
            if (cell.handle != nothing)
                put(cell);
        }
    }

    std::vector<Cell> m_cells;
    std::size_t m_mask = 0, m_count = 0;
};

/// Of things in an array, by number: eight octets for each.
using HashIndex = HashTable<std::uint32_t, 0xffff'ffffu>;

} // namespace coap
