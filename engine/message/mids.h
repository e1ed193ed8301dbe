// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "serverlimits.h"

#include <cstdint>
#include <functional>
#include <list>
#include <unordered_map>

namespace coap {

/// Our Message IDs: for each endpoint they start at random and go up by one (RFC 7252 §4.4), so that one is used again
/// after 65,536 messages only. Remembers `peers` endpoints; the one idle longest leaves and starts at random again.
class Mids {
public:
    Mids(const ServerLimits &limits, std::function<std::uint64_t()> random) : m_limits(limits), m_random(std::move(random)) {}

    std::uint16_t next(const Remote &remote)
    {
        const auto known = m_peers.find(remote);
        if (known != m_peers.end()) {
            m_ages.splice(m_ages.end(), m_ages, known->second.age);
            return known->second.next++;
        }
        if (m_peers.size() >= m_limits.peers) {
            m_limits.reached(Limit::Peers);
            m_peers.erase(m_ages.front());
            m_ages.pop_front();
        }
        auto &peer = m_peers[remote];
        peer.age = m_ages.insert(m_ages.end(), remote);
        peer.next = static_cast<std::uint16_t>(m_random());
        return peer.next++;
    }
    void clear()
    {
        m_peers.clear();
        m_ages.clear();
    }

private:
    struct Peer {
        std::uint16_t next = 0;
        std::list<Remote>::iterator age;
    };
    const ServerLimits m_limits;
    const std::function<std::uint64_t()> m_random;
    std::unordered_map<Remote, Peer> m_peers;
    std::list<Remote> m_ages;   // idle longest first
};

} // namespace coap
