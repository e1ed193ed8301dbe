// SPDX-License-Identifier: GPL-3.0-or-later
// How Listeners hear the groups of all CoAP nodes (RFC 7252 §12.8). A socket for all addresses joins them itself. One
// that is bound to an address of ours would never see what is sent to a group: another socket hears it, and the answer
// leaves by the first.
#include "host/listeners.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <algorithm>

namespace studio {

namespace {

QList<QHostAddress> groupsOf(QAbstractSocket::NetworkLayerProtocol protocol)
{
    if (protocol == QAbstractSocket::IPv4Protocol)
        return {QHostAddress(QStringLiteral("224.0.1.187"))};
    return {QHostAddress(QStringLiteral("ff02::fd")), QHostAddress(QStringLiteral("ff05::fd"))};
}

bool has(const QNetworkInterface &interface, const std::function<bool(const QHostAddress &)> &wanted)
{
    const auto entries = interface.addressEntries();
    return std::any_of(entries.begin(), entries.end(), [&](const QNetworkAddressEntry &entry) { return wanted(entry.ip()); });
}

QList<QNetworkInterface> ableInterfaces()
{
    const auto needed = QNetworkInterface::IsUp | QNetworkInterface::IsRunning | QNetworkInterface::CanMulticast;
    QList<QNetworkInterface> able = QNetworkInterface::allInterfaces();
    able.removeIf([needed](const QNetworkInterface &interface) { return (interface.flags() & needed) != needed; });
    return able;
}

} // namespace

void Listeners::joinGroups(const GroupSettings &wanted)
{
    if (!wanted.isJoining)
        return;
    QList<QNetworkInterface> interfaces;
    for (const QString &name : wanted.interfaces) {
        const auto interface = QNetworkInterface::interfaceFromName(name);
        if (interface.isValid())
            interfaces.append(interface);
        else
            m_groupProblems.append(QCoreApplication::translate("Host", "There is no network interface “%1” to join a multicast group on.").arg(name));
    }
    const bool isChosen = !wanted.interfaces.isEmpty();
    for (const auto &transport : m_transports) {
        const QHostAddress own = transport->address();
        const bool isWildcard = transport->isWildcard();
        QList<QNetworkInterface> here = isChosen ? interfaces : isWildcard ? ableInterfaces() : QNetworkInterface::allInterfaces();
        here.removeIf([&](const QNetworkInterface &each) {
            return !has(each, [&](const QHostAddress &ip) { return isWildcard ? ip.protocol() == own.protocol() : ip.isEqual(own); });
        });
        for (const QHostAddress &group : groupsOf(own.protocol()))
            joinOn(*transport, group, here);
    }
    if (m_groups.isEmpty() && m_groupProblems.isEmpty())
        m_groupProblems.append(QCoreApplication::translate("Host", "No network interface of the addresses that are listened on can multicast."));
}

void Listeners::joinOn(UdpTransport &transport, const QHostAddress &group, const QList<QNetworkInterface> &interfaces)
{
    for (const QNetworkInterface &interface : interfaces) {
        if (transport.isWildcard())
            note(group, interface, transport.join(group, interface));
        else
            listenToGroup(transport, group, interface);
    }
}

void Listeners::listenToGroup(const UdpTransport &unicast, const QHostAddress &group, const QNetworkInterface &interface)
{
    auto socket = std::make_unique<QUdpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    QHostAddress scoped = group;
    if (group.protocol() == QAbstractSocket::IPv6Protocol)
        scoped.setScopeId(interface.name());
    if (!socket->bind(scoped, unicast.port(), QAbstractSocket::DontShareAddress))
        return note(group, interface, socket->errorString());
    auto transport = std::make_unique<UdpTransport>(std::move(socket), nextIndex(), m_way, m_handlers);
    const QString failure = transport->join(group, interface);
    note(group, interface, failure);
    if (!failure.isEmpty())
        return;
    transport->answerBy(unicast.index());
    m_groupTransports.push_back(std::move(transport));
}

void Listeners::note(const QHostAddress &group, const QNetworkInterface &interface, const QString &failure)
{
    if (failure.isEmpty())
        m_groups.append(QCoreApplication::translate("Host", "%1 on %2", "multicast group, network interface").arg(group.toString(), interface.name()));
    else
        m_groupProblems.append(QCoreApplication::translate("Host", "The multicast group %1 cannot be joined on %2: %3.").arg(group.toString(), interface.name(), failure));
}

} // namespace studio
