// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "site/request.h"

namespace coap {

/// One observation as the window shows it. Times are wall-clock nanoseconds since 1970, 0 for never.
struct ObservationInfo {
    std::uint64_t id = 0;
    std::uint64_t resource = 0;
    Remote remote;
    Token token;
    Path path;
    std::int64_t since = 0, lastAck = 0, nextConfirmable = 0;
    std::uint64_t notifications = 0;
    std::uint32_t unacknowledged = 0, failures = 0, sequence = 0;
    enum class State : std::uint8_t { Healthy, Waiting, Retrying } state = State::Healthy;
};

} // namespace coap
