// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/tuning.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace coap {

/// Runs callbacks at times, all on one deadline heap: no timer and no clock call in a resource.
/// Engine thread only. A callback that is due runs in order of its time, then of its making.
class Scheduler {
public:
    using Callback = std::function<void()>;

    /// Owns one scheduled callback: destroying it cancels. Safe to outlive the Scheduler.
    class Timer {
    public:
        Timer() = default;
        Timer(Timer &&) noexcept = default;
        Timer &operator=(Timer &&other) noexcept;
        ~Timer() { cancel(); }
        void cancel();
        bool active() const;

    private:
        friend class Scheduler;
        struct Slot;
        std::shared_ptr<Slot> m_slot;
    };

    Scheduler();
    ~Scheduler();
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;

    /// Runs `callback` once at `due`, or in the next turn if that is past.
    [[nodiscard]] Timer at(TimePoint due, Callback callback);
    [[nodiscard]] Timer after(Duration delay, Callback callback) { return at(now() + delay, std::move(callback)); }
    /// The time of the turn that is running.
    TimePoint now() const { return m_now; }

    std::optional<TimePoint> nextDeadline() const;
    /// Runs what is due at `now`, at most `most` callbacks so that sockets get their turn.
    void expire(TimePoint now, std::size_t most = 1'000);
    void setNow(TimePoint now) { m_now = now; }

private:
    struct Heap;
    std::unique_ptr<Heap> m_heap;
    TimePoint m_now{};
};

} // namespace coap
