// SPDX-License-Identifier: GPL-3.0-or-later
// How a folder's observers learn of changes on the disk.
#include "catalog/folderkind.h"

#include <algorithm>
#include <utility>

namespace studio {

bool FolderResource::acceptsObservation(const coap::Request &request)
{
    const coap::Path path = fileOf(request);
    if (observerCount() == 0)
        m_watched.clear();
    if (!isObservable() || host() == nullptr || (!m_watched.contains(path) && m_watched.size() >= mostWatched))
        return false;
    // What is known of it already stays: another observer may not have been told yet that it is different now.
    if (!m_watched.contains(path))
        m_watched.emplace(path, etagAt(path));
    return true;
}

void FolderResource::updateObservationCount(std::size_t observers)
{
    if (observers == 0)
        m_look.cancel();
    else if (!m_look.active() && host() != nullptr)
        m_look = host()->scheduler().after(lookEvery, [this] { lookForChanges(); });
}

/// What nobody observes any more is not asked for, and so forgotten.
void FolderResource::lookForChanges()
{
    std::map<coap::Path, Etag> seen;
    std::vector<coap::Path> differing;
    updatedStateFor([&](const coap::Request &request) {
        const coap::Path path = fileOf(request);
        const auto [at, isFirst] = seen.try_emplace(path);
        if (!isFirst)
            return false;
        at->second = etagAt(path);
        const auto before = m_watched.find(path);
        if (before != m_watched.end() && before->second != at->second)
            differing.push_back(path);
        return false;       // told below, all of that path
    });
    m_watched = std::move(seen);
    m_look = host()->scheduler().after(lookEvery, [this] { lookForChanges(); });
    if (!differing.empty())
        changed(differing);
}

void FolderResource::changed(const std::vector<coap::Path> &paths)
{
    m_counted.reset();
    for (const auto &path : paths) {
        if (const auto watched = m_watched.find(path); watched != m_watched.end())
            watched->second = etagAt(path);
    }
    valueMoved();
    updatedStateFor([&](const coap::Request &request) { return std::find(paths.begin(), paths.end(), fileOf(request)) != paths.end(); });
    tellFollowers();
}

} // namespace studio
