// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagefeed.h"
#include "tap/spscring.h"
#include "tap/stats.h"

#include <atomic>

namespace coap {

/// A resource's number has changed (for its history).
struct NumberChange {
    std::uint64_t resource = 0;
    std::int64_t wallNanoseconds = 0;   ///< since 1970
    double number = 0;
};

/// What leaves the engine for watchers: messages, numbers, counters. One writer (the engine thread), one reader (the host's tap
/// reader). Without a reader nothing is written but the counters.
class Tap {
public:
    /// The reader wakes 50 times a second: three changes of each of 20,000 sensors in between.
    static constexpr std::size_t numberCapacity = 65'536;

    Stats stats;
    SpscRing<NumberChange> numbers{numberCapacity};
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

private:
    MessageFeed *m_written = nullptr;   // of the last message
};

} // namespace coap
