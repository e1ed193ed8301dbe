// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/tap.h"

#include <limits>

namespace coap {

void Tap::count(Direction direction, std::size_t datagramOctets)
{
    Stats::add(direction == Direction::In ? stats.messagesIn : stats.messagesOut);
    Stats::add(direction == Direction::In ? stats.octetsIn : stats.octetsOut, datagramOctets);
}

TapRecord *Tap::message(OctetView octetsAndPath, std::size_t pathOctets)
{
    TapRecord *record = records.claim();
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();     // UDP has no longer ones
    if (record == nullptr || octetsAndPath.size() > most || !octets.push(octetsAndPath)) {
        Stats::add(stats.recordsDropped);
        return nullptr;
    }
    record->kind = RecordKind::Message;
    record->size = static_cast<std::uint16_t>(octetsAndPath.size() - pathOctets);
    record->pathSize = static_cast<std::uint16_t>(pathOctets);
    return record;
}

void Tap::value(std::uint64_t resource, double number, std::int64_t wallNanoseconds)
{
    if (!hasReader.load(std::memory_order_relaxed))
        return;
    TapRecord record;
    record.kind = RecordKind::Value;
    record.resource = resource;
    record.setNumber(number);
    record.wallNanoseconds = wallNanoseconds;
    records.push(record);   // a missing point of a curve is not a missing message: not counted
}

} // namespace coap
