// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an edit of a resource concerns: those who would get another answer after it.
#include "observe/observerregistry.h"

#include <map>

namespace coap {

namespace {

/// FNV-1a over all that makes an answer another one.
std::uint64_t digestOf(const Response &response)
{
    std::uint64_t digest = 0xcbf29ce484222325u;
    const auto take = [&digest](std::uint64_t octet) { digest = (digest ^ octet) * 0x100000001b3u; };
    take(static_cast<std::uint8_t>(response.code));
    take(response.options.contentFormat() ? 1u + static_cast<std::uint16_t>(*response.options.contentFormat()) : 0u);
    for (const std::uint8_t octet : response.body())
        take(octet);
    return digest;
}

} // namespace

void ObserverRegistry::stateUpdatedBy(ObservableResource &resource, const std::function<void()> &edit)
{
    std::map<Number, std::uint64_t> before;     // by rendition
    const auto at = m_watched.find(resource.id());
    for (Number number = at == m_watched.end() ? none : at->second.first; number != none; number = m_observations[number].next)
        before.try_emplace(m_observations[number].rendition);
    for (auto &[number, digest] : before) {
        ++m_renditions[number].users;           // a handler, or the edit, may end all its observations
        digest = digestOf(m_render(m_renditions[number].request));
    }
    edit();
    std::set<const Request *> differing;
    for (const auto &[number, digest] : before) {
        const Request &request = m_renditions[number].request;
        if (digestOf(m_render(request)) != digest)
            differing.insert(&request);
    }
    if (!differing.empty())
        stateUpdatedFor(resource, [&](const Request &request) { return differing.contains(&request); });
    for (const auto &[number, digest] : before)
        release(number);
}

} // namespace coap
