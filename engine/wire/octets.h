// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace coap {

using Octets = std::vector<std::uint8_t>;
using OctetView = std::span<const std::uint8_t>;

inline OctetView octetsOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

inline std::string_view textOf(OctetView octets)
{
    return {reinterpret_cast<const char *>(octets.data()), octets.size()};
}

inline bool sameOctets(OctetView a, OctetView b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

/// A cursor over received octets. The only code that indexes raw bytes. Reading past the end gives
/// an empty optional and leaves the cursor where it was. Integers are in network order.
class OctetReader {
public:
    explicit OctetReader(OctetView octets) : m_octets(octets) {}

    bool atEnd() const { return m_at == m_octets.size(); }
    std::size_t left() const { return m_octets.size() - m_at; }
    std::size_t position() const { return m_at; }

    std::optional<std::uint8_t> u8()
    {
        if (left() < 1)
            return std::nullopt;
        return m_octets[m_at++];
    }
    std::optional<std::uint16_t> u16()
    {
        if (left() < 2)
            return std::nullopt;
        const auto value = static_cast<std::uint16_t>(m_octets[m_at] << 8 | m_octets[m_at + 1]);
        m_at += 2;
        return value;
    }
    std::optional<OctetView> take(std::size_t count)
    {
        if (left() < count)
            return std::nullopt;
        const auto view = m_octets.subspan(m_at, count);
        m_at += count;
        return view;
    }
    OctetView rest()
    {
        const auto view = m_octets.subspan(m_at);
        m_at = m_octets.size();
        return view;
    }

private:
    OctetView m_octets;
    std::size_t m_at = 0;
};

} // namespace coap
