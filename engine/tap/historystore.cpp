// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/historystore.h"

#include <algorithm>

namespace coap {

HistoryStore::HistoryStore(std::size_t maxPoints, std::size_t maxPointsEach)
    : m_maxPoints(maxPoints), m_maxPointsEach(maxPointsEach)
{
}

HistoryStore::~HistoryStore() = default;

void HistoryStore::append(std::uint64_t resource, HistoryPoint point)
{
    const std::lock_guard lock(m_mutex);
    auto [at, isNew] = m_histories.try_emplace(resource);
    if (isNew)
        at->second.age = m_ages.insert(m_ages.end(), resource);
    else
        m_ages.splice(m_ages.end(), m_ages, at->second.age);
    at->second.points.push_back(point);
    ++m_points;
    if (at->second.points.size() > m_maxPointsEach) {
        at->second.points.pop_front();
        --m_points;
    }
    while (m_points > m_maxPoints && m_ages.size() > 1)
        removeLocked(m_ages.front());
}

std::vector<HistoryPoint> HistoryStore::read(std::uint64_t resource, std::int64_t afterNanoseconds) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_histories.find(resource);
    if (at == m_histories.end())
        return {};
    const auto &points = at->second.points;
    const auto first = std::upper_bound(points.begin(), points.end(), afterNanoseconds,
                                        [](std::int64_t time, const HistoryPoint &p) { return time < p.wallNanoseconds; });
    return {first, points.end()};
}

void HistoryStore::remove(std::uint64_t resource)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_histories.find(resource);
    if (at != m_histories.end() && !at->second.mayReturn)
        removeLocked(resource);
}

void HistoryStore::retire(std::uint64_t resource)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_histories.find(resource);
    if (at == m_histories.end())
        return;
    at->second.mayReturn = true;
    m_ages.splice(m_ages.begin(), m_ages, at->second.age);
}

/// The new one may have told of some numbers already.
void HistoryStore::goesOn(std::uint64_t former, std::uint64_t resource)
{
    const std::lock_guard lock(m_mutex);
    auto node = m_histories.extract(former);
    if (node.empty())
        return;
    History &history = node.mapped();
    if (const auto fresh = m_histories.find(resource); fresh != m_histories.end()) {
        const auto &points = fresh->second.points;
        history.points.insert(history.points.end(), points.begin(), points.end());
        m_ages.erase(fresh->second.age);
        m_histories.erase(fresh);
    }
    for (; history.points.size() > m_maxPointsEach; --m_points)
        history.points.pop_front();
    history.mayReturn = false;
    m_ages.splice(m_ages.end(), m_ages, history.age);
    *history.age = resource;
    node.key() = resource;
    m_histories.insert(std::move(node));
}

void HistoryStore::removeLocked(std::uint64_t resource)
{
    const auto at = m_histories.find(resource);
    if (at == m_histories.end())
        return;
    m_points -= at->second.points.size();
    m_ages.erase(at->second.age);
    m_histories.erase(at);
}

} // namespace coap
