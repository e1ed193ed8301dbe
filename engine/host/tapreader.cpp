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
    const coap::TapRecord *record = m_tap.records.front();
    while (record != nullptr) {
        coap::MessageStore::Writer writer(m_messages);
        for (int i = 0; record != nullptr && i < atATime; ++i) {
            keep(*record, writer);
            m_tap.records.release();
            record = m_tap.records.front();
        }
    }
    m_messages.setLost(m_tap.stats.recordsDropped.load(std::memory_order_relaxed));
}

void TapReader::keep(const coap::TapRecord &record, coap::MessageStore::Writer &messages)
{
    if (record.kind == coap::RecordKind::Value) {
        m_histories.append(record.resource, {record.wallNanoseconds, record.number()});
        return;
    }
    m_tap.octets.take(std::size_t(record.size) + record.pathSize, messages.room(record));
    messages.append(record);
}

} // namespace studio
