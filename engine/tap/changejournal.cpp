// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/changejournal.h"

#include <algorithm>

namespace coap {

namespace {

std::vector<std::uint64_t> takeSorted(std::unordered_set<std::uint64_t> &ids)
{
    std::vector<std::uint64_t> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    ids.clear();
    return sorted;
}

} // namespace

ChangeJournal::Changes ChangeJournal::take()
{
    Changes changes;
    changes.resources = takeSorted(m_resources);
    changes.observations = takeSorted(m_observations);
    m_last = 0;
    changes.removedResources.swap(m_removed);
    changes.removedObservations.swap(m_removedObservations);
    return changes;
}

} // namespace coap
