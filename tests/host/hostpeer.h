// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include "wire/codec.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>
#include <QUrl>

/// Waits for a future without stopping the event loop; a default value and a failed test if it does not come.
template<class T>
T await(const QFuture<T> &future)
{
    const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
    if (!finished || future.resultCount() == 0) {
        QTest::qFail("the answer did not come", __FILE__, __LINE__);
        return {};
    }
    return future.result();
}

inline bool awaitDone(const QFuture<void> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
}

inline QByteArray hex(const char *text)
{
    return QByteArray::fromHex(QByteArray(text));
}

/// A client as another program is one: it writes and reads octets, and knows no code of ours.
class HostPeer {
public:
    explicit HostPeer(const QString &uri, const QHostAddress &from = QHostAddress(QHostAddress::LocalHost))
        : m_to(QUrl(uri).host()), m_port(static_cast<quint16>(QUrl(uri).port()))
    {
        m_socket.bind(from, 0);
    }

    quint16 port() const { return m_socket.localPort(); }
    void send(const QByteArray &datagram) { m_socket.writeDatagram(datagram, m_to, m_port); }
    /// The next datagram; empty if none comes.
    QByteArray receive(int wait = 5'000)
    {
        const bool came = QTest::qWaitFor([this] { return m_socket.hasPendingDatagrams(); }, wait);
        return came ? m_socket.receiveDatagram().data() : QByteArray();
    }
    QByteArray exchange(const QByteArray &datagram)
    {
        send(datagram);
        return receive();
    }
    /// The next notification, acknowledged; empty: there is none before the answer to a ping.
    QByteArray notification()
    {
        send(QByteArray::fromHex("4000ffff"));                      // Empty CON: its RST comes behind all that was sent before
        QByteArray first;
        for (QByteArray message = receive(); !message.isEmpty() && midOf(message) != QByteArray::fromHex("ffff"); message = receive()) {
            if (typeOf(message) == 0)
                acknowledge(message);
            if (first.isEmpty() && codeOf(message) != 0)
                first = message;
        }
        return first;
    }
    bool isSilent() const { return !m_socket.hasPendingDatagrams(); }

    /// A CON request with a path of short segments (RFC 7252 §3): token "t" + its number.
    static QByteArray request(quint8 code, quint16 mid, const QByteArrayList &path, const QByteArray &payload = {}, int observe = -1)
    {
        QByteArray message = QByteArray::fromHex("42") + char(code) + char(mid >> 8) + char(mid) + char('t') + char(mid);
        int number = 0;
        if (observe == 0)
            message += char(0x60);                              // Observe (6), no octets: register
        else if (observe > 0)
            message += QByteArray::fromHex("6101");             // 1: deregister
        number = observe < 0 ? 0 : 6;
        for (const QByteArray &segment : path) {
            message += char((11 - number) << 4 | int(segment.size()));  // Uri-Path (11), up to 12 octets
            message += segment;
            number = 11;
        }
        if (!payload.isEmpty())
            message += char(0xff) + payload;
        return message;
    }
    static quint8 codeOf(const QByteArray &message) { return message.size() < 4 ? 0 : quint8(message[1]); }
    static quint8 typeOf(const QByteArray &message) { return message.size() < 4 ? 0xff : quint8(message[0]) >> 4 & 3; }
    static QByteArray midOf(const QByteArray &message) { return message.mid(2, 2); }
    static QByteArray tokenOf(const QByteArray &message) { return message.size() < 4 ? QByteArray() : message.mid(4, message[0] & 15); }
    static bool hasObserve(const QByteArray &message)
    {
        const auto decoded = coap::decode({reinterpret_cast<const std::uint8_t *>(message.constData()), static_cast<std::size_t>(message.size())});
        const auto *whole = std::get_if<coap::Message>(&decoded);
        return whole != nullptr && whole->options.has(coap::OptionNumber::Observe);
    }
    static QByteArray payloadOf(const QByteArray &message)
    {
        const auto decoded = coap::decode({reinterpret_cast<const std::uint8_t *>(message.constData()), static_cast<std::size_t>(message.size())});
        const auto *whole = std::get_if<coap::Message>(&decoded);
        if (whole == nullptr)
            return {};
        const auto text = coap::textOf(whole->payload);
        return {text.data(), static_cast<qsizetype>(text.size())};
    }
    /// Acknowledges a confirmable message.
    void acknowledge(const QByteArray &message) { send(QByteArray::fromHex("6000") + midOf(message)); }

private:
    QUdpSocket m_socket;
    QHostAddress m_to;
    quint16 m_port;
};
