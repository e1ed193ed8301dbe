// SPDX-License-Identifier: GPL-3.0-or-later
#include "block/block2.h"

#include <algorithm>

namespace coap {

namespace {

/// Gives `piece` what says which block it is, and its payload. Past the end it becomes 4.00.
void makeBlock(Response &piece, OctetView whole, const Options &request, const BlockOption &wanted)
{
    const std::size_t offset = wanted.offset();
    if (offset != 0 && offset >= whole.size()) {
        piece = Response::error(Code::BadRequest, "the block lies past the end");
        return;
    }
    const std::size_t end = std::min(offset + wanted.size(), whole.size());
    const BlockOption sent{wanted.num, end < whole.size(), wanted.szx};
    piece.options.setUint(OptionNumber::Block2, sent.value());
    if (request.has(OptionNumber::Size2))
        piece.options.setUint(OptionNumber::Size2, static_cast<std::uint32_t>(whole.size()));    // §4
    const auto octets = whole.subspan(offset, end - offset);
    piece.payload = Octets(octets.begin(), octets.end());
}

} // namespace

void giveBodyEtag(Response &response, const Services &services)
{
    if (response.options.has(OptionNumber::ETag))
        return;
    const auto digest = services.sha1(response.body());
    response.options.add(OptionNumber::ETag, OctetView(digest).first(8));
}

void cutToBlock(Response &response, const Options &request, const BlockOption &wanted, const Services &services)
{
    const bool isLarge = response.body().size() > wanted.size();
    if (!isSuccess(response.code) || (!isLarge && !request.has(OptionNumber::Block2)))
        return;
    if (isLarge)
        giveBodyEtag(response, services);
    const Octets own = std::move(response.payload);
    const auto shared = std::move(response.shared);
    makeBlock(response, shared != nullptr ? OctetView(*shared) : OctetView(own), request, wanted);
}

Response blockOf(const Response &whole, const Options &request, const BlockOption &wanted)
{
    Response piece(whole.code);
    piece.options = whole.options;
    makeBlock(piece, whole.body(), request, wanted);
    return piece;
}

const Response *Block2Cache::keep(const std::string &key, Response &whole, std::uint64_t resource, TimePoint now)
{
    forget(key);
    if (whole.body().size() > m_limits.block2Octets) {
        m_limits.reached(Limit::Block2Octets);
        return nullptr;
    }
    if (whole.shared == nullptr || ++m_shared[whole.shared.get()] == 1)
        m_octets += whole.body().size();
    const auto body = m_bodies.insert(m_bodies.end(), {key, std::move(whole), now, resource});
    m_byKey[key] = body;
    m_byResource.emplace(resource, body);
    while (m_bodies.size() > m_limits.block2Bodies || m_octets > m_limits.block2Octets) {
        m_limits.reached(m_octets > m_limits.block2Octets ? Limit::Block2Octets : Limit::Block2Bodies);
        drop(m_bodies.begin());
    }
    return &body->whole;
}

void Block2Cache::forgetResource(std::uint64_t resource)
{
    for (auto at = m_byResource.find(resource); at != m_byResource.end(); at = m_byResource.find(resource))
        drop(at->second);
}

const Response *Block2Cache::find(const std::string &key, TimePoint now)
{
    const auto at = m_byKey.find(key);
    if (at == m_byKey.end())
        return nullptr;
    at->second->lastUse = now;
    m_bodies.splice(m_bodies.end(), m_bodies, at->second);
    return &at->second->whole;
}

void Block2Cache::forget(const std::string &key)
{
    const auto at = m_byKey.find(key);
    if (at != m_byKey.end())
        drop(at->second);
}

void Block2Cache::drop(Bodies::iterator body)
{
    const auto *shared = body->whole.shared.get();
    if (shared == nullptr || --m_shared[shared] == 0) {
        m_octets -= body->whole.body().size();
        m_shared.erase(shared);
    }
    m_byKey.erase(body->key);
    const auto [first, last] = m_byResource.equal_range(body->resource);
    m_byResource.erase(std::find_if(first, last, [&](const auto &entry) { return entry.second == body; }));
    m_bodies.erase(body);
}

std::optional<TimePoint> Block2Cache::nextDeadline() const
{
    if (m_bodies.empty())
        return std::nullopt;
    return m_bodies.front().lastUse + m_lifetime;
}

void Block2Cache::expire(TimePoint now)
{
    while (!m_bodies.empty() && m_bodies.front().lastUse + m_lifetime <= now)
        drop(m_bodies.begin());
}

void Block2Cache::clear()
{
    m_bodies.clear();
    m_byKey.clear();
    m_byResource.clear();
    m_shared.clear();
    m_octets = 0;
}

} // namespace coap
