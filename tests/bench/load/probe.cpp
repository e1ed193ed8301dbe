// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe.h"

#include <poll.h>
#include <unistd.h>

namespace load {

namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::uint32_t endpoints = 1'024;      // in turns: none has two requests outstanding within its patience (RFC 7252 §4.7)

Template::Parts getOf(const std::string &path)
{
    Template::Parts parts;
    parts.path = path;
    return parts;
}

bool hasInputEnded()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 0) > 0;
}

} // namespace

Probe::Probe(Sockets &sockets, const Server &server, const ProbePlan &plan)
    : m_sockets(sockets), m_server(server), m_plan(plan), m_get(getOf(plan.path))
{
}

Report Probe::run()
{
    {
        const Measured measured(m_server, m_report);
        exchange();
    }
    m_report.drops = m_sockets.drops();
    return m_report;
}

void Probe::exchange()
{
    const auto step = std::chrono::duration_cast<Clock::duration>(m_plan.every).count();
    std::uniform_int_distribution<Clock::rep> between(0, 2 * step);
    const auto mayStillAnswer = [this] { return !m_open.empty(); };
    auto due = Clock::now();
    for (bool isOver = false; !isOver || mayStillAnswer();) {
        const auto now = Clock::now();
        isOver = isOver || (m_asked != 0 && hasInputEnded());
        for (; !isOver && due <= now; due += Clock::duration(between(m_random)))
            ask(due);
        m_sockets.flush();
        const auto rest = std::chrono::ceil<std::chrono::microseconds>(due - Clock::now());
        m_sockets.receive(isOver ? m_plan.every : std::max(rest, std::chrono::microseconds(0)), [this](const Source &to, View datagram) { take(to, datagram); });
        giveUp(Clock::now() - patience);
    }
}

void Probe::ask(Clock::time_point due)
{
    const std::uint32_t token = m_asked++;
    const Request request{sourceOf(m_plan.firstEndpoint + token % endpoints, m_sockets.count()), static_cast<std::uint16_t>(token / endpoints), due};
    m_open.emplace(token, request);
    m_sockets.send(request.from, m_get.stamped(request.mid, token));
}

void Probe::take(const Source &to, View datagram)
{
    const auto reply = parse(datagram);
    const auto at = reply ? m_open.find(reply->token) : m_open.end();
    if (at == m_open.end())
        return;     // the late answer to a request that was given up
    const Request &request = at->second;
    const bool isRight = reply->type == Ack && reply->mid == request.mid && to == request.from && reply->code == Content
        && (m_plan.expected.empty() || isText(reply->payload, m_plan.expected));
    ++(isRight ? m_report.done : m_report.wrong);
    m_report.latencies.add(Clock::now() - request.due);
    m_open.erase(at);
}

void Probe::giveUp(Clock::time_point dueBefore)
{
    for (auto at = m_open.begin(); at != m_open.end();) {
        if (at->second.due >= dueBefore) {
            ++at;
            continue;
        }
        ++m_report.timeouts;
        m_report.latencies.add(patience);
        at = m_open.erase(at);
    }
}

} // namespace load
