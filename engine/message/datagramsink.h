// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "tap/taprecord.h"
#include "wire/message.h"

namespace coap {

/// What watchers are told of a message beside its octets.
struct Marking {
    Note note = Note::None;
    std::uint32_t noteValue = 0;
    std::uint64_t exchange = 0;
    std::uint64_t resource = 0;
    OctetView path{};               ///< the Uri-Path options, where the exchange alone does not tell; lives for a call
};

/// Where finished datagrams go: to the outbox and past the tap.
class DatagramSink {
public:
    virtual void put(const Route &route, OctetView datagram, const Marking &marking) = 0;
    virtual void put(const Route &route, const Message &message, const Marking &marking) = 0;

protected:
    ~DatagramSink() = default;
};

} // namespace coap
