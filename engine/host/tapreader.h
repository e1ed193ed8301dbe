// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/historystore.h"
#include "tap/messagestore.h"
#include "tap/tap.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace studio {

/// The one reader of a Tap: a thread that moves messages and numbers from the rings to where watchers read them.
/// While it lives the tap writes; when it goes, what is left in the rings is read first. No Qt.
class TapReader {
public:
    /// The record ring holds 0.65 s of 100,000 messages/s; a window that draws 30 times a second sees no delay.
    static constexpr std::chrono::milliseconds rest{15};

    TapReader(coap::Tap &tap, coap::MessageStore &messages, coap::HistoryStore &histories);
    ~TapReader();
    TapReader(const TapReader &) = delete;
    TapReader &operator=(const TapReader &) = delete;

private:
    void run();
    void drain();
    void keep(const coap::TapRecord &record, coap::MessageStore::Writer &messages);
    /// Rows while the store is locked: some 20 µs.
    static constexpr int atATime = 256;

    coap::Tap &m_tap;
    coap::MessageStore &m_messages;
    coap::HistoryStore &m_histories;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;           // last: it uses all above
};

} // namespace studio
