// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "host/udptransport.h"

#include <memory>
#include <vector>

namespace studio {

/// The sockets of a running server: one for each bound address, all or none. Engine thread only.
class Listeners {
public:
    Listeners(UdpTransport::Way way, UdpTransport::Handlers handlers) : m_way(way), m_handlers(std::move(handlers)) {}

    /// Binds as asked; nothing may be bound before. Gives what is wrong; then nothing is bound.
    std::optional<BindProblem> bind(const ListenSettings &listen);
    void close();
    bool isBound() const { return !m_transports.empty(); }

    /// Each datagram leaves by the socket its route names; one that is closed meanwhile loses it.
    void send(const coap::Outbox &outbox);

    QStringList uris() const;
    QList<quint64> receiveBuffers() const;
    QList<QPair<QHostAddress, quint16>> held() const;
    /// Datagrams that the system threw away, since the first bind.
    quint64 kernelDrops() const;
    /// Addresses that this machine does not have and that were not insisted on.
    QList<QHostAddress> leftOut() const { return m_leftOut; }

private:
    const UdpTransport::Way m_way;
    const UdpTransport::Handlers m_handlers;
    std::vector<std::unique_ptr<UdpTransport>> m_transports;
    QList<QHostAddress> m_leftOut;
    quint64 m_formerDrops = 0;      // of sockets that are closed
};

} // namespace studio
