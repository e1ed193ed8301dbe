// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "message/tuning.h"
#include "serverlimits.h"

#include <array>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <unordered_map>

namespace coap {

/// Our Message IDs: for each endpoint they start at random and go up by one (RFC 7252 §4.4), so that one is used again
/// after 65,536 messages only. An endpoint that gets more than 265 messages a second would see one again within
/// EXCHANGE_LIFETIME, and take the message for a duplicate: isRunOut() tells before, 4,096 at a time.
/// Remembers `peers` endpoints; the one idle longest leaves and starts at random again.
class Mids {
public:
    Mids(const ServerLimits &limits, Duration lifetime, std::function<std::uint64_t()> random)
        : m_limits(limits), m_lifetime(lifetime), m_random(std::move(random)) {}

    std::uint16_t next(const Remote &remote, TimePoint now)
    {
        Peer &peer = peerOf(remote);
        if (isRunOut(peer, now))
            ++m_repeated;
        const std::uint16_t mid = peer.next++;
        if (peer.next % step == 0) {
            if (peer.used == nullptr)
                peer.used = std::make_unique<Steps>();
            (*peer.used)[mid / step] = now;
        }
        return mid;
    }
    /// The next one was used less than EXCHANGE_LIFETIME ago.
    bool isRunOut(const Remote &remote, TimePoint now) const
    {
        const auto known = m_peers.find(remote);
        return known != m_peers.end() && isRunOut(known->second, now);
    }
    /// How many were used again too early.
    std::uint64_t repeated() const { return m_repeated; }
    void clear()
    {
        m_peers.clear();
        m_ages.clear();
    }

private:
    static constexpr unsigned step = 4'096;
    using Steps = std::array<TimePoint, 65'536 / step>;      // when the last of each step was used
    struct Peer {
        std::uint16_t next = 0;
        std::unique_ptr<Steps> used;
        std::list<Remote>::iterator age;
    };

    bool isRunOut(const Peer &peer, TimePoint now) const
    {
        if (peer.used == nullptr)
            return false;
        const TimePoint last = (*peer.used)[peer.next / step];
        return last != TimePoint{} && now - last < m_lifetime;
    }
    Peer &peerOf(const Remote &remote)
    {
        const auto known = m_peers.find(remote);
        if (known != m_peers.end()) {
            m_ages.splice(m_ages.end(), m_ages, known->second.age);
            return known->second;
        }
        if (m_peers.size() >= m_limits.peers) {
            m_limits.reached(Limit::Peers);
            m_peers.erase(m_ages.front());
            m_ages.pop_front();
        }
        Peer &peer = m_peers[remote];
        peer.age = m_ages.insert(m_ages.end(), remote);
        peer.next = static_cast<std::uint16_t>(m_random());
        return peer;
    }

    const ServerLimits m_limits;
    const Duration m_lifetime;
    const std::function<std::uint64_t()> m_random;
    std::unordered_map<Remote, Peer> m_peers;
    std::list<Remote> m_ages;   // idle longest first
    std::uint64_t m_repeated = 0;
};

} // namespace coap
