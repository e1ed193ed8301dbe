// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/pool.h"
#include "message/remote.h"
#include "message/tuning.h"
#include "serverlimits.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>

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
        const Number known = find(remote);
        return known != none && isRunOut(m_peers[known], now);
    }
    /// How many were used again too early.
    std::uint64_t repeated() const { return m_repeated; }
    void clear()
    {
        m_peers.clear();
        m_byRemote.clear();
        m_oldest = m_newest = none;
    }

private:
    using Number = HashIndex::Number;
    static constexpr Number none = HashIndex::none;
    static constexpr unsigned step = 4'096;
    using Steps = std::array<TimePoint, 65'536 / step>;      // when the last of each step was used
    struct Peer {
        Remote remote;
        std::uint16_t next = 0;
        Number older = none, newer = none;      // by when it was asked last
        std::unique_ptr<Steps> used;
    };

    bool isRunOut(const Peer &peer, TimePoint now) const
    {
        if (peer.used == nullptr)
            return false;
        const TimePoint last = (*peer.used)[peer.next / step];
        return last != TimePoint{} && now - last < m_lifetime;
    }
    Number find(const Remote &remote) const
    {
        return m_byRemote.find(std::hash<Remote>{}(remote), [&](Number number) { return m_peers[number].remote == remote; });
    }
    Peer &peerOf(const Remote &remote)
    {
        Number number = find(remote);
        if (number != none) {
            unlink(number);
        } else {
            if (m_peers.size() >= m_limits.peers)
                forgetOldest();
            number = m_peers.take();
            m_peers[number] = {remote, static_cast<std::uint16_t>(m_random()), none, none, nullptr};
            m_byRemote.insert(std::hash<Remote>{}(remote), number);
        }
        link(number);
        return m_peers[number];
    }
    void forgetOldest()
    {
        const Number number = m_oldest;
        m_limits.reached(Limit::Peers);
        unlink(number);
        m_byRemote.erase(std::hash<Remote>{}(m_peers[number].remote), number);
        m_peers[number].used.reset();
        m_peers.giveBack(number);
    }
    void unlink(Number number)
    {
        const Peer &peer = m_peers[number];
        (peer.older != none ? m_peers[peer.older].newer : m_oldest) = peer.newer;
        (peer.newer != none ? m_peers[peer.newer].older : m_newest) = peer.older;
    }
    void link(Number number)
    {
        m_peers[number].older = m_newest;
        m_peers[number].newer = none;
        (m_newest != none ? m_peers[m_newest].newer : m_oldest) = number;
        m_newest = number;
    }

    const ServerLimits m_limits;
    const Duration m_lifetime;
    const std::function<std::uint64_t()> m_random;
    Pool<Peer> m_peers;
    HashIndex m_byRemote;
    Number m_oldest = none, m_newest = none;    // asked longest ago, asked last
    std::uint64_t m_repeated = 0;
};

} // namespace coap
