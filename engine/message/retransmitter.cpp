// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/retransmitter.h"


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

Retransmitter::Retransmitter(const TransportTuning &tuning, std::function<std::uint64_t()> random)
    : m_tuning(tuning), m_random(std::move(random))
{
}

bool Retransmitter::mayStart(const Remote &remote) const
{
    const Number peer = peerOf(remote);
    return peer == none || m_peers[peer].inFlight < m_tuning.nstart;
}

Octets &Retransmitter::start(const MessageKey &key, const InFlight &message, TimePoint now)
{
    const Number number = m_entries.take();
    Entry &entry = m_entries[number];
    entry.key = key;
    Octets octets = std::move(entry.message.octets);    // for its memory
    octets.assign(message.octets.begin(), message.octets.end());
    entry.message = {message.subject, std::move(octets), message.route, message.retransmissions, now};
    entry.timeout = initialTimeout(m_tuning, m_random());
    entry.peer = peerOf(key.remote);
    if (entry.peer == none) {
        entry.peer = m_peers.take();
        m_peers[entry.peer] = {key.remote, 0};
        m_byRemote.insert(std::hash<Remote>{}(key.remote), entry.peer);
    }
    ++m_peers[entry.peer].inFlight;
    m_byKey.insert(std::hash<MessageKey>{}(key), number);
    m_deadlines.emplace_back();
    rise(m_deadlines.size() - 1, {now + entry.timeout, number});
    return entry.message.octets;
}

std::optional<Retransmitter::Finished> Retransmitter::finish(const MessageKey &key)
{
    const Number number = numberOf(key);
    if (number == none)
        return std::nullopt;
    constexpr std::size_t mostSpare = 2'048;    // a block and its options; more is not kept for the next one
    Entry &entry = m_entries[number];
    const Finished finished{entry.message.subject, entry.message.retransmissions, entry.message.sent};
    removeDeadline(entry.place);
    leave(entry.peer);
    if (entry.message.octets.capacity() > mostSpare)
        entry.message.octets = {};
    m_byKey.erase(std::hash<MessageKey>{}(key), number);
    m_entries.giveBack(number);
    return finished;
}

void Retransmitter::replace(const MessageKey &key, std::uint16_t newMid, const Octets &octets)
{
    const Number number = numberOf(key);
    if (number == none)
        return;
    Entry &entry = m_entries[number];
    m_byKey.erase(std::hash<MessageKey>{}(key), number);
    entry.key.mid = newMid;
    entry.message.octets = octets;
    m_byKey.insert(std::hash<MessageKey>{}(entry.key), number);
}

const Retransmitter::InFlight *Retransmitter::find(const MessageKey &key) const
{
    const Number number = numberOf(key);
    return number == none ? nullptr : &m_entries[number].message;
}

std::optional<Retransmitter::Due> Retransmitter::takeDue(TimePoint now)
{
    if (m_deadlines.empty() || m_deadlines.front().due > now)
        return std::nullopt;
    const Number number = m_deadlines.front().entry;
    Entry &entry = m_entries[number];
    const bool isGivenUp = entry.message.retransmissions >= m_tuning.maxRetransmit;
    if (!isGivenUp) {
        ++entry.message.retransmissions;
        entry.timeout *= 2;
    }
    // Counted from now, not from when it was due: after the machine slept, attempts are still a time-out apart.
    // One that is given up stays, without being due at once again, until finish().
    sink(0, {now + entry.timeout, number});
    return Due{entry.key, isGivenUp};
}

std::optional<TimePoint> Retransmitter::nextDeadline() const
{
    if (m_deadlines.empty())
        return std::nullopt;
    return m_deadlines.front().due;
}

void Retransmitter::clear()
{
    m_entries.clear();
    m_peers.clear();
    m_byKey.clear();
    m_byRemote.clear();
    m_deadlines.clear();
}

Retransmitter::Number Retransmitter::numberOf(const MessageKey &key) const
{
    return m_byKey.find(std::hash<MessageKey>{}(key), [&](Number number) { return m_entries[number].key == key; });
}

Retransmitter::Number Retransmitter::peerOf(const Remote &remote) const
{
    return m_byRemote.find(std::hash<Remote>{}(remote), [&](Number number) { return m_peers[number].remote == remote; });
}

void Retransmitter::leave(Number peer)
{
    if (--m_peers[peer].inFlight != 0)
        return;
    m_byRemote.erase(std::hash<Remote>{}(m_peers[peer].remote), peer);
    m_peers.giveBack(peer);
}

void Retransmitter::put(std::size_t place, const Deadline &deadline)
{
    m_deadlines[place] = deadline;
    m_entries[deadline.entry].place = static_cast<std::uint32_t>(place);
}

void Retransmitter::rise(std::size_t place, Deadline deadline)
{
    for (; place != 0 && deadline.due < m_deadlines[(place - 1) / 2].due; place = (place - 1) / 2)
        put(place, m_deadlines[(place - 1) / 2]);
    put(place, deadline);
}

void Retransmitter::sink(std::size_t place, Deadline deadline)
{
    for (std::size_t child = 2 * place + 1; child < m_deadlines.size(); child = 2 * place + 1) {
        if (child + 1 < m_deadlines.size() && m_deadlines[child + 1].due < m_deadlines[child].due)
            ++child;
        if (deadline.due <= m_deadlines[child].due)
            break;
        put(place, m_deadlines[child]);
        place = child;
    }
    put(place, deadline);
}

/// The last one takes its place, and goes where it belongs.
void Retransmitter::removeDeadline(std::size_t place)
{
    const Deadline last = m_deadlines.back();
    m_deadlines.pop_back();
    if (place == m_deadlines.size())
        return;
    if (place != 0 && last.due < m_deadlines[(place - 1) / 2].due)
        rise(place, last);
    else
        sink(place, last);
}

} // namespace coap
