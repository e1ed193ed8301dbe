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

/// The one reader of a Tap: a thread that keeps the pages of messages turning and moves numbers to where watchers read them.
/// While it lives the tap writes; when it goes, what is left is read first. The store outlives whoever writes. No Qt.
class TapReader {
public:
    /// The pages ahead hold 0.5 s of 400,000 messages/s.
    static constexpr std::chrono::milliseconds rest{15};

    TapReader(coap::Tap &tap, coap::MessageStore &messages, coap::HistoryStore &histories);
    ~TapReader();
    TapReader(const TapReader &) = delete;
    TapReader &operator=(const TapReader &) = delete;

private:
    void run();
    void drain();

    coap::Tap &m_tap;
    coap::MessageStore &m_messages;
    coap::HistoryStore &m_histories;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;           // last: it uses all above
};

} // namespace studio
