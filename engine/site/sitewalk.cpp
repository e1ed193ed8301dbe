// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitewalk.h"

#include "site/sitecontent.h"

#include <iterator>
#include <utility>

namespace coap {

namespace {

LinkAttributes attributesOf(const Resource &resource)
{
    auto attributes = resource.linkAttributes();
    const auto *observable = dynamic_cast<const ObservableResource *>(&resource);
    if (observable != nullptr && observable->isObservable())
        attributes.push_back({"obs", std::nullopt});
    return attributes;
}

} // namespace

SiteWalk::SiteWalk(const Site &site) : m_site(&site), m_at(site.m_content->order.begin())
{
    site.m_content->walks.push_back(this);
}

SiteWalk::~SiteWalk()
{
    if (m_site != nullptr)
        std::erase(m_site->m_content->walks, this);
}

Resource *SiteWalk::next()
{
    return m_site == nullptr || m_at == m_site->m_content->order.end() ? nullptr : (m_at++)->get();
}

bool LinkWalk::next(std::size_t most, const Take &take)
{
    while (most-- != 0) {
        if (!step(take))
            return false;
    }
    return true;
}

/// One resource further; the end of a sub-site counts as one too.
bool LinkWalk::step(const Take &take)
{
    const Site *site = m_walk.site();
    if (std::exchange(m_owesOwn, false) && site != nullptr && site->servesOwnPath()) {
        take(pathOf(*site), attributesOf(*site));
        return true;
    }
    if (m_below != nullptr) {
        if (!m_below->step(take))
            m_below.reset();
        return true;
    }
    const Resource *resource = m_walk.next();
    if (resource == nullptr)
        return false;
    if (!resource->isListed())
        return true;
    if (dynamic_cast<const PathCapable *>(resource) != nullptr)
        enter(*resource, take);
    else if (m_skipped == 0)
        take(resource->path(), attributesOf(*resource));
    else
        take(pathOf(*resource), attributesOf(*resource));
    return true;
}

void LinkWalk::enter(const Resource &resource, const Take &take)
{
    if (const auto *site = dynamic_cast<const Site *>(&resource)) {
        m_below = std::make_unique<LinkWalk>(*site, m_skipped);
        return;
    }
    for (auto &[rest, attributes] : dynamic_cast<const PathCapable &>(resource).links()) {
        Path path = pathOf(resource);
        path.insert(path.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
        take(path, std::move(attributes));
    }
}

Path LinkWalk::pathOf(const Resource &resource) const
{
    const Path &whole = resource.path();
    return {whole.begin() + static_cast<std::ptrdiff_t>(m_skipped), whole.end()};
}

} // namespace coap
