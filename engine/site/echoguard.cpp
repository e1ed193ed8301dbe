// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/echoguard.h"

#include <algorithm>

namespace coap {

namespace {

/// A tenth of a second: fine enough for what is fresh, and 32 bits last for 13 years.
using Ticks = std::chrono::duration<std::uint32_t, std::deci>;

void append(std::uint32_t number, Octets &octets)
{
    for (unsigned shift = 32; shift != 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(number >> (shift - 8)));
}

} // namespace

EchoGuard::EchoGuard(Services &services, const Scheduler &clock) : m_services(services), m_clock(clock)
{
    for (std::size_t i = 0; i < m_key.size(); i += 8) {
        const std::uint64_t bits = services.random();
        for (std::size_t octet = 0; octet < 8; ++octet)
            m_key[i + octet] = static_cast<std::uint8_t>(bits >> (8 * octet));
    }
}

std::uint32_t EchoGuard::ticksNow() const
{
    return std::chrono::duration_cast<Ticks>(m_clock.now().time_since_epoch()).count();
}

EchoGuard::Value EchoGuard::make(const Remote &remote, std::uint32_t ticks) const
{
    Octets input;
    input.reserve(timeOctets + remote.address.size() + 2 * sizeof(std::uint32_t));
    append(ticks, input);
    Value value{};
    std::copy(input.begin(), input.end(), value.begin());
    input.insert(input.end(), remote.address.begin(), remote.address.end());
    append(remote.port, input);
    append(remote.scope, input);
    const auto mac = m_services.hmacSha256(m_key, input);
    std::copy_n(mac.begin(), macOctets, value.begin() + timeOctets);
    return value;
}

Response EchoGuard::challenge(const Request &request) const
{
    Response response = Response::error(Code::Unauthorized, "ask again with this Echo");
    response.options.add(OptionNumber::Echo, OctetView(make(request.route.remote, ticksNow())));
    return response;
}

bool EchoGuard::isFresh(const Request &request, Duration within) const
{
    const auto given = request.message.options.first(OptionNumber::Echo);
    if (!given || given->size() != timeOctets + macOctets)
        return false;
    OctetReader in(*given);
    const std::uint32_t high = *in.u16();
    const std::uint32_t ticks = high << 16 | *in.u16();
    const auto expected = make(request.route.remote, ticks);
    unsigned difference = 0;    // looked at to the end: how long it takes tells nothing
    for (std::size_t i = 0; i < expected.size(); ++i)
        difference |= static_cast<unsigned>(expected[i] ^ (*given)[i]);
    return difference == 0 && Ticks(ticksNow() - ticks) <= within;
}

} // namespace coap
