// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one request through the rooms of an Endpoint.
#include "endpointrooms.h"

#include "block/requestkey.h"
#include "message/optionrules.h"
#include "site/proxytarget.h"

namespace coap {

namespace {

/// A body of an answer that later blocks may ask for must not be made by running the method again.
bool isSafe(Code method)
{
    return method == Code::Get || method == Code::Fetch;
}

} // namespace

void Endpoint::Rooms::receive(const Datagram &datagram)
{
    Message &message = current.request.message;
    if (const auto error = decodeInto(message, datagram.octets, settings.longestToken > 8)) {
        const auto refused = layer->refuse(*error, datagram);
        Stats::add(tap.stats.malformed);
        tapIn(datagram, refused.marking);
        if (!refused.answer.empty())
            put(datagram.route, refused.answer, refused.answerMarking);
        return;
    }
    if (isRequest(message.code))
        site.expect(message.options);
    auto incoming = layer->accept(message, datagram, now);
    if (incoming.kind == Incoming::Kind::Request) {
        incoming.marking.exchange = nextId++;
        serve(datagram, incoming.marking);
        return;
    }
    const MessageKey key{datagram.route.remote, message.mid};
    if (incoming.subject != 0) {
        const auto mark = observers->marking(incoming.subject);
        incoming.marking.exchange = incoming.subject;
        incoming.marking.resource = mark.resource;
        incoming.marking.path = mark.path;
    }
    if (incoming.kind == Incoming::Kind::Reset && observers->reset(incoming.subject, key))
        incoming.marking.note = Note::Reset;
    if (incoming.marking.note == Note::Reset)
        Stats::add(tap.stats.resetsIn);
    if (incoming.marking.note == Note::Duplicate) {
        Stats::add(tap.stats.duplicates);
        incoming.marking.exchange = incoming.answerMarking.exchange = nextId++;
    }
    tapIn(datagram, incoming.marking);
    if (incoming.roundTrip)
        observers->measured(datagram.route.remote, *incoming.roundTrip);
    if (incoming.kind == Incoming::Kind::Acknowledged)
        observers->acknowledged(incoming.subject);
    if (!incoming.answer.empty())
        put(datagram.route, incoming.answer, incoming.answerMarking);
}

void Endpoint::Rooms::serve(const Datagram &datagram, const Marking &marking)
{
    Open &open = current;
    Message &message = open.request.message;
    tapIn(datagram, marking);
    site.fetchExpected();
    Stats::add(tap.stats.requests);
    open.address.key.remote = datagram.route.remote;
    open.address.key.mid = message.mid;
    open.address.route = datagram.route;
    open.address.token = message.token;
    open.address.confirmable = message.type == Type::Confirmable;
    open.address.isAcknowledged = false;
    open.address.marking = {};
    open.address.marking.exchange = marking.exchange;
    open.block1.reset();
    open.handlesBlocks = false;
    open.observation = 0;
    open.arrived = wall;
    open.shared = {};
    open.request.route = datagram.route;
    open.request.prefixSegments = 0;

    const auto problem = checkOptions(message.options);
    if (auto own = withoutProxy(message.options, datagram.route.local))
        message.options = std::move(*own);
    if (problem) {
        // A NON with a critical option that we do not know is dropped silently, unless asked otherwise (§5.4.1).
        if (open.address.confirmable || settings.badOptionAnswersNon)
            answer(open, Response::error(Code::BadOption, *problem));
        return;
    }
    if (auto refused = refusal(message)) {
        answer(open, std::move(*refused));
        return;
    }
    if (!answerBlock(open))
        render(open);
}

/// A block that is not the last of an upload, or a later one of an answer, is no matter of the resource; unless it wants to
/// see all of them.
bool Endpoint::Rooms::answerBlock(Open &open)
{
    Message &request = open.request.message;
    const auto block1 = blockOption(request.options, OptionNumber::Block1);
    if (!block1 && !request.options.has(OptionNumber::Block2))
        return false;
    const Resource *server = site.resolve(request.options).server;
    if (server != nullptr && !server->needsBlockwiseAssembly(open.request))
        return false;
    open.block1 = block1;
    if (!block1)
        return answerLaterBlock(open);
    auto partial = uploads->take(open.address.route.remote, request, now);
    if (!partial)
        return false;
    if (partial->code == Code::Continue)
        open.block1.reset();        // its answer holds Block1 already
    answer(open, std::move(*partial));
    return true;
}

std::optional<Response> Endpoint::Rooms::refusal(const Message &message) const
{
    const Options &options = message.options;
    if (message.token.size() > settings.longestToken)
        return Response::error(Code::BadRequest, "the token is longer than this server takes");  // RFC 8974 §2.2.2
    if (options.has(OptionNumber::ProxyUri) || options.has(OptionNumber::ProxyScheme))
        return Response::error(Code::ProxyingNotSupported, "this is not a proxy");          // §5.10.2
    if (options.uint(OptionNumber::HopLimit) == 0u)
        return Response::error(Code::BadRequest, "Hop-Limit must not be 0");                // RFC 8768 §3
    if (options.has(OptionNumber::Block2) && !wantedBlock(options, static_cast<std::uint8_t>(settings.maxBlockSzx)))
        return Response::error(Code::BadRequest, "Block2 size 7 is reserved");              // RFC 7959 §2.2
    return std::nullopt;
}

/// A later block comes from the body that was kept. That of a POST, PUT or the like is never executed again; that of a GET is
/// rendered anew if its body is not kept or no longer true.
bool Endpoint::Rooms::answerLaterBlock(Open &open)
{
    const Message &request = open.request.message;
    const auto block2 = blockOption(request.options, OptionNumber::Block2);
    if (!block2 || block2->num == 0 || (isSafe(request.code) && request.options.has(OptionNumber::Observe)))
        return false;
    const auto *whole = keptFor(request.code).find(requestKey(open.address.route.remote, request), now);
    if (whole == nullptr && isSafe(request.code))
        return false;
    const auto wanted = wantedBlock(request.options, static_cast<std::uint8_t>(settings.maxBlockSzx));
    send(open, whole != nullptr ? blockOf(*whole, request.options, *wanted)
                                : Response::error(Code::RequestEntityIncomplete, "that answer is not kept any more"));
    return true;
}

Block2Cache &Endpoint::Rooms::keptFor(Code method)
{
    return isSafe(method) ? *views : *bodies;
}

/// `open` is moved from if the answer comes later.
void Endpoint::Rooms::render(Open &open)
{
    const Message &message = open.request.message;
    const auto resolved = site.resolve(message.options);
    if (resolved.subject != nullptr)
        open.address.marking.resource = resolved.subject->id();
    open.handlesBlocks = resolved.server != nullptr && !resolved.server->needsBlockwiseAssembly(open.request);
    if (isSafe(message.code) && !open.address.route.local.multicast) {     // a group cannot observe (RFC 7641 §3.1)
        const auto wish = message.options.uint(OptionNumber::Observe);
        const auto block2 = blockOption(message.options, OptionNumber::Block2);
        if (wish == 1u) {
            observers->deregister(open.address.route.remote, open.address.token);
        } else if (wish == 0u && (!block2 || block2->num == 0)) {     // RFC 7959 §2.6
            if (auto *observable = dynamic_cast<ObservableResource *>(resolved.subject))
                open.observation = observers->add(*observable, open.request, nextId++, now);
        }
    }
    Running run;
    run.id = nextId++;
    Response response = handle(open, resolved, run);
    if (run.early) {
        response = std::move(*run.early);
    } else if (run.isDropped || (response.isLater && !run.isDeferred)) {
        response = Code::InternalServerError;
    } else if (response.isLater) {
        open.shared = run.shared;
        slowOnes.emplace_back(now + settings.tuning.emptyAckDelay, run.id);
        waiting.emplace(run.id, std::move(open));
        return;
    } else if (run.isDeferred) {
        revoke(run.shared);     // answered by the handler itself after all
    }
    answer(open, std::move(response));
}

/// The resource's handler runs: what it changes, the peer has changed.
Response Endpoint::Rooms::handle(Open &open, const Site::Resolved &resolved, Running &run)
{
    const Tap::Acting acting(tap, {Actor::Kind::Peer, open.request.method(), open.request.route.remote});
    Running *const outer = std::exchange(running, &run);
    allowDefer(open.request);
    Response response = site.render(open.request, resolved);
    running = outer;
    return response;
}

/// From what the resource says to what goes on the wire.
void Endpoint::Rooms::answer(Open &open, Response response)
{
    if (response.code == Code::Empty)
        response.code = defaultCode(open.request.method());
    finishObservation(open, response);
    if (response.code != Code::Continue && !open.handlesBlocks)
        cut(open, response);
    if (const auto shared = std::move(response.shared))
        response.payload = *shared;     // it fits, or is cut by nobody
    send(open, std::move(response));
}

void Endpoint::Rooms::finishObservation(Open &open, Response &response)
{
    response.options.remove(OptionNumber::Observe);     // it is the registry's to give
    if (open.observation == 0)
        return;
    if (isSuccess(response.code))
        observers->confirm(open.observation, response, now);
    else
        observers->withdraw(open.observation);
}

/// What is larger than a block is kept whole, and its block goes.
void Endpoint::Rooms::cut(Open &open, Response &response)
{
    const Message &request = open.request.message;
    const auto szx = static_cast<std::uint8_t>(settings.maxBlockSzx);
    if (!request.options.has(OptionNumber::Block2) && response.body().size() <= BlockOption{0, false, szx}.size())
        return;
    const auto wanted = wantedBlock(request.options, szx);
    if (!wanted)
        return;
    if (isSuccess(response.code) && response.body().size() > wanted->size() && !open.address.route.local.multicast) {
        giveBodyEtag(response, services);
        const auto key = requestKey(open.address.route.remote, request);
        if (const auto *whole = keptFor(request.code).keep(key, response, open.address.marking.resource, now)) {
            response = blockOf(*whole, request.options, *wanted);
            return;
        }
    }
    cutToBlock(response, request.options, *wanted, services);
}

void Endpoint::Rooms::send(Open &open, Response response)
{
    countAnswer(open, response.code);
    if (isSuppressed(open, response)) {
        layer->suppressReply(open.address);
        return;
    }
    if (open.block1 && !response.options.has(OptionNumber::Block1))
        response.options.addUint(OptionNumber::Block1, BlockOption{open.block1->num, false, open.block1->szx}.value());
    if (open.block1 || response.code == Code::Continue || response.options.has(OptionNumber::Block2)) {
        const auto block = response.options.uint(OptionNumber::Block2);
        open.address.marking.note = Note::BlockPart;
        open.address.marking.noteValue = block ? *block : *response.options.uint(OptionNumber::Block1);
    }
    if (response.code == Code::ServiceUnavailable && !response.options.has(OptionNumber::MaxAge))
        response.maxAge(std::chrono::seconds(60));      // the default, said: when to ask again (RFC 7252 §5.9.3.4)
    Message message;
    message.code = response.code;
    message.options = std::move(response.options);
    message.payload = std::move(response.payload);
    if (open.address.route.local.multicast)
        hold(open.address, std::move(message));
    else
        layer->reply(open.address, std::move(message), now);
}

/// No-Response says so (RFC 7967 §2.1: bits 2, 8 and 16 for classes 2, 4 and 5; 2.31 asks for more and always goes);
/// without it, a group hears only what is of use (RFC 7252 §8.2).
bool Endpoint::Rooms::isSuppressed(const Open &open, const Response &response) const
{
    const auto wish = open.request.message.options.uint(OptionNumber::NoResponse);
    if (wish)
        return response.code != Code::Continue && (*wish & (1u << (codeClass(response.code) - 1))) != 0;
    return open.address.route.local.multicast && (!isSuccess(response.code) || response.payload.empty());
}

/// An answer to a group request waits a random part of DEFAULT_LEISURE, so that the group does not answer at once (§8.2).
void Endpoint::Rooms::hold(const ReplyAddress &address, Message message)
{
    if (groupAnswers.size() >= settings.limits.groupAnswers) {
        settings.limits.reached(Limit::GroupAnswers);
        return;
    }
    const auto span = std::chrono::duration_cast<Duration>(settings.tuning.defaultLeisure).count();
    const Duration leisure(span > 0 ? static_cast<Duration::rep>(services.random() % static_cast<std::uint64_t>(span)) : 0);
    groupAnswers.emplace(now + leisure, std::pair(address, std::move(message)));
}

void Endpoint::Rooms::answerGroups()
{
    while (!groupAnswers.empty() && groupAnswers.begin()->first <= now) {
        auto held = groupAnswers.extract(groupAnswers.begin());
        layer->reply(held.mapped().first, std::move(held.mapped().second), now);
    }
}

void Endpoint::Rooms::countAnswer(const Open &open, Code code)
{
    Stats::add(tap.stats.responses);
    if (codeClass(code) == 4)
        Stats::add(tap.stats.errors4xx);
    if (codeClass(code) == 5)
        Stats::add(tap.stats.errors5xx);
    if (open.arrived == wall)
        ++answeredAtOnce;
    else
        tap.stats.recordLatency(wall - open.arrived);
}

Exchange Endpoint::Rooms::open(const Request &)
{
    if (running == nullptr || running->isDeferred)
        return {};
    if (waiting.size() >= settings.limits.openExchanges) {
        settings.limits.reached(Limit::OpenExchanges);
        throw RenderableError(Code::ServiceUnavailable, "too many requests are waiting");
    }
    auto made = make(running->id);
    running->isDeferred = true;
    running->shared = made.shared;
    return made.exchange;
}

void Endpoint::Rooms::answered(std::uint64_t id, Response response)
{
    if (running != nullptr && running->id == id) {
        running->early = std::move(response);
        return;
    }
    auto node = waiting.extract(id);
    if (!node.empty())
        answer(node.mapped(), std::move(response));
}

void Endpoint::Rooms::dropped(std::uint64_t id)
{
    if (running != nullptr && running->id == id) {
        running->isDropped = true;
        return;
    }
    answered(id, Code::InternalServerError);
}

void Endpoint::Rooms::acknowledgeSlowOnes()
{
    while (!slowOnes.empty() && slowOnes.front().first <= now) {
        const auto at = waiting.find(slowOnes.front().second);
        slowOnes.pop_front();
        if (at != waiting.end())
            layer->acknowledge(at->second.address);
    }
}

} // namespace coap
