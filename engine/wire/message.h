// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/code.h"
#include "wire/octets.h"
#include "wire/options.h"

#include <compare>
#include <string>

namespace coap {

/// A token: 0-8 octets (RFC 7252 §5.3.1), longer with extended tokens (RFC 8974). Compared octet by octet.
class Token {
public:
    Token() = default;
    explicit Token(OctetView octets) : m_octets(textOf(octets)) {}

    void set(OctetView octets) { m_octets = textOf(octets); }
    OctetView octets() const { return octetsOf(m_octets); }
    std::size_t size() const { return m_octets.size(); }
    bool empty() const { return m_octets.empty(); }
    /// Lower-case hexadecimal, empty for the empty token.
    std::string hex() const;
    auto operator<=>(const Token &) const = default;
    const std::string &raw() const { return m_octets; }

private:
    std::string m_octets;   // up to 15 octets live inside the object
};

/// One CoAP message (RFC 7252 §3).
struct Message {
    Type type = Type::Confirmable;
    Code code = Code::Empty;
    std::uint16_t mid = 0;      ///< Message ID
    Token token;
    Options options;
    Octets payload;

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace coap
