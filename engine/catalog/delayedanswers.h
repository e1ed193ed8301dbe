// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/resource.h"

#include <functional>
#include <vector>

namespace studio {

/// Answers of a slow resource: each comes after a delay, as a separate response (RFC 7252 §5.2.2). How many may be
/// open is ServerLimits::openExchanges. Engine thread only; destroying it leaves its requests to end with 5.00.
class DelayedAnswers {
public:
    using Render = std::function<coap::Response(const coap::Request &)>;

    /// Keeps the request open. `render` runs when the answer is due, so that it tells the state of that moment.
    coap::Response later(coap::Resource &resource, const coap::Request &request, coap::Duration delay, Render render);

private:
    std::vector<coap::Scheduler::Timer> m_timers;
};

} // namespace studio
