// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/messagelayer.h"

namespace coap {

namespace {

Octets emptyMessage(Type type, std::uint16_t mid)
{
    Message message;
    message.type = type;
    message.mid = mid;
    return encode(message);
}

} // namespace

MessageLayer::MessageLayer(const TransportTuning &tuning, const ServerLimits &limits, Services &services, DatagramSink &sink)
    : m_tuning(tuning),
      m_limits(limits),
      m_sink(sink),
      m_deduplicator({limits.dedupEntries, limits.dedupOctets, limits.dedupReplyOctets, limits.hits}, tuning.exchangeLifetime(),
                     tuning.nonLifetime()),
      m_retransmitter(tuning, [&services] { return services.random(); }),
      m_mids(limits, tuning.exchangeLifetime(), [&services] { return services.random(); })
{
}

Incoming MessageLayer::accept(const Message &message, const Datagram &datagram, TimePoint now)
{
    if (message.type == Type::Acknowledgement || message.type == Type::Reset)
        return acceptAnswer(message, datagram, now);
    if (message.type == Type::Confirmable && datagram.route.local.multicast) {
        Incoming dropped;
        dropped.marking.note = Note::Dropped;       // §8.1: a CON must not be sent to a group
        return dropped;
    }
    if (message.code == Code::Empty)
        return rejected(message, message.type == Type::Confirmable ? Note::Ping : Note::Dropped);    // §4.3
    if (!isRequest(message.code))
        return rejected(message, Note::Unmatched);  // a response that nobody asked for (§4.2)
    return acceptRequest(message, datagram, now);
}

Incoming MessageLayer::refuse(const ParseError &error, const Datagram &datagram) const
{
    Incoming incoming;
    incoming.marking = {Note::Malformed, static_cast<std::uint32_t>(error.fault), 0, 0};
    if (error.confirmable && !datagram.route.local.multicast) {
        incoming.answer = emptyMessage(Type::Reset, error.mid);     // §4.2
        incoming.answerMarking.note = Note::Rejected;
    }
    return incoming;
}

Incoming MessageLayer::rejected(const Message &message, Note note) const
{
    Incoming incoming;
    incoming.marking.note = note;
    if (message.type == Type::Confirmable) {
        incoming.answer = emptyMessage(Type::Reset, message.mid);
        incoming.answerMarking.note = note == Note::Ping ? Note::Pong : Note::Rejected;
    }
    return incoming;
}

Incoming MessageLayer::acceptRequest(const Message &message, const Datagram &datagram, TimePoint now)
{
    const MessageKey key{datagram.route.remote, message.mid};
    const bool confirmable = message.type == Type::Confirmable;
    Incoming incoming;
    switch (m_deduplicator.admit(key, confirmable, datagram.octets, now)) {
    case Deduplicator::Sight::First:
        incoming.kind = Incoming::Kind::Request;
        incoming.marking.note = Note::Request;
        return incoming;
    case Deduplicator::Sight::Reused:
        incoming.kind = Incoming::Kind::Request;
        incoming.marking.note = Note::MessageIdReused;
        return incoming;
    case Deduplicator::Sight::Repeated:
        break;
    }
    incoming.marking.note = Note::Duplicate;
    const auto *reply = m_deduplicator.reply(key);
    if (!confirmable || reply == nullptr)
        return incoming;                            // a NON's repetition gets silence (§4.5)
    incoming.answer.assign(reply->octets().begin(), reply->octets().end());
    incoming.answerMarking.note = Note::DuplicateAnswer;
    if (reply->isTooLarge) {
        // The answer was too large to keep, and the handler must not run twice.
        Message busy;
        busy.type = Type::Acknowledgement;
        busy.code = Code::ServiceUnavailable;
        busy.mid = message.mid;
        busy.token = message.token;
        busy.options.addUint(OptionNumber::MaxAge, 60);     // when to ask again (§5.9.3.4)
        incoming.answer = encode(busy);
    }
    return incoming;
}

Incoming MessageLayer::acceptAnswer(const Message &message, const Datagram &datagram, TimePoint now)
{
    Incoming incoming;
    const auto sent = m_retransmitter.finish({datagram.route.remote, message.mid});
    const bool isReset = message.type == Type::Reset;
    if (!sent) {
        // Of a NON notification the layer above may know (RFC 7641 §3.6); else it is ignored (§4.2, §4.3).
        incoming.kind = isReset ? Incoming::Kind::Reset : Incoming::Kind::Settled;
        incoming.marking.note = Note::Unmatched;
        return incoming;
    }
    freed(datagram.route.remote);
    incoming.kind = isReset ? Incoming::Kind::Reset : Incoming::Kind::Acknowledged;
    incoming.marking.note = isReset ? Note::Reset : Note::Acknowledgement;
    incoming.subject = sent->subject;
    if (!isReset && sent->retransmissions == 0)
        incoming.roundTrip = now - sent->sent;
    return incoming;
}

void MessageLayer::acknowledge(ReplyAddress &address)
{
    if (!address.confirmable || address.isAcknowledged)
        return;
    address.isAcknowledged = true;
    const auto octets = emptyMessage(Type::Acknowledgement, address.key.mid);
    m_deduplicator.remember(address.key, octets);
    auto marking = address.marking;
    marking.note = Note::EmptyAck;
    m_sink.put(address.route, octets, marking);
}

void MessageLayer::reply(const ReplyAddress &address, Message response, TimePoint now)
{
    response.token = address.token;
    if (!address.confirmable || address.isAcknowledged) {
        sendSeparate(address, response, now);
        return;
    }
    response.type = Type::Acknowledgement;
    response.mid = address.key.mid;
    m_deduplicator.remember(address.key, response);
    auto marking = address.marking;
    if (marking.note == Note::None)
        marking.note = Note::Piggybacked;
    m_sink.put(address.route, response, marking);
}

void MessageLayer::suppressReply(ReplyAddress &address)
{
    acknowledge(address);
}

void MessageLayer::sendSeparate(const ReplyAddress &address, Message &response, TimePoint now)
{
    auto marking = address.marking;
    if (marking.note == Note::None)
        marking.note = Note::Separate;
    const Remote &remote = address.route.remote;
    const bool isFull = address.confirmable && m_waitingCount + m_retransmitter.size() >= m_limits.backlog;
    if (isFull)
        m_limits.reached(Limit::Backlog);
    if (!address.confirmable || isFull) {
        sendNonConfirmable(address.route, response, marking, now);    // §5.2.3; at the ceiling better than never
    } else if (!mayStart(remote)) {
        marking.path = {};      // it lives for this call
        m_waiting[remote].push_back({address.route, std::move(response), marking});
        ++m_waitingCount;
    } else {
        startConfirmable(address.route, response, marking.exchange, marking, now);
    }
}

bool MessageLayer::mayStart(const Remote &remote) const
{
    return m_retransmitter.mayStart(remote) && !m_waiting.contains(remote);
}

std::uint16_t MessageLayer::startConfirmable(const Route &route, Message &message, std::uint64_t subject,
                                             const Marking &marking, TimePoint now)
{
    message.type = Type::Confirmable;
    do
        message.mid = m_mids.next(route.remote, now);
    while (m_retransmitter.find({route.remote, message.mid}) != nullptr);
    encodeTo(message, m_retransmitter.start({route.remote, message.mid}, {subject, {}, route}, now));
    m_sink.put(route, message, marking);
    return message.mid;
}

std::uint16_t MessageLayer::sendNonConfirmable(const Route &route, Message &message, const Marking &marking, TimePoint now)
{
    message.type = Type::NonConfirmable;
    message.mid = m_mids.next(route.remote, now);
    m_sink.put(route, message, marking);
    return message.mid;
}

std::optional<MessageLayer::TimedOut> MessageLayer::takeTimedOut(TimePoint now)
{
    const auto due = m_retransmitter.takeDue(now);
    if (!due)
        return std::nullopt;
    const TimedOut timedOut{m_retransmitter.find(due->key)->subject, due->key.remote, due->key.mid, due->isGivenUp};
    if (due->isGivenUp) {
        m_retransmitter.finish(due->key);
        freed(due->key.remote);
    }
    return timedOut;
}

void MessageLayer::repeat(const TimedOut &timedOut, const Marking &marking)
{
    const auto *sent = m_retransmitter.find({timedOut.remote, timedOut.mid});
    if (sent == nullptr)
        return;
    auto repeated = marking;
    repeated.note = Note::Retransmission;
    repeated.noteValue = m_tuning.maxRetransmit << 16 | sent->retransmissions;
    m_sink.put(sent->route, sent->octets, repeated);
}

std::uint16_t MessageLayer::repeatAs(const TimedOut &timedOut, Message &message, const Marking &marking, TimePoint now)
{
    message.type = Type::Confirmable;
    message.mid = m_mids.next(timedOut.remote, now);
    m_retransmitter.replace({timedOut.remote, timedOut.mid}, message.mid, encode(message));
    TimedOut renamed = timedOut;
    renamed.mid = message.mid;
    repeat(renamed, marking);
    return message.mid;
}

std::optional<Remote> MessageLayer::takeFreed(TimePoint now)
{
    while (!m_freed.empty()) {
        const Remote remote = m_freed.front();
        m_freed.pop_front();
        const auto queue = m_waiting.find(remote);
        if (queue == m_waiting.end())
            return remote;
        // Answers go before notifications: people wait for them.
        while (m_retransmitter.mayStart(remote) && !queue->second.empty()) {
            Waiting next = std::move(queue->second.front());
            queue->second.pop_front();
            --m_waitingCount;
            startConfirmable(next.route, next.message, next.marking.exchange, next.marking, now);
        }
        if (queue->second.empty())
            m_waiting.erase(queue);
        if (mayStart(remote))
            return remote;
    }
    return std::nullopt;
}

std::optional<TimePoint> MessageLayer::nextDeadline() const
{
    const auto a = m_retransmitter.nextDeadline();
    const auto b = m_deduplicator.nextDeadline();
    return a && b ? std::min(*a, *b) : a ? a : b;
}

void MessageLayer::clear()
{
    m_deduplicator.clear();
    m_retransmitter.clear();
    m_mids.clear();
    m_waiting.clear();
    m_waitingCount = 0;
    m_freed.clear();
}

} // namespace coap
