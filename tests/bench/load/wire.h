// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace load {

using Octets = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

enum MessageType : unsigned { Con = 0, Non = 1, Ack = 2, Rst = 3 };
enum Code : unsigned { Get = 0x01, Post = 0x02, Put = 0x03, Created = 0x41, Changed = 0x44, Content = 0x45, Continue = 0x5f,
    RequestEntityIncomplete = 0x88, RequestEntityTooLarge = 0x8d, ServiceUnavailable = 0xa3 };
enum Option : unsigned { Observe = 6, UriPath = 11, Block2 = 23, Block1 = 27, Size1 = 60 };

/// What comes back. The views live as long as the datagram.
struct Reply {
    unsigned type = 0, code = 0;
    std::uint16_t mid = 0;
    std::uint32_t token = 0;                ///< our tokens have four octets
    std::optional<std::uint32_t> observe, block1, block2;
    View payload;
};
/// Empty: not a message, or its token is not one of ours.
std::optional<Reply> parse(View datagram);

/// A request with a token of four octets, made once and then sent with other Message IDs and tokens. CoAP as the load
/// generator needs it is written here a second time, so that the engine's codec is not checked by itself.
class Template {
public:
    struct Parts {
        unsigned code = Get;
        std::string_view path;              ///< segments between slashes, without one in front
        std::optional<std::uint32_t> observe, block1, block2, size1;
        View payload;
    };
    explicit Template(const Parts &parts);
    View stamped(std::uint16_t mid, std::uint32_t token);

private:
    void option(unsigned number, View value);
    void number(unsigned option, std::uint32_t value);
    Octets m_octets;
    unsigned m_lastOption = 0;
};

View octetsOf(const std::string &text);
bool isText(View payload, const std::string &text);

/// The empty ACK of a message.
Octets acknowledgement(std::uint16_t mid);

} // namespace load
