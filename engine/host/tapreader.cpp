// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/tapreader.h"

#include <utility>

namespace studio {

TapReader::TapReader(coap::Tap &tap, coap::MessageStore &messages, coap::HistoryStore &histories, coap::ChangeStore &changes)
    : m_tap(tap), m_messages(messages), m_histories(histories), m_changes(changes)
{
    m_tap.feed.store(&m_messages.feed(), std::memory_order_release);
    m_thread = std::thread([this] { run(); });
}

TapReader::~TapReader()
{
    m_tap.feed.store(nullptr, std::memory_order_release);
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
        const auto gone = std::exchange(m_gone, {});
        lock.unlock();
        drain();
        remove(gone);
        lock.lock();
        m_wake.wait_for(lock, rest, [this] { return m_isStopping; });
    }
    lock.unlock();
    drain();
}

void TapReader::drain()
{
    m_messages.turnPages();
    m_messages.setLost(m_tap.stats.recordsDropped.load(std::memory_order_relaxed));
    for (coap::NumberChange change; m_tap.numbers.pop(change);)
        m_histories.append(change.resource, {change.wallNanoseconds, change.number});
    m_changes.takeFrom(m_tap.changes, [this](const coap::ChangeRecord &record) {
        if (record.what == coap::ChangeRecord::What::Removal)
            m_histories.retire(record.resource);
        else if (record.former != 0)
            m_histories.goesOn(record.former, record.resource);
    });
}

void TapReader::forget(const std::vector<std::uint64_t> &resources)
{
    const std::lock_guard lock(m_mutex);
    m_gone.insert(m_gone.end(), resources.begin(), resources.end());
}

void TapReader::remove(const std::vector<std::uint64_t> &resources)
{
    for (const std::uint64_t resource : resources) {
        m_histories.remove(resource);
        m_changes.remove(resource);
    }
}

} // namespace studio
