// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/deduplicator.h"

#include "wire/codec.h"

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
    if (const Number known = find(key); known != none) {
        // An entry past its lifetime is no memory any more, even if expire() has not come by yet.
        const bool isAlive = now < m_entries[known].expires;
        if (isAlive && m_entries[known].hash == hash)
            return Sight::Repeated;
        if (isAlive)
            sight = Sight::Reused;
        drop(known);
    }
    m_admitted = make(key);
    Entry &entry = m_entries[m_admitted];
    entry.hash = hash;
    entry.confirmable = confirmable;
    entry.expires = now + (confirmable ? m_conLifetime : m_nonLifetime);
    link(m_admitted);
    makeRoom();
    return sight;
}

Deduplicator::Number Deduplicator::find(const MessageKey &key) const
{
    return m_byKey.find(std::hash<MessageKey>{}(key), [&](Number number) { return m_entries[number].key == key; });
}

Deduplicator::Number Deduplicator::make(const MessageKey &key)
{
    const Number number = m_entries.take();
    m_entries[number].key = key;
    m_byKey.insert(std::hash<MessageKey>{}(key), number);
    return number;
}

Deduplicator::Number Deduplicator::peerOf(const Remote &remote)
{
    const auto hash = std::hash<Remote>{}(remote);
    Number number = m_byRemote.find(hash, [&](Number known) { return m_peers[known].remote == remote; });
    if (number != none)
        return number;
    number = m_peers.take();
    m_peers[number] = {remote};
    m_byRemote.insert(hash, number);
    return number;
}

const Deduplicator::Reply *Deduplicator::reply(const MessageKey &key) const
{
    const Number number = find(key);
    return number == none ? nullptr : &m_entries[number].reply;
}

void Deduplicator::remember(const MessageKey &key, OctetView reply)
{
    if (Reply *kept = replyToFill(key)) {
        kept->octets.assign(reply.begin(), reply.end());
        filled(*kept);
    }
}

/// Encoded once more: that is faster than to read what was just written.
void Deduplicator::remember(const MessageKey &key, const Message &reply)
{
    if (Reply *kept = replyToFill(key)) {
        encodeTo(reply, kept->octets);
        filled(*kept);
    }
}

Deduplicator::Reply *Deduplicator::replyToFill(const MessageKey &key)
{
    const Number number = m_admitted != none && m_entries[m_admitted].key == key ? m_admitted : find(key);
    if (number == none)
        return nullptr;
    Reply &kept = m_entries[number].reply;
    m_octets -= kept.octets.size();
    kept.octets.clear();
    return &kept;
}

void Deduplicator::filled(Reply &reply)
{
    reply.isTooLarge = reply.octets.size() > m_ceilings.replyOctets;
    if (reply.isTooLarge) {
        reached(Limit::DedupReplyOctets);
        reply.octets = {};
    }
    m_octets += reply.octets.size();
    makeRoom();
}

std::optional<TimePoint> Deduplicator::nextDeadline() const
{
    if (m_cons.oldest == none && m_nons.oldest == none)
        return std::nullopt;
    if (m_cons.oldest == none)
        return m_entries[m_nons.oldest].expires;
    if (m_nons.oldest == none)
        return m_entries[m_cons.oldest].expires;
    return std::min(m_entries[m_cons.oldest].expires, m_entries[m_nons.oldest].expires);
}

void Deduplicator::expire(TimePoint now)
{
    while (m_cons.oldest != none && m_entries[m_cons.oldest].expires <= now)
        drop(m_cons.oldest);
    while (m_nons.oldest != none && m_entries[m_nons.oldest].expires <= now)
        drop(m_nons.oldest);
}

void Deduplicator::clear()
{
    m_entries.clear();
    m_peers.clear();
    m_admitted = none;
    m_byKey.clear();
    m_byRemote.clear();
    m_peersByCount.clear();
    m_cons = m_nons = {};
    m_octets = 0;
}

void Deduplicator::link(Number number)
{
    Entry &entry = m_entries[number];
    Ages &ages = agesOf(entry);
    entry.older = ages.newest;
    entry.newer = none;
    (ages.newest != none ? m_entries[ages.newest].newer : ages.oldest) = number;
    ages.newest = number;

    entry.peer = peerOf(entry.key.remote);
    Peer &peer = m_peers[entry.peer];
    entry.olderOfPeer = peer.newest;
    entry.newerOfPeer = none;
    (peer.newest != none ? m_entries[peer.newest].newerOfPeer : peer.oldest) = number;
    peer.newest = number;

    if (peer.count != 0)
        displace(entry.peer);
    ++peer.count;
    place(entry.peer);
}

void Deduplicator::drop(Number number)
{
    Entry &entry = m_entries[number];
    Ages &ages = agesOf(entry);
    (entry.older != none ? m_entries[entry.older].newer : ages.oldest) = entry.newer;
    (entry.newer != none ? m_entries[entry.newer].older : ages.newest) = entry.older;
    unlinkFromPeer(entry);

    constexpr std::size_t mostSpare = 64;   // what the next reply finds; more would be beyond the ceiling
    m_octets -= entry.reply.octets.size();
    if (entry.reply.octets.capacity() > mostSpare)
        entry.reply.octets = {};
    entry.reply.octets.clear();
    entry.reply.isTooLarge = false;
    m_byKey.erase(std::hash<MessageKey>{}(entry.key), number);
    entry.key = {};
    m_entries.giveBack(number);
    if (m_admitted == number)
        m_admitted = none;
}

void Deduplicator::unlinkFromPeer(const Entry &entry)
{
    Peer &peer = m_peers[entry.peer];
    (entry.olderOfPeer != none ? m_entries[entry.olderOfPeer].newerOfPeer : peer.oldest) = entry.newerOfPeer;
    (entry.newerOfPeer != none ? m_entries[entry.newerOfPeer].olderOfPeer : peer.newest) = entry.olderOfPeer;
    displace(entry.peer);
    if (--peer.count != 0)
        place(entry.peer);
    else
        forget(entry.peer);
    while (!m_peersByCount.empty() && m_peersByCount.back() == none)
        m_peersByCount.pop_back();
}

void Deduplicator::forget(Number number)
{
    m_byRemote.erase(std::hash<Remote>{}(m_peers[number].remote), number);
    m_peers.giveBack(number);
}

/// Into the list of remotes with as many entries.
void Deduplicator::place(Number number)
{
    Peer &peer = m_peers[number];
    if (m_peersByCount.size() <= peer.count)
        m_peersByCount.resize(peer.count + 1, none);
    Number &first = m_peersByCount[peer.count];
    peer.previous = none;
    peer.next = first;
    if (first != none)
        m_peers[first].previous = number;
    first = number;
}

void Deduplicator::displace(Number number)
{
    const Peer &peer = m_peers[number];
    (peer.previous != none ? m_peers[peer.previous].next : m_peersByCount[peer.count]) = peer.next;
    if (peer.next != none)
        m_peers[peer.next].previous = peer.previous;
}

void Deduplicator::makeRoom()
{
    while (m_byKey.size() > m_ceilings.entries || m_octets > m_ceilings.octets) {
        reached(m_byKey.size() > m_ceilings.entries ? Limit::DedupEntries : Limit::DedupOctets);
        drop(m_peers[m_peersByCount.back()].oldest);
    }
}

void Deduplicator::reached(Limit limit) const
{
    if (m_ceilings.hits != nullptr)
        m_ceilings.hits->add(limit);
}

} // namespace coap
