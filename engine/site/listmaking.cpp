// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/listmaking.h"

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
    tidy.reserve(attributes.size());
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

} // namespace

ListMaking::ListMaking(const Site &site, std::vector<std::string> filters, const Services *services)
    : m_walk(site), m_filters(std::move(filters)), m_services(services)
{
}

bool ListMaking::more(std::size_t most)
{
    const bool isMore = m_walk.next(most, [this](const Path &path, LinkAttributes attributes) {
        add({toUriPath(path), tidied(std::move(attributes))});
    });
    hashFurther();
    return !isMore;
}

void ListMaking::add(const Link &link)
{
    const auto matches = [&](const std::string &filter) { return matchesFilter(link, filter); };
    if (!std::all_of(m_filters.begin(), m_filters.end(), matches))
        return;
    if (!m_text.empty())
        m_text.push_back(',');
    const std::string text = toLinkFormat(link);
    m_text.insert(m_text.end(), text.begin(), text.end());
}

void ListMaking::hashFurther()
{
    while (m_services != nullptr && m_text.size() - m_hashed > hashedAtOnce)
        hash(OctetView(m_text).subspan(m_hashed, hashedAtOnce));
}

void ListMaking::hash(OctetView piece)
{
    if (m_hashed == 0) {
        m_digest = m_services->sha1(piece);
    } else {
        Octets octets(m_digest.begin(), m_digest.end());
        octets.insert(octets.end(), piece.begin(), piece.end());
        m_digest = m_services->sha1(octets);
    }
    m_hashed += piece.size();
}

MadeList ListMaking::finish()
{
    hashFurther();
    MadeList made;
    if (m_services != nullptr) {
        hash(OctetView(m_text).subspan(m_hashed));
        made.etag.assign(m_digest.begin(), m_digest.begin() + 8);
    }
    m_text.shrink_to_fit();
    made.text = std::make_shared<const Octets>(std::move(m_text));
    return made;
}

} // namespace coap
