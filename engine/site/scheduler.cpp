// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/scheduler.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace coap {

/// A scheduled callback; the heap and the Timer share it.
struct Scheduler::Timer::Slot {
    TimePoint due;
    std::uint64_t order = 0;
    Callback callback;
    Heap *heap = nullptr;       ///< null: has run, was cancelled, or the scheduler is gone
    std::size_t place = 0;      ///< where in the heap, so that cancelling is O(log n) and leaves nothing behind

    bool before(const Slot &other) const { return due != other.due ? due < other.due : order < other.order; }
};

/// A binary heap whose slots know their place.
struct Scheduler::Heap {
    using SlotPointer = std::shared_ptr<Timer::Slot>;
    std::vector<SlotPointer> slots;
    std::uint64_t nextOrder = 0;

    ~Heap()
    {
        for (const auto &slot : slots)
            slot->heap = nullptr;
    }

    void push(SlotPointer slot)
    {
        slot->heap = this;
        slots.push_back(std::move(slot));
        rise(slots.size() - 1);
    }

    SlotPointer remove(std::size_t place)
    {
        SlotPointer gone = std::move(slots[place]);
        gone->heap = nullptr;
        if (place + 1 != slots.size()) {
            slots[place] = std::move(slots.back());
            slots.pop_back();
            sink(rise(place));
        } else {
            slots.pop_back();
        }
        return gone;
    }

private:
    std::size_t rise(std::size_t place)
    {
        SlotPointer slot = std::move(slots[place]);
        while (place != 0 && slot->before(*slots[(place - 1) / 2])) {
            put(std::move(slots[(place - 1) / 2]), place);
            place = (place - 1) / 2;
        }
        put(std::move(slot), place);
        return place;
    }

    void sink(std::size_t place)
    {
        SlotPointer slot = std::move(slots[place]);
        while (true) {
            std::size_t child = 2 * place + 1;
            if (child >= slots.size())
                break;
            if (child + 1 < slots.size() && slots[child + 1]->before(*slots[child]))
                ++child;
            if (!slots[child]->before(*slot))
                break;
            put(std::move(slots[child]), place);
            place = child;
        }
        put(std::move(slot), place);
    }

    void put(SlotPointer slot, std::size_t place)
    {
        slot->place = place;
        slots[place] = std::move(slot);
    }
};

Scheduler::Timer &Scheduler::Timer::operator=(Timer &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_slot = std::move(other.m_slot);
    }
    return *this;
}

void Scheduler::Timer::cancel()
{
    // The callback may own this Timer: it is let go last.
    const auto slot = std::move(m_slot);
    if (slot && slot->heap != nullptr)
        slot->heap->remove(slot->place);
}

bool Scheduler::Timer::active() const
{
    return m_slot && m_slot->heap != nullptr;
}

Scheduler::Scheduler() : m_heap(std::make_unique<Heap>()) {}

Scheduler::~Scheduler()
{
    // Callbacks hold whatever they captured: timers in there find no scheduler any more.
    const auto heap = std::move(m_heap);
}

Scheduler::Timer Scheduler::at(TimePoint due, Callback callback)
{
    Timer timer;
    timer.m_slot = std::make_shared<Timer::Slot>();
    timer.m_slot->due = std::max(due, m_now);
    timer.m_slot->order = m_heap->nextOrder++;
    timer.m_slot->callback = std::move(callback);
    m_heap->push(timer.m_slot);
    return timer;
}

std::optional<TimePoint> Scheduler::nextDeadline() const
{
    if (m_heap->slots.empty())
        return std::nullopt;
    return m_heap->slots.front()->due;
}

void Scheduler::expire(TimePoint now, std::size_t most)
{
    m_now = now;
    // What a callback schedules for now or earlier waits for the next turn: it has a later order and, by at(), no
    // earlier time, so it comes behind all that was there.
    const auto end = m_heap->nextOrder;
    for (std::size_t ran = 0; ran < most && !m_heap->slots.empty(); ++ran) {
        const auto &first = *m_heap->slots.front();
        if (first.due > now || first.order >= end)
            return;
        const auto slot = m_heap->remove(0);
        const Callback callback = std::move(slot->callback);
        callback();
    }
}

} // namespace coap
