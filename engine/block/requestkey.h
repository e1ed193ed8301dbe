// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/message.h"

#include <string>

namespace coap {

/// What makes blocks parts of one body: endpoint, method and all options but Block1, Block2, elective NoCacheKey ones,
/// If-None-Match and Observe (RFC 7959 §2.10, RFC 9175 §3.3). The token takes no part, Request-Tag does. A FETCH's
/// payload is part of what it asks for (RFC 8132 §2.1).
std::string requestKey(const Remote &remote, const Message &request);

} // namespace coap
