// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/codec.h"

#include <algorithm>

namespace coap {

namespace {

constexpr std::uint8_t payloadMarker = 0xff;
constexpr unsigned maxTokenOctets = 8;
constexpr unsigned maxOptionNumber = 65'535;

/// Resolves an option delta or length nibble (RFC 7252 §3.1); empty if reserved (15) or cut short.
std::optional<std::uint32_t> readExtended(OctetReader &in, unsigned nibble)
{
    if (nibble < 13)
        return nibble;
    if (nibble == 13) {
        if (const auto octet = in.u8())
            return *octet + 13u;
    }
    if (nibble == 14) {
        if (const auto pair = in.u16())
            return *pair + 269u;
    }
    return std::nullopt;
}

/// Options and payload: all that follows the token. The fault if there is one.
std::optional<Fault> readBody(OctetReader &in, Message &message)
{
    const OctetReader begin = in;
    OctetReader end = in;
    unsigned number = 0;
    std::size_t count = 0;
    OptionNumbers met;
    while (const auto head = in.u8()) {
        if (*head == payloadMarker) {
            if (in.atEnd())
                return Fault::EmptyPayload;
            const auto payload = in.rest();
            message.payload.assign(payload.begin(), payload.end());
            break;
        }
        const unsigned deltaNibble = *head >> 4;
        const unsigned lengthNibble = *head & 0x0f;
        if (deltaNibble == 15 || lengthNibble == 15)
            return Fault::ReservedNibble;
        const auto delta = readExtended(in, deltaNibble);
        const auto length = delta ? readExtended(in, lengthNibble) : std::nullopt;
        if (!length)
            return Fault::TruncatedOption;
        if (count++ == mostOptions)
            return Fault::TooManyOptions;
        number += *delta;
        if (number > maxOptionNumber)
            return Fault::OptionNumberTooBig;
        if (!in.take(*length))
            return Fault::TruncatedOption;
        met.add(static_cast<OptionNumber>(number));
        end = in;
    }
    OctetReader options = begin;
    message.options.setEncoded(*options.take(end.position() - begin.position()), met);
    return std::nullopt;
}

/// All behind the first four octets. The fault if there is one.
std::optional<Fault> readAfterHeader(OctetReader &in, unsigned tkl, bool extendedTokens, Message &message)
{
    const unsigned codeClassNumber = codeClass(message.code);
    if (codeClassNumber == 1 || codeClassNumber > 5)
        return Fault::ReservedClass;
    if (message.code == Code::Empty && (tkl != 0 || !in.atEnd()))
        return Fault::OctetsAfterEmpty;
    if (tkl > (extendedTokens ? 14 : maxTokenOctets))
        return Fault::ReservedTokenLength;
    const auto tokenLength = readTokenLength(in, tkl);
    const auto token = tokenLength ? in.take(*tokenLength) : std::nullopt;
    if (!token)
        return Fault::TruncatedToken;
    message.token.set(*token);
    return readBody(in, message);
}

struct Nibble {
    unsigned nibble;
    unsigned extension;         ///< what the extra octets hold
    unsigned extensionOctets;
};

/// The inverse of readExtended(); also RFC 8974's token length.
Nibble toNibble(std::size_t value)
{
    if (value < 13)
        return {static_cast<unsigned>(value), 0, 0};
    if (value < 269)
        return {13, static_cast<unsigned>(value - 13), 1};
    return {14, static_cast<unsigned>(value - 269), 2};
}

/// A cursor over memory that has room for what is put.
struct OctetWriter {
    std::uint8_t *at;

    void put(std::uint8_t octet) { *at++ = octet; }
    void put(OctetView octets) { at = std::copy(octets.begin(), octets.end(), at); }
    void putExtension(const Nibble &field)
    {
        if (field.extensionOctets == 2)
            put(static_cast<std::uint8_t>(field.extension >> 8));
        if (field.extensionOctets != 0)
            put(static_cast<std::uint8_t>(field.extension));
    }
};

/// Of all before the payload, with its marker.
std::size_t headSize(const Message &message)
{
    const std::size_t marker = message.payload.empty() ? 0 : 1;
    return 4 + toNibble(message.token.size()).extensionOctets + message.token.size() + message.options.encoded().size() + marker;
}

OctetWriter encodeHead(const Message &message, OctetWriter out)
{
    const Nibble tokenLength = toNibble(message.token.size());
    out.put(static_cast<std::uint8_t>(1u << 6 | static_cast<unsigned>(message.type) << 4 | tokenLength.nibble));
    out.put(static_cast<std::uint8_t>(message.code));
    out.put(static_cast<std::uint8_t>(message.mid >> 8));
    out.put(static_cast<std::uint8_t>(message.mid));
    out.putExtension(tokenLength);
    out.put(message.token.octets());
    out.put(message.options.encoded());
    if (!message.payload.empty())
        out.put(payloadMarker);
    return out;
}

} // namespace

std::string_view faultText(Fault fault)
{
    switch (fault) {
    case Fault::TooShort: return "shorter than the 4-octet header";
    case Fault::WrongVersion: return "version is not 1";
    case Fault::ReservedTokenLength: return "reserved token length";
    case Fault::TruncatedToken: return "cut short in the token";
    case Fault::ReservedNibble: return "reserved option delta or length 15";
    case Fault::TruncatedOption: return "cut short in an option";
    case Fault::OptionNumberTooBig: return "option number beyond 65535";
    case Fault::EmptyPayload: return "payload marker with nothing behind it";
    case Fault::OctetsAfterEmpty: return "an Empty message with more than its header";
    case Fault::ReservedClass: return "reserved code class";
    case Fault::TooManyOptions: return "more options than a message may have";
    }
    return {};
}

std::optional<std::uint32_t> readTokenLength(OctetReader &in, unsigned tkl)
{
    return readExtended(in, tkl);
}

std::optional<ParseError> decodeInto(Message &message, OctetView datagram, bool extendedTokens)
{
    message.options.clear();
    message.payload.clear();
    OctetReader in(datagram);
    if (in.left() < 4)
        return ParseError{Fault::TooShort, false, 0};
    const std::uint8_t head = *in.u8();
    if (head >> 6 != 1)
        return ParseError{Fault::WrongVersion, false, 0};   // ignored silently, whatever its type (§3)

    message.type = static_cast<Type>(head >> 4 & 0x03);
    message.code = static_cast<Code>(*in.u8());
    message.mid = *in.u16();
    if (const auto fault = readAfterHeader(in, head & 0x0f, extendedTokens, message))
        return ParseError{*fault, message.type == Type::Confirmable, message.mid};
    return std::nullopt;
}

std::variant<Message, ParseError> decode(OctetView datagram, bool extendedTokens)
{
    std::variant<Message, ParseError> result;
    if (const auto error = decodeInto(std::get<Message>(result), datagram, extendedTokens))
        result = *error;
    return result;
}

Octets encode(const Message &message)
{
    Octets out;
    encodeTo(message, out);
    return out;
}

std::size_t encodeTo(const Message &message, Octets &out)
{
    // The payload is appended, so that its room is not filled with zeros first.
    const std::size_t begin = out.size(), head = headSize(message);
    out.resize(begin + head);
    encodeHead(message, OctetWriter{out.data() + begin});
    out.insert(out.end(), message.payload.begin(), message.payload.end());
    return head + message.payload.size();
}

std::size_t encodedSize(const Message &message)
{
    return headSize(message) + message.payload.size();
}

void encodeAt(const Message &message, std::uint8_t *place)
{
    encodeHead(message, OctetWriter{place}).put(message.payload);
}

} // namespace coap
