// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/site.h"
#include "tap/changejournal.h"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

namespace studio {

/// Finds a site's resources by id, counts the edits of their definitions, and gathers what changed for the next delta.
/// Sees additions and removals through the ChangeJournal, so that what a peer creates or deletes is known too.
/// Its cost follows what changed; only unknown ids make it walk the site once. Engine thread only.
class SiteIndex {
public:
    SiteIndex(const coap::Site &site, coap::ChangeJournal &journal) : m_site(site), m_journal(journal) { journal.begin(); }

    /// Null: no such resource (any more).
    coap::Resource *find(std::uint64_t id);

    /// Says which definition a resource has now. Never the same for two definitions, also not when a resource is
    /// removed and made anew: the id takes part in it.
    std::uint64_t revision(const coap::Resource &resource) const;
    /// The definition of a living resource has changed.
    void definitionChanged(const coap::Resource &resource);

    /// Hands out what changed since the last time, at most `most` resources; the rest follows next time.
    coap::ChangeJournal::Changes take(std::size_t most);
    /// Forgets what changed: a full picture goes out. Still says which resources are gone.
    std::vector<std::uint64_t> skipChanges();
    /// Something changed that nobody was told of yet.
    bool hasChanges();

private:
    void absorb();
    void walk();

    const coap::Site &m_site;
    coap::ChangeJournal &m_journal;
    std::unordered_map<std::uint64_t, coap::Resource *> m_resources;
    std::unordered_map<std::uint64_t, std::uint32_t> m_edits;
    /// Ids that changed. Handed out round and round by id, so that with many at once none waits for ever.
    struct Changed {
        std::set<std::uint64_t> ids;
        std::uint64_t last = 0;
        std::vector<std::uint64_t> take(std::size_t most);
    };
    Changed m_changed, m_changedObservations;
    std::vector<std::uint64_t> m_removed, m_removedObservations;
};

} // namespace studio
