// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/site.h"

namespace coap {

/// Goes over the resources directly in a site one by one, in order of registration, while others come and go between the
/// steps: what was removed is passed over, what took its place or was added behind is met. Engine thread only.
class SiteWalk {
public:
    explicit SiteWalk(const Site &site);
    ~SiteWalk();
    SiteWalk(const SiteWalk &) = delete;
    SiteWalk &operator=(const SiteWalk &) = delete;

    /// Null: all were met, or the site itself is gone.
    Resource *next();
    /// Null: it is gone.
    const Site *site() const { return m_site; }

private:
    friend class Site;
    const Site *m_site;
    std::list<std::unique_ptr<Resource>>::iterator m_at;
};

/// The same for the links of a site with all its sub-sites: a large listing is made piece by piece.
class LinkWalk {
public:
    /// Targets are told without their first `skipped` segments.
    explicit LinkWalk(const Site &site, std::size_t skipped = 0) : m_walk(site), m_skipped(skipped) {}

    using Take = std::function<void(const Path &, LinkAttributes)>;
    /// Looks at `most` more resources. False: that was the end.
    bool next(std::size_t most, const Take &take);

private:
    bool step(const Take &take);
    void enter(const Resource &resource, const Take &take);
    Path pathOf(const Resource &resource) const;

    SiteWalk m_walk;
    std::size_t m_skipped;
    bool m_owesOwn = true;              // the link of the site itself comes first, if it has one
    std::unique_ptr<LinkWalk> m_below;  // within the sub-site that was met last
};

} // namespace coap
