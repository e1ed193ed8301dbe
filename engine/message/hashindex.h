// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prefetch.h"

#include <cstdint>
#include <vector>

namespace coap {

/// Finds things that live in some array by a hash of theirs: a table of eight octets for each, which allocates only when it
/// doubles. Linear probing; what is erased leaves no trace. Hashes must be good in their low 32 bits.
class HashIndex {
public:
    using Number = std::uint32_t;
    static constexpr Number none = 0xffff'ffff;

    /// The first thing of that hash for which `isSame(number)` is true; `none` if there is none.
    template<class IsSame>
    Number find(std::uint64_t hash, IsSame isSame) const
    {
        if (m_cells.empty())
            return none;
        const auto wanted = static_cast<std::uint32_t>(hash);
        for (std::size_t at = wanted & m_mask; m_cells[at].number != none; at = (at + 1) & m_mask) {
            if (m_cells[at].hash == wanted && isSame(m_cells[at].number))
                return m_cells[at].number;
        }
        return none;
    }
    /// It must not be in there.
    void insert(std::uint64_t hash, Number number)
    {
        if (m_cells.size() <= m_count + m_count / 2)
            grow();
        put({static_cast<std::uint32_t>(hash), number});
        ++m_count;
    }
    /// It must be in there.
    void erase(std::uint64_t hash, Number number)
    {
        std::size_t hole = static_cast<std::uint32_t>(hash) & m_mask;
        while (m_cells[hole].number != number)
            hole = (hole + 1) & m_mask;
        // Who stands behind and belongs to the hole or before it moves up.
        for (std::size_t at = (hole + 1) & m_mask; m_cells[at].number != none; at = (at + 1) & m_mask) {
            const std::size_t home = m_cells[at].hash & m_mask;
            if (((at - home) & m_mask) >= ((at - hole) & m_mask)) {
                m_cells[hole] = m_cells[at];
                hole = at;
            }
        }
        m_cells[hole] = {};
        --m_count;
    }
    /// Something of that hash will be erased soon.
    void prepare(std::uint64_t hash) const { willWrite(&m_cells[static_cast<std::uint32_t>(hash) & m_mask]); }
    std::size_t size() const { return m_count; }
    void clear()
    {
        m_cells = {};
        m_count = 0;
    }

private:
    struct Cell {
        std::uint32_t hash = 0;
        Number number = none;
    };
    void put(const Cell &cell)
    {
        std::size_t at = cell.hash & m_mask;
        while (m_cells[at].number != none)
            at = (at + 1) & m_mask;
        m_cells[at] = cell;
    }
    void grow()
    {
        const auto old = std::move(m_cells);
        m_cells.assign(old.empty() ? 16 : 2 * old.size(), {});
        m_mask = m_cells.size() - 1;
        for (const Cell &cell : old) {
            if (cell.number != none)
                put(cell);
        }
    }

    std::vector<Cell> m_cells;
    std::size_t m_mask = 0, m_count = 0;
};

} // namespace coap
