// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/tap.h"

namespace coap {

void Tap::message(TapRecord record, OctetView datagram)
{
    record.kind = RecordKind::Message;
    record.size = static_cast<std::uint32_t>(datagram.size());
    if (record.direction == Direction::In) {
        Stats::add(stats.messagesIn);
        Stats::add(stats.octetsIn, datagram.size());
    } else {
        Stats::add(stats.messagesOut);
        Stats::add(stats.octetsOut, datagram.size());
    }
    if (!hasReader.load(std::memory_order_relaxed))
        return;
    const auto position = octets.push(datagram);
    if (!position) {
        Stats::add(stats.recordsDropped);
        return;
    }
    record.octetsAt = *position;
    // Octets without a record are released by the reader with the next record that it gets.
    if (!records.push(record))
        Stats::add(stats.recordsDropped);
}

void Tap::value(std::uint64_t resource, double number, std::int64_t wallNanoseconds)
{
    if (!hasReader.load(std::memory_order_relaxed))
        return;
    TapRecord record;
    record.kind = RecordKind::Value;
    record.resource = resource;
    record.value = number;
    record.wallNanoseconds = wallNanoseconds;
    records.push(record);   // a missing point of a curve is not a missing message: not counted
}

} // namespace coap
