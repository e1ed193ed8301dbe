// SPDX-License-Identifier: GPL-3.0-or-later
// How a Site finds and asks the resource that serves a request.
#include "site/preconditions.h"
#include "site/sitecontent.h"
#include "site/sitewalk.h"
#include "tap/changejournal.h"

#include <algorithm>

namespace coap {

namespace {

/// While it lives, the request has that many more segments taken.
class PrefixScope {
public:
    PrefixScope(const Request &request, std::size_t segments) : m_request(request), m_before(request.prefixSegments)
    {
        m_request.prefixSegments += segments;
    }
    ~PrefixScope() { m_request.prefixSegments = m_before; }
    PrefixScope(const PrefixScope &) = delete;
    PrefixScope &operator=(const PrefixScope &) = delete;

private:
    const Request &m_request;
    const std::size_t m_before;
};

Response nothingThere(const Request &request)
{
    if (request.message.options.has(OptionNumber::IfMatch))
        return Code::PreconditionFailed;   // nothing can match (RFC 7252 §5.10.8.1)
    return request.method() == Code::Delete ? Code::Deleted : Code::NotFound;   // §5.8.4
}

} // namespace

/// Writes the key of what is left of the path, and gives its segments.
std::size_t Site::Content::keyOf(const Options &options, std::size_t skip)
{
    scratch.clear();
    std::size_t seen = 0;
    for (const auto &entry : options.entries()) {
        if (entry.number > OptionNumber::UriPath)
            break;
        if (entry.number == OptionNumber::UriPath && seen++ >= skip)
            appendKey(textOf(entry.value), scratch);
    }
    if (seen == 0 && skip == 0) {
        appendKey({}, scratch);     // no Uri-Path is the root, whose path is one empty segment (§6.5)
        seen = 1;
    }
    return seen > skip ? seen - skip : 0;
}

Site::Found Site::find(const Options &options, std::size_t skip) const
{
    const std::size_t segments = m_content->keyOf(options, skip);
    return m_content->findKey(m_content->scratch, segments);
}

void Site::expect(const Options &uriPath) const
{
    m_content->keyOf(uriPath, 0);
    m_content->expected = Content::hashOf(m_content->scratch);
    m_content->leaves.prepare(m_content->expected);
}

void Site::fetchExpected() const
{
    constexpr std::size_t octetsOfResource = 448;   // a value of the catalog, all over which lies what a GET looks at
    if (const Resource *resource = m_content->leaves.likely(m_content->expected))
        willWrite(resource, octetsOfResource);
}

Site::Found Site::find(std::span<const std::string> path) const
{
    std::string &key = m_content->scratch;
    key.clear();
    for (const auto &segment : path)
        appendKey(segment, key);
    return m_content->findKey(key, path.size());
}

Site::Resolved Site::resolve(const Options &uriPath) const
{
    Site *site = const_cast<Site *>(this);   // a resource may be this site: what is served is not const
    std::size_t taken = 0;
    const auto isWhole = [&] { return taken == std::max<std::size_t>(uriPath.count(OptionNumber::UriPath), 1); };
    while (true) {
        const Found found = site->find(uriPath, taken);
        if (found.resource == nullptr)
            break;
        taken += found.segments;
        if (found.below == nullptr)
            return {found.resource, found.resource, taken, true, true};
        auto *next = dynamic_cast<Site *>(found.below);
        if (next == nullptr) {
            auto rest = uriPath.uriPath();
            rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(std::min(taken, rest.size())));
            return {found.below, found.below->resourceAt(rest), taken, isWhole()};
        }
        site = next;
    }
    if (!site->servesOwnPath())
        return {};
    const bool exact = isWhole();
    return {site, exact ? site : nullptr, taken, exact};
}

Response Site::render(const Request &request)
{
    const Found found = find(request.message.options, request.prefixSegments);
    if (found.resource == nullptr)
        return servesOwnPath() ? serve(*this, request) : nothingThere(request);
    const PrefixScope scope(request, found.segments);
    if (auto *site = dynamic_cast<Site *>(found.below))
        return site->render(request);
    return serve(*found.resource, request);
}

Response Site::render(const Request &request, const Resolved &resolved)
{
    if (!resolved.isLeaf)
        return render(request);
    const PrefixScope scope(request, resolved.prefixSegments);
    return serve(*resolved.server, request);
}

Response Site::serve(Resource &resource, const Request &request)
{
    SiteHost *const host = m_host;
    if (!request.isNotification) {
        ++resource.m_requests;
        if (host != nullptr && resource.m_id != 0)
            host->journal().resourceChanged(resource.m_id, resource.changeMark());
    }
    Response response;
    try {
        if (!request.isNotification) {
            if (auto refusal = checkPreconditions(resource, request))
                return std::move(*refusal);
        }
        response = &resource == this ? renderOwn(request) : resource.render(request);
    } catch (const RenderableError &error) {
        return error.toResponse();
    } catch (const std::exception &error) {
        // Nothing of the cause goes to the peer.
        if (host != nullptr)
            host->handlerFailed(resource, error.what());
        return Code::InternalServerError;
    } catch (...) {
        if (host != nullptr)
            host->handlerFailed(resource, "unknown exception");
        return Code::InternalServerError;
    }
    if (response.code == Code::Empty && !response.isLater)
        response.code = defaultCode(request.method());
    return response;
}

std::vector<std::pair<Path, LinkAttributes>> Site::links() const
{
    std::vector<std::pair<Path, LinkAttributes>> all;
    LinkWalk(*this, path().size()).next(std::numeric_limits<std::size_t>::max(), [&](const Path &path, LinkAttributes attributes) {
        all.emplace_back(path, std::move(attributes));
    });
    return all;
}

Resource *Site::resourceAt(std::span<const std::string> rest)
{
    const Found found = find(rest);
    if (found.resource == nullptr)
        return rest.empty() && servesOwnPath() ? this : nullptr;
    if (found.below == nullptr)
        return found.resource;
    return found.below->resourceAt(rest.subspan(found.segments));
}

} // namespace coap
