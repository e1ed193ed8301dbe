// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/message.h"

#include <optional>
#include <string_view>
#include <variant>

namespace coap {

/// What is wrong with a datagram (RFC 7252 §3, §3.1, §4.1).
enum class Fault : std::uint8_t {
    TooShort,           ///< fewer than 4 octets
    WrongVersion,       ///< Ver is not 1
    ReservedTokenLength,///< TKL 9-15; with extended tokens 15 alone (RFC 8974 §2.1)
    TruncatedToken,
    ReservedNibble,     ///< option delta or length 15 without being the payload marker
    TruncatedOption,
    OptionNumberTooBig, ///< beyond 65,535
    EmptyPayload,       ///< payload marker with nothing behind it
    OctetsAfterEmpty,   ///< an Empty message with a token, option or payload
    ReservedClass,      ///< code class 1, 6 or 7
    TooManyOptions,     ///< more than `mostOptions`: rejected, as a recipient may (RFC 7252 §4.2)
};
std::string_view faultText(Fault fault);

/// A datagram of 64 KiB can hold 65,000 options, which would cost as much as hundreds of requests; nobody means more than
/// some dozens.
inline constexpr std::size_t mostOptions = 1'000;

/// Why decoding failed, with all that the answer needs.
struct ParseError {
    Fault fault = Fault::TooShort;
    bool confirmable = false;   ///< an RST with `mid` is due (§4.2); else silence
    std::uint16_t mid = 0;
};

/// Reads one datagram. Never throws, never reads outside `datagram`, any octets are allowed.
/// With `extendedTokens` a token may be longer than 8 octets (RFC 8974 §2.1), else TKL 9-15 are reserved.
std::variant<Message, ParseError> decode(OctetView datagram, bool extendedTokens = false);
/// The same into a message whose memory is used again. With an error it holds no more than was read.
std::optional<ParseError> decodeInto(Message &message, OctetView datagram, bool extendedTokens = false);

class OctetReader;
/// How many octets the token has, by TKL and what follows the header in the form of RFC 8974 §2.1; empty: TKL 15, or
/// cut short.
std::optional<std::uint32_t> readTokenLength(OctetReader &in, unsigned tkl);

/// Writes a message. Options and payload must fit the caller's limit: nothing is cut. A token longer
/// than 8 octets is written in the form of RFC 8974.
Octets encode(const Message &message);
/// The same, appended to `out`; gives the number of octets written.
std::size_t encodeTo(const Message &message, Octets &out);
/// The same in two steps: how many octets it takes, and into memory that has room for them.
std::size_t encodedSize(const Message &message);
void encodeAt(const Message &message, std::uint8_t *place);

} // namespace coap
