// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QHostAddress>
#include <QUdpSocket>

#include <memory>
#include <variant>
#include <vector>

namespace studio {

/// One address to bind. What is not required is left out on a machine that does not have it (no IPv6).
struct BindTarget {
    QHostAddress address;
    bool isRequired = true;
};
/// The addresses that ListenSettings::address stands for: "loopback" is 127.0.0.1 and ::1, "any" is 0.0.0.0 and ::.
/// Empty: neither a word we know nor an address.
QList<BindTarget> bindTargets(const QString &address);

struct BoundSockets {
    std::vector<std::unique_ptr<QUdpSocket>> sockets;
    QList<QHostAddress> leftOut;
};
struct BindFailure {
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QHostAddress address;
    quint16 port = 0;
    QString reason;                 ///< the system's words
};
/// Binds all targets to one port, or none. Never shares an address: a taken port is a failure. Port 0 takes one that
/// is free on all of them.
std::variant<BoundSockets, BindFailure> bindSockets(const QList<BindTarget> &targets, quint16 port);

/// The next port above `port` that could be bound on all targets just now; 0: none near. Ports below 1024 are not
/// offered: after a forbidden one the search begins at CoAP's own.
quint16 nextFreePort(const QList<BindTarget> &targets, quint16 port);

BindProblem::Kind problemKind(QAbstractSocket::SocketError error);
/// The failure in words, with the next free port.
BindProblem problemOf(const BindFailure &failure, const ListenSettings &asked);
/// The settings name no address at all.
BindProblem notAnAddress(const ListenSettings &asked);

/// Binds as asked beside the `held` sockets, which are ours. Where they are in the way nothing is bound, and they must be
/// closed first: there are no sockets then, but all is known that can be tried meanwhile.
std::variant<BoundSockets, BindProblem> bindBeside(const QList<QPair<QHostAddress, quint16>> &held, const ListenSettings &asked);
/// Could `asked` be bound now, were the `held` sockets closed?
std::optional<BindProblem> probeListening(const ListenSettings &asked, const QList<QPair<QHostAddress, quint16>> &held);

/// "coap://[fe80::1%25eth0]:5683" (RFC 6874).
QString uriOf(const QHostAddress &address, quint16 port);
/// Where people reach a server bound to these addresses, by usefulness: IPv4 of this machine's networks, global IPv6,
/// loopback.
QStringList urisOf(const QList<QHostAddress> &bound, quint16 port);

} // namespace studio
