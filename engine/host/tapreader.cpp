// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/tapreader.h"

namespace studio {

TapReader::TapReader(coap::Tap &tap, coap::MessageStore &messages, coap::HistoryStore &histories)
    : m_tap(tap), m_messages(messages), m_histories(histories)
{
    m_tap.hasReader.store(true, std::memory_order_relaxed);
    m_thread = std::thread([this] { run(); });
}

TapReader::~TapReader()
{
    m_tap.hasReader.store(false, std::memory_order_relaxed);
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void TapReader::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        drain();
        lock.lock();
        m_wake.wait_for(lock, rest, [this] { return m_isStopping; });
    }
    lock.unlock();
    drain();
}

void TapReader::drain()
{
    coap::TapRecord record;
    while (m_tap.records.pop(record))
        keep(record);
    m_messages.setLost(m_tap.stats.recordsDropped.load(std::memory_order_relaxed));
}

void TapReader::keep(const coap::TapRecord &record)
{
    if (record.kind == coap::RecordKind::Value) {
        m_histories.append(record.resource, {record.wallNanoseconds, record.value});
        return;
    }
    if (record.kind != coap::RecordKind::Message)
        return;
    coap::Octets octets(record.size);
    if (record.size != 0) {
        m_tap.octets.copy(record.octetsAt, record.size, octets.data());
        // Also frees octets before it whose record found no room.
        m_tap.octets.release(record.octetsAt + record.size);
    }
    m_messages.append(record, std::move(octets));
}

} // namespace studio
