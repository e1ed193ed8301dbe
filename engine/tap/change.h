// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "wire/code.h"

#include <cstdint>
#include <type_traits>

namespace coap {

/// Who changes a resource.
struct Actor {
    enum class Kind : std::uint8_t {
        Itself,                             ///< a simulation, a clock
        Peer,                               ///< a client, by a request
        Window,                             ///< the person at the window
    };
    Kind kind = Kind::Itself;
    Code method = Code::Empty;              ///< of the peer's request
    Remote remote;                          ///< of the peer

    bool operator==(const Actor &) const = default;
};

/// What watchers are told of a change, beside the octets that it left. Trivially copyable.
struct ChangeRecord {
    enum class What : std::uint8_t {
        Before,                             ///< no change: what the value was when the first one came, or after some were lost
        Value,                              ///< the octets are the representation
        Definition,                         ///< an edit; the octets tell which properties (control/definitionchange.h)
        Removal,                            ///< an edit, which may be undone: `resource` goes, and its history is kept for that
        Return,                             ///< it was undone: `former` is there again as `resource`
    };
    What what = What::Value;
    Actor actor;
    std::int32_t contentFormat = -1;        ///< -1: none
    std::uint32_t size = 0;                 ///< octets of the whole representation
    std::uint64_t resource = 0;             ///< id
    std::uint64_t former = 0;               ///< the id it had before it was renamed or removed, whose history goes on; else 0
    std::uint64_t revision = 0;             ///< counts the changes of the value, from 1; 0: not known
    std::int64_t wallNanoseconds = 0;       ///< since 1970

    /// Octets of a representation that are kept: a screenful of text; of a longer one its beginning and its size.
    static constexpr std::size_t keptOctets = 1'024;
};
static_assert(std::is_trivially_copyable_v<ChangeRecord>);

} // namespace coap
