// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace coap {

RateLimit::Client &RateLimit::clientOf(Remote remote, TimePoint now)
{
    remote.port = 0;
    const auto known = m_byRemote.find(remote);
    if (known != m_byRemote.end()) {
        m_clients.splice(m_clients.end(), m_clients, known->second);
        return *known->second;
    }
    if (m_clients.size() >= mostClients) {
        m_byRemote.erase(m_clients.front().remote);
        m_clients.pop_front();
    }
    const auto made = m_clients.insert(m_clients.end(), {remote, m_atOnce, now});
    m_byRemote.emplace(remote, made);
    return *made;
}

std::optional<std::chrono::seconds> RateLimit::refusal(const Remote &remote, TimePoint now)
{
    Client &client = clientOf(remote, now);
    const double passed = std::chrono::duration<double>(now - client.asked).count();
    client.left = std::min(m_atOnce, client.left + passed * m_perSecond);
    client.asked = now;
    if (client.left >= 1) {
        client.left -= 1;
        return std::nullopt;
    }
    const double wait = std::ceil((1 - client.left) / m_perSecond);
    return std::chrono::seconds(static_cast<std::int64_t>(std::clamp(wait, 1.0, 4294967295.0)));
}

} // namespace coap
