// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/messagekey.h"
#include "message/pool.h"
#include "message/tuning.h"
#include "limithits.h"
#include "wire/message.h"

#include <optional>
#include <vector>

namespace coap {

/// Remembers requests and their replies so that a repeated one gets the same answer (RFC 7252 §4.5) and its handler
/// runs once. Holds `entries` entries and `octets` octets of replies at most. Beyond, the oldest entry leaves of the
/// remote that has most: a flood by one peer never makes another's repeated request run twice. All calls take
/// constant time on average. Engine thread only.
class Deduplicator {
public:
    struct Ceilings {
        std::size_t entries = 65'536;
        std::size_t octets = 64u << 20;
        std::size_t replyOctets = 16u << 10;    ///< a larger reply is not kept
        LimitHits *hits = nullptr;              ///< counts what was reached
    };

    Deduplicator(Ceilings ceilings, Duration conLifetime, Duration nonLifetime);
    Deduplicator(const Deduplicator &) = delete;
    Deduplicator &operator=(const Deduplicator &) = delete;

    enum class Sight : std::uint8_t {
        First,      ///< go on
        Repeated,   ///< send reply() again, if it has octets
        Reused,     ///< the same mid with other octets: a new request that took the old one's place
    };
    /// Takes a request. CONs are kept for EXCHANGE_LIFETIME, NONs for NON_LIFETIME.
    Sight admit(const MessageKey &key, bool confirmable, OctetView datagram, TimePoint now);

    struct Reply {
        Octets octets;          ///< empty: nothing is to be sent (yet)
        bool isTooLarge = false;///< one was given that was not kept
    };
    /// What was last remembered for the key; null if it has no entry.
    const Reply *reply(const MessageKey &key) const;
    /// Keeps what a repetition gets. Does nothing if the entry has left meanwhile.
    void remember(const MessageKey &key, OctetView reply);
    void remember(const MessageKey &key, const Message &reply);

    std::optional<TimePoint> nextDeadline() const;
    void expire(TimePoint now);
    void clear();

    std::size_t size() const { return m_byKey.size(); }
    std::size_t octets() const { return m_octets; }

private:
    using Number = HashIndex::Number;
    static constexpr Number none = HashIndex::none;
    struct Entry {
        MessageKey key;
        bool confirmable = false;
        Number peer = none;
        std::uint64_t hash = 0;                     // of the datagram
        TimePoint expires;
        Number older = none, newer = none;          // of the same lifetime: by age
        Number olderOfPeer = none, newerOfPeer = none;
        Reply reply;
    };
    /// The entries of one remote, oldest first; and its place among remotes with as many.
    struct Peer {
        Remote remote;
        Number oldest = none, newest = none;
        Number previous = none, next = none;
        std::uint32_t count = 0;
    };
    struct Ages {
        Number oldest = none, newest = none;
    };

    Ages &agesOf(const Entry &entry) { return entry.confirmable ? m_cons : m_nons; }
    Number find(const MessageKey &key) const;
    Number make(const MessageKey &key);
    Number peerOf(const Remote &remote);
    void link(Number number);
    void drop(Number number);
    void unlinkFromPeer(const Entry &entry);
    void forget(Number peer);
    void place(Number peer);
    void displace(Number peer);
    Reply *replyToFill(const MessageKey &key);
    void filled(Reply &reply);
    void makeRoom();
    void reached(Limit limit) const;

    const Ceilings m_ceilings;
    const Duration m_conLifetime, m_nonLifetime;
    Pool<Entry> m_entries;
    Pool<Peer> m_peers;
    Number m_admitted = none;               // the last one: mostly it is answered at once
    HashIndex m_byKey, m_byRemote;
    std::vector<Number> m_peersByCount;     // [n]: a remote that has n entries; back() is never none
    Ages m_cons, m_nons;
    std::size_t m_octets = 0;
};

} // namespace coap
