// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/messagekey.h"
#include "containers/pool.h"
#include "message/tuning.h"
#include "limithits.h"
#include "wire/message.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace coap {

/// Remembers requests and their replies so that a repeated one gets the same answer (RFC 7252 §4.5) and its handler
/// runs once. Holds `entries` entries and `octets` octets of replies at most. Beyond, the oldest entry leaves of the remote
/// that has most, of several such the one that came to as many first: a flood by one peer never makes another's repeated
/// request run twice. All calls take constant time on average. Engine thread only.
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

    /// Small ones lie inside: an entry is two lines of the processor's cache then.
    class Reply {
    public:
        /// Empty: nothing is to be sent (yet).
        OctetView octets() const { return {m_far.octets ? m_far.octets.get() : m_near.data(), m_size}; }
        bool isTooLarge = false;        ///< one was given that was not kept

    private:
        friend class Deduplicator;
        /// Memory for a larger one. The last that left is given to the next: it comes as often as one leaves.
        struct Far {
            std::unique_ptr<std::uint8_t[]> octets;
            std::uint32_t capacity = 0;
            bool fits(std::size_t size) const { return octets && size <= capacity && capacity / 2 <= size; }
        };
        std::uint8_t *resize(std::size_t size, Far &spare);

        std::array<std::uint8_t, 32> m_near;    // not cleared
        std::uint32_t m_size = 0;
        Far m_far;
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
    struct alignas(64) Entry {
        MessageKey key;
        Number peer = none;
        std::uint64_t hash = 0;                     // of the datagram
        TimePoint expires;
        Number older = none, newer = none;          // of the same lifetime: by age
        Number olderOfPeer = none, newerOfPeer = none;
        Reply reply;
        std::uint32_t keyHash = 0;
        bool confirmable = false;
    };
    static_assert(sizeof(Entry) == 2 * 64);
    /// The entries of one remote, oldest first; and its place among remotes with as many.
    struct Peer {
        Remote remote;
        Number oldest = none, newest = none;
        Number previous = none, next = none;
        std::uint32_t count = 0;
    };
    struct Ends {
        Number oldest = none, newest = none;
    };

    Ends &agesOf(const Entry &entry) { return entry.confirmable ? m_cons : m_nons; }
    Number find(const MessageKey &key, std::size_t hash) const;
    Number find(const MessageKey &key) const;
    Number peerOf(const Remote &remote, std::size_t hash);
    void link(Number number, Number peer);
    void drop(Number number);
    void unlinkFromPeer(const Entry &entry);
    void forget(Number peer);
    void place(Number peer);
    void displace(Number peer);
    std::uint8_t *placeOf(const MessageKey &key, std::size_t octets);
    void makeRoom();
    void lookAhead(const Entry &leaving) const;
    void fetch(Number number) const;
    void reached(Limit limit) const;

    const Ceilings m_ceilings;
    const Duration m_conLifetime, m_nonLifetime;
    Pool<Entry> m_entries;
    Pool<Peer> m_peers;
    Number m_admitted = none;               // the last one: mostly it is answered at once
    HashIndex m_byKey, m_byRemote;
    std::vector<Ends> m_peersByCount;       // [n]: the remotes that have n entries, by when they came to that; back() has some
    Ends m_cons, m_nons;
    std::size_t m_octets = 0;
    Reply::Far m_spare;
};

} // namespace coap
