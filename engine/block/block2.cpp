// SPDX-License-Identifier: GPL-3.0-or-later
#include "block/block2.h"

#include <algorithm>

namespace coap {

std::optional<BlockOption> wantedBlock(const Options &request, std::uint8_t maxSzx)
{
    auto wanted = blockOption(request, OptionNumber::Block2);
    if (!wanted)
        return BlockOption{0, false, maxSzx};
    if (wanted->szx == 7)
        return std::nullopt;
    if (wanted->szx > maxSzx) {
        // Smaller blocks, from the same octet on (§2.4).
        wanted->num <<= wanted->szx - maxSzx;
        wanted->szx = maxSzx;
    }
    return wanted;
}

void cutToBlock(Response &response, const Options &request, const BlockOption &wanted, const Services &services)
{
    const std::size_t whole = response.payload.size();
    if (!isSuccess(response.code) || (whole <= wanted.size() && !request.has(OptionNumber::Block2)))
        return;
    const std::size_t offset = wanted.offset();
    if (offset != 0 && offset >= whole) {
        response = Response::error(Code::BadRequest, "the block lies past the end");
        return;
    }
    const std::size_t end = std::min(offset + wanted.size(), whole);
    if (whole > wanted.size() && !response.options.has(OptionNumber::ETag)) {
        const auto digest = services.sha1(response.payload);
        response.options.add(OptionNumber::ETag, OctetView(digest).first(8));
    }
    const BlockOption sent{wanted.num, end < whole, wanted.szx};
    response.options.setUint(OptionNumber::Block2, sent.value());
    if (request.has(OptionNumber::Size2))
        response.options.setUint(OptionNumber::Size2, static_cast<std::uint32_t>(whole));    // §4
    const auto first = response.payload.begin();
    response.payload = Octets(first + static_cast<std::ptrdiff_t>(offset), first + static_cast<std::ptrdiff_t>(end));
}

void Block2Cache::keep(const std::string &key, const Response &whole, TimePoint now)
{
    forget(key);
    if (whole.payload.size() > m_limits.block2Octets) {
        m_limits.reached(Limit::Block2Octets);
        return;
    }
    m_byKey[key] = m_bodies.insert(m_bodies.end(), {key, whole, now});
    m_octets += whole.payload.size();
    while (m_bodies.size() > m_limits.block2Bodies || m_octets > m_limits.block2Octets) {
        m_limits.reached(m_octets > m_limits.block2Octets ? Limit::Block2Octets : Limit::Block2Bodies);
        drop(m_bodies.begin());
    }
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
    m_octets -= body->whole.payload.size();
    m_byKey.erase(body->key);
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
    m_octets = 0;
}

} // namespace coap
