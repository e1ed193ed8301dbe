// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace coap {

/// A CoAP endpoint that talks to us, as a plain 24-octet value: cheap to copy, hash and compare.
/// IPv4 addresses are kept IPv6-mapped (::ffff:a.b.c.d).
struct Remote {
    std::array<std::uint8_t, 16> address{};
    std::uint32_t scope = 0;        ///< IPv6 scope id of link-local addresses, else 0
    std::uint16_t port = 0;
    std::uint16_t session = 0;      ///< security session; 0 is plain UDP

    auto operator<=>(const Remote &) const = default;
};

/// Where a datagram came in and where its answer leaves (RFC 7252 §8.2, RFC 1122 §4.1.3.5).
struct LocalAddress {
    std::array<std::uint8_t, 16> address{};  ///< all zero: let the system choose
    std::uint32_t interfaceIndex = 0;        ///< 0: let the system choose
    std::uint16_t port = 0;                  ///< 0: not known
    std::uint16_t transport = 0;             ///< which of the host's sockets
    bool multicast = false;                  ///< the request was sent to a multicast group

    bool operator==(const LocalAddress &) const = default;
};

/// Both ends of the way of a datagram.
struct Route {
    Remote remote;
    LocalAddress local;

    bool operator==(const Route &) const = default;
};

/// A received datagram; the octets are the caller's and live for the call only.
struct Datagram {
    Route route;
    OctetView octets;
};

/// "192.168.1.7:40123", "[fe80::1%2]:5683": no name look-up, no allocation beyond the text (RFC 5952).
std::string toText(const Remote &remote);
bool isIPv4Mapped(const std::array<std::uint8_t, 16> &address);

} // namespace coap

template<>
struct std::hash<coap::Remote> {
    std::size_t operator()(const coap::Remote &remote) const noexcept;
};
