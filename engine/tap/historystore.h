// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <list>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace coap {

struct HistoryPoint {
    std::int64_t wallNanoseconds = 0;   ///< since 1970
    double value = 0;
};

/// Numbers of resources over time. A history is made at the first change; all together hold `maxPoints` at most:
/// the one changed least recently leaves first, and one history is a ring of `maxPointsEach`. Any thread.
class HistoryStore {
public:
    explicit HistoryStore(std::size_t maxPoints = 2'000'000, std::size_t maxPointsEach = 100'000);
    ~HistoryStore();

    void append(std::uint64_t resource, HistoryPoint point);
    /// Points later than `afterNanoseconds`, ascending.
    std::vector<HistoryPoint> read(std::uint64_t resource, std::int64_t afterNanoseconds = 0) const;
    /// Not if it may return.
    void remove(std::uint64_t resource);
    /// An edit has removed the resource: for that may be undone, its history stays until there is no room.
    void retire(std::uint64_t resource);
    /// It was renamed or brought back as another one, whose history this is from now on.
    void goesOn(std::uint64_t former, std::uint64_t resource);

private:
    struct History {
        std::deque<HistoryPoint> points;
        std::list<std::uint64_t>::iterator age;
        bool mayReturn = false;
    };
    void removeLocked(std::uint64_t resource);

    mutable std::mutex m_mutex;
    std::list<std::uint64_t> m_ages;    ///< ids, changed least recently first
    std::unordered_map<std::uint64_t, History> m_histories;
    std::size_t m_maxPoints, m_maxPointsEach, m_points = 0;
};

} // namespace coap
