// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"
#include "sockets.h"

#include <random>
#include <unordered_map>

namespace load {

/// GETs at fixed times, whatever became of the ones before, until standard input ends: what others feel meanwhile.
struct ProbePlan {
    std::string path = "value", expected;
    std::chrono::milliseconds every{2};     ///< at the mean: evenly spread between none and twice of it, so that no beat of the server's is met each time
    std::uint64_t firstEndpoint = 0;
};

/// Its latencies count from the time at which a request was due, so that a server that stands still is not asked less,
/// and one without an answer counts as long as it was waited for.
class Probe {
public:
    Probe(Sockets &sockets, const Server &server, const ProbePlan &plan);
    Report run();

private:
    struct Request {
        Source from;
        std::uint16_t mid = 0;
        Clock::time_point due;
    };
    void exchange();
    void ask(Clock::time_point due);
    void take(const Source &to, View datagram);
    void giveUp(Clock::time_point dueBefore);

    Sockets &m_sockets;
    const Server &m_server;
    const ProbePlan m_plan;
    Template m_get;
    std::unordered_map<std::uint32_t, Request> m_open;     ///< by token
    std::uint32_t m_asked = 0;
    std::mt19937 m_random{1};
    Report m_report;
};

} // namespace load
