// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbackfeed.h"

#include "wire/codec.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace studio {

namespace {

constexpr std::chrono::milliseconds pause{4};
/// More at once would overflow a receive buffer of 208 KiB.
constexpr std::int64_t mostAtOnce = 200;
constexpr std::size_t midPlace = 2, tokenPlace = 4;
constexpr std::uint32_t setEvery = 16;

std::vector<std::uint8_t> request(coap::Code method, std::initializer_list<const char *> path, const char *payload = "", bool observes = false)
{
    const std::uint8_t token[4] = {};
    coap::Message message;
    message.code = method;
    message.token = coap::Token(token);
    if (observes)
        message.options.addUint(coap::OptionNumber::Observe, 0);
    for (const char *segment : path)
        message.options.add(coap::OptionNumber::UriPath, std::string(segment));
    const auto octets = coap::octetsOf(payload);
    message.payload = {octets.begin(), octets.end()};
    const auto encoded = coap::encode(message);
    return {encoded.begin(), encoded.end()};
}

int connectedSocket(std::uint16_t port)
{
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(port);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int made = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    ::connect(made, reinterpret_cast<const sockaddr *>(&server), sizeof server);
    return made;
}

} // namespace

LoopbackFeed::LoopbackFeed(std::uint16_t port, std::uint64_t messagesPerSecond, Count count)
    : m_rate(messagesPerSecond), m_count(std::move(count)),
      m_observe(request(coap::Code::Get, {"actuators", "setpoint"}, "", true)), m_setting(request(coap::Code::Put, {"actuators", "setpoint"}, "20.00"))
{
    for (std::size_t i = 0; i < endpoints; ++i)
        m_sockets.push_back(connectedSocket(port));
    m_requests.push_back(request(coap::Code::Get, {"sensors", "temperature"}));
    m_requests.push_back(request(coap::Code::Get, {"hello"}));
    m_requests.push_back(request(coap::Code::Get, {"sensors", "light"}));
    m_requests.push_back(request(coap::Code::Get, {"config"}));
    m_requests.push_back(request(coap::Code::Get, {"attic"}));      // 4.04
    m_thread = std::thread([this] { run(); });
}

LoopbackFeed::~LoopbackFeed()
{
    m_isEnding = true;
    m_thread.join();
    for (const int socket : m_sockets)
        ::close(socket);
}

void LoopbackFeed::run()
{
    using Clock = std::chrono::steady_clock;
    for (std::size_t i = 0; i < observers; ++i)
        send(m_observe);
    const auto began = Clock::now();
    const std::uint64_t before = m_count();
    std::uint32_t answeredBefore = 0;
    auto next = began, answeredLast = began;
    while (!m_isEnding) {
        next = std::max(next + pause, Clock::now());
        std::this_thread::sleep_until(next);
        receive();
        const auto now = Clock::now();
        if (m_answered != answeredBefore)
            answeredLast = now;
        else if (now - answeredLast > std::chrono::milliseconds(250))
            m_answered = m_asked;       // what was lost on the way does not come any more
        answeredBefore = m_answered;
        const double wanted = std::chrono::duration<double>(now - began).count() * static_cast<double>(m_rate);
        const auto missing = static_cast<std::int64_t>(wanted) - static_cast<std::int64_t>(m_count() - before);
        const std::int64_t underWay = static_cast<std::int32_t>(m_asked - m_answered);
        for (std::int64_t i = std::min(missing / 2 - underWay, mostAtOnce); i > 0; --i)
            ask();
    }
}

void LoopbackFeed::ask()
{
    if (m_asked % setEvery != 0)
        return send(m_requests[m_asked % m_requests.size()]);
    // 18.00 … 21.99, in the last four digits of its payload.
    const std::uint32_t hundredths = 1'800 + m_asked / setEvery % 400;
    const std::string text = std::to_string(hundredths / 100) + '.' + std::to_string(hundredths / 10 % 10) + std::to_string(hundredths % 10);
    std::copy(text.begin(), text.end(), m_setting.end() - static_cast<std::ptrdiff_t>(text.size()));
    send(m_setting);
}

/// The endpoints send in turns, each with Message IDs and tokens that it has not used for long.
void LoopbackFeed::send(Datagram &datagram)
{
    const std::uint32_t turn = m_asked++, mid = turn / endpoints;
    datagram[midPlace] = static_cast<std::uint8_t>(mid >> 8);
    datagram[midPlace + 1] = static_cast<std::uint8_t>(mid);
    for (std::size_t i = 0; i < sizeof turn; ++i)
        datagram[tokenPlace + i] = static_cast<std::uint8_t>(turn >> (8 * i));
    [[maybe_unused]] const auto sent = ::send(m_sockets[turn % endpoints], datagram.data(), datagram.size(), 0);
}

void LoopbackFeed::receive()
{
    std::vector<pollfd> waiting;
    for (const int socket : m_sockets)
        waiting.push_back({socket, POLLIN, 0});
    ::poll(waiting.data(), waiting.size(), 0);
    std::uint8_t octets[2'048];
    for (const pollfd &socket : waiting) {
        if (socket.revents == 0)
            continue;
        for (auto size = ::recv(socket.fd, octets, sizeof octets, 0); size >= 0; size = ::recv(socket.fd, octets, sizeof octets, 0))
            take(socket.fd, octets, static_cast<std::size_t>(size));
    }
}

/// What comes in an ACK answers a request; a notification in a CON is acknowledged.
void LoopbackFeed::take(int socket, const std::uint8_t *octets, std::size_t size)
{
    if (size < tokenPlace)
        return;
    const auto type = static_cast<coap::Type>(octets[0] >> 4 & 3);
    if (type == coap::Type::Acknowledgement)
        ++m_answered;
    if (type != coap::Type::Confirmable)
        return;
    const std::uint8_t ack[] = {0x60, 0, octets[midPlace], octets[midPlace + 1]};
    [[maybe_unused]] const auto sent = ::send(socket, ack, sizeof ack, 0);
}

} // namespace studio
