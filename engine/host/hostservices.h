// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"

namespace studio {

/// Digest, secure random bits and wall clock for the engine, from Qt and the system.
class HostServices final : public coap::Services {
public:
    std::array<std::uint8_t, 20> sha1(coap::OctetView octets) const override;
    std::array<std::uint8_t, 32> hmacSha256(coap::OctetView key, coap::OctetView octets) const override;
    std::uint64_t random() override;
    std::chrono::system_clock::time_point wallClock() const override;

private:
    std::array<std::uint64_t, 32> m_random{};       // 256 octets, the most that the system gives at once
    std::size_t m_randomLeft = 0;
};

} // namespace studio
