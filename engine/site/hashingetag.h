// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"
#include "site/request.h"
#include "site/response.h"

namespace coap {

/// Gives a 2.05 answer to GET or FETCH an ETag made of its payload, the first 8 octets of SHA-1; if the request lists
/// that ETag, the answer becomes 2.03 Valid with ETag and Max-Age and without payload (RFC 7252 §5.10.6.2). Other
/// answers stay as they are. With `severalFormats` the Content-Format is hashed before the payload, as an ETag tells
/// representations apart across formats (§5.10.6).
void hashingEtag(const Services &services, const Request &request, Response &response, bool severalFormats = false);

/// The same with an ETag that is known: the answer, a 2.05, becomes 2.03 if the request lists it.
void giveEtag(OctetView etag, const Request &request, Response &response);

} // namespace coap
