// SPDX-License-Identifier: GPL-3.0-or-later
// Any octets as one datagram: decode() takes them, and what it understood survives being written and read again.
#include "entry.h"
#include "wire/codec.h"

using namespace coap;

namespace {

/// A parse error names a fault; it asks for an RST only where the sender can match one (RFC 7252 §4.2).
void checkError(const ParseError &error, OctetView datagram)
{
    PROMISE(!faultText(error.fault).empty());
    if (!error.confirmable)
        return;
    PROMISE(datagram.size() >= 4);
    PROMISE(datagram[0] >> 4 == 0x4);   // version 1, CON
    PROMISE(error.mid == (datagram[2] << 8 | datagram[3]));
}

void checkMessage(const Message &message, OctetView datagram, bool extendedTokens)
{
    PROMISE(extendedTokens || message.token.size() <= 8);
    const Octets written = encode(message);
    // Our form is never longer: an extended delta or length that is longer than needed is not possible (§3.1).
    PROMISE(written.size() <= datagram.size());
    const auto again = decode(written, extendedTokens);
    PROMISE(std::holds_alternative<Message>(again));
    PROMISE(std::get<Message>(again) == message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const OctetView datagram(data, size);
    for (const bool extendedTokens : {false, true}) {
        const auto result = decode(datagram, extendedTokens);
        if (const auto *error = std::get_if<ParseError>(&result))
            checkError(*error, datagram);
        else
            checkMessage(std::get<Message>(result), datagram, extendedTokens);
    }
    return 0;
}
