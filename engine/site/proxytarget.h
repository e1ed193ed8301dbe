// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/options.h"

#include <optional>

namespace coap {

/// The options of a request to a proxy (Proxy-Uri or Proxy-Scheme) as they are without one, if its target is the very
/// server that got it, by the address it came to: such a request is served (RFC 7252 §5.7.2). Empty: another server is meant,
/// or the target is no coap URI with that address as a literal.
std::optional<Options> withoutProxy(const Options &options, const LocalAddress &local);

} // namespace coap
