// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/change.h"
#include "wire/octets.h"

#include <array>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace coap {

class OctetRing;

/// One kept change. The value before it is what the change before it has left.
struct Change {
    ChangeRecord record;                    ///< of the newest that it stands for
    Octets octets;                          ///< what it has left, ChangeRecord::keptOctets of it at most
    std::uint64_t number = 0;               ///< 1, 2, 3 … of all changes; never reused
    std::uint64_t count = 1;                ///< changes that it stands for
    std::uint64_t missed = 0;               ///< changes right before it that nobody has recorded
    std::int64_t since = 0;                 ///< when the first that it stands for was made

    bool isCut() const { return octets.size() < record.size; }
};

/// What is kept of one resource, oldest first.
struct ChangeHistory {
    std::optional<Change> before;           ///< what the first one has changed
    std::vector<Change> changes;
    std::uint64_t gone = 0;                 ///< older ones that are not kept
    std::uint64_t mark = 0;                 ///< another one, whenever there is something new; 0: no history
};

/// The last changes of each resource: who, when, and the representation that came. A history is made at the first change. All
/// have their ceilings; what a resource changed by itself leaves before what somebody changed, in its own history and of all, and
/// of both the oldest of the resource that was changed least recently. Any thread.
///
/// Two kinds of changes are one entry that counts them: those of a resource by itself within a second (a sensor of 100 samples
/// a second would push out all else), and those by one client in a row that leave the same value.
class ChangeStore {
public:
    struct Limits {
        std::size_t changesEach = 100;              ///< of one resource: some screens, at two changes a minute an hour
        std::size_t changes = 100'000;              ///< in all: about 15 MB of small values
        std::size_t octets = 16u << 20;             ///< of all representations
    };
    ChangeStore() : ChangeStore(Limits{}) {}
    explicit ChangeStore(const Limits &limits) : m_limits(limits) {}

    /// Takes what a Tap has told since the last time; `alsoTold` sees each record, too.
    void takeFrom(OctetRing &ring, const std::function<void(const ChangeRecord &)> &alsoTold = {});
    void append(const ChangeRecord &record, OctetView octets);
    /// Empty, but for the mark, if nothing came since `knownMark`.
    ChangeHistory read(std::uint64_t resource, std::uint64_t knownMark = 0) const;
    /// Not if an edit has removed the resource: for that may be undone, its history is the first to leave when there is no
    /// room, and stays until then.
    void remove(std::uint64_t resource);

private:
    using Ids = std::list<std::uint64_t>;
    struct History {
        std::optional<Change> before;
        std::deque<Change> changes;
        std::uint64_t gone = 0, mark = 0;
        std::uint64_t revision = 0;                 // of the last change; 0: not known
        bool isTouched = false;                     // by somebody else than itself
        bool mayReturn = false;                     // the resource; it was removed
        Ids::iterator age;

        const Change *lastValue() const;
    };
    using Histories = std::unordered_map<std::uint64_t, History>;

    void appendLocked(const ChangeRecord &record, OctetView octets);
    Histories::iterator historyOf(const ChangeRecord &record);
    void retire(std::uint64_t resource);
    void bringBack(std::uint64_t former, std::uint64_t resource);
    void rename(std::uint64_t former, std::uint64_t resource);
    void touch(History &history, bool bySomebody);
    void noteBefore(History &history, const ChangeRecord &record, OctetView octets);
    bool merge(History &history, const ChangeRecord &record, OctetView octets);
    void add(History &history, const ChangeRecord &record, OctetView octets, std::uint64_t missed);
    void dropOldest(History &history);
    void makeRoom(History &history);
    void shrink();
    void erase(Histories::iterator at);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    Histories m_histories;
    std::array<Ids, 2> m_ages;                      // changed by themselves, by somebody; least recently changed first
    std::size_t m_changes = 0, m_octets = 0;        // kept, with those that were before
    std::uint64_t m_lastNumber = 0, m_lastMark = 0;
};

} // namespace coap
