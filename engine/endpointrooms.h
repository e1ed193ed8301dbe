// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block/block1spool.h"
#include "block/block2.h"
#include "endpoint.h"
#include "message/messagelayer.h"
#include "observe/observerregistry.h"
#include "site/echoguard.h"
#include "site/exchange.h"

#include <deque>
#include <map>
#include <unordered_map>

namespace coap {

/// What an Endpoint is made of, and the way of one request through it (design card: door to door).
struct Endpoint::Rooms final : public ExchangeOwner, public DatagramSink {
    Rooms(Endpoint &owner, Site &rootSite, Services &worldServices, Tap &watchers, const EndpointSettings &chosen);

    /// A request that is being served, or waits for its resource.
    struct Open {
        ReplyAddress address;
        Request request;                        ///< as the resource saw it
        std::optional<BlockOption> block1;      ///< of its last block
        bool handlesBlocks = false;             ///< its resource sees and makes blocks itself
        std::uint64_t observation = 0;          ///< registered provisionally; 0: none
        std::chrono::system_clock::time_point arrived;
        Shared shared;                          ///< of the handle, if it was deferred
    };

    /// The request whose handler is running. A deferred one may be answered before the handler returns.
    struct Running {
        std::uint64_t id = 0;
        bool isDeferred = false, isDropped = false;
        Shared shared;
        std::optional<Response> early;
    };

    // The way of a datagram.
    void receive(const Datagram &datagram);
    void serve(const Datagram &datagram, const Marking &marking);
    std::optional<Response> refusal(const Message &message) const;
    bool answerBlock(Open &open);
    bool answerLaterBlock(Open &open);
    void render(Open &open);
    Response handle(Open &open, const Site::Resolved &resolved, Running &run);
    void answer(Open &open, Response response);
    void send(Open &open, Response response);
    void finishObservation(Open &open, Response &response);
    void cut(Open &open, Response &response);
    Block2Cache &keptFor(Code method);
    void countAnswer(const Open &open, Code code);
    void acknowledgeSlowOnes();
    void forgetWaiting();
    bool isSuppressed(const Open &open, const Response &response) const;
    void hold(const ReplyAddress &address, Message message);
    void answerGroups();
    void configure(const EndpointSettings &chosen);
    void expire();
    void endTurn();
    std::optional<TimePoint> nextDeadline() const;
    void beginTurn(TimePoint time);
    void tapIn(const Datagram &datagram, const Marking &marking);
    void tell(Direction direction, OctetView datagram, OctetView path, const Remote &remote, const Marking &marking);
    void tellOutgoing();
    void recordLatencies();

    // ExchangeOwner
    Exchange open(const Request &request) override;
    void answered(std::uint64_t id, Response response) override;
    void dropped(std::uint64_t id) override;
    // DatagramSink
    void put(const Route &route, OctetView datagram, const Marking &marking) override;
    void put(const Route &route, const Message &message, const Marking &marking) override;
    void queued(const Route &route, std::size_t offset, const Marking &marking);

    Endpoint &endpoint;
    Site &site;
    Services &services;
    Tap &tap;
    EndpointSettings settings;
    TimePoint now{};
    std::chrono::system_clock::time_point wall, wallThen;   ///< of this turn; when it was last read
    std::optional<TimePoint> wallRead;
    Scheduler scheduler;
    EchoGuard echoes;
    ChangeJournal journal;
    // Always there: made anew with other settings.
    std::optional<MessageLayer> layer;
    std::optional<Block1Spool> uploads;
    std::optional<Block2Cache> bodies, views;  ///< of what was executed; of what can be rendered again
    std::optional<ObserverRegistry> observers;
    Outbox outbox;
    /// What the tap is to be told of each datagram in the outbox, when they leave: then they are no longer hot from writing.
    struct Outgoing {
        Marking marking;                ///< its path lies behind the datagram
        std::size_t pathOctets = 0;
    };
    std::vector<Outgoing> outgoing;
    std::uint64_t answeredAtOnce = 0;   ///< answers in the outbox to requests that came at this time
    Open current;                       ///< the request that has come, in memory that is used again

    std::uint64_t nextId = 1;           ///< names exchanges and observations
    std::unordered_map<std::uint64_t, Open> waiting;            ///< deferred requests
    std::deque<std::pair<TimePoint, std::uint64_t>> slowOnes;   ///< when their empty ACKs are due, in order
    std::vector<std::unique_ptr<Resource>> retired;
    /// Answers to group requests, by the time of their leisure (RFC 7252 §8.2).
    std::multimap<TimePoint, std::pair<ReplyAddress, Message>> groupAnswers;

    Running *running = nullptr;
};

} // namespace coap
