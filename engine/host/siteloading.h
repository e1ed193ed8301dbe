// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogitem.h"
#include "host/gathered.h"
#include "host/leftedits.h"
#include "host/sitefile.h"
#include "site/sitewalk.h"

#include <memory>
#include <vector>

namespace studio {

/// A site that was read and whose resources are made, but which is not served yet.
struct LoadedSite {
    FileResult result;              ///< not isOk: nothing else is set
    SiteFile file;
    struct Seat {
        coap::Path path;
        std::unique_ptr<coap::Resource> resource;
    };
    std::vector<Seat> resources;
    std::shared_ptr<EditJournal> journal;   ///< for what will be done to it; null: none is kept
    LeftEdits left;                         ///< what an earlier program did to it and could not save
};

/// Reads a file and makes its resources, at most `mostResources`. Any thread.
LoadedSite loadSite(const QString &file, std::size_t mostResources);
/// The same for a site that ships with the program.
LoadedSite loadExample(const QString &id, std::size_t mostResources);

/// Serves a loaded site instead of what the site has, so many resources a step, so that requests are answered between
/// the steps: first what is there goes (its observers get 4.04), then the new ones come in their order. A small site changes
/// in one step. Discovery stays. Engine thread only, each step in a turn of the Endpoint.
class SiteChange {
public:
    /// Half a millisecond to two.
    static constexpr std::size_t mostPerStep = 500;

    SiteChange(std::shared_ptr<LoadedSite> loaded, coap::Site &site);
    /// False: that was all.
    bool step();
    /// All old ones are gone.
    bool isAdding() const { return m_isAdding; }

private:
    coap::Site &m_site;
    const std::shared_ptr<LoadedSite> m_loaded;
    coap::SiteWalk m_old;
    std::size_t m_added = 0;
    bool m_isAdding = false;
};

/// Adds what is wrong with the file, the folder or the resource that this one needs, with its path. Engine thread only.
void addMissing(coap::Resource &resource, Gathered &missing);

/// The resource as an item whose definition belongs into the site's file; null: it is part of the server, or a peer's.
CatalogItem *itemOfFile(coap::Resource &resource, const coap::Site &site);

} // namespace studio
