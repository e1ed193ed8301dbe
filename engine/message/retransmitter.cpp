// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/retransmitter.h"

#include <tuple>

namespace coap {

namespace {

/// Uniform between ACK_TIMEOUT and ACK_TIMEOUT * ACK_RANDOM_FACTOR (§4.2).
Duration initialTimeout(const TransportTuning &tuning, std::uint64_t random)
{
    const double share = static_cast<double>(random >> 11) / static_cast<double>(1ull << 53);
    const std::chrono::duration<double> timeout = tuning.ackTimeout * (1.0 + share * (tuning.ackRandomFactor - 1.0));
    return std::chrono::duration_cast<Duration>(timeout);
}

} // namespace

bool Retransmitter::DueBefore::operator()(const std::pair<TimePoint, MessageKey> &a,
                                          const std::pair<TimePoint, MessageKey> &b) const
{
    return std::tie(a.first, a.second.remote, a.second.mid) < std::tie(b.first, b.second.remote, b.second.mid);
}

Retransmitter::Retransmitter(const TransportTuning &tuning, std::function<std::uint64_t()> random)
    : m_tuning(tuning), m_random(std::move(random))
{
}

bool Retransmitter::mayStart(const Remote &remote) const
{
    const auto at = m_inFlight.find(remote);
    return at == m_inFlight.end() || at->second < m_tuning.nstart;
}

void Retransmitter::start(const MessageKey &key, InFlight message, TimePoint now)
{
    const Duration timeout = initialTimeout(m_tuning, m_random());
    const auto [at, isNew] = m_messages.try_emplace(key, Entry{std::move(message), timeout, now + timeout});
    if (!isNew)
        return;
    at->second.message.sent = now;
    m_deadlines.emplace(at->second.due, key);
    ++m_inFlight[key.remote];
}

std::optional<Retransmitter::InFlight> Retransmitter::finish(const MessageKey &key)
{
    const auto at = m_messages.find(key);
    if (at == m_messages.end())
        return std::nullopt;
    InFlight message = std::move(at->second.message);
    m_deadlines.erase({at->second.due, key});
    m_messages.erase(at);
    const auto count = m_inFlight.find(key.remote);
    if (--count->second == 0)
        m_inFlight.erase(count);
    return message;
}

void Retransmitter::replace(const MessageKey &key, std::uint16_t newMid, Octets octets)
{
    auto node = m_messages.extract(key);
    if (node.empty())
        return;
    m_deadlines.erase({node.mapped().due, key});
    node.key().mid = newMid;
    node.mapped().message.octets = std::move(octets);
    m_deadlines.emplace(node.mapped().due, node.key());
    m_messages.insert(std::move(node));
}

const Retransmitter::InFlight *Retransmitter::find(const MessageKey &key) const
{
    const auto at = m_messages.find(key);
    return at == m_messages.end() ? nullptr : &at->second.message;
}

std::optional<Retransmitter::Due> Retransmitter::takeDue(TimePoint now)
{
    if (m_deadlines.empty() || m_deadlines.begin()->first > now)
        return std::nullopt;
    const MessageKey key = m_deadlines.begin()->second;
    Entry &entry = m_messages.at(key);
    m_deadlines.erase(m_deadlines.begin());
    const bool isGivenUp = entry.message.retransmissions >= m_tuning.maxRetransmit;
    if (!isGivenUp) {
        ++entry.message.retransmissions;
        entry.timeout *= 2;
    }
    // Counted from now, not from when it was due: after the machine slept, attempts are still a time-out apart.
    // One that is given up stays, without being due at once again, until finish().
    entry.due = now + entry.timeout;
    m_deadlines.emplace(entry.due, key);
    return Due{key, isGivenUp};
}

std::optional<TimePoint> Retransmitter::nextDeadline() const
{
    if (m_deadlines.empty())
        return std::nullopt;
    return m_deadlines.begin()->first;
}

void Retransmitter::clear()
{
    m_messages.clear();
    m_deadlines.clear();
    m_inFlight.clear();
}

} // namespace coap
