// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include "block/blockoption.h"
#include "wire/codec.h"

#include <QNetworkDatagram>
#include <QUdpSocket>
#include <QUrl>

namespace studio {

namespace {

coap::Message request(coap::Code method, const char *path, const char *payload = "")
{
    coap::Message message;
    message.code = method;
    for (const QByteArray &segment : QByteArray(path).split('/'))
        message.options.add(coap::OptionNumber::UriPath, segment.toStdString());
    const auto octets = coap::octetsOf(payload);
    message.payload = {octets.begin(), octets.end()};
    return message;
}

} // namespace

/// One device: asks, acknowledges what is to be acknowledged, and goes on where an answer has more blocks.
class Conversation::Client {
public:
    Client(const QHostAddress &server, quint16 port, quint16 firstMid) : m_server(server), m_port(port), m_mid(firstMid)
    {
        m_socket.bind(QHostAddress::LocalHost, 0);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { receive(); });
    }

    void ask(coap::Message message)
    {
        message.mid = ++m_mid;
        const std::uint8_t token[] = {static_cast<std::uint8_t>(m_mid >> 8), static_cast<std::uint8_t>(m_mid & 0xff)};
        message.token = coap::Token(token);
        m_last = message;
        send(message);
    }
    void observe(const char *path)
    {
        auto message = request(coap::Code::Get, path);
        message.options.addUint(coap::OptionNumber::Observe, 0);
        ask(message);
    }

private:
    void send(const coap::Message &message)
    {
        const auto octets = coap::encode(message);
        m_socket.writeDatagram(reinterpret_cast<const char *>(octets.data()), static_cast<qint64>(octets.size()), m_server, m_port);
    }

    void receive()
    {
        while (m_socket.hasPendingDatagrams()) {
            const QByteArray data = m_socket.receiveDatagram().data();
            const auto decoded = coap::decode({reinterpret_cast<const std::uint8_t *>(data.constData()), static_cast<std::size_t>(data.size())});
            if (const auto *answer = std::get_if<coap::Message>(&decoded))
                take(*answer);
        }
    }

    void take(const coap::Message &answer)
    {
        if (answer.type == coap::Type::Confirmable) {
            coap::Message ack;
            ack.type = coap::Type::Acknowledgement;
            ack.mid = answer.mid;
            send(ack);
        }
        const auto block = coap::blockOption(answer.options, coap::OptionNumber::Block2);
        if (!block || !block->more || answer.token != m_last.token)
            return;
        auto next = m_last;
        next.options.setUint(coap::OptionNumber::Block2, coap::BlockOption{block->num + 1, false, block->szx}.value());
        ask(next);
    }

    QUdpSocket m_socket;
    const QHostAddress m_server;
    const quint16 m_port;
    quint16 m_mid;
    coap::Message m_last;
};

Conversation::Conversation(ServerControl &server, QObject *parent) : QObject(parent), m_server(server)
{
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &Conversation::step);
}

Conversation::~Conversation() = default;

void Conversation::begin()
{
    m_timer.start();
}

void Conversation::step()
{
    using coap::Code;
    const QStringList uris = m_server.state().uris;
    if (uris.isEmpty())
        return;
    if (m_clients.empty()) {
        const QUrl uri(uris.first());
        for (const quint16 mid : {0x1a40, 0x52c7, 0x9e11, 0xc3f5})
            m_clients.push_back(std::make_unique<Client>(QHostAddress(uri.host()), static_cast<quint16>(uri.port()), mid));
        m_clients[0]->ask(request(Code::Get, ".well-known/core"));
        m_clients[1]->observe("sensors/temperature");
        m_clients[2]->observe("sensors/light");
        m_clients[3]->observe("time");
        m_clients[3]->observe("sensors/temperature");
    }
    const int step = m_steps++;
    Client &busy = *m_clients[0], &other = *m_clients[1];
    switch (step % 24) {
    case 1: case 9: case 14: return busy.ask(request(Code::Get, "sensors/humidity"));
    case 3: return busy.ask(request(Code::Put, "actuators/led", step % 48 < 24 ? "1" : "0"));
    case 5: return busy.ask(request(Code::Post, "notes", "Water the plants"));
    case 7: return other.ask(request(Code::Get, "attic"));
    case 11: return busy.ask(request(Code::Get, "slow"));
    case 13: return other.ask(request(Code::Get, "config"));
    case 17: return busy.ask(request(Code::Post, "counter"));
    case 19: return other.ask(request(Code::Put, "actuators/setpoint", "21.5"));
    case 21: return m_clients[2]->ask(request(Code::Get, "large"));
    default: return;
    }
}

} // namespace studio
