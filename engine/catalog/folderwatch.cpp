// SPDX-License-Identifier: GPL-3.0-or-later
// How a folder's observers learn of changes on the disk.
#include "catalog/folderkind.h"

#include <algorithm>
#include <utility>

namespace studio {

bool FolderResource::acceptsObservation(const coap::Request &request)
{
    const coap::Path path = fileOf(request);
    if (!m_look.active())
        m_watched.clear();
    if (!isObservable() || host() == nullptr || (!m_watched.contains(path) && m_watched.size() >= mostWatched))
        return false;
    watch(path);
    return true;
}

/// What is known of it already stays: another observer may not have been told yet that it is different now.
void FolderResource::watch(const coap::Path &file)
{
    if (!m_watched.contains(file))
        m_watched.emplace(file, etagAt(file));
}

void FolderResource::updateObservationCount(std::size_t observers)
{
    if (observers != 0)
        lookSoon();
    else if (observedByFollowers().empty())
        m_look.cancel();
}

void FolderResource::followerObserved()
{
    if (host() == nullptr)
        return;
    if (!m_look.active())
        m_watched.clear();
    const auto paths = observedByFollowers();
    for (const auto &path : paths) {
        if (m_watched.size() < mostWatched)
            watch(fileAt(path));
    }
    lookSoon();
}

void FolderResource::lookSoon()
{
    if (!m_look.active() && host() != nullptr)
        m_look = host()->scheduler().after(lookEvery, [this] { lookForChanges(); });
}

/// What nobody observes any more is not asked for, and so forgotten.
void FolderResource::lookForChanges()
{
    std::map<coap::Path, Etag> seen;
    std::vector<coap::Path> differing;
    const auto look = [&](const coap::Path &path) {
        const auto [at, isFirst] = seen.try_emplace(path);
        if (!isFirst)
            return;
        at->second = etagAt(path);
        const auto before = m_watched.find(path);
        if (before != m_watched.end() && before->second != at->second)
            differing.push_back(path);
    };
    updatedStateFor([&](const coap::Request &request) {
        look(fileOf(request));
        return false;       // told below, all of that path
    });
    const auto others = observedByFollowers();
    for (const auto &path : others) {
        if (seen.size() < mostWatched)
            look(fileAt(path));
    }
    m_watched = std::move(seen);
    if (!m_watched.empty())
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
    std::vector<coap::Path> whole;
    for (const auto &path : paths) {
        whole.push_back(this->path());
        whole.back().insert(whole.back().end(), path.begin(), path.end());
    }
    tellFollowers(whole);
}

} // namespace studio
