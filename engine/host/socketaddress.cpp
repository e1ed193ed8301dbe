// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/socketaddress.h"

#include <QNetworkInterface>

#include <algorithm>
#include <cstring>

namespace studio {

namespace {

/// A scope is written as a number ("2") or as an interface's name ("eth0").
std::uint32_t scopeIndex(const QString &scope)
{
    bool isNumber = false;
    const uint index = scope.toUInt(&isNumber);
    if (isNumber || scope.isEmpty())
        return index;
    return static_cast<std::uint32_t>(QNetworkInterface::interfaceIndexFromName(scope));
}

} // namespace

std::array<std::uint8_t, 16> plainAddress(const QHostAddress &address)
{
    std::array<std::uint8_t, 16> octets{};
    if (address.isNull())
        return octets;
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();    // IPv4 comes out mapped
    std::copy(std::begin(ipv6.c), std::end(ipv6.c), octets.begin());
    return octets;
}

QHostAddress hostAddress(const std::array<std::uint8_t, 16> &address, std::uint32_t scope)
{
    if (coap::isIPv4Mapped(address)) {
        const quint32 ipv4 = quint32(address[12]) << 24 | quint32(address[13]) << 16 | quint32(address[14]) << 8 | address[15];
        return QHostAddress(ipv4);
    }
    QHostAddress result(address.data());
    if (scope != 0)
        result.setScopeId(QString::number(scope));
    return result;
}

coap::Remote remoteOf(const QHostAddress &address, quint16 port)
{
    coap::Remote remote;
    remote.address = plainAddress(address);
    remote.scope = scopeIndex(address.scopeId());
    remote.port = port;
    return remote;
}

bool isUnset(const std::array<std::uint8_t, 16> &address)
{
    return std::all_of(address.begin(), address.end(), [](std::uint8_t octet) { return octet == 0; });
}

#ifdef Q_OS_LINUX
std::array<std::uint8_t, 16> mapped(const in_addr &address)
{
    std::array<std::uint8_t, 16> octets{};
    octets[10] = octets[11] = 0xff;
    std::memcpy(octets.data() + 12, &address.s_addr, 4);
    return octets;
}

std::array<std::uint8_t, 16> plain(const in6_addr &address)
{
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), &address, octets.size());
    return octets;
}

coap::Remote remoteOf(const SystemAddress &address)
{
    coap::Remote remote;
    if (address.any.sa_family == AF_INET) {
        remote.address = mapped(address.v4.sin_addr);
        remote.port = ntohs(address.v4.sin_port);
    } else {
        remote.address = plain(address.v6.sin6_addr);
        remote.port = ntohs(address.v6.sin6_port);
        remote.scope = address.v6.sin6_scope_id;
    }
    return remote;
}

socklen_t toSystem(const coap::Remote &remote, bool isIPv6, SystemAddress &out)
{
    if (isIPv6) {
        out.v6 = {};
        out.v6.sin6_family = AF_INET6;
        out.v6.sin6_port = htons(remote.port);
        out.v6.sin6_scope_id = remote.scope;
        std::memcpy(&out.v6.sin6_addr, remote.address.data(), 16);
        return sizeof out.v6;
    }
    out.v4 = {};
    out.v4.sin_family = AF_INET;
    out.v4.sin_port = htons(remote.port);
    std::memcpy(&out.v4.sin_addr, remote.address.data() + 12, 4);
    return sizeof out.v4;
}
#endif

} // namespace studio
