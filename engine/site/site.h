// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/resource.h"

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>

namespace coap {

/// A tree of resources: leaves by exact path, sub-sites and other PathCapable resources by longest prefix
/// (aiocoap's Site). Owns its resources. Engine thread only.
///
/// A leaf and a PathCapable may share a path. A request without Uri-Path is for {""}, the root. A derived class that
/// servesOwnPath() also gets, by its own renderGet() etc., what nothing below it serves: so does a collection create.
class Site : public PathCapable {
public:
    Site();
    ~Site() override;

    enum class AddResult : std::uint8_t { Added, PathTaken, BadPath, LimitReached };

    /// `path` is relative to this site and has one segment at least; "." and ".." are refused.
    AddResult addResource(const Path &path, std::unique_ptr<Resource> resource);
    /// Adds, or takes the place of what is there (of the same sort first): that one's observers get 4.04.
    AddResult replaceResource(const Path &path, std::unique_ptr<Resource> resource);
    /// Removes exactly what was named (the leaf if a PathCapable shares the path), with all that lies in it if it is
    /// a sub-site. False: nothing there. The resource lives until the end of the turn.
    bool removeResource(const Path &path);
    /// The same for a resource directly in this site.
    bool removeResource(const Resource &resource);
    /// Ceiling for all resources below; adding one more gives LimitReached.
    void setResourceLimit(std::size_t limit);

    /// Adds a resource by making it: site.add<Hello>({"hello"}). Throws std::invalid_argument if it cannot be there
    /// (the path is taken or bad, the limit is reached).
    template<class R, class... Args>
    R &add(const Path &path, Args &&...args)
    {
        auto made = std::make_unique<R>(std::forward<Args>(args)...);
        R &resource = *made;
        if (addResource(path, std::move(made)) != AddResult::Added)
            throw std::invalid_argument("there cannot be a resource at " + toUriPath(path));
        return resource;
    }

    Resource *leafAt(const Path &path) const;
    PathCapable *subsiteAt(const Path &path) const;
    std::size_t resourceCount() const;
    /// Calls `visit` for each resource of this site in order of registration; sub-sites are entered if they are Sites.
    void forEach(const std::function<void(Resource &)> &visit) const;
    /// Changes whenever a listing would: additions, removals, attribute changes.
    std::uint64_t revision() const;
    /// Changes whenever a resource directly in this site comes or goes.
    std::uint64_t membership() const;
    void touchListing();

    struct Resolved {
        Resource *server = nullptr;     ///< whose render() is called; null: 4.04
        Resource *subject = nullptr;    ///< what an observation would watch: server, or what it says lies there
        std::size_t prefixSegments = 0;
        bool exact = false;             ///< nothing of the path is left for the server
        bool isLeaf = false;            ///< the server is a plain resource
    };
    /// A request for that path will be resolved soon: the processor fetches meanwhile what is looked at first.
    void expect(const Options &uriPath) const;
    /// A moment later: now the resource itself.
    void fetchExpected() const;
    /// Who serves a request with these Uri-Path options, through all sub-sites.
    Resolved resolve(const Options &uriPath) const;

    /// Never throws: RenderableError becomes its answer, anything else 5.00. Preconditions are checked before.
    Response render(const Request &request) override;
    /// The same for a request whose server was resolved a moment ago.
    Response render(const Request &request, const Resolved &resolved);
    std::vector<std::pair<Path, LinkAttributes>> links() const final;
    bool servesOwnPath() const override { return false; }
    Resource *resourceAt(std::span<const std::string> rest) override;

    /// Attaches all resources to an Endpoint, or detaches them with null.
    void attach(SiteHost *host);

protected:
    /// A request that this site serves itself (servesOwnPath()): chooses the handler by method. Override to wrap all.
    virtual Response renderOwn(const Request &request) { return Resource::render(request); }

private:
    friend class SiteWalk;
    struct Content;
    struct Found;
    Found find(const Options &options, std::size_t skip) const;
    Found find(std::span<const std::string> path) const;
    Response serve(Resource &resource, const Request &request);
    void enter(Resource &resource, const Path &relative);
    std::unique_ptr<Resource> leave(std::unique_ptr<Resource> resource);
    void discard(std::unique_ptr<Resource> resource);
    bool hasRoomFor(std::size_t more) const;
    void countChanged(std::size_t more, std::size_t less);
    static void place(Resource &resource, Path path);
    static void connectTo(SiteHost *host, Resource &resource);

    std::unique_ptr<Content> m_content;
};

} // namespace coap
