// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block/blockoption.h"
#include "message/remote.h"
#include "message/tuning.h"
#include "serverlimits.h"
#include "services.h"
#include "site/response.h"

#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace coap {

/// Cuts the answer down to the wanted block if it is larger than that or if the request has Block2; gives it Block2,
/// Size2 if asked for, and an ETag if it has none, so that the client can tell bodies apart (§2.4). Past the end: 4.00.
void cutToBlock(Response &response, const Options &request, const BlockOption &wanted, const Services &services);
/// The wanted block of an answer that is kept whole, which is large and has its ETag. Past the end: 4.00.
Response blockOf(const Response &whole, const Options &request, const BlockOption &wanted);
/// An ETag made of the payload, unless it has one.
void giveBodyEtag(Response &response, const Services &services);

/// Keeps answers that are larger than a block, so that later blocks come from the same body: what was executed is not
/// executed twice (§3.3), and what can be rendered again need not be for every block. Kept for EXCHANGE_LIFETIME after the
/// last block that was asked for; beyond the ceilings the one asked for least recently leaves. Engine thread only.
class Block2Cache {
public:
    Block2Cache(const ServerLimits &limits, Duration lifetime) : m_limits(limits), m_lifetime(lifetime) {}

    /// Moves `whole` in, and gives it as it is kept: until the next call. Null: it is too large, and stays as it was.
    const Response *keep(const std::string &key, Response &whole, std::uint64_t resource, TimePoint now);
    /// Null: it is not known.
    const Response *find(const std::string &key, TimePoint now);
    void forget(const std::string &key);
    /// Its state has changed: what was kept of it is no longer true.
    void forgetResource(std::uint64_t resource);

    std::optional<TimePoint> nextDeadline() const;
    void expire(TimePoint now);
    void clear();
    std::size_t size() const { return m_bodies.size(); }

private:
    struct Body {
        std::string key;
        Response whole;
        TimePoint lastUse;
        std::uint64_t resource = 0;
    };
    using Bodies = std::list<Body>;     // used least recently first
    void drop(Bodies::iterator body);

    const ServerLimits m_limits;
    const Duration m_lifetime;
    Bodies m_bodies;
    std::unordered_map<std::string, Bodies::iterator> m_byKey;
    std::unordered_multimap<std::uint64_t, Bodies::iterator> m_byResource;
    std::unordered_map<const Octets *, std::size_t> m_shared;   // in how many bodies; counted once in m_octets
    std::size_t m_octets = 0;
};

} // namespace coap
