// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/changejournal.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace coap {

namespace {

using Ids = std::vector<std::uint64_t>;

Ids sorted(Ids ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The living ones; both lists ascend. One that moved to another journal and back may be there twice.
Ids without(const Ids &gone, const Ids &changed)
{
    Ids left;
    std::set_difference(changed.begin(), changed.end(), gone.begin(), gone.end(), std::back_inserter(left));
    left.erase(std::unique(left.begin(), left.end()), left.end());
    return left;
}

} // namespace

ChangeJournal::Changes ChangeJournal::take()
{
    ++m_round;
    Changes changes;
    changes.removedResources = sorted(std::exchange(m_removed, {}));
    changes.removedObservations = sorted(std::exchange(m_removedObservations, {}));
    changes.added = std::exchange(m_added, {});
    std::erase_if(changes.added, [&](const Added &one) {
        return std::binary_search(changes.removedResources.begin(), changes.removedResources.end(), one.id);
    });
    changes.resources = without(changes.removedResources, sorted(std::exchange(m_resources, {})));
    changes.observations = without(changes.removedObservations, sorted(std::exchange(m_observations, {})));
    return changes;
}

} // namespace coap
