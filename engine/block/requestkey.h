// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/message.h"

#include <string>

namespace coap {

/// A FETCH's payload is part of what it asks for (RFC 8132 §2.5), but not while it is still coming in blocks.
enum class PayloadIs : std::uint8_t { Whole, Coming };

/// What makes blocks parts of one body: endpoint, method and all options but Block1, Block2, elective NoCacheKey ones,
/// If-None-Match and Observe (RFC 7959 §2.10, RFC 9175 §3.3). The token takes no part, Request-Tag does.
std::string requestKey(const Remote &remote, const Message &request, PayloadIs payload = PayloadIs::Whole);

} // namespace coap
