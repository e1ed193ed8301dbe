// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "message/tuning.h"

#include <list>
#include <optional>
#include <unordered_map>

namespace coap {

/// How often each client may ask, for answers of 4.29 (RFC 8516): so many requests at once, which come back one by one
/// at a steady rate. Clients are told apart by address, not by port: a new port is no new client. Remembers 1,024 clients;
/// the one that asked longest ago leaves, and begins anew. Engine thread only.
class RateLimit {
public:
    static constexpr std::size_t mostClients = 1'024;

    /// `perSecond` above 0. `atOnce`, 1 or more: how many a client that was silent may send without a pause.
    RateLimit(double perSecond, double atOnce) : m_perSecond(perSecond), m_atOnce(atOnce) {}

    /// Counts a request. Empty: welcome. Else it is one too many, and another is welcome after that time, at least 1 s.
    std::optional<std::chrono::seconds> refusal(const Remote &remote, TimePoint now);
    std::size_t clients() const { return m_clients.size(); }

private:
    struct Client {
        Remote remote;
        double left;
        TimePoint asked;
    };
    using Clients = std::list<Client>;      // asked longest ago first

    Client &clientOf(Remote remote, TimePoint now);

    const double m_perSecond, m_atOnce;
    Clients m_clients;
    std::unordered_map<Remote, Clients::iterator> m_byRemote;
};

} // namespace coap
