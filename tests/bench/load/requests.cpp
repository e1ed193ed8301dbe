// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests.h"

#include <thread>

namespace load {

namespace {

constexpr unsigned slotBits = 10;
constexpr std::chrono::seconds patience{1};

} // namespace

Requests::Requests(Sockets &sockets, const Server &server, const RequestPlan &plan)
    : m_sockets(sockets), m_server(server), m_plan(plan), m_slots(plan.outstanding)
{
    Template::Parts parts;
    parts.code = plan.code;
    parts.payload = octetsOf(plan.payload);
    for (std::uint64_t i = 0; i < std::max<std::uint64_t>(plan.paths, 1); ++i) {
        char digits[12] = "";
        if (plan.paths != 0)
            std::snprintf(digits, sizeof digits, "%05u", static_cast<unsigned>(i));
        const std::string path = plan.path + digits;
        parts.path = path;
        m_templates.emplace_back(parts);
    }
}

Report Requests::run()
{
    {
        const Measured measured(m_server, m_report);
        m_plan.rate == 0 ? exchangeAll() : exchangePaced();
    }
    m_report.drops = m_sockets.drops();
    return m_report;
}

void Requests::exchangeAll()
{
    for (std::size_t slot = 0; slot < m_slots.size() && mayAsk(); ++slot)
        ask(slot);
    m_sockets.flush();
    while (!isEnough()) {
        const auto before = m_report.done;
        m_sockets.receive(std::chrono::milliseconds(100), [this](const Source &to, View datagram) { take(to, datagram); });
        if (m_report.done == before)
            askAgain();
        m_sockets.flush();
    }
}

/// Sleeps meanwhile: the server, and a window of it, have the processors for themselves.
void Requests::exchangePaced()
{
    const auto began = Clock::now();
    for (auto next = began; !isEnough();) {
        next = std::max(next + std::chrono::milliseconds(1), Clock::now());
        std::this_thread::sleep_until(next);
        for (auto before = ~m_report.done; before != m_report.done;) {
            before = m_report.done;
            m_sockets.receive(std::chrono::milliseconds(0), [this](const Source &to, View datagram) { take(to, datagram); });
        }
        const std::chrono::duration<double> passed = Clock::now() - began;
        const auto wanted = static_cast<std::uint64_t>(passed.count() * static_cast<double>(m_plan.rate)) + m_report.timeouts;
        for (std::size_t slot = 0; slot < m_slots.size() && m_asked < wanted && mayAsk(); ++slot) {
            if (!m_slots[slot].isOpen)
                ask(slot);
        }
        askAgain();
        m_sockets.flush();
    }
}

Template &Requests::nextTemplate()
{
    return m_plan.paths == 0 ? m_templates.front() : m_templates[m_random() % m_templates.size()];
}

void Requests::ask(std::size_t at)
{
    Slot &slot = m_slots[at];
    const std::uint64_t turn = m_asked++;
    const std::uint64_t endpoint = m_plan.firstEndpoint + (m_plan.endpoints == 0 ? turn : turn % m_plan.endpoints);
    slot.from = sourceOf(endpoint, m_sockets.count());
    slot.token = static_cast<std::uint32_t>(turn << slotBits | at);
    // Each endpoint counts its own.
    slot.mid = static_cast<std::uint16_t>(m_plan.endpoints == 0 ? 1 : turn / m_plan.endpoints);
    slot.sent = Clock::now();
    slot.isOpen = true;
    m_sockets.send(slot.from, nextTemplate().stamped(slot.mid, slot.token));
}

void Requests::take(const Source &to, View datagram)
{
    const auto reply = parse(datagram);
    const std::size_t at = reply ? reply->token & ((1u << slotBits) - 1) : m_slots.size();
    if (at >= m_slots.size() || !m_slots[at].isOpen || m_slots[at].token != reply->token)
        return;     // the late answer to a request that was given up
    Slot &slot = m_slots[at];
    const bool isRight = reply->type == Ack && reply->mid == slot.mid && to == slot.from
        && reply->code == (m_plan.code == Get ? Content : Changed)
        && (m_plan.expected.empty() || isText(reply->payload, m_plan.expected));
    ++(isRight ? m_report.done : m_report.wrong);
    m_report.latencies.add(Clock::now() - slot.sent);
    slot.isOpen = false;
    if (m_plan.rate == 0 && mayAsk())
        ask(at);
}

void Requests::askAgain()
{
    const auto now = Clock::now();
    for (std::size_t at = 0; at < m_slots.size(); ++at) {
        if (!m_slots[at].isOpen || now - m_slots[at].sent < patience)
            continue;
        ++m_report.timeouts;
        m_report.latencies.add(patience);
        ask(at);
    }
}

} // namespace load
