// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"
#include "site/request.h"
#include "site/response.h"
#include "site/scheduler.h"

#include <array>

namespace coap {

/// The Echo option (RFC 9175 §2): whether a request was made just now, by someone who gets what is sent to the address
/// it came from. Keeps no state per client: an Echo value holds its time and a MAC over time and address, made with a
/// key of this run. Engine thread only.
///
///     Response renderPut(const Request &request) override
///     {
///         if (!host()->echoes().isFresh(request, 10s))
///             return host()->echoes().challenge(request);     // the client asks again with the Echo of this answer
///         …
///     }
class EchoGuard {
public:
    EchoGuard(Services &services, const Scheduler &clock);

    /// 4.01 with an Echo for that client (§2.3). To be returned at once, not later: it must not become a separate CON (§2.4).
    Response challenge(const Request &request) const;
    /// The request carries an Echo of ours, made for its address at most `within` ago.
    bool isFresh(const Request &request, Duration within) const;

private:
    static constexpr std::size_t timeOctets = 4, macOctets = 8;
    using Value = std::array<std::uint8_t, timeOctets + macOctets>;
    Value make(const Remote &remote, std::uint32_t ticks) const;
    std::uint32_t ticksNow() const;

    const Services &m_services;
    const Scheduler &m_clock;
    std::array<std::uint8_t, 32> m_key{};
};

} // namespace coap
