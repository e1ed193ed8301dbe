// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include <algorithm>

namespace load {

namespace {

constexpr std::size_t blockSize = 1'024;
constexpr unsigned szx = 6;
constexpr std::chrono::seconds patience{1};
constexpr unsigned bodies = 93;         // begin anywhere in a period of bodyOf()

/// Printable, so that any text resource takes it, and without a period that divides the size of a block.
Octets bodyOf(std::size_t size)
{
    Octets body(size);
    for (std::size_t i = 0; i < size; ++i)
        body[i] = static_cast<std::uint8_t>('!' + i % bodies);
    return body;
}

/// 4.08, 4.13, 5.03: the server lacks what the body needs (RFC 7959 §2.9).
bool isTurnedAway(unsigned code)
{
    return code == RequestEntityIncomplete || code == RequestEntityTooLarge || code == ServiceUnavailable;
}

} // namespace

Blocks::Blocks(Sockets &sockets, const Server &server, const BlockPlan &plan)
    : m_sockets(sockets),
      m_server(server),
      m_plan(plan),
      m_body(bodyOf(plan.size + bodies)),
      m_blocks(static_cast<std::uint32_t>((plan.size + blockSize - 1) / blockSize)),
      m_clients(plan.clients)
{
    for (unsigned i = 0; i < plan.clients; ++i) {
        char digits[12] = "";
        if (plan.hasPathEach)
            std::snprintf(digits, sizeof digits, "%05u", i);
        m_clients[i].from = sourceOf(plan.firstEndpoint + i, sockets.count());
        m_clients[i].path = plan.path + digits;
        m_clients[i].bodyFrom = plan.hasPathEach ? i % bodies : 0;
    }
}

Report Blocks::run()
{
    {
        const Measured measured(m_server, m_report);
        exchangeAll();
    }
    m_report.drops = m_sockets.drops();
    return m_report;
}

void Blocks::exchangeAll()
{
    for (unsigned i = 0; i < (m_plan.together == 0 ? m_plan.clients : m_plan.together); ++i)
        begin(i);
    sendNext();
    m_sockets.flush();
    while (m_report.done + m_report.wrong + m_report.refused < m_plan.transfers) {
        const auto before = Clock::now();
        m_sockets.receive(std::chrono::milliseconds(100), [this](const Source &to, View datagram) { take(to, datagram); });
        if (Clock::now() - before > std::chrono::milliseconds(90))
            sendAgain();
        sendNext();
        m_sockets.flush();
    }
}

View Blocks::block(const Client &client) const
{
    const std::size_t from = client.block * blockSize;
    return View(m_body).subspan(client.bodyFrom + from, std::min(blockSize, m_plan.size - from));
}

void Blocks::begin(unsigned client)
{
    if (m_begun == m_plan.transfers)
        return;
    ++m_begun;
    m_clients[client].block = 0;
    m_ready.push_back(client);
}

void Blocks::sendNext()
{
    const std::size_t most = m_plan.outstanding == 0 ? m_clients.size() : m_plan.outstanding;
    for (; m_underWay < most && !m_ready.empty(); ++m_underWay) {
        send(m_ready.front());
        m_clients[m_ready.front()].isWaiting = true;
        m_ready.pop_front();
    }
}

void Blocks::send(unsigned at)
{
    Client &client = m_clients[at];
    const std::uint32_t more = client.block + 1 < m_blocks ? 8 : 0;
    Template::Parts parts;
    parts.path = client.path;
    if (m_plan.isUp) {
        parts.code = Put;
        parts.block1 = client.block << 4 | more | szx;
        parts.payload = block(client);
        if (client.block == 0)
            parts.size1 = static_cast<std::uint32_t>(m_plan.size);     // libcoap's server needs it
    } else {
        parts.block2 = client.block << 4 | szx;
    }
    client.sent = Clock::now();
    m_sockets.send(client.from, Template(parts).stamped(++client.mid, at));
}

bool Blocks::isRightBlock(const Client &client, const Reply &reply) const
{
    const bool isLast = client.block + 1 == m_blocks;
    if (m_plan.isUp)
        return isLast ? reply.code == Changed || reply.code == Created : reply.code == Continue && reply.block1 && *reply.block1 >> 4 == client.block;
    const View expected = block(client);
    return reply.code == Content && reply.block2 && *reply.block2 == (client.block << 4 | (isLast ? 0u : 8u) | szx)
        && std::equal(reply.payload.begin(), reply.payload.end(), expected.begin(), expected.end());
}

void Blocks::take(const Source &to, View datagram)
{
    const auto reply = parse(datagram);
    if (!reply || reply->token >= m_clients.size())
        return;
    Client &client = m_clients[reply->token];
    if (!client.isWaiting || reply->type != Ack || reply->mid != client.mid)
        return;
    m_report.latencies.add(Clock::now() - client.sent);
    const bool isRight = to == client.from && isRightBlock(client, *reply);
    client.isWaiting = false;
    --m_underWay;
    if (isRight && ++client.block < m_blocks)
        return m_ready.push_back(reply->token);
    ++(isRight ? m_report.done : m_plan.isUp && isTurnedAway(reply->code) ? m_report.refused : m_report.wrong);
    begin(m_begun < m_clients.size() ? static_cast<unsigned>(m_begun) : reply->token);
}

void Blocks::sendAgain()
{
    const auto now = Clock::now();
    for (unsigned i = 0; i < m_clients.size(); ++i) {
        if (!m_clients[i].isWaiting || now - m_clients[i].sent < patience)
            continue;
        ++m_report.timeouts;
        m_report.latencies.add(patience);
        send(i);
    }
}

} // namespace load
