// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site.h"

#include "site/sitecontent.h"
#include "site/sitewalk.h"
#include "tap/changejournal.h"
#include "tap/tap.h"

#include <algorithm>
#include <atomic>

namespace coap {

namespace {

constexpr std::size_t maxSegmentOctets = 255;   // Uri-Path's length (RFC 7252 table 4)

bool canBeRegistered(const Path &path)
{
    return !path.empty() && std::none_of(path.begin(), path.end(), [](const std::string &segment) {
        return segment == "." || segment == ".." || segment.size() > maxSegmentOctets;
    });
}

std::string keyOf(const Path &path)
{
    std::string key;
    for (const auto &segment : path)
        appendKey(segment, key);
    return key;
}

std::uint64_t newId()
{
    // One counter for all sites: an id stays unique when resources move between them.
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::size_t weight(const Resource &resource)
{
    const auto *site = dynamic_cast<const Site *>(&resource);
    return 1 + (site != nullptr ? site->resourceCount() : 0);
}

void visitTree(Resource &resource, const std::function<void(Resource &)> &visit)
{
    visit(resource);
    if (const auto *site = dynamic_cast<const Site *>(&resource))
        site->forEach(visit);
}

} // namespace

Site::Site() : m_content(std::make_unique<Content>()) {}

Site::~Site()
{
    for (SiteWalk *walk : m_content->walks)
        walk->m_site = nullptr;
}

Site::AddResult Site::addResource(const Path &path, std::unique_ptr<Resource> resource)
{
    if (!resource || !canBeRegistered(path))
        return AddResult::BadPath;
    const auto key = keyOf(path);
    const bool isPathCapable = dynamic_cast<PathCapable *>(resource.get()) != nullptr;
    if (isPathCapable ? m_content->subsite(key) != nullptr : m_content->leaf(key) != nullptr)
        return AddResult::PathTaken;
    if (!hasRoomFor(weight(*resource))) {
        if (host() != nullptr)
            host()->tap().stats.limitHits.add(Limit::Resources);
        return AddResult::LimitReached;
    }
    Resource &added = *resource;
    m_content->insert(m_content->order.end(), key, std::move(resource));
    countChanged(weight(added), 0);
    enter(added, path);
    return AddResult::Added;
}

Site::AddResult Site::replaceResource(const Path &path, std::unique_ptr<Resource> resource)
{
    if (!resource || !canBeRegistered(path))
        return AddResult::BadPath;
    const auto key = keyOf(path);
    const bool isPathCapable = dynamic_cast<PathCapable *>(resource.get()) != nullptr;
    Resource *const leaf = m_content->leaf(key), *const subsite = m_content->subsite(key);
    Resource *const old = (isPathCapable ? subsite != nullptr : leaf == nullptr) ? subsite : leaf;
    if (old == nullptr)
        return addResource(path, std::move(resource));
    const std::size_t less = weight(*old);
    const std::size_t more = weight(*resource);
    if (more > less && !hasRoomFor(more - less))
        return AddResult::LimitReached;

    Resource &added = *resource;
    auto gone = leave(m_content->exchange(*old, std::move(resource)));
    countChanged(more, less);
    enter(added, path);
    discard(std::move(gone));
    return AddResult::Added;
}

bool Site::removeResource(const Path &path)
{
    const auto key = keyOf(path);
    const Resource *named = m_content->leaf(key);
    if (named == nullptr)
        named = m_content->subsite(key);
    return named != nullptr && removeResource(*named);
}

bool Site::removeResource(const Resource &resource)
{
    if (resource.m_site != this)
        return false;
    const std::size_t less = weight(resource);
    for (SiteWalk *walk : m_content->walks) {
        if (walk->m_at == resource.m_place)
            ++walk->m_at;
    }
    auto gone = leave(m_content->take(const_cast<Resource &>(resource)));
    countChanged(0, less);
    discard(std::move(gone));
    return true;
}

void Site::setResourceLimit(std::size_t limit)
{
    m_content->limit = limit;
}

bool Site::hasRoomFor(std::size_t more) const
{
    for (const Site *site = this; site != nullptr; site = site->m_site) {
        const Content &content = *site->m_content;
        if (content.count >= content.limit || more > content.limit - content.count)
            return false;
    }
    return true;
}

void Site::countChanged(std::size_t more, std::size_t less)
{
    const Site *root = this;
    for (Site *site = this; site != nullptr; site = site->m_site) {
        site->m_content->count += more;
        site->m_content->count -= less;
        root = site;
    }
    if (m_host != nullptr)
        m_host->tap().stats.resources.store(root->resourceCount(), std::memory_order_relaxed);
    touchListing();
}

/// The resource has got its place: tells it where it is.
void Site::enter(Resource &resource, const Path &relative)
{
    resource.m_site = this;
    Path path = m_path;
    path.insert(path.end(), relative.begin(), relative.end());
    place(resource, std::move(path));
    if (m_host != nullptr)
        connectTo(m_host, resource);
}

/// The resource has lost its place: its hooks run, it belongs nowhere any more.
std::unique_ptr<Resource> Site::leave(std::unique_ptr<Resource> resource)
{
    if (m_host != nullptr) {
        visitTree(*resource, [this](Resource &each) { m_host->journal().resourceRemoved(each.m_id); });
        connectTo(nullptr, *resource);
    }
    resource->m_site = nullptr;
    return resource;
}

/// Its own handler may be running: the host keeps it until the end of the turn.
void Site::discard(std::unique_ptr<Resource> resource)
{
    if (m_host != nullptr)
        m_host->retire(std::move(resource));
}

void Site::place(Resource &resource, Path path)
{
    if (resource.m_id == 0)
        resource.m_id = newId();
    resource.m_path = std::move(path);
    auto *site = dynamic_cast<Site *>(&resource);
    if (site == nullptr)
        return;
    for (auto &each : site->m_content->order) {
        Path nested = site->m_path;
        for (auto &segment : pathOfKey(each->m_key))
            nested.push_back(std::move(segment));
        place(*each, std::move(nested));
    }
}

/// Attaches or detaches a resource and all in it. A hook may add resources: those are attached already.
void Site::connectTo(SiteHost *host, Resource &resource)
{
    if (resource.m_host == host)
        return;
    auto *site = dynamic_cast<Site *>(&resource);
    if (host != nullptr) {
        resource.m_host = host;
        if (resource.m_id != 0)
            host->journal().resourceAdded(resource.m_id, resource.changeMark(), resource);
        resource.attached();
    }
    if (site != nullptr) {
        for (auto &each : site->m_content->order)
            connectTo(host, *each);
    }
    if (host == nullptr) {
        resource.detached();
        resource.m_host = nullptr;
    }
}

void Site::attach(SiteHost *host)
{
    if (host != nullptr && m_host != nullptr && m_host != host)
        connectTo(nullptr, *this);
    connectTo(host, *this);
    if (host != nullptr)
        host->tap().stats.resources.store(resourceCount(), std::memory_order_relaxed);
}

Resource *Site::leafAt(const Path &path) const
{
    return m_content->leaf(keyOf(path));
}

PathCapable *Site::subsiteAt(const Path &path) const
{
    return m_content->subsite(keyOf(path));
}

std::size_t Site::resourceCount() const
{
    return m_content->count;
}

void Site::forEach(const std::function<void(Resource &)> &visit) const
{
    for (const auto &each : m_content->order)
        visitTree(*each, visit);
}

std::uint64_t Site::revision() const
{
    return m_content->revision;
}

std::uint64_t Site::membership() const
{
    return m_content->membership;
}

void Site::touchListing()
{
    for (Site *site = this; site != nullptr; site = site->m_site)
        ++site->m_content->revision;
}

} // namespace coap
