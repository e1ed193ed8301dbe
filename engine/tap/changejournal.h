// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace coap {

/// What changed since the window last looked: ids, each once however often it changed. Bounded by the number of
/// resources and observations. Engine thread only.
class ChangeJournal {
public:
    /// Added, new value, counted a request.
    void resourceChanged(std::uint64_t id)
    {
        if (id != m_last)
            m_resources.insert(id);
        m_last = id;
    }
    void resourceRemoved(std::uint64_t id) { m_resources.erase(id); m_removed.push_back(id); m_last = 0; }
    void observationChanged(std::uint64_t id) { m_observations.insert(id); }
    void observationRemoved(std::uint64_t id) { m_observations.erase(id); m_removedObservations.push_back(id); }

    struct Changes {
        std::vector<std::uint64_t> resources, removedResources, observations, removedObservations;
        bool empty() const { return resources.empty() && removedResources.empty() && observations.empty() && removedObservations.empty(); }
    };
    /// Hands out all and forgets it.
    Changes take();

private:
    std::unordered_set<std::uint64_t> m_resources, m_observations;
    std::uint64_t m_last = 0;   // it is in m_resources
    std::vector<std::uint64_t> m_removed, m_removedObservations;
};

} // namespace coap
