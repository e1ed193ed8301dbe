// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/deduplicator.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace coap {

Deduplicator::Deduplicator(Ceilings ceilings, Duration conLifetime, Duration nonLifetime)
    : m_ceilings(ceilings), m_conLifetime(conLifetime), m_nonLifetime(nonLifetime)
{
}

Deduplicator::Sight Deduplicator::admit(const MessageKey &key, bool confirmable, OctetView datagram, TimePoint now)
{
    const auto hash = static_cast<std::uint64_t>(std::hash<std::string_view>{}(textOf(datagram)));
    Sight sight = Sight::First;
    const auto known = m_entries.find(key);
    if (known != m_entries.end()) {
        // An entry past its lifetime is no memory any more, even if expire() has not come by yet.
        const bool isAlive = now < known->second.expires;
        if (isAlive && known->second.hash == hash)
            return Sight::Repeated;
        if (isAlive)
            sight = Sight::Reused;
        drop(known->second);
    }
    const auto at = m_entries.try_emplace(key).first;
    Entry &entry = at->second;
    entry.key = &at->first;
    entry.hash = hash;
    entry.confirmable = confirmable;
    entry.expires = now + (confirmable ? m_conLifetime : m_nonLifetime);
    const auto peer = m_peers.try_emplace(key.remote).first;
    peer->second.remote = &peer->first;
    link(entry, peer->second);
    makeRoom();
    return sight;
}

const Deduplicator::Reply *Deduplicator::reply(const MessageKey &key) const
{
    const auto at = m_entries.find(key);
    return at == m_entries.end() ? nullptr : &at->second.reply;
}

void Deduplicator::remember(const MessageKey &key, OctetView reply)
{
    const auto at = m_entries.find(key);
    if (at == m_entries.end())
        return;
    Reply &kept = at->second.reply;
    m_octets -= kept.octets.size();
    kept.isTooLarge = reply.size() > m_ceilings.replyOctets;
    if (kept.isTooLarge)
        reached(Limit::DedupReplyOctets);
    kept.octets = kept.isTooLarge ? Octets{} : Octets(reply.begin(), reply.end());
    m_octets += kept.octets.size();
    makeRoom();
}

std::optional<TimePoint> Deduplicator::nextDeadline() const
{
    if (m_cons.oldest == nullptr && m_nons.oldest == nullptr)
        return std::nullopt;
    if (m_cons.oldest == nullptr)
        return m_nons.oldest->expires;
    if (m_nons.oldest == nullptr)
        return m_cons.oldest->expires;
    return std::min(m_cons.oldest->expires, m_nons.oldest->expires);
}

void Deduplicator::expire(TimePoint now)
{
    while (m_cons.oldest != nullptr && m_cons.oldest->expires <= now)
        drop(*m_cons.oldest);
    while (m_nons.oldest != nullptr && m_nons.oldest->expires <= now)
        drop(*m_nons.oldest);
}

void Deduplicator::clear()
{
    m_entries.clear();
    m_peers.clear();
    m_peersByCount.clear();
    m_cons = m_nons = {};
    m_octets = 0;
}

void Deduplicator::link(Entry &entry, Peer &peer)
{
    Ages &ages = agesOf(entry);
    entry.older = ages.newest;
    (ages.newest != nullptr ? ages.newest->newer : ages.oldest) = &entry;
    ages.newest = &entry;

    entry.peer = &peer;
    entry.olderOfPeer = peer.newest;
    (peer.newest != nullptr ? peer.newest->newerOfPeer : peer.oldest) = &entry;
    peer.newest = &entry;

    if (peer.count != 0)
        displace(peer);
    ++peer.count;
    place(peer);
}

void Deduplicator::drop(Entry &entry)
{
    Ages &ages = agesOf(entry);
    (entry.older != nullptr ? entry.older->newer : ages.oldest) = entry.newer;
    (entry.newer != nullptr ? entry.newer->older : ages.newest) = entry.older;

    Peer &peer = *entry.peer;
    (entry.olderOfPeer != nullptr ? entry.olderOfPeer->newerOfPeer : peer.oldest) = entry.newerOfPeer;
    (entry.newerOfPeer != nullptr ? entry.newerOfPeer->olderOfPeer : peer.newest) = entry.olderOfPeer;
    displace(peer);
    if (--peer.count != 0) {
        place(peer);
    } else {
        const Remote remote = *peer.remote;
        m_peers.erase(remote);
    }
    while (!m_peersByCount.empty() && m_peersByCount.back() == nullptr)
        m_peersByCount.pop_back();

    m_octets -= entry.reply.octets.size();
    const MessageKey key = *entry.key;
    m_entries.erase(key);
}

/// Into the list of remotes with as many entries.
void Deduplicator::place(Peer &peer)
{
    if (m_peersByCount.size() <= peer.count)
        m_peersByCount.resize(peer.count + 1);
    Peer *&first = m_peersByCount[peer.count];
    peer.previous = nullptr;
    peer.next = first;
    if (first != nullptr)
        first->previous = &peer;
    first = &peer;
}

void Deduplicator::displace(Peer &peer)
{
    (peer.previous != nullptr ? peer.previous->next : m_peersByCount[peer.count]) = peer.next;
    if (peer.next != nullptr)
        peer.next->previous = peer.previous;
}

void Deduplicator::makeRoom()
{
    while (m_entries.size() > m_ceilings.entries || m_octets > m_ceilings.octets) {
        reached(m_entries.size() > m_ceilings.entries ? Limit::DedupEntries : Limit::DedupOctets);
        drop(*m_peersByCount.back()->oldest);
    }
}

void Deduplicator::reached(Limit limit) const
{
    if (m_ceilings.hits != nullptr)
        m_ceilings.hits->add(limit);
}

} // namespace coap
