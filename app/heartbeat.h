// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>

namespace studio {

/// A timer that tells how long its thread did not come back to it: what a user would have waited for a key to be heard.
/// For --benchmark-site only.
class Heartbeat final : public QTimer {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds beat{2};

    explicit Heartbeat(QObject *parent = nullptr);

    /// `wall` as felt, other programs' turns included; `processor` without them.
    struct Pause {
        std::chrono::nanoseconds wall{0}, processor{0};
    };
    /// The longest since the last call.
    Pause take();

private:
    using Clock = std::chrono::steady_clock;
    void note();
    static std::chrono::nanoseconds processorTime();

    Clock::time_point m_last = Clock::now();
    std::chrono::nanoseconds m_lastProcessor = processorTime();
    Pause m_longest;
};

} // namespace studio
