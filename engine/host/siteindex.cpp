// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteindex.h"

#include <algorithm>

namespace studio {

namespace {

/// A definition would have to be edited 65,536 times to meet the revision of the next resource, under another path.
constexpr unsigned bitsForEdits = 16;

} // namespace

std::vector<std::uint64_t> SiteIndex::Changed::take(std::size_t most)
{
    std::vector<std::uint64_t> some;
    some.reserve(std::min(ids.size(), most));
    auto at = ids.upper_bound(last);
    while (!ids.empty() && some.size() < most) {
        if (at == ids.end())
            at = ids.begin();
        last = *at;
        some.push_back(last);
        at = ids.erase(at);
    }
    return some;
}

coap::Resource *SiteIndex::find(std::uint64_t id)
{
    absorb();
    const auto at = m_resources.find(id);
    return at == m_resources.end() ? nullptr : at->second;
}

std::uint64_t SiteIndex::revision(const coap::Resource &resource) const
{
    const auto at = m_edits.find(resource.id());
    return (resource.id() << bitsForEdits) + (at == m_edits.end() ? 0 : at->second);
}

void SiteIndex::definitionChanged(const coap::Resource &resource)
{
    ++m_edits[resource.id()];
    m_journal.resourceChanged(resource.id(), resource.changeMark());
}

/// Takes over what the journal holds. No pointer is used after the removal of its resource was written there.
void SiteIndex::absorb()
{
    const auto changes = m_journal.take();
    for (const std::uint64_t id : changes.removedResources) {
        m_resources.erase(id);
        m_edits.erase(id);
        m_changed.ids.erase(id);
    }
    for (const std::uint64_t id : changes.removedObservations)
        m_changedObservations.ids.erase(id);
    m_removed.insert(m_removed.end(), changes.removedResources.begin(), changes.removedResources.end());
    m_removedObservations.insert(m_removedObservations.end(), changes.removedObservations.begin(), changes.removedObservations.end());
    m_changed.ids.insert(changes.resources.begin(), changes.resources.end());
    m_changedObservations.ids.insert(changes.observations.begin(), changes.observations.end());
    const bool knowsAll = std::all_of(changes.resources.begin(), changes.resources.end(),
                                      [this](std::uint64_t id) { return m_resources.count(id) != 0; });
    if (!knowsAll)
        walk();
}

void SiteIndex::walk()
{
    m_resources.clear();
    m_site.forEach([this](coap::Resource &resource) { m_resources[resource.id()] = &resource; });
}

coap::ChangeJournal::Changes SiteIndex::take(std::size_t most)
{
    absorb();
    coap::ChangeJournal::Changes changes;
    changes.resources = m_changed.take(most);
    changes.observations = m_changedObservations.take(most);
    changes.removedResources = std::exchange(m_removed, {});
    changes.removedObservations = std::exchange(m_removedObservations, {});
    return changes;
}

std::vector<std::uint64_t> SiteIndex::skipChanges()
{
    absorb();
    m_changed.ids.clear();
    m_changedObservations.ids.clear();
    m_removedObservations.clear();
    return std::exchange(m_removed, {});
}

bool SiteIndex::hasChanges()
{
    absorb();
    return !m_changed.ids.empty() || !m_changedObservations.ids.empty() || !m_removed.empty() || !m_removedObservations.empty();
}

} // namespace studio
