// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block/blockoption.h"
#include "message/remote.h"
#include "message/tuning.h"
#include "serverlimits.h"
#include "site/response.h"

#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace coap {

/// Gathers uploads that come in blocks (RFC 7959 §2.5, §2.9). A body under way is kept until its last block, or until
/// nothing came for EXCHANGE_LIFETIME; ceilings per body, per remote and in all, where the one idle longest of the
/// remote, then of all, leaves. Engine thread only.
class Block1Spool {
public:
    Block1Spool(const ServerLimits &limits, Duration idleTime, std::uint8_t maxSzx)
        : m_limits(limits), m_idleTime(idleTime), m_maxSzx(maxSzx) {}

    /// Takes a request with Block1. Empty: it was the last block, and the request's payload is now the whole body.
    /// Else what to answer: 2.31, or an error of RFC 7959 §2.9.
    std::optional<Response> take(const Remote &remote, Message &request, TimePoint now);

    std::optional<TimePoint> nextDeadline() const;
    void expire(TimePoint now);
    void clear();
    std::size_t size() const { return m_bodies.size(); }
    std::size_t octets() const { return m_octets; }

private:
    struct Body {
        std::string key;
        Remote remote;
        std::optional<ContentFormat> format;
        bool isForNewOnly = false;      ///< block 0 had If-None-Match
        std::size_t announced = 0;      ///< block 0 had Size1
        Octets octets;
        TimePoint lastBlock;
    };
    using Bodies = std::list<Body>;     // idle longest first

    static bool repeatsLast(const Body &body, const Message &request, const BlockOption &block);
    std::optional<Response> refuseAtOnce(const Message &request, const BlockOption &block) const;
    Response next(const BlockOption &block) const;
    Bodies::iterator begin(std::string key, const Remote &remote, const Message &request);
    void append(Body &body, const Octets &octets);
    void drop(Bodies::iterator body);
    Response tooLarge() const;

    const ServerLimits m_limits;
    const Duration m_idleTime;
    const std::uint8_t m_maxSzx;
    Bodies m_bodies;
    std::unordered_map<std::string, Bodies::iterator> m_byKey;
    std::unordered_map<Remote, std::size_t> m_perRemote;
    std::size_t m_octets = 0;
};

} // namespace coap
