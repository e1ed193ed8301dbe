// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"

#include <QHostAddress>

#include <array>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#endif

namespace studio {

/// The 16-octet form that the engine keys its peers by; IPv4 is kept IPv6-mapped. All zero for a null address.
std::array<std::uint8_t, 16> plainAddress(const QHostAddress &address);
/// The way back: an IPv4 address if it is a mapped one.
QHostAddress hostAddress(const std::array<std::uint8_t, 16> &address, std::uint32_t scope = 0);
coap::Remote remoteOf(const QHostAddress &address, quint16 port);

bool isUnset(const std::array<std::uint8_t, 16> &address);

#ifdef Q_OS_LINUX
/// Room for the address of either family, as the system calls want it.
union SystemAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};
coap::Remote remoteOf(const SystemAddress &address);
/// Fills `out` for a socket of that family; gives its length.
socklen_t toSystem(const coap::Remote &remote, bool isIPv6, SystemAddress &out);
std::array<std::uint8_t, 16> mapped(const in_addr &address);
std::array<std::uint8_t, 16> plain(const in6_addr &address);
#endif

} // namespace studio
