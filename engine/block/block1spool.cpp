// SPDX-License-Identifier: GPL-3.0-or-later
#include "block/block1spool.h"

#include "block/requestkey.h"

#include <algorithm>
#include <utility>

namespace coap {

std::optional<Response> Block1Spool::take(const Remote &remote, Message &request, TimePoint now)
{
    const auto block = *blockOption(request.options, OptionNumber::Block1);
    if (auto refusal = refuseAtOnce(request, block))
        return refusal;
    auto key = requestKey(remote, request, PayloadIs::Coming);
    const auto known = m_byKey.find(key);
    Bodies::iterator body = known == m_byKey.end() ? m_bodies.end() : known->second;
    if (block.num == 0) {
        // Block 0 begins anew, whatever there was (§2.5).
        if (body != m_bodies.end())
            drop(body);
        if (!block.more)
            return std::nullopt;
        body = begin(std::move(key), remote, request);
    } else if (body != m_bodies.end() && repeatsLast(*body, request, block)) {
        body->lastBlock = now;
        m_bodies.splice(m_bodies.end(), m_bodies, body);
        return next(block);
    } else if (body == m_bodies.end() || body->octets.size() != block.offset()
               || body->format != request.options.contentFormat()) {
        if (body != m_bodies.end())
            drop(body);
        return Response::error(Code::RequestEntityIncomplete, "a block is missing: begin again with block 0");   // §2.9.2
    }
    if (body->octets.size() + request.payload.size() > m_limits.uploadOctets) {
        drop(body);
        return tooLarge();
    }
    body->lastBlock = now;
    m_bodies.splice(m_bodies.end(), m_bodies, body);
    append(*body, request.payload);
    if (block.more)
        return next(block);
    m_octets -= body->octets.size();
    request.payload = std::exchange(body->octets, {});
    if (body->isForNewOnly && !request.options.has(OptionNumber::IfNoneMatch))
        request.options.addEmpty(OptionNumber::IfNoneMatch);    // it counts from block 0 (§2.10)
    drop(body);
    return std::nullopt;
}

/// The block that came last comes again in a new message: its answer was lost, and the client gave that message up.
bool Block1Spool::repeatsLast(const Body &body, const Message &request, const BlockOption &block)
{
    const auto end = block.offset() + request.payload.size();
    return block.more && end == body.octets.size() && body.format == request.options.contentFormat()
        && std::equal(request.payload.begin(), request.payload.end(), body.octets.begin() + static_cast<std::ptrdiff_t>(block.offset()));
}

std::optional<Response> Block1Spool::refuseAtOnce(const Message &request, const BlockOption &block) const
{
    if (block.szx == 7)
        return Response::error(Code::BadRequest, "Block1 size 7 is reserved");              // §2.2
    if (block.more && request.payload.size() != block.size())
        return Response::error(Code::BadRequest, "a block that is not the last must be full");
    if (request.payload.size() > block.size())
        return Response::error(Code::BadRequest, "the payload is larger than its block");
    const auto announced = request.options.uint(OptionNumber::Size1);
    if (announced && *announced > m_limits.uploadOctets)
        return tooLarge();                                                                   // §4: at once
    return std::nullopt;
}

Response Block1Spool::next(const BlockOption &block) const
{
    Response response(Code::Continue);
    // A smaller size is asked for in the first answer only; later the client has chosen (§2.5).
    const auto szx = block.num == 0 ? std::min(block.szx, m_maxSzx) : block.szx;
    response.options.addUint(OptionNumber::Block1, BlockOption{block.num, true, szx}.value());
    return response;
}

Block1Spool::Bodies::iterator Block1Spool::begin(std::string key, const Remote &remote, const Message &request)
{
    if (m_perRemote[remote] >= m_limits.uploadsPerRemote) {
        m_limits.reached(Limit::UploadsPerRemote);
        drop(std::find_if(m_bodies.begin(), m_bodies.end(), [&](const Body &b) { return b.remote == remote; }));
    }
    while (m_bodies.size() >= m_limits.uploads) {
        m_limits.reached(Limit::Uploads);
        drop(m_bodies.begin());
    }
    const auto body = m_bodies.insert(m_bodies.end(), {key, remote, request.options.contentFormat(), request.options.has(OptionNumber::IfNoneMatch),
                                              request.options.uint(OptionNumber::Size1).value_or(0), {}, {}});
    m_byKey.emplace(std::move(key), body);
    ++m_perRemote[remote];
    return body;
}

void Block1Spool::append(Body &body, const Octets &octets)
{
    // The body at hand is the last: what is idle longer leaves before it.
    while (m_octets + octets.size() > m_limits.uploadOctetsTotal && &m_bodies.front() != &body) {
        m_limits.reached(Limit::UploadOctetsTotal);
        drop(m_bodies.begin());
    }
    // Room for four times as much when there is no more, so that little is moved, but not for more than was announced.
    const std::size_t needed = body.octets.size() + octets.size();
    if (body.octets.capacity() < needed)
        body.octets.reserve(std::min(4 * needed, body.announced >= needed ? body.announced : m_limits.uploadOctets));
    body.octets.insert(body.octets.end(), octets.begin(), octets.end());
    m_octets += octets.size();
}

void Block1Spool::drop(Bodies::iterator body)
{
    m_octets -= body->octets.size();
    const auto count = m_perRemote.find(body->remote);
    if (--count->second == 0)
        m_perRemote.erase(count);
    m_byKey.erase(body->key);
    m_bodies.erase(body);
}

Response Block1Spool::tooLarge() const
{
    m_limits.reached(Limit::UploadOctets);
    Response response = Response::error(Code::RequestEntityTooLarge, "the body is larger than this server takes");
    response.options.addUint(OptionNumber::Size1, static_cast<std::uint32_t>(m_limits.uploadOctets));   // §2.9.3
    return response;
}

std::optional<TimePoint> Block1Spool::nextDeadline() const
{
    if (m_bodies.empty())
        return std::nullopt;
    return m_bodies.front().lastBlock + m_idleTime;
}

void Block1Spool::expire(TimePoint now)
{
    while (!m_bodies.empty() && m_bodies.front().lastBlock + m_idleTime <= now)
        drop(m_bodies.begin());
}

void Block1Spool::clear()
{
    m_bodies.clear();
    m_byKey.clear();
    m_perRemote.clear();
    m_octets = 0;
}

} // namespace coap
