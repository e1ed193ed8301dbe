// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <array>
#include <chrono>
#include <cstdint>

namespace coap {

/// What the core needs from the world and must not make itself. The host gives Qt's, tests give fakes.
class Services {
public:
    virtual ~Services() = default;
    virtual std::array<std::uint8_t, 20> sha1(OctetView octets) const = 0;
    virtual std::array<std::uint8_t, 32> hmacSha256(OctetView key, OctetView octets) const = 0;
    /// Secure random bits: mids, tokens, ACK_RANDOM_FACTOR, leisure.
    virtual std::uint64_t random() = 0;
    /// Wall-clock time, for people and for sequence numbers across restarts.
    virtual std::chrono::system_clock::time_point wallClock() const = 0;
};

} // namespace coap
