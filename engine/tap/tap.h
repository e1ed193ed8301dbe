// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/change.h"
#include "tap/messagefeed.h"
#include "tap/octetring.h"
#include "tap/spscring.h"
#include "tap/stats.h"

#include <atomic>
#include <utility>

namespace coap {

/// A resource's number has changed (for its history).
struct NumberChange {
    std::uint64_t resource;
    std::int64_t wallNanoseconds;       ///< since 1970
    double number;
};

/// What leaves the engine for watchers: messages, numbers, changes, counters. One writer (the engine thread), one reader (the host's tap
/// reader). Without a reader nothing is written but the counters.
class Tap {
public:
    /// The reader wakes 50 times a second: three changes of each of 20,000 sensors in between.
    static constexpr std::size_t numberCapacity = 65'536;
    /// Some 15,000 small changes between two looks: a million a second.
    static constexpr std::size_t changeOctets = 2u << 20;

    Stats stats;
    SpscRing<NumberChange> numbers{numberCapacity};
    OctetRing changes{changeOctets};        ///< a ChangeRecord and the octets that it is about
    /// Where messages go while somebody reads; it outlives the writer.
    std::atomic<MessageFeed *> feed{nullptr};

    /// Writer: counts a message.
    void count(Direction direction, std::size_t datagramOctets);
    /// Writer: a record to be filled in and published, if there is a reader. Null: there is none, or the message does not fit,
    /// which is counted.
    TapRecord *message(OctetView datagram, OctetView path);
    void publish() { m_written->publish(); }
    bool isWatched() const { return feed.load(std::memory_order_relaxed) != nullptr; }
    /// Writer.
    void number(std::uint64_t resource, double number, std::int64_t wallNanoseconds);
    /// Writer: a change, made by whoever is Acting. False: nobody watches, or it did not fit; the revisions of later ones tell.
    bool change(ChangeRecord record, OctetView octets);

    /// Writer: while it lives, what changes is changed by that one. Otherwise resources change by themselves.
    class Acting {
    public:
        Acting(Tap &tap, const Actor &actor) : m_tap(tap), m_before(std::exchange(tap.m_actor, actor)) {}
        ~Acting() { m_tap.m_actor = m_before; }
        Acting(const Acting &) = delete;
        Acting &operator=(const Acting &) = delete;

    private:
        Tap &m_tap;
        const Actor m_before;
    };

private:
    MessageFeed *m_written = nullptr;   // of the last message
    Actor m_actor;
};

} // namespace coap
