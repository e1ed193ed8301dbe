// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/changestore.h"
#include "tap/historystore.h"
#include "tap/messagestore.h"
#include "tap/tap.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace studio {

/// The one reader of a Tap: a thread that keeps the pages of messages turning and moves numbers and changes to where watchers
/// read them.
/// While it lives the tap writes; when it goes, what is left is read first. The stores outlive whoever writes. No Qt.
class TapReader {
public:
    /// The pages ahead hold 0.5 s of 400,000 messages/s.
    static constexpr std::chrono::milliseconds rest{15};

    TapReader(coap::Tap &tap, coap::MessageStore &messages, coap::HistoryStore &histories, coap::ChangeStore &changes);
    ~TapReader();
    TapReader(const TapReader &) = delete;
    TapReader &operator=(const TapReader &) = delete;

    /// These resources are gone: so will be their histories, after what the tap has told of them until now. Any thread.
    void forget(const std::vector<std::uint64_t> &resources);

private:
    void run();
    void drain();
    void remove(const std::vector<std::uint64_t> &resources);

    coap::Tap &m_tap;
    coap::MessageStore &m_messages;
    coap::HistoryStore &m_histories;
    coap::ChangeStore &m_changes;
    std::mutex m_mutex;
    std::vector<std::uint64_t> m_gone;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;           // last: it uses all above
};

} // namespace studio
