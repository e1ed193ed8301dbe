// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "host/datagrambatch.h"

#include <QNetworkInterface>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

#include <deque>
#include <functional>
#include <memory>

namespace studio {

/// One bound UDP socket that hands datagrams to the engine and sends what the engine answers, from the address the
/// request came to. On Linux 64 datagrams a system call, elsewhere (or if told so) by QUdpSocket's own calls alone.
///
/// How a wake-up goes: batches are read until none is left, at most `batchesPerWakeUp`, so that timers, commands and
/// other sockets get their turn; after each batch, and within it after `octetsPerTurn`, `turnEnded` is called. QAbstractSocket
/// falls silent unless it is asked for a datagram once per wake-up: the last one is read with its own call.
class UdpTransport final : public QObject {
    Q_OBJECT
public:
    enum class Way { Fastest, Portable };
    struct Handlers {
        std::function<void(const coap::Datagram &)> received;   ///< the octets live for the call only
        std::function<void()> turnEnded;
    };
    /// 16 batches are 1,024 datagrams, about 10 ms of work.
    static constexpr int batchesPerWakeUp = 16;
    /// Blocks take longer than other requests: what was answered leaves before the rest of the batch is looked at.
    static constexpr std::size_t octetsPerTurn = 16u << 10;
    /// Holds the ACKs of 4,096 CON observers until the engine gets to read them.
    static constexpr int wantedReceiveBuffer = 4 << 20;
    static constexpr int wantedSendBuffer = 1 << 20;
    /// Datagrams that wait because the system's send buffer is full; beyond, they are lost as on any network.
    static constexpr std::size_t mostWaiting = 4'096;

    /// Takes a bound socket. `index` goes into the route of each datagram.
    UdpTransport(std::unique_ptr<QUdpSocket> socket, std::uint16_t index, Way way, Handlers handlers, int receiveBuffer = wantedReceiveBuffer);
    ~UdpTransport() override;

    QHostAddress address() const { return m_socket->localAddress(); }
    quint16 port() const { return m_socket->localPort(); }
    /// Sends those datagrams of `outbox` that are routed over this socket.
    void send(const coap::Outbox &outbox);
    /// Joins a multicast group; empty: joined, else why not.
    QString join(const QHostAddress &group, const QNetworkInterface &interface);
    /// What comes in here is answered over another transport: this one hears a group only.
    void answerBy(std::uint16_t index) { m_answersBy = index; }
    bool isWildcard() const { return m_isWildcard; }
    std::uint16_t index() const { return m_index; }

    quint64 receiveBuffer() const { return m_receiveBuffer; }   ///< octets the system granted
    /// How many small datagrams the system keeps for us until we read them.
    quint64 datagramsHeld() const { return m_receiveBuffer * 2 / datagramFootprint; }
    quint64 kernelDrops() const;                                ///< thrown away by the system before we saw them
    quint64 sendFailures() const { return m_sendFailures; }     ///< refused by the system, or beyond mostWaiting

private:
    struct Waiting {
        coap::Route route;
        coap::Octets octets;
    };
    /// What Linux counts for a small datagram, its book-keeping included, against twice the buffer that it grants.
    static constexpr quint64 datagramFootprint = 768;
    void configure(int receiveBuffer);
#ifdef Q_OS_LINUX
    DatagramBatch::Socket batchSocket() const;
#endif
    void readReady();
    void readBatches();
    bool readOneByQt();
    void readPortably();
    bool readOnePortably();
    void hand(const QNetworkDatagram &datagram);
    void receive(coap::Datagram datagram);
    void endTurn();
    bool sendOne(const coap::Route &route, coap::OctetView octets);
    bool sendByQt(const coap::Route &route, coap::OctetView octets);
    void sendBatch(const coap::Outbox &outbox);
    void wait(const coap::Route &route, coap::OctetView octets);
    void sendWaiting();

    std::unique_ptr<QUdpSocket> m_socket;
    const std::uint16_t m_index;
    std::optional<std::uint16_t> m_answersBy;
    const Handlers m_handlers;
    const quint16 m_port;
    const bool m_isIPv6;
    const bool m_isWildcard;
    const coap::LocalAddress m_bound;
    std::size_t m_octetsOfTurn = 0;
    std::unique_ptr<DatagramBatch> m_batch;     ///< null: the portable way
    std::deque<Waiting> m_waiting;
    QTimer m_retry;
    QByteArray m_buffer;
    quint64 m_receiveBuffer = 0;
    quint64 m_sendFailures = 0;
};

} // namespace studio
