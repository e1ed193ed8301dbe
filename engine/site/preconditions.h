// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/resource.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace coap {

/// If-Match and If-None-Match (RFC 7252 §5.10.8): 4.12 if a condition does not hold, to be answered before any side
/// effect; empty if the request may go on. A PathCapable's target exists if its resourceAt() says so.
std::optional<Response> checkPreconditions(Resource &resource, const Request &request);

/// The format to answer in: the one accepted, the first of `formats` without Accept. Throws 4.06 if Accept asks for
/// another (§5.10.4).
ContentFormat requireAccept(const Request &request, std::initializer_list<ContentFormat> formats);
/// The 4.06 that names the formats that there are.
RenderableError notAcceptable(std::span<const ContentFormat> formats);

/// The format of the payload, the first of `formats` if the request does not say. Throws 4.15 if it is another, or
/// if a FETCH does not say (RFC 8132 §2.3.1).
ContentFormat requireContentFormat(const Request &request, std::initializer_list<ContentFormat> formats);

} // namespace coap
