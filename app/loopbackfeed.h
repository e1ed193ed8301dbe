// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace studio {

/// Clients for --benchmark-ui, in a thread of their own: many endpoints of the loopback ask for what the demo serves, one
/// in sixteen sets a number, and some observe it. They ask just as often as it takes for the server to exchange so many
/// messages a second, requests, answers, notifications and acknowledgements together.
class LoopbackFeed {
public:
    /// 25,000 requests/s are 195 for each: none uses a Message ID again within EXCHANGE_LIFETIME (265/s, RFC 7252 §4.8.2).
    static constexpr std::size_t endpoints = 128;
    static constexpr std::size_t observers = 8;
    /// Messages that the server has exchanged so far; called in the thread.
    using Count = std::function<std::uint64_t()>;

    /// The server listens at 127.0.0.1.
    LoopbackFeed(std::uint16_t port, std::uint64_t messagesPerSecond, Count count);
    ~LoopbackFeed();
    LoopbackFeed(const LoopbackFeed &) = delete;
    LoopbackFeed &operator=(const LoopbackFeed &) = delete;

private:
    using Datagram = std::vector<std::uint8_t>;

    void run();
    void ask();
    void send(Datagram &request);
    void receive();
    void take(int socket, const std::uint8_t *octets, std::size_t size);

    const std::uint64_t m_rate;
    const Count m_count;
    std::vector<int> m_sockets;
    std::vector<Datagram> m_requests;
    Datagram m_observe, m_setting;
    std::uint32_t m_asked = 0, m_answered = 0;
    std::atomic<bool> m_isEnding{false};
    std::thread m_thread;           // last: it uses all above
};

} // namespace studio
