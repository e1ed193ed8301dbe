// SPDX-License-Identifier: GPL-3.0-or-later
#include "fanout.h"

#include <algorithm>
#include <stdexcept>

namespace load {

namespace {

constexpr std::uint32_t controllersToken = 0xffffffff;
constexpr unsigned registrationsAtATime = 128;
constexpr std::chrono::milliseconds beat{50};
constexpr std::chrono::seconds patienceWithAnswers{1};

unsigned valueOf(View payload)
{
    unsigned value = 0;
    for (const std::uint8_t digit : payload)
        value = value * 10 + (digit - '0');
    return value;
}

} // namespace

Fanout::Fanout(Sockets &sockets, const Server &server, const FanoutPlan &plan)
    : m_sockets(sockets), m_server(server), m_plan(plan), m_known(plan.observers), m_mids(plan.observers), m_isAnswered(plan.observers)
{
}

Report Fanout::run()
{
    change(0);
    const auto residentBefore = m_server.residentOctets();
    askAll(0);
    {
        const Measured measured(m_server, m_report);
        tell();
    }
    m_report.residentBefore = residentBefore;
    if (!m_plan.staysRegistered && m_report.behind == 0)
        askAll(1);
    m_report.drops = m_sockets.drops();
    return m_report;
}

/// Registers (Observe 0) or ends (1) all observations.
void Fanout::askAll(std::uint32_t observe)
{
    Template::Parts parts;
    parts.path = m_plan.path;
    parts.observe = observe;
    Template request(parts);
    m_isRegistering = observe == 0;
    m_isAnswered.assign(m_plan.observers, false);
    m_answers = 0;
    unsigned next = 0;
    const auto ask = [&](unsigned observer) {
        m_mids[observer] = ++m_mid;
        m_sockets.send(source(observer), request.stamped(m_mid, observer));
    };
    auto lastAnswer = Clock::now();
    while (m_answers < m_plan.observers) {
        while (next < m_plan.observers && next < m_answers + registrationsAtATime)
            ask(next++);
        m_sockets.flush();
        const unsigned before = m_answers;
        m_sockets.receive(beat, [this](const Source &to, View datagram) { take(to, datagram); });
        if (m_answers != before)
            lastAnswer = Clock::now();
        if (Clock::now() - lastAnswer < patienceWithAnswers)
            continue;
        lastAnswer = Clock::now();
        for (unsigned i = 0; i < next; ++i) {
            if (!m_isAnswered[i]) {
                ++m_report.timeouts;
                ask(i);
            }
        }
    }
}

void Fanout::change(unsigned value)
{
    char text[16];
    const int length = std::snprintf(text, sizeof text, "%08u", value);
    Template::Parts parts;
    parts.code = Put;
    parts.path = m_plan.path;
    parts.payload = {reinterpret_cast<const std::uint8_t *>(text), static_cast<std::size_t>(length)};
    Template request(parts);
    m_value = value;
    m_upToDate = 0;
    m_isChanged = false;
    m_changesMid = static_cast<std::uint16_t>(m_mid + 1);
    for (int attempt = 0; !m_isChanged; ++attempt) {
        if (attempt == 50)
            throw std::runtime_error("the PUT that changes the resource gets no answer");
        m_sockets.send(controller(), request.stamped(++m_mid, controllersToken));
        m_sockets.flush();
        for (const auto sent = Clock::now(); !m_isChanged && Clock::now() - sent < patienceWithAnswers;)
            m_sockets.receive(beat, [this](const Source &to, View datagram) { take(to, datagram); });
        m_sockets.flush();
    }
}

void Fanout::tell()
{
    for (unsigned i = 1; i <= m_plan.changes; ++i) {
        change(i);
        const bool isLast = i == m_plan.changes;
        const auto until = Clock::now() + (isLast || m_plan.every.count() == 0 ? Clock::duration(m_plan.patience) : Clock::duration(m_plan.every));
        while (Clock::now() < until && (m_upToDate < registered() || (!isLast && m_plan.every.count() != 0))) {
            m_sockets.receive(beat, [this](const Source &to, View datagram) { take(to, datagram); });
            m_sockets.flush();
        }
    }
    m_report.behind = registered() - m_upToDate;
}

void Fanout::take(const Source &to, View datagram)
{
    const auto reply = parse(datagram);
    if (!reply)
        return;
    if (reply->token == controllersToken && reply->type == Ack) {
        const bool isOfThisChange = static_cast<std::uint16_t>(reply->mid - m_changesMid) <= static_cast<std::uint16_t>(m_mid - m_changesMid) && to == controller();
        m_isChanged = m_isChanged || isOfThisChange;
        m_report.wrong += isOfThisChange && reply->code != Changed ? 1 : 0;
    } else if (reply->token < m_plan.observers) {
        reply->type == Ack ? takeAnswer(to, *reply) : takeNotification(to, *reply);
    }
}

/// Of a GET that registers or ends; late ones, of a GET that was given up, have another Message ID.
void Fanout::takeAnswer(const Source &to, const Reply &reply)
{
    const unsigned observer = reply.token;
    if (m_isAnswered[observer] || reply.mid != m_mids[observer])
        return;
    m_isAnswered[observer] = true;
    ++m_answers;
    m_known[observer] = m_value;
    m_report.refused += m_isRegistering && !reply.observe ? 1 : 0;
    m_report.wrong += reply.code != Content || valueOf(reply.payload) != m_value || !(to == source(observer)) ? 1 : 0;
}

void Fanout::takeNotification(const Source &to, const Reply &reply)
{
    if (reply.type == Con)
        m_sockets.send(to, acknowledgement(reply.mid));
    const unsigned value = valueOf(reply.payload);
    if (reply.code != Content || !reply.observe || value > m_value || !(to == source(reply.token))) {
        ++m_report.wrong;
    } else if (value <= m_known[reply.token]) {
        ++m_report.repeated;
    } else {
        ++m_report.done;
        m_known[reply.token] = value;
        m_upToDate += value == m_value ? 1 : 0;
    }
}

} // namespace load
