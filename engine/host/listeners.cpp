// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/listeners.h"

#include "control/protocolsettings.h"

#include <algorithm>
#include <limits>

namespace studio {

std::optional<BindProblem> Listeners::open(const ListenSettings &listen, BoundSockets bound)
{
    if (bound.sockets.empty()) {
        auto result = bindBeside({}, listen);
        if (const auto *problem = std::get_if<BindProblem>(&result))
            return *problem;
        bound = std::move(std::get<BoundSockets>(result));
    }
    m_leftOut = bound.leftOut;
    m_groups.clear();
    m_groupProblems.clear();
    for (auto &socket : bound.sockets) {
        const auto index = static_cast<std::uint16_t>(m_transports.size());
        m_transports.push_back(std::make_unique<UdpTransport>(std::move(socket), index, m_way, m_handlers, receiveBufferOf(listen.protocol)));
    }
    joinGroups(groupSettings(listen.protocol));
    return std::nullopt;
}

void Listeners::close()
{
    m_formerlyLost = lost();
    m_groupTransports.clear();
    m_transports.clear();
    m_groups.clear();
}

void Listeners::send(const coap::Outbox &outbox)
{
    if (outbox.entries.empty())
        return;
    for (const auto &transport : m_transports)
        transport->send(outbox);
}

QStringList Listeners::uris() const
{
    QList<QHostAddress> addresses;
    for (const auto &transport : m_transports)
        addresses.append(transport->address());
    return addresses.isEmpty() ? QStringList{} : urisOf(addresses, m_transports.front()->port());
}

quint64 Listeners::datagramsHeld() const
{
    quint64 least = std::numeric_limits<quint64>::max();
    for (const auto &transport : m_transports)
        least = std::min(least, transport->datagramsHeld());
    return least;
}

QList<quint64> Listeners::receiveBuffers() const
{
    QList<quint64> buffers;
    for (const auto &transport : m_transports)
        buffers.append(transport->receiveBuffer());
    return buffers;
}

QList<QPair<QHostAddress, quint16>> Listeners::held() const
{
    QList<QPair<QHostAddress, quint16>> held;
    for (const auto &transport : m_transports)
        held.append({transport->address(), transport->port()});
    return held;
}

LostDatagrams Listeners::lost() const
{
    LostDatagrams lost = m_formerlyLost;
    for (const auto &transport : m_transports) {
        lost.unread += transport->kernelDrops();
        lost.unsent += transport->sendFailures();
    }
    return lost;
}

} // namespace studio
