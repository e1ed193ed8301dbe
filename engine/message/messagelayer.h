// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/datagramsink.h"
#include "message/deduplicator.h"
#include "message/mids.h"
#include "message/retransmitter.h"
#include "serverlimits.h"
#include "services.h"
#include "wire/codec.h"

#include <deque>

namespace coap {

/// What a received message is to the layers above.
struct Incoming {
    enum class Kind : std::uint8_t {
        Request,        ///< to be served
        Acknowledged,   ///< `subject` of ours has arrived
        Reset,          ///< `subject` of ours was refused
        Settled,        ///< nothing more to do than to send `answer`
    };
    Kind kind = Kind::Settled;
    Marking marking;            ///< for the tap
    std::uint64_t subject = 0;
    std::optional<Duration> roundTrip;  ///< Acknowledged: measured, if it was sent once only
    Octets answer;              ///< to be sent at once; empty: nothing
    Marking answerMarking;
};

/// A request on its way to an answer: what the message layer must know to send it.
struct ReplyAddress {
    MessageKey key;
    Route route;
    Token token;
    bool confirmable = false;
    bool isAcknowledged = false;    ///< its empty ACK has gone out: the answer will be separate
    Marking marking;                ///< exchange and resource, for the tap
};

/// Confirmable and non-confirmable messages, duplicates, retransmission, NSTART (RFC 7252 §4). Engine thread only.
class MessageLayer {
public:
    MessageLayer(const TransportTuning &tuning, const ServerLimits &limits, Services &services, DatagramSink &sink);

    /// Sorts a message that was decoded; nothing is sent yet.
    Incoming accept(const Message &message, const Datagram &datagram, TimePoint now);
    /// The same for one that was not.
    Incoming refuse(const ParseError &error, const Datagram &datagram) const;

    /// The empty ACK of a request whose answer takes longer (§5.2.2).
    void acknowledge(ReplyAddress &address);
    /// The answer: in the ACK, or as a separate CON, or as a NON.
    void reply(const ReplyAddress &address, Message response, TimePoint now);
    /// Nothing is to be sent to this request (No-Response): a CON gets its empty ACK.
    void suppressReply(ReplyAddress &address);

    /// Is a CON to this endpoint allowed now (NSTART)? Waiting answers go before.
    bool mayStart(const Remote &remote) const;
    /// Sends a CON under a name, and sets the message's type and mid; it comes back in Incoming or Failure. Gives its mid.
    std::uint16_t startConfirmable(const Route &route, Message &message, std::uint64_t subject, const Marking &marking, TimePoint now);
    std::uint16_t sendNonConfirmable(const Route &route, Message &message, const Marking &marking, TimePoint now);
    /// That endpoint has used up our Message IDs: what can wait, waits.
    bool isOutOfMids(const Remote &remote, TimePoint now) const { return m_mids.isRunOut(remote, now); }
    /// Message IDs that were used again within EXCHANGE_LIFETIME.
    std::uint64_t repeatedMids() const { return m_mids.repeated(); }
    /// Stops repeating the CON with that mid, if it is still under way.
    void giveUp(const Remote &remote, std::uint16_t mid)
    {
        if (m_retransmitter.finish({remote, mid}))
            freed(remote);
    }

    /// One of our CONs whose time-out has passed.
    struct TimedOut {
        std::uint64_t subject = 0;
        Remote remote;
        std::uint16_t mid = 0;
        bool isGivenUp = false;     ///< never acknowledged: it is forgotten
    };
    std::optional<TimedOut> takeTimedOut(TimePoint now);
    /// Sends it again as it was.
    void repeat(const TimedOut &timedOut, const Marking &marking);
    /// Sends a newer message in its place, which keeps count and time-out (RFC 7641 §4.5.2). Gives its mid.
    std::uint16_t repeatAs(const TimedOut &timedOut, Message &message, const Marking &marking, TimePoint now);

    /// An endpoint that may get another CON; answers that waited have been started already. Empty: none new.
    std::optional<Remote> takeFreed(TimePoint now);

    std::optional<TimePoint> nextDeadline() const;
    void expire(TimePoint now) { m_deduplicator.expire(now); }
    void clear();

private:
    struct Waiting {
        Route route;
        Message message;
        Marking marking;
    };

    Incoming acceptRequest(const Message &message, const Datagram &datagram, TimePoint now);
    Incoming acceptAnswer(const Message &message, const Datagram &datagram, TimePoint now);
    Incoming rejected(const Message &message, Note note) const;
    void sendSeparate(const ReplyAddress &address, Message &response, TimePoint now);
    void freed(const Remote &remote) { m_freed.push_back(remote); }

    const TransportTuning m_tuning;
    const ServerLimits m_limits;
    DatagramSink &m_sink;
    Deduplicator m_deduplicator;
    Retransmitter m_retransmitter;
    Mids m_mids;
    std::unordered_map<Remote, std::deque<Waiting>> m_waiting;  // separate answers that NSTART holds back
    std::size_t m_waitingCount = 0;
    std::deque<Remote> m_freed;
};

} // namespace coap
