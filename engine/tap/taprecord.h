// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/code.h"

#include <cstdint>
#include <type_traits>

namespace coap {

enum class Direction : std::uint8_t { In, Out };

/// What the engine knows of a message beyond its octets. `noteValue` is what the comment says.
enum class Note : std::uint8_t {
    None,
    Request,            ///< a request handed to a resource
    Piggybacked,        ///< an answer in the ACK
    Separate,           ///< an answer in a message of its own
    EmptyAck,
    Notification,       ///< the Observe value
    Retransmission,     ///< which one: 1 is the first repetition; high 16 bits: how many there may be
    Duplicate,          ///< incoming: the request was seen before
    DuplicateAnswer,    ///< outgoing: answered from memory
    BlockPart,          ///< part of a block-wise transfer: num << 4 | more << 3 | szx
    Ping,
    Pong,               ///< the RST that answers a ping
    Acknowledgement,    ///< incoming ACK for a message of ours
    Reset,              ///< incoming RST for a message of ours
    Unmatched,          ///< ACK or RST that belongs to nothing of ours
    MessageIdReused,    ///< the same mid with other octets within EXCHANGE_LIFETIME
    Malformed,          ///< the Fault
    Rejected,           ///< the RST that answers a malformed or unexpected message
    Dropped,            ///< ignored by rule (multicast CON, limit): the reason's number
};

/// What watchers are told of a message: no pointers, trivially copyable, one line of the processor's cache.
struct TapRecord {
    Direction direction = Direction::In;
    Note note = Note::None;
    Type type = Type::Confirmable;
    Code code = Code::Empty;
    std::uint16_t mid = 0;
    std::uint16_t place = 0;                ///< of its octets in its page
    std::uint32_t noteValue = 0;
    std::uint16_t size = 0;                 ///< octets of the datagram
    std::uint16_t pathSize = 0;             ///< octets behind it that say its path, as the Uri-Path options of a request do; 0: its request says it
    Remote remote;
    std::int64_t wallNanoseconds = 0;       ///< since 1970
    std::uint64_t exchange = 0;             ///< the same for all messages of one request, of one observation
    std::uint64_t resource = 0;             ///< id, 0 if none
};
static_assert(std::is_trivially_copyable_v<TapRecord>);
static_assert(sizeof(TapRecord) == 64);

} // namespace coap
