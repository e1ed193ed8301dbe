// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/wellknowncore.h"

#include "site/hashingetag.h"
#include "site/preconditions.h"

#include <algorithm>

namespace coap {

namespace {

bool mayRepeat(std::string_view name)
{
    // §3.1-3.3 and RFC 7252 §7.2.1 allow rt, if, sz and ct once, RFC 5988 §5.4 title; others are left to their owner.
    return name != "rt" && name != "if" && name != "sz" && name != "ct" && name != "title" && name != "obs";
}

/// Each of rt, if, sz, ct, title and obs once, and no href, which is a filter's word (§2).
LinkAttributes tidied(LinkAttributes attributes)
{
    LinkAttributes tidy;
    for (auto &attribute : attributes) {
        const auto sameName = [&](const LinkAttribute &other) { return other.name == attribute.name; };
        if (attribute.name == "href")
            continue;
        if (!mayRepeat(attribute.name) && std::any_of(tidy.begin(), tidy.end(), sameName))
            continue;
        tidy.push_back(std::move(attribute));
    }
    return tidy;
}

bool matchesAll(const Link &link, const std::vector<std::string> &filters)
{
    return std::all_of(filters.begin(), filters.end(),
                       [&](const std::string &filter) { return matchesFilter(link, filter); });
}

} // namespace

void WellKnownCore::setImplInfo(bool implInfo)
{
    m_implInfo = implInfo;
    m_revision = 0;   // no site has it: the next request starts afresh
}

std::string WellKnownCore::listing(const std::vector<std::string> &filters) const
{
    std::string text;
    const auto append = [&](const Link &link) {
        if (!matchesAll(link, filters))
            return;
        if (!text.empty())
            text += ',';
        text += toLinkFormat(link);
    };
    for (auto &[path, attributes] : m_site.links())
        append({toUriPath(path), tidied(std::move(attributes))});
    if (m_implInfo)
        append({std::string(implInfoUri), {{"rel", "impl-info"}}});
    return text;
}

const std::string &WellKnownCore::cachedListing(const Request &request)
{
    if (m_revision != m_site.revision()) {
        m_lists.clear();
        m_cachedOctets = 0;
        m_revision = m_site.revision();
    }
    const auto filters = request.queries();
    std::string key;
    for (const auto &filter : filters) {
        key += filter;
        key += '\0';
    }
    if (const auto kept = m_lists.find(key); kept != m_lists.end())
        return kept->second;
    m_uncached = listing(filters);
    const std::size_t octets = key.size() + m_uncached.size();
    if (m_lists.size() >= maxCachedLists || m_cachedOctets + octets > maxCachedOctets)
        return m_uncached;
    m_cachedOctets += octets;
    return m_lists.emplace(std::move(key), std::move(m_uncached)).first->second;
}

Response WellKnownCore::renderGet(const Request &request)
{
    requireAccept(request, {ContentFormat::LinkFormat});
    Response response(Code::Content, cachedListing(request), ContentFormat::LinkFormat);
    if (host() != nullptr)
        hashingEtag(host()->services(), request, response);
    return response;
}

} // namespace coap
