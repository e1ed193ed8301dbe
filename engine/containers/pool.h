// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/hashindex.h"

#include <array>
#include <memory>
#include <vector>

namespace coap {

/// Things by number. They stay where they are; the place of one that left is used again, with whatever memory it holds.
/// They lie in chunks, so that what is in there is what it takes.
template<class T>
class Pool {
public:
    using Number = HashIndex::Number;

    /// As its last user left it, or as made.
    Number take()
    {
        if (!m_unused.empty()) {
            const Number number = m_unused.back();
            m_unused.pop_back();
            return number;
        }
        if (m_made == m_chunks.size() * chunk)
            m_chunks.push_back(std::make_unique<std::array<T, chunk>>());
        return static_cast<Number>(m_made++);
    }
    void giveBack(Number number) { m_unused.push_back(number); }
    T &operator[](Number number) { return (*m_chunks[number / chunk])[number % chunk]; }
    const T &operator[](Number number) const { return (*m_chunks[number / chunk])[number % chunk]; }
    std::size_t size() const { return m_made - m_unused.size(); }
    void clear()
    {
        m_chunks.clear();
        m_unused = std::vector<Number>();
        m_made = 0;
    }

private:
    static constexpr std::size_t chunk = 64;
    std::vector<std::unique_ptr<std::array<T, chunk>>> m_chunks;
    std::vector<Number> m_unused;
    std::size_t m_made = 0;
};

} // namespace coap
