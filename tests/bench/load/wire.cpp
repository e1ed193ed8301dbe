// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include <algorithm>

namespace load {

namespace {

std::uint32_t uintOf(View value)
{
    std::uint32_t number = 0;
    for (const std::uint8_t octet : value)
        number = number << 8 | octet;
    return number;
}

/// A delta or length nibble with what extends it (RFC 7252 §3.1). Empty: cut short.
std::optional<unsigned> extended(View &in, unsigned nibble)
{
    const std::size_t octets = nibble < 13 ? 0 : nibble - 12;
    if (nibble == 15 || in.size() < octets)
        return std::nullopt;
    const std::uint32_t more = uintOf(in.first(octets));
    in = in.subspan(octets);
    return nibble < 13 ? nibble : more + (nibble == 13 ? 13 : 269);
}

void keep(Reply &reply, unsigned option, View value)
{
    if (option == Observe)
        reply.observe = uintOf(value);
    else if (option == Block1)
        reply.block1 = uintOf(value);
    else if (option == Block2)
        reply.block2 = uintOf(value);
}

} // namespace

std::optional<Reply> parse(View datagram)
{
    if (datagram.size() < 4 || datagram[0] >> 6 != 1)
        return std::nullopt;
    const unsigned tokenLength = datagram[0] & 0x0f;
    if ((tokenLength != 4 && tokenLength != 0) || datagram.size() < 4 + tokenLength)
        return std::nullopt;
    Reply reply;
    reply.type = datagram[0] >> 4 & 0x03;
    reply.code = datagram[1];
    reply.mid = static_cast<std::uint16_t>(uintOf(datagram.subspan(2, 2)));
    reply.token = uintOf(datagram.subspan(4, tokenLength));
    View in = datagram.subspan(4 + tokenLength);
    unsigned option = 0;
    while (!in.empty()) {
        const unsigned head = in[0];
        in = in.subspan(1);
        if (head == 0xff) {
            reply.payload = in;
            break;
        }
        const auto delta = extended(in, head >> 4);
        const auto length = delta ? extended(in, head & 0x0f) : std::nullopt;
        if (!length || in.size() < *length)
            return std::nullopt;
        option += *delta;
        keep(reply, option, in.first(*length));
        in = in.subspan(*length);
    }
    return reply;
}

Template::Template(const Parts &parts)
{
    m_octets = {0x44, static_cast<std::uint8_t>(parts.code), 0, 0, 0, 0, 0, 0};
    if (parts.observe)
        number(Observe, *parts.observe);
    std::string_view rest = parts.path;
    while (!rest.empty()) {
        const auto segment = rest.substr(0, rest.find('/'));
        option(UriPath, {reinterpret_cast<const std::uint8_t *>(segment.data()), segment.size()});
        rest.remove_prefix(std::min(rest.size(), segment.size() + 1));
    }
    if (parts.block2)
        number(Block2, *parts.block2);
    if (parts.block1)
        number(Block1, *parts.block1);
    if (parts.size1)
        number(Size1, *parts.size1);
    if (!parts.payload.empty()) {
        m_octets.push_back(0xff);
        m_octets.insert(m_octets.end(), parts.payload.begin(), parts.payload.end());
    }
}

void Template::option(unsigned number, View value)
{
    // Deltas and lengths of ours stay below 269.
    const unsigned delta = number - m_lastOption;
    const auto length = static_cast<unsigned>(value.size());
    m_lastOption = number;
    m_octets.push_back(static_cast<std::uint8_t>(std::min(delta, 13u) << 4 | std::min(length, 13u)));
    for (const unsigned part : {delta, length}) {
        if (part >= 13)
            m_octets.push_back(static_cast<std::uint8_t>(part - 13));
    }
    m_octets.insert(m_octets.end(), value.begin(), value.end());
}

void Template::number(unsigned option, std::uint32_t value)
{
    Octets octets;
    for (int shift = 24; shift >= 0; shift -= 8) {
        if (value >> shift != 0)
            octets.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    this->option(option, octets);
}

View Template::stamped(std::uint16_t mid, std::uint32_t token)
{
    m_octets[2] = static_cast<std::uint8_t>(mid >> 8);
    m_octets[3] = static_cast<std::uint8_t>(mid);
    for (unsigned i = 0; i < 4; ++i)
        m_octets[4 + i] = static_cast<std::uint8_t>(token >> (24 - 8 * i));
    return m_octets;
}

View octetsOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

bool isText(View payload, const std::string &text)
{
    const View wanted = octetsOf(text);
    return std::equal(payload.begin(), payload.end(), wanted.begin(), wanted.end());
}

Octets acknowledgement(std::uint16_t mid)
{
    return {0x60, 0, static_cast<std::uint8_t>(mid >> 8), static_cast<std::uint8_t>(mid)};
}

} // namespace load
