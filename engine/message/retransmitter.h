// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/messagekey.h"
#include "containers/pool.h"
#include "message/tuning.h"
#include "wire/octets.h"

#include <functional>
#include <optional>
#include <vector>

namespace coap {

/// Sends our confirmable messages again until they are acknowledged, reset or given up (RFC 7252 §4.2), and counts
/// those in flight per endpoint for NSTART (§4.7). Knows times and keys only: what is sent again is the caller's
/// matter, as a notification may have become another by then (RFC 7641 §4.5.2). Engine thread only.
class Retransmitter {
public:
    /// `random` gives uniform 64-bit numbers, for ACK_RANDOM_FACTOR.
    Retransmitter(const TransportTuning &tuning, std::function<std::uint64_t()> random);

    /// What was sent confirmably.
    struct InFlight {
        std::uint64_t subject = 0;      ///< the caller's name for it
        Octets octets;
        Route route;
        unsigned retransmissions = 0;   ///< so far
        TimePoint sent{};               ///< for the first time; start() sets it
    };

    /// May another CON start to this endpoint (NSTART)?
    bool mayStart(const Remote &remote) const;
    /// The first transmission happened now. The key must not be in flight. Gives where its octets lie, to be filled in if
    /// `message` has none.
    Octets &start(const MessageKey &key, const InFlight &message, TimePoint now);
    /// ACK or RST came, or the caller gives up: stops it. Empty: nothing of ours has that key.
    struct Finished {
        std::uint64_t subject = 0;
        unsigned retransmissions = 0;
        TimePoint sent{};
    };
    std::optional<Finished> finish(const MessageKey &key);
    /// Another message takes the place of one in flight: it keeps its count and its doubled time-out.
    void replace(const MessageKey &key, std::uint16_t newMid, const Octets &octets);
    const InFlight *find(const MessageKey &key) const;

    struct Due {
        MessageKey key;
        bool isGivenUp = false;         ///< MAX_RETRANSMIT reached: call finish()
    };
    /// One message whose time-out has passed; its counter and next time-out are already set when it is to be sent
    /// again. Empty: none is due.
    std::optional<Due> takeDue(TimePoint now);
    std::optional<TimePoint> nextDeadline() const;

    std::size_t size() const { return m_byKey.size(); }
    void clear();

private:
    using Number = HashIndex::Number;
    static constexpr Number none = HashIndex::none;
    struct Entry {
        MessageKey key;
        std::uint32_t place = 0;        // in the heap
        Number peer = none;
        InFlight message;
        Duration timeout{};
    };
    struct Peer {
        Remote remote;
        unsigned inFlight = 0;
    };
    struct Deadline {
        TimePoint due;
        Number entry = none;
    };
    Number numberOf(const MessageKey &key) const;
    Number peerOf(const Remote &remote) const;
    void leave(Number peer);
    void put(std::size_t place, const Deadline &deadline);
    void rise(std::size_t place, Deadline deadline);
    void sink(std::size_t place, Deadline deadline);
    void removeDeadline(std::size_t place);

    const TransportTuning m_tuning;
    const std::function<std::uint64_t()> m_random;
    Pool<Entry> m_entries;
    Pool<Peer> m_peers;                 // those with something in flight
    HashIndex m_byKey, m_byRemote;
    std::vector<Deadline> m_deadlines;  // a heap, the earliest first
};

} // namespace coap
