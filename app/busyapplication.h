// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <chrono>

namespace studio {

/// A QApplication that adds up how long its thread was busy with events: timers, commands' answers, layouts, paints.
/// For --benchmark-ui only.
class BusyApplication final : public QApplication {
public:
    /// What a frame cost: `wall` as a user feels it, other programs' turns included; `processor` without them.
    struct Cost {
        std::chrono::nanoseconds wall{0}, processor{0};
    };

    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    /// Since the last call; to be called on its thread.
    Cost take();

private:
    using Clock = std::chrono::steady_clock;
    static std::chrono::nanoseconds processorTime();

    int m_depth = 0;                            ///< events are sent within events: the outermost is timed
    Clock::time_point m_began;
    std::chrono::nanoseconds m_busy{0}, m_processorTime{0};
};

} // namespace studio
