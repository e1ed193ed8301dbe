// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/deduplicator.h"

#include "wire/codec.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace coap {

std::uint8_t *Deduplicator::Reply::resize(std::size_t size, Far &spare)
{
    m_size = static_cast<std::uint32_t>(size);
    if (m_far.octets)
        spare = std::move(m_far);
    if (size <= m_near.size())
        return m_near.data();
    m_far = spare.fits(size) ? std::move(spare) : Far{std::unique_ptr<std::uint8_t[]>(new std::uint8_t[size]), m_size};
    return m_far.octets.get();
}

Deduplicator::Deduplicator(Ceilings ceilings, Duration conLifetime, Duration nonLifetime)
    : m_ceilings(ceilings), m_conLifetime(conLifetime), m_nonLifetime(nonLifetime)
{
}

Deduplicator::Sight Deduplicator::admit(const MessageKey &key, bool confirmable, OctetView datagram, TimePoint now)
{
    const auto hash = static_cast<std::uint64_t>(std::hash<std::string_view>{}(textOf(datagram)));
    const auto remoteHash = std::hash<Remote>{}(key.remote);
    const auto keyHash = hashOf(remoteHash, key.mid);
    Sight sight = Sight::First;
    if (const Number known = find(key, keyHash); known != none) {
        // An entry past its lifetime is no memory any more, even if expire() has not come by yet.
        const bool isAlive = now < m_entries[known].expires;
        if (isAlive && m_entries[known].hash == hash)
            return Sight::Repeated;
        if (isAlive)
            sight = Sight::Reused;
        drop(known);
    }
    m_admitted = m_entries.take();
    Entry &entry = m_entries[m_admitted];
    entry.key = key;
    entry.keyHash = static_cast<std::uint32_t>(keyHash);
    entry.hash = hash;
    entry.confirmable = confirmable;
    entry.expires = now + (confirmable ? m_conLifetime : m_nonLifetime);
    m_byKey.insert(keyHash, m_admitted);
    link(m_admitted, peerOf(key.remote, remoteHash));
    makeRoom();
    return sight;
}

Deduplicator::Number Deduplicator::find(const MessageKey &key, std::size_t hash) const
{
    return m_byKey.find(hash, [&](Number number) { return m_entries[number].key == key; });
}

Deduplicator::Number Deduplicator::find(const MessageKey &key) const
{
    if (m_admitted != none && m_entries[m_admitted].key == key)
        return m_admitted;
    return find(key, hashOf(std::hash<Remote>{}(key.remote), key.mid));
}

Deduplicator::Number Deduplicator::peerOf(const Remote &remote, std::size_t hash)
{
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
    if (std::uint8_t *const place = placeOf(key, reply.size())) {
        std::copy(reply.begin(), reply.end(), place);
        makeRoom();
    }
}

/// Encoded once more: that is faster than to read what was just written.
void Deduplicator::remember(const MessageKey &key, const Message &reply)
{
    if (std::uint8_t *const place = placeOf(key, encodedSize(reply))) {
        encodeAt(reply, place);
        makeRoom();
    }
}

/// Null: it is not kept.
std::uint8_t *Deduplicator::placeOf(const MessageKey &key, std::size_t octets)
{
    const Number number = find(key);
    if (number == none)
        return nullptr;
    Reply &kept = m_entries[number].reply;
    m_octets -= kept.octets().size();
    kept.isTooLarge = octets > m_ceilings.replyOctets;
    if (kept.isTooLarge) {
        reached(Limit::DedupReplyOctets);
        kept.resize(0, m_spare);
        return nullptr;
    }
    m_octets += octets;
    return kept.resize(octets, m_spare);
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
    m_spare = {};
}

void Deduplicator::link(Number number, Number at)
{
    Entry &entry = m_entries[number];
    Ends &ages = agesOf(entry);
    entry.older = ages.newest;
    entry.newer = none;
    (ages.newest != none ? m_entries[ages.newest].newer : ages.oldest) = number;
    ages.newest = number;

    entry.peer = at;
    Peer &peer = m_peers[at];
    entry.olderOfPeer = peer.newest;
    entry.newerOfPeer = none;
    (peer.newest != none ? m_entries[peer.newest].newerOfPeer : peer.oldest) = number;
    peer.newest = number;

    if (peer.count != 0)
        displace(at);
    ++peer.count;
    place(at);
}

void Deduplicator::drop(Number number)
{
    Entry &entry = m_entries[number];
    lookAhead(entry);
    Ends &ages = agesOf(entry);
    (entry.older != none ? m_entries[entry.older].newer : ages.oldest) = entry.newer;
    (entry.newer != none ? m_entries[entry.newer].older : ages.newest) = entry.older;
    unlinkFromPeer(entry);

    m_octets -= entry.reply.octets().size();
    entry.reply.resize(0, m_spare);
    entry.reply.isTooLarge = false;
    m_byKey.erase(entry.keyHash, number);
    entry.key = {};
    m_entries.giveBack(number);
    if (m_admitted == number)
        m_admitted = none;
}

/// Who leaves has lain in far memory for long. Those that are likely to leave next are fetched meanwhile, each a step further:
/// the next ones of that remote, or, if it has no other, of the remotes that came after it.
void Deduplicator::lookAhead(const Entry &leaving) const
{
    if (leaving.newerOfPeer != none) {
        const Entry &next = m_entries[leaving.newerOfPeer];
        m_byKey.prepare(next.keyHash);
        if (next.newerOfPeer != none)
            fetch(next.newerOfPeer);
    } else if (const Number next = m_peers[leaving.peer].next; next != none) {
        m_byKey.prepare(m_entries[m_peers[next].oldest].keyHash);
        m_byRemote.prepare(std::hash<Remote>{}(m_peers[next].remote));
        if (const Number later = m_peers[next].next; later != none) {
            fetch(m_peers[later].oldest);
            if (const Number last = m_peers[later].next; last != none)
                willWrite(&m_peers[last]);
        }
    }
}

void Deduplicator::fetch(Number number) const
{
    const auto *const line = reinterpret_cast<const char *>(&m_entries[number]);
    willWrite(line);
    willWrite(line + 64);
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
    while (!m_peersByCount.empty() && m_peersByCount.back().oldest == none)
        m_peersByCount.pop_back();
}

void Deduplicator::forget(Number number)
{
    m_byRemote.erase(std::hash<Remote>{}(m_peers[number].remote), number);
    m_peers.giveBack(number);
}

/// Behind the remotes that have as many.
void Deduplicator::place(Number number)
{
    Peer &peer = m_peers[number];
    if (m_peersByCount.size() <= peer.count)
        m_peersByCount.resize(peer.count + 1);
    Ends &ends = m_peersByCount[peer.count];
    peer.previous = ends.newest;
    peer.next = none;
    (ends.newest != none ? m_peers[ends.newest].next : ends.oldest) = number;
    ends.newest = number;
}

void Deduplicator::displace(Number number)
{
    const Peer &peer = m_peers[number];
    Ends &ends = m_peersByCount[peer.count];
    (peer.previous != none ? m_peers[peer.previous].next : ends.oldest) = peer.next;
    (peer.next != none ? m_peers[peer.next].previous : ends.newest) = peer.previous;
}

void Deduplicator::makeRoom()
{
    while (m_byKey.size() > m_ceilings.entries || m_octets > m_ceilings.octets) {
        reached(m_byKey.size() > m_ceilings.entries ? Limit::DedupEntries : Limit::DedupOctets);
        drop(m_peers[m_peersByCount.back().oldest].oldest);
    }
}

void Deduplicator::reached(Limit limit) const
{
    if (m_ceilings.hits != nullptr)
        m_ceilings.hits->add(limit);
}

} // namespace coap
