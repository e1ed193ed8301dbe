// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagestore.h"
#include "wire/octets.h"

#include <QByteArray>

/// Datagrams of the RFCs' examples, and a store that is filled as the tap would.
namespace samples {

// RFC 7252 Appendix A, figures 16, 17 and 20; RFC 7641 Appendix A.1, figure 3; RFC 7959 §3.1 figure 3.
inline const char *const get = "40017d34bb74656d7065726174757265";
inline const char *const content = "60457d34ff32322e332043";
inline const char *const getWithToken = "41017d3520bb74656d7065726174757265";
inline const char *const contentWithToken = "61457d3520ff32322e332043";
inline const char *const emptyAck = "60007d38";
inline const char *const observe = "410116334a605b74656d7065726174757265";
inline const char *const notification = "51457b504a6110810fff31392e322043656c";     // Observe 16, Max-Age 15, "19.2 Cel"
inline const char *const getBlock = "400104d2b6737461747573c102";            // MID 1234, /status, Block2 0/0/64

inline coap::Octets octets(const QByteArray &hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return coap::Octets(raw.begin(), raw.end());
}

/// What the engine writes to the tap for a datagram.
inline coap::TapRecord record(const coap::Octets &datagram, coap::Direction direction, coap::Note note = coap::Note::None,
                              std::uint32_t noteValue = 0, std::uint64_t exchange = 0)
{
    coap::TapRecord made;
    made.direction = direction;
    made.note = note;
    made.noteValue = noteValue;
    made.exchange = exchange;
    made.size = static_cast<std::uint16_t>(datagram.size());
    made.wallNanoseconds = 1'700'000'000'000'000'000;
    made.remote.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 168, 1, 7};
    made.remote.port = 40'123;
    coap::OctetReader in(datagram);
    if (in.left() < 4)
        return made;
    const std::uint8_t head = *in.u8();
    made.type = static_cast<coap::Type>(head >> 4 & 3);
    made.code = static_cast<coap::Code>(*in.u8());
    made.mid = *in.u16();
    return made;
}

inline void put(coap::MessageStore &store, const QByteArray &hex, coap::Direction direction = coap::Direction::In,
                coap::Note note = coap::Note::None, std::uint32_t noteValue = 0, std::uint64_t exchange = 0)
{
    const coap::Octets datagram = octets(hex);
    store.append(record(datagram, direction, note, noteValue, exchange), datagram);
}

} // namespace samples
