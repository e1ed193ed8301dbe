// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/udptransport.h"

#include "host/socketaddress.h"

#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QVariant>

namespace studio {

namespace {

constexpr int longestDatagram = 65'535;

coap::LocalAddress localAddress(const QHostAddress &address, std::uint16_t transport, bool isWildcard)
{
    coap::LocalAddress local;
    local.transport = transport;
    if (!isWildcard)
        local.address = plainAddress(address);
    return local;
}

bool isWildcardAddress(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

UdpTransport::UdpTransport(std::unique_ptr<QUdpSocket> socket, std::uint16_t index, Way way, Handlers handlers, int receiveBuffer)
    : m_socket(std::move(socket)),
      m_index(index),
      m_handlers(std::move(handlers)),
      m_port(m_socket->localPort()),
      m_isIPv6(m_socket->localAddress().protocol() == QAbstractSocket::IPv6Protocol),
      m_isWildcard(isWildcardAddress(m_socket->localAddress())),
      m_bound(localAddress(m_socket->localAddress(), index, m_isWildcard)),
      m_buffer(longestDatagram, Qt::Uninitialized)
{
#ifdef Q_OS_LINUX
    if (way == Way::Fastest)
        m_batch = std::make_unique<DatagramBatch>();
#else
    Q_UNUSED(way)
#endif
    configure(receiveBuffer);
    m_retry.setParent(this);
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer);
    m_retry.setInterval(1);
    connect(&m_retry, &QTimer::timeout, this, &UdpTransport::sendWaiting);
    connect(m_socket.get(), &QUdpSocket::readyRead, this, &UdpTransport::readReady);
}

UdpTransport::~UdpTransport() = default;

void UdpTransport::configure(int receiveBuffer)
{
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, wantedSendBuffer);
    m_receiveBuffer = m_socket->socketOption(QAbstractSocket::ReceiveBufferSizeSocketOption).toULongLong();
#ifdef Q_OS_LINUX
    m_receiveBuffer /= 2;   // Linux tells twice what it granted: the other half is for its own book-keeping
    // Bound to one address, they are known; but Qt has asked for them.
    DatagramBatch::wantDestinations(static_cast<int>(m_socket->socketDescriptor()), m_isIPv6, m_isWildcard);
    DatagramBatch::hearOwnGroupsOnly(static_cast<int>(m_socket->socketDescriptor()), m_isIPv6);
#endif
}

#ifdef Q_OS_LINUX
DatagramBatch::Socket UdpTransport::batchSocket() const
{
    return {static_cast<int>(m_socket->socketDescriptor()), m_isIPv6, m_isWildcard};
}
#endif

quint64 UdpTransport::kernelDrops() const
{
#ifdef Q_OS_LINUX
    return DatagramBatch::kernelDrops(static_cast<int>(m_socket->socketDescriptor()));
#else
    return 0;
#endif
}

void UdpTransport::readReady()
{
    if (m_batch)
        readBatches();
    else
        readPortably();
}

/// Qt's own read comes last: it re-arms the notifier, which without it stays silent for ever.
void UdpTransport::readBatches()
{
#ifdef Q_OS_LINUX
    for (int i = 0; i < batchesPerWakeUp; ++i) {
        const auto &datagrams = m_batch->receive(batchSocket(), m_bound);
        if (datagrams.empty())
            break;      // and not before: to look once more costs less than to be woken again
        for (const coap::Datagram &datagram : datagrams)
            receive(datagram);
        endTurn();
    }
    if (readOneByQt())
        endTurn();
#endif
}

bool UdpTransport::readOneByQt()
{
    const QNetworkDatagram datagram = m_socket->receiveDatagram(longestDatagram);
    if (!datagram.isValid())
        return false;
    hand(datagram);
    return true;
}

/// A socket bound to one address knows where its datagrams were sent to, and reads them with half the system calls.
bool UdpTransport::readOnePortably()
{
    if (m_isWildcard)
        return readOneByQt();
    QHostAddress sender;
    quint16 port = 0;
    const qint64 size = m_socket->readDatagram(m_buffer.data(), m_buffer.size(), &sender, &port);
    if (size < 0)
        return false;
    const auto *octets = reinterpret_cast<const std::uint8_t *>(m_buffer.constData());
    receive({{remoteOf(sender, port), m_bound}, {octets, static_cast<std::size_t>(size)}});
    return true;
}

void UdpTransport::readPortably()
{
    for (int batch = 0; batch < batchesPerWakeUp; ++batch) {
        unsigned count = 0;
        while (count < datagramsPerBatch && readOnePortably())
            ++count;
        if (count > 0)
            endTurn();
        if (count < datagramsPerBatch)
            return;
    }
}

void UdpTransport::hand(const QNetworkDatagram &datagram)
{
    coap::LocalAddress local = m_bound;
    const QHostAddress destination = datagram.destinationAddress();
    local.interfaceIndex = datagram.interfaceIndex();
    local.multicast = destination.isMulticast() || destination.isBroadcast();
    if (m_isWildcard && !local.multicast && !destination.isNull())
        local.address = plainAddress(destination);
    const QByteArray octets = datagram.data();
    const auto *first = reinterpret_cast<const std::uint8_t *>(octets.constData());
    receive({{remoteOf(datagram.senderAddress(), static_cast<quint16>(datagram.senderPort())), local},
             {first, static_cast<std::size_t>(octets.size())}});
}

void UdpTransport::endTurn()
{
    m_octetsOfTurn = 0;
    m_handlers.turnEnded();
}

void UdpTransport::receive(coap::Datagram datagram)
{
    if (m_octetsOfTurn >= octetsPerTurn)
        endTurn();
    m_octetsOfTurn += datagram.octets.size();
    datagram.route.local.port = m_port;
    if (m_answersBy) {
        datagram.route.local.transport = *m_answersBy;
        datagram.route.local.multicast = true;
    }
    m_handlers.received(datagram);
}

QString UdpTransport::join(const QHostAddress &group, const QNetworkInterface &interface)
{
    return m_socket->joinMulticastGroup(group, interface) ? QString() : m_socket->errorString();
}

void UdpTransport::send(const coap::Outbox &outbox)
{
    if (m_batch && m_waiting.empty())
        return sendBatch(outbox);
    for (const coap::Outbox::Entry &entry : outbox.entries) {
        if (entry.route.local.transport != m_index)
            continue;
        // What waits leaves first, so that order is kept.
        if (!m_waiting.empty() || !sendOne(entry.route, outbox.datagram(entry)))
            wait(entry.route, outbox.datagram(entry));
    }
}

void UdpTransport::sendBatch(const coap::Outbox &outbox)
{
#ifdef Q_OS_LINUX
    auto &datagrams = m_batch->outgoing();
    datagrams.clear();
    for (const coap::Outbox::Entry &entry : outbox.entries) {
        if (entry.route.local.transport == m_index)
            datagrams.push_back({&entry.route, outbox.datagram(entry)});
    }
    const auto sent = m_batch->send(batchSocket(), datagrams);
    m_sendFailures += sent.failed;
    for (std::size_t i = sent.done; i < datagrams.size(); ++i)
        wait(*datagrams[i].route, datagrams[i].octets);
#else
    Q_UNUSED(outbox)
#endif
}

/// False: the send buffer is full, try again later. Any other failure is a lost datagram.
bool UdpTransport::sendOne(const coap::Route &route, coap::OctetView octets)
{
#ifdef Q_OS_LINUX
    if (m_batch) {
        const auto sent = m_batch->send(batchSocket(), {{&route, octets}});
        m_sendFailures += sent.failed;
        return !sent.isBlocked;
    }
#endif
    return sendByQt(route, octets);
}

/// Qt 6.4 does not pass the source address on for IPv4 on Linux, where this is for tests only.
bool UdpTransport::sendByQt(const coap::Route &route, coap::OctetView octets)
{
    const QHostAddress to = hostAddress(route.remote.address, route.remote.scope);
    const auto size = static_cast<qsizetype>(octets.size());
    const auto *data = reinterpret_cast<const char *>(octets.data());
    qint64 written = 0;
    if (m_isWildcard && !isUnset(route.local.address)) {
        QNetworkDatagram datagram(QByteArray(data, size), to, route.remote.port);
        datagram.setSender(hostAddress(route.local.address));
        written = m_socket->writeDatagram(datagram);
    } else {
        written = m_socket->writeDatagram(data, size, to, route.remote.port);
    }
    if (written >= 0)
        return true;
    if (m_socket->error() == QAbstractSocket::TemporaryError)
        return false;
    ++m_sendFailures;
    return true;
}

void UdpTransport::wait(const coap::Route &route, coap::OctetView octets)
{
    if (m_waiting.size() >= mostWaiting) {
        ++m_sendFailures;
        return;
    }
    m_waiting.push_back({route, {octets.begin(), octets.end()}});
    if (!m_retry.isActive())
        m_retry.start();
}

void UdpTransport::sendWaiting()
{
    while (!m_waiting.empty() && sendOne(m_waiting.front().route, m_waiting.front().octets))
        m_waiting.pop_front();
    if (!m_waiting.empty())
        m_retry.start();
}

} // namespace studio
