// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/code.h"

#include <array>
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

enum class RecordKind : std::uint8_t { Message, Value, Observers };

/// One event for watchers: fixed size, no pointers, trivially copyable.
struct TapRecord {
    RecordKind kind = RecordKind::Message;
    Direction direction = Direction::In;
    Note note = Note::None;
    Type type = Type::Confirmable;
    Code code = Code::Empty;
    std::uint8_t tokenLength = 0;           ///< of the token; only the first 8 octets are kept
    std::uint16_t mid = 0;
    std::uint32_t noteValue = 0;
    std::uint32_t size = 0;                 ///< octets of the datagram
    std::array<std::uint8_t, 8> token{};
    Remote remote;
    std::int64_t wallNanoseconds = 0;       ///< since 1970
    std::uint64_t exchange = 0;             ///< the same for all messages of one request, of one observation
    std::uint64_t resource = 0;             ///< id, 0 if none
    double value = 0;                       ///< Value: the new number; Observers: how many
    std::uint64_t octetsAt = 0;             ///< where the datagram begins in the byte ring
};
static_assert(std::is_trivially_copyable_v<TapRecord>);

} // namespace coap
