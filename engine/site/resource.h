// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"
#include "site/request.h"
#include "site/response.h"
#include "site/scheduler.h"
#include "site/sitehost.h"
#include "tap/changejournal.h"
#include "wire/linkformat.h"

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace coap {

class ObservableResource;
class Site;

/// One subject served under a path. Derive, override the methods it has; others are 4.05. Engine thread only.
class Resource {
public:
    Resource() = default;
    virtual ~Resource();
    Resource(const Resource &) = delete;
    Resource &operator=(const Resource &) = delete;

    /// Chooses the handler by method. Override only to wrap all of them.
    virtual Response render(const Request &request);
    virtual Response renderGet(const Request &request);
    virtual Response renderPost(const Request &request);
    virtual Response renderPut(const Request &request);
    virtual Response renderDelete(const Request &request);
    virtual Response renderFetch(const Request &request);
    virtual Response renderPatch(const Request &request);
    virtual Response renderIPatch(const Request &request);

    /// False: the resource sees Block1 and Block2 options itself (RFC 7959 is then its own matter).
    virtual bool needsBlockwiseAssembly(const Request &) const { return true; }
    /// The entity-tag of what a GET would answer, for If-Match (RFC 7252 §5.10.8.1); empty: none.
    virtual std::optional<Octets> currentEtag(const Request &) const { return std::nullopt; }
    /// Those of all its representations, where there are several.
    virtual std::vector<Octets> currentEtags(const Request &request) const;
    /// False: registered, but clients find nothing there yet; If-Match and If-None-Match go by it.
    virtual bool isThere(const Request &) const { return true; }
    /// Attributes of its link in /.well-known/core (RFC 6690), without `obs`.
    virtual LinkAttributes linkAttributes() const { return {}; }
    /// False: served, but not listed in /.well-known/core.
    virtual bool isListed() const { return true; }

    /// Never reused; 0 until it was added to a Site.
    std::uint64_t id() const { return m_id; }
    /// The whole path under the root site; kept true by the Site.
    const Path &path() const { return m_path; }
    /// Null while the site is not attached to an Endpoint.
    SiteHost *host() const { return m_host; }
    /// The site that owns it; null for the root and outside a site.
    Site *site() const { return m_site; }

    std::uint64_t requestCount() const { return m_requests; }
    /// For whoever tells the journal of a change.
    ChangeJournal::Mark &changeMark() const { return m_changeMark; }

protected:
    /// Called when scheduler and services become available, and before they go.
    virtual void attached() {}
    virtual void detached() {}
    /// To be called when linkAttributes(), isListed() or links() have changed.
    void listingChanged();

private:
    friend class Site;
    friend class PathCapable;
    friend class Endpoint;
    std::string m_key;                  // by which its site finds it; beside what every request needs
    std::uint64_t m_id = 0;
    SiteHost *m_host = nullptr;
    std::uint64_t m_requests = 0;
    mutable ChangeJournal::Mark m_changeMark;
    Path m_path;
    Site *m_site = nullptr;
    std::list<std::unique_ptr<Resource>>::iterator m_place;     // in its site's order
};

/// A resource that clients can observe (RFC 7641).
class ObservableResource : public Resource {
public:
    /// True: its link has `obs` (RFC 7641 §6).
    virtual bool isObservable() const { return true; }
    /// False declines: the client gets a plain answer without Observe. Called before the first render.
    virtual bool acceptsObservation(const Request &) { return true; }
    /// Told on every change of the number of observers, the first time before the first render.
    virtual void updateObservationCount(std::size_t) {}
    std::size_t observerCount() const { return m_observers; }

    /// CON or NON for notifications (RFC 7641 §4.5).
    enum class NotifyType : std::uint8_t { LikeRequest, NonConfirmable, Confirmable };
    virtual NotifyType notifyType() const { return NotifyType::LikeRequest; }
    /// Of so many NON notifications one is a CON, so that a peer that is gone is noticed (RFC 7641 §4.5).
    static constexpr unsigned usualConfirmableEvery = 16;
    virtual unsigned confirmableEvery() const { return usualConfirmableEvery; }

    /// The state has changed: observers are notified with a new rendering at the end of the turn.
    void updatedState();
    void updatedState(const Response &response);
    /// What some requests see has changed: a resource with several representations tells those who observe that one.
    void updatedStateFor(const SiteHost::Concerns &concerns);
    /// Does `edit`, which changes nobody knows what: those observers are told whose request has another answer after it.
    void updatedStateBy(const std::function<void()> &edit);

private:
    friend class ObserverRegistry;
    std::size_t m_observers = 0;
};

/// A resource that serves every path below its own (a sub-site, a folder, a collection).
class PathCapable : public ObservableResource {
public:
    /// By default what lies below is not observable by way of this resource.
    bool isObservable() const override { return false; }
    bool acceptsObservation(const Request &) override { return isObservable(); }
    /// Links of what lies below, targets relative to this resource's path ({} is itself).
    virtual std::vector<std::pair<Path, LinkAttributes>> links() const { return {}; }
    /// True: a request for exactly this resource's path goes to it too. aiocoap's sub-sites want one segment more.
    virtual bool servesOwnPath() const { return true; }
    /// The resource that serves exactly `rest` below it, for observation by identity. Null: nothing is there (yet).
    virtual Resource *resourceAt(std::span<const std::string> rest) { (void)rest; return this; }
};

} // namespace coap
