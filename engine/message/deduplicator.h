// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/messagekey.h"
#include "message/tuning.h"
#include "limithits.h"
#include "wire/octets.h"

#include <optional>
#include <unordered_map>
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

    std::optional<TimePoint> nextDeadline() const;
    void expire(TimePoint now);
    void clear();

    std::size_t size() const { return m_entries.size(); }
    std::size_t octets() const { return m_octets; }

private:
    struct Peer;
    struct Entry {
        std::uint64_t hash = 0;
        TimePoint expires;
        Reply reply;
        Peer *peer = nullptr;
        const MessageKey *key = nullptr;            // the map's own key
        Entry *older = nullptr, *newer = nullptr;   // of the same lifetime: by age
        Entry *olderOfPeer = nullptr, *newerOfPeer = nullptr;
        bool confirmable = false;
    };
    /// The entries of one remote, oldest first; and its place among remotes with as many.
    struct Peer {
        Entry *oldest = nullptr, *newest = nullptr;
        std::size_t count = 0;
        Peer *previous = nullptr, *next = nullptr;
        const Remote *remote = nullptr;
    };
    struct Ages {
        Entry *oldest = nullptr, *newest = nullptr;
    };

    Ages &agesOf(const Entry &entry) { return entry.confirmable ? m_cons : m_nons; }
    void link(Entry &entry, Peer &peer);
    void drop(Entry &entry);
    void place(Peer &peer);
    void displace(Peer &peer);
    void makeRoom();
    void reached(Limit limit) const;

    const Ceilings m_ceilings;
    const Duration m_conLifetime, m_nonLifetime;
    std::unordered_map<MessageKey, Entry> m_entries;
    std::unordered_map<Remote, Peer> m_peers;
    std::vector<Peer *> m_peersByCount;     // [n]: remotes that have n entries; back() is never null
    Ages m_cons, m_nons;
    std::size_t m_octets = 0;
};

} // namespace coap
