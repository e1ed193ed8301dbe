// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/bytering.h"
#include "tap/spscring.h"
#include "tap/stats.h"
#include "tap/taprecord.h"

#include <atomic>

namespace coap {

/// What leaves the engine for watchers: records, whole datagrams, counters. One writer (the engine thread),
/// one reader (the host's tap reader). Without a reader nothing is written but the counters.
class Tap {
public:
    /// 65,536 records is 0.65 s of 100,000 messages/s; the reader wakes 50 times a second.
    static constexpr std::size_t recordCapacity = 65'536;
    /// 16 MiB of datagrams: a full record ring of 256-octet messages.
    static constexpr std::size_t octetCapacity = 16u << 20;

    Tap() : records(recordCapacity), octets(octetCapacity) {}

    SpscRing<TapRecord> records;
    ByteRing octets;
    Stats stats;
    std::atomic<bool> hasReader{false};

    /// Writer: counts a message.
    void count(Direction direction, std::size_t datagramOctets);
    /// Writer, if there is a reader: puts the octets (the datagram and behind it what tells its path), and gives the record to
    /// fill in, for which records.publish() is to be called then. Null: it does not fit, which is counted.
    TapRecord *message(OctetView octets, std::size_t pathOctets);
    bool isWatched() const { return hasReader.load(std::memory_order_relaxed); }
    /// Writer: a resource's number has changed (for its history).
    void value(std::uint64_t resource, double number, std::int64_t wallNanoseconds);
};

} // namespace coap
