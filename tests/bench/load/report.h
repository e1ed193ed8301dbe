// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace load {

using Clock = std::chrono::steady_clock;

/// Times in buckets that are 4 % apart, so that any number of them takes the same memory.
class Latencies {
public:
    void add(Clock::duration time)
    {
        const double microseconds = std::max(std::chrono::duration<double, std::micro>(time).count(), 1.0);
        ++m_buckets[std::min(static_cast<std::size_t>(std::log2(microseconds) * 16), m_buckets.size() - 1)];
        ++m_count;
        m_longest = std::max(m_longest, microseconds / 1000);
    }
    /// In milliseconds; the upper end of the bucket.
    double percentile(double share) const
    {
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_buckets.size(); ++i) {
            seen += m_buckets[i];
            if (seen > 0 && static_cast<double>(seen) >= share * static_cast<double>(m_count))
                return std::exp2(static_cast<double>(i + 1) / 16.0) / 1000.0;
        }
        return 0;
    }

    double longest() const { return m_longest; }

private:
    std::array<std::uint64_t, 512> m_buckets{};
    std::uint64_t m_count = 0;
    double m_longest = 0;
};

/// What a run found, and what it cost the server.
struct Report {
    std::uint64_t done = 0;         ///< requests answered, notifications told, transfers made
    std::uint64_t wrong = 0;        ///< answers with another Message ID, code or payload than they must have
    std::uint64_t timeouts = 0;     ///< requests without an answer within a second, sent again as new ones
    std::uint64_t repeated = 0;     ///< notifications that came a second time
    std::uint64_t refused = 0;      ///< registrations answered without Observe, uploads that the server turned away
    std::uint64_t behind = 0;       ///< observers without the last state at the end
    std::uint64_t drops = 0;        ///< datagrams that our own sockets lost
    Latencies latencies;
    std::chrono::nanoseconds processorTime{0};
    std::uint64_t residentBefore = 0, residentAfter = 0;
    Clock::duration took{0};

    /// One line of JSON.
    void print() const
    {
        const double each = done == 0 ? 0 : static_cast<double>(processorTime.count()) / 1000.0 / static_cast<double>(done);
        std::printf("{\"done\": %llu, \"wrong\": %llu, \"timeouts\": %llu, \"repeated\": %llu, \"refused\": %llu, \"behind\": %llu, \"drops\": %llu, "
                    "\"cpu_us_each\": %.4f, \"seconds\": %.3f, \"p50_ms\": %.3f, \"p99_ms\": %.3f, \"longest_ms\": %.3f, \"resident_before\": %llu, \"resident_after\": %llu}\n",
                    number(done), number(wrong), number(timeouts), number(repeated), number(refused), number(behind), number(drops), each,
                    std::chrono::duration<double>(took).count(), latencies.percentile(0.5), latencies.percentile(0.99), latencies.longest(),
                    number(residentBefore), number(residentAfter));
    }
    static unsigned long long number(std::uint64_t value) { return value; }
};

/// Fills in what the server's process cost between its making and its end.
class Measured {
public:
    Measured(const Server &server, Report &report)
        : m_server(server), m_report(report), m_processorTime(server.processorTime()), m_began(Clock::now())
    {
        m_report.residentBefore = server.residentOctets();
    }
    ~Measured()
    {
        m_report.took = Clock::now() - m_began;
        m_report.processorTime = m_server.processorTime() - m_processorTime;
        m_report.residentAfter = m_server.residentOctets();
    }
    Measured(const Measured &) = delete;
    Measured &operator=(const Measured &) = delete;

private:
    const Server &m_server;
    Report &m_report;
    const std::chrono::nanoseconds m_processorTime;
    const Clock::time_point m_began;
};

} // namespace load
