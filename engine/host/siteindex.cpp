// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteindex.h"

#include <algorithm>
#include <utility>

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

SiteIndex::SiteIndex(const coap::Site &site, coap::ChangeJournal &journal) : m_journal(journal)
{
    journal.begin();
    site.forEach([this](coap::Resource &resource) { m_resources[resource.id()].resource = &resource; });
}

coap::Resource *SiteIndex::find(std::uint64_t id)
{
    absorb();
    const auto at = m_resources.find(id);
    return at == m_resources.end() ? nullptr : at->second.resource;
}

std::uint64_t SiteIndex::revision(const coap::Resource &resource) const
{
    const auto at = m_resources.find(resource.id());
    return (resource.id() << bitsForEdits) + (at == m_resources.end() ? 0 : at->second.edits);
}

void SiteIndex::goesOn(const coap::Resource &resource, std::uint64_t former)
{
    std::vector<std::uint64_t> formers;
    if (auto known = m_formers.extract(former); !known.empty())
        formers = std::move(known.mapped());
    formers.push_back(former);
    if (formers.size() > mostFormers)
        formers.erase(formers.begin());
    m_formers[resource.id()] = std::move(formers);
    if (m_formers.size() > mostRenamed)
        m_formers.erase(m_formers.begin());
}

std::vector<std::uint64_t> SiteIndex::formers(const coap::Resource &resource) const
{
    const auto at = m_formers.find(resource.id());
    return at == m_formers.end() ? std::vector<std::uint64_t>() : at->second;
}

void SiteIndex::definitionChanged(const coap::Resource &resource)
{
    ++m_resources[resource.id()].edits;
    m_journal.resourceChanged(resource.id(), resource.changeMark());
}

/// Takes over what the journal holds. No pointer is used after the removal of its resource was written there.
void SiteIndex::absorb()
{
    const auto changes = m_journal.take();
    for (const std::uint64_t id : changes.removedResources) {
        m_resources.erase(id);
        m_changed.ids.erase(id);
    }
    for (const std::uint64_t id : changes.removedObservations)
        m_changedObservations.ids.erase(id);
    m_removed.insert(m_removed.end(), changes.removedResources.begin(), changes.removedResources.end());
    m_removedObservations.insert(m_removedObservations.end(), changes.removedObservations.begin(), changes.removedObservations.end());
    for (const auto &added : changes.added)
        m_resources.try_emplace(m_resources.end(), added.id)->second.resource = added.resource;
    // What the picture has not told yet it will tell as it is then.
    const auto told = m_picture ? std::upper_bound(changes.resources.begin(), changes.resources.end(), *m_picture) : changes.resources.end();
    m_changed.ids.insert(changes.resources.begin(), told);
    m_changedObservations.ids.insert(changes.observations.begin(), changes.observations.end());
}

void SiteIndex::beginPicture()
{
    skipChanges();
    m_picture = 0;
}

void SiteIndex::tellAllAgain()
{
    absorb();
    m_changed.ids.clear();
    m_picture = 0;
}

std::vector<std::uint64_t> SiteIndex::takeOfPicture(std::size_t most)
{
    std::vector<std::uint64_t> some;
    if (!m_picture)
        return some;
    auto at = m_resources.upper_bound(*m_picture);
    for (; at != m_resources.end() && some.size() < most; ++at)
        some.push_back(at->first);
    m_picture = at == m_resources.end() ? std::nullopt : std::optional(std::prev(at)->first);
    return some;
}

coap::ChangeJournal::Changes SiteIndex::take(std::size_t most)
{
    absorb();
    coap::ChangeJournal::Changes changes;
    changes.resources = takeOfPicture(most);
    const auto changed = m_changed.take(most - changes.resources.size());
    changes.resources.insert(changes.resources.end(), changed.begin(), changed.end());
    changes.observations = m_changedObservations.take(most);
    const auto rest = m_removed.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_removed.size()));
    changes.removedResources.assign(m_removed.begin(), rest);
    m_removed.erase(m_removed.begin(), rest);
    changes.removedObservations = std::exchange(m_removedObservations, {});
    return changes;
}

void SiteIndex::skipChanges()
{
    absorb();
    m_changed.ids.clear();
    m_changedObservations.ids.clear();
    m_removedObservations.clear();
}

bool SiteIndex::hasChanges()
{
    absorb();
    return m_picture || !m_changed.ids.empty() || !m_changedObservations.ids.empty() || !m_removed.empty() || !m_removedObservations.empty();
}

} // namespace studio
