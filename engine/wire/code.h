// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coap {

/// Message types (RFC 7252 §3).
enum class Type : std::uint8_t { Confirmable = 0, NonConfirmable = 1, Acknowledgement = 2, Reset = 3 };

/// "CON", "NON", "ACK", "RST".
std::string_view typeName(Type type);

constexpr std::uint8_t makeCode(unsigned codeClass, unsigned detail)
{
    return static_cast<std::uint8_t>(codeClass << 5 | detail);
}

/// Method and response codes: c.dd is class << 5 | detail (RFC 7252 §12.1, RFC 7959 §6, RFC 8132 §5,
/// RFC 8516 §5, RFC 8768 §6). Any octet is a possible Code: unnamed values come from the wire.
enum class Code : std::uint8_t {
    Empty = 0,
    Get = makeCode(0, 1), Post = makeCode(0, 2), Put = makeCode(0, 3), Delete = makeCode(0, 4),
    Fetch = makeCode(0, 5), Patch = makeCode(0, 6), IPatch = makeCode(0, 7),
    Created = makeCode(2, 1), Deleted = makeCode(2, 2), Valid = makeCode(2, 3), Changed = makeCode(2, 4),
    Content = makeCode(2, 5), Continue = makeCode(2, 31),
    BadRequest = makeCode(4, 0), Unauthorized = makeCode(4, 1), BadOption = makeCode(4, 2),
    Forbidden = makeCode(4, 3), NotFound = makeCode(4, 4), MethodNotAllowed = makeCode(4, 5),
    NotAcceptable = makeCode(4, 6), RequestEntityIncomplete = makeCode(4, 8), Conflict = makeCode(4, 9),
    PreconditionFailed = makeCode(4, 12), RequestEntityTooLarge = makeCode(4, 13),
    UnsupportedContentFormat = makeCode(4, 15), UnprocessableEntity = makeCode(4, 22),
    TooManyRequests = makeCode(4, 29),
    InternalServerError = makeCode(5, 0), NotImplemented = makeCode(5, 1), BadGateway = makeCode(5, 2),
    ServiceUnavailable = makeCode(5, 3), GatewayTimeout = makeCode(5, 4),
    ProxyingNotSupported = makeCode(5, 5), HopLimitReached = makeCode(5, 8),
};

constexpr unsigned codeClass(Code code) { return static_cast<unsigned>(code) >> 5; }
constexpr unsigned codeDetail(Code code) { return static_cast<unsigned>(code) & 0x1f; }
constexpr bool isRequest(Code code) { return codeClass(code) == 0 && code != Code::Empty; }
constexpr bool isResponse(Code code) { return codeClass(code) >= 2 && codeClass(code) <= 5; }
constexpr bool isSuccess(Code code) { return codeClass(code) == 2; }

/// "GET", "2.05 Content", "0.00 Empty"; an unassigned code is just its number ("4.31").
std::string codeName(Code code);
/// "2.05": class and detail as written in the RFCs.
std::string codeNumber(Code code);

} // namespace coap
