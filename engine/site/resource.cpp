// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resource.h"

#include "site/site.h"

namespace coap {

Resource::~Resource() = default;

Response Resource::render(const Request &request)
{
    switch (request.method()) {
    case Code::Get: return renderGet(request);
    case Code::Post: return renderPost(request);
    case Code::Put: return renderPut(request);
    case Code::Delete: return renderDelete(request);
    case Code::Fetch: return renderFetch(request);
    case Code::Patch: return renderPatch(request);
    case Code::IPatch: return renderIPatch(request);
    default: return Code::MethodNotAllowed;   // 0.08-0.31 (RFC 7252 §5.8)
    }
}

Response Resource::renderGet(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderPost(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderPut(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderDelete(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderFetch(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderPatch(const Request &) { return Code::MethodNotAllowed; }
Response Resource::renderIPatch(const Request &) { return Code::MethodNotAllowed; }

std::vector<Octets> Resource::currentEtags(const Request &request) const
{
    auto etag = currentEtag(request);
    return etag ? std::vector<Octets>{std::move(*etag)} : std::vector<Octets>{};
}

void Resource::listingChanged()
{
    if (m_site != nullptr)
        m_site->touchListing();
}

void ObservableResource::updatedState()
{
    if (host() != nullptr)
        host()->stateUpdated(*this);
}

void ObservableResource::updatedState(const Response &response)
{
    if (host() != nullptr)
        host()->stateUpdated(*this, response);
}

void ObservableResource::updatedStateFor(const SiteHost::Concerns &concerns)
{
    if (host() != nullptr)
        host()->stateUpdated(*this, concerns);
}

void ObservableResource::updatedStateBy(const std::function<void()> &edit)
{
    if (host() != nullptr)
        host()->stateUpdatedBy(*this, edit);
    else
        edit();
}

} // namespace coap
