// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/tap.h"

#include <algorithm>

namespace coap {

void Tap::count(Direction direction, std::size_t datagramOctets)
{
    Stats::add(direction == Direction::In ? stats.messagesIn : stats.messagesOut);
    Stats::add(direction == Direction::In ? stats.octetsIn : stats.octetsOut, datagramOctets);
}

TapRecord *Tap::message(OctetView datagram, OctetView path)
{
    m_written = feed.load(std::memory_order_acquire);
    if (m_written == nullptr)
        return nullptr;
    TapRecord *record = m_written->write(datagram, path);
    if (record == nullptr)
        Stats::add(stats.recordsDropped);
    return record;
}

void Tap::number(std::uint64_t resource, double number, std::int64_t wallNanoseconds)
{
    if (isWatched())
        numbers.push({resource, wallNanoseconds, number});  // a missing point of a curve is not a missing message: not counted
}

bool Tap::change(ChangeRecord record, OctetView octets)
{
    if (!isWatched())
        return false;
    record.actor = m_actor;
    record.size = static_cast<std::uint32_t>(octets.size());
    const OctetView head(reinterpret_cast<const std::uint8_t *>(&record), sizeof record);
    return changes.push(head, octets.first(std::min(octets.size(), ChangeRecord::keptOctets)));
}

} // namespace coap
