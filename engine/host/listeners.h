// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/protocolsettings.h"
#include "control/serverstate.h"
#include "host/bindplan.h"
#include "host/udptransport.h"

#include <QNetworkInterface>

#include <memory>
#include <vector>

namespace studio {

/// The sockets of a running server: one for each bound address, all or none. Engine thread only.
class Listeners {
public:
    Listeners(UdpTransport::Way way, UdpTransport::Handlers handlers) : m_way(way), m_handlers(std::move(handlers)) {}

    /// Binds as asked, unless it was `bound` already (bindBeside()), and joins the groups that are asked for; nothing may be
    /// open before. Gives what is wrong; then nothing is bound. A group that cannot be joined is no reason not to serve:
    /// see groupProblems().
    std::optional<BindProblem> open(const ListenSettings &listen, BoundSockets bound);
    void close();
    bool isBound() const { return !m_transports.empty(); }

    /// Each datagram leaves by the socket its route names; one that is closed meanwhile loses it.
    void send(const coap::Outbox &outbox);

    QStringList uris() const;
    QList<quint64> receiveBuffers() const;
    /// Of the smallest of their buffers: how many small datagrams it holds.
    quint64 datagramsHeld() const;
    QList<QPair<QHostAddress, quint16>> held() const;
    /// Since the first bind.
    LostDatagrams lost() const;
    /// Groups that were joined: "224.0.1.187 on eth0".
    QStringList groups() const { return m_groups; }
    /// Groups that could not be joined, each in a translated sentence.
    QStringList groupProblems() const { return m_groupProblems; }
    /// Addresses that this machine does not have and that were not insisted on.
    QList<QHostAddress> leftOut() const { return m_leftOut; }

private:
    std::uint16_t nextIndex() const { return static_cast<std::uint16_t>(m_transports.size() + m_groupTransports.size()); }
    void joinGroups(const GroupSettings &wanted);
    void joinOn(UdpTransport &transport, const QHostAddress &group, const QList<QNetworkInterface> &interfaces);
    void listenToGroup(const UdpTransport &unicast, const QHostAddress &group, const QNetworkInterface &interface);
    void note(const QHostAddress &group, const QNetworkInterface &interface, const QString &failure);

    const UdpTransport::Way m_way;
    const UdpTransport::Handlers m_handlers;
    std::vector<std::unique_ptr<UdpTransport>> m_transports;
    std::vector<std::unique_ptr<UdpTransport>> m_groupTransports;   // hear a group for a transport of one address
    QStringList m_groups, m_groupProblems;
    QList<QHostAddress> m_leftOut;
    LostDatagrams m_formerlyLost;       // of sockets that are closed
};

} // namespace studio
