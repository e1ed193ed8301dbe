// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"
#include "sockets.h"

#include <deque>

namespace load {

/// Bodies up by Block1 or down by Block2, in blocks of 1,024 octets, each client one block after the other. All octets are
/// checked; going down, the server must have what went up before.
struct BlockPlan {
    std::string path = "large";
    bool isUp = false;
    std::size_t size = 1 << 20;
    unsigned clients = 4;
    unsigned together = 0;                  ///< so many begin at first, one more whenever one has finished; 0: all
    unsigned outstanding = 0;               ///< blocks under way at a time, the clients take turns; 0: one of each client
    std::uint64_t transfers = 8;
    bool hasPathEach = false;               ///< client n uses path00000 + n, and a body of its own
    std::uint64_t firstEndpoint = 0;
};

class Blocks {
public:
    Blocks(Sockets &sockets, const Server &server, const BlockPlan &plan);
    Report run();

private:
    void exchangeAll();
    struct Client {
        Source from;
        std::string path;
        std::size_t bodyFrom = 0;           ///< in m_body
        std::uint32_t block = 0;
        std::uint16_t mid = 0;
        Clock::time_point sent;
        bool isWaiting = false;             ///< for an answer
    };
    void begin(unsigned client);
    void sendNext();
    void send(unsigned client);
    void take(const Source &to, View datagram);
    void sendAgain();
    bool isRightBlock(const Client &client, const struct Reply &reply) const;
    View block(const Client &client) const;

    Sockets &m_sockets;
    const Server &m_server;
    const BlockPlan m_plan;
    Octets m_body;
    std::uint32_t m_blocks = 0;
    std::vector<Client> m_clients;
    std::deque<unsigned> m_ready;           ///< clients with a block to send, in their turn
    std::size_t m_underWay = 0;
    std::uint64_t m_begun = 0;
    Report m_report;
};

} // namespace load
