// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/site.h"
#include "tap/changejournal.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace studio {

/// Finds a site's resources by id, counts the edits of their definitions, and gathers what changed for the next delta.
/// Sees additions and removals through the ChangeJournal, so that what a peer creates or deletes is known too. Its cost
/// follows what changed, however large the site is. Engine thread only.
class SiteIndex {
public:
    /// So many steps a person undoes between two deltas.
    static constexpr std::size_t mostFormers = 4;
    /// As many as a large site has; of more the first ones are forgotten: some 10 MB.
    static constexpr std::size_t mostRenamed = 100'000;

    SiteIndex(const coap::Site &site, coap::ChangeJournal &journal);

    /// Null: no such resource (any more).
    coap::Resource *find(std::uint64_t id);

    /// Says which definition a resource has now. Never the same for two definitions, also not when a resource is
    /// removed and made anew: the id takes part in it.
    std::uint64_t revision(const coap::Resource &resource) const;
    /// An edit has renamed `former`, or brought it back, as this resource.
    void goesOn(const coap::Resource &resource, std::uint64_t former);
    /// The ids that it had before, oldest first; the last `mostFormers`.
    std::vector<std::uint64_t> formers(const coap::Resource &resource) const;
    /// The definition of a living resource has changed.
    void definitionChanged(const coap::Resource &resource);

    /// Hands out what changed since the last time: at most `most` resources, and as many that are gone. The rest follows
    /// next time.
    coap::ChangeJournal::Changes take(std::size_t most);
    /// From now on all resources are handed out, as if each had changed; before those that did.
    void beginPicture();
    /// The same for resources alone; what changed of observations is told as ever.
    void tellAllAgain();
    /// Some of them are still to come.
    bool isPictureUnderWay() const { return m_picture.has_value(); }
    /// Forgets what changed, as nobody wants to know; but not which resources are gone.
    void skipChanges();
    /// Something changed that nobody was told of yet.
    bool hasChanges();

private:
    void absorb();
    std::vector<std::uint64_t> takeOfPicture(std::size_t most);

    coap::ChangeJournal &m_journal;
    struct Entry {
        coap::Resource *resource = nullptr;
        std::uint32_t edits = 0;
    };
    std::map<std::uint64_t, Entry> m_resources;
    /// Ids that changed. Handed out round and round by id, so that with many at once none waits for ever.
    struct Changed {
        std::set<std::uint64_t> ids;
        std::uint64_t last = 0;
        std::vector<std::uint64_t> take(std::size_t most);
    };
    Changed m_changed, m_changedObservations;
    std::vector<std::uint64_t> m_removed, m_removedObservations;
    std::optional<std::uint64_t> m_picture;     ///< the last id that the picture has told
    std::map<std::uint64_t, std::vector<std::uint64_t>> m_formers;      ///< also of what was removed, and may return
};

} // namespace studio
