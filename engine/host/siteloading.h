// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "host/sitefile.h"
#include "site/site.h"

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
};

/// Reads a file and makes its resources, at most `mostResources`. Any thread.
LoadedSite loadSite(const QString &file, std::size_t mostResources);
/// The same for a site that ships with the program.
LoadedSite loadExample(const QString &id, std::size_t mostResources);

/// Serves `loaded` instead of what the site has: observers of the old resources get 4.04. In a turn of the Endpoint.
void serve(LoadedSite &loaded, coap::Site &site);
/// The definitions of all resources that belong into a site file, in order of registration.
QList<QJsonObject> definitionsOf(const coap::Site &site, bool currentValues);

} // namespace studio
