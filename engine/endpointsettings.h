// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/tuning.h"
#include "serverlimits.h"

namespace coap {

/// How an Endpoint speaks.
struct EndpointSettings {
    TransportTuning tuning;
    ServerLimits limits;
    unsigned maxBlockSzx = 6;           ///< 1024 octets; 0-6
    /// A longer one gets 4.00. Above 8, extended tokens are on (RFC 8974); up to 65,804.
    std::size_t longestToken = 8;
    bool badOptionAnswersNon = false;   ///< a NON with an unknown critical option gets a NON 4.02 instead of silence
    bool implInfo = true;               ///< an impl-info link ends /.well-known/core
};

} // namespace coap
