// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"
#include "sockets.h"

#include <random>

namespace load {

/// Confirmable requests, so many outstanding at a time, each answer checked: token, Message ID, code, payload.
struct RequestPlan {
    unsigned code = Get;
    std::string path, payload, expected;
    std::uint64_t count = 50'000;
    unsigned outstanding = 128;             ///< 1,024 at most
    std::uint64_t endpoints = 128;          ///< they ask in turns; 0: each request comes from one that has never asked before
    std::uint64_t firstEndpoint = 0;
    std::uint64_t paths = 0;                ///< not 0: path00000, path00001 … in random order instead of the path
    std::uint64_t rate = 0;                 ///< requests a second at most, some each millisecond; 0: as soon as a place is free
};

class Requests {
public:
    Requests(Sockets &sockets, const Server &server, const RequestPlan &plan);
    Report run();

private:
    void exchangeAll();
    bool isEnough() const { return m_report.done + m_report.wrong >= m_plan.count; }
    bool mayAsk() const { return m_asked < m_plan.count + m_report.timeouts; }
    void exchangePaced();
    struct Slot {
        std::uint32_t token = 0;
        std::uint16_t mid = 0;
        Source from;
        Clock::time_point sent;
        bool isOpen = false;
    };
    void ask(std::size_t slot);
    Template &nextTemplate();
    void take(const Source &to, View datagram);
    void askAgain();

    Sockets &m_sockets;
    const Server &m_server;
    const RequestPlan m_plan;
    std::vector<Template> m_templates;
    std::vector<Slot> m_slots;
    std::mt19937 m_random{1};
    std::uint64_t m_asked = 0;
    Report m_report;
};

} // namespace load
