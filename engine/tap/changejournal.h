// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace coap {

class Resource;

/// What changed since the window last looked: ids, each once however often it changed. Bounded by the number of
/// resources and observations, and empty as long as nobody looks. Engine thread only.
class ChangeJournal {
public:
    /// Lies in what may change, and says whether the journal has it already: a busy resource costs a comparison.
    struct Mark {
        std::uint64_t round = 0;
    };

    /// Somebody will take() from now on.
    void begin() { m_isWatched = true; }

    /// It belongs to the site from now on. Until its removal is told, `resource` lives; the journal does not look at it.
    void resourceAdded(std::uint64_t id, Mark &mark, Resource &resource)
    {
        if (m_isWatched)
            m_added.push_back({id, &resource});
        resourceChanged(id, mark);
    }
    /// New value, counted a request.
    void resourceChanged(std::uint64_t id, Mark &mark) { note(id, mark, m_resources); }
    void resourceRemoved(std::uint64_t id) { noteRemoved(id, m_removed); }
    void observationChanged(std::uint64_t id, Mark &mark) { note(id, mark, m_observations); }
    void observationRemoved(std::uint64_t id) { noteRemoved(id, m_removedObservations); }

    struct Added {
        std::uint64_t id = 0;
        Resource *resource = nullptr;
    };
    struct Changes {
        std::vector<Added> added;       ///< in the order in which they came; their ids are among `resources` too
        std::vector<std::uint64_t> resources, removedResources, observations, removedObservations;
        bool empty() const { return resources.empty() && removedResources.empty() && observations.empty() && removedObservations.empty(); }
    };
    /// Hands out all, ascending, and forgets it. What is gone is no longer among what changed.
    Changes take();

private:
    using Ids = std::vector<std::uint64_t>;
    void note(std::uint64_t id, Mark &mark, Ids &ids)
    {
        if (mark.round == m_round || !m_isWatched)
            return;
        mark.round = m_round;
        ids.push_back(id);
    }
    void noteRemoved(std::uint64_t id, Ids &ids)
    {
        if (m_isWatched)
            ids.push_back(id);
    }

    bool m_isWatched = false;
    std::uint64_t m_round = 1;      // counts the takings
    std::vector<Added> m_added;
    Ids m_resources, m_observations, m_removed, m_removedObservations;
};

} // namespace coap
