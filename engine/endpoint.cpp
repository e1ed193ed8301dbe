// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoint.h"

#include "endpointrooms.h"

#include <algorithm>

namespace coap {

namespace {

/// A notification is rendered through the site like a request, but for its counting.
ObserverRegistry::Render renderFrom(Site &site)
{
    return [&site](const Request &request) { return site.render(request); };
}

} // namespace

Endpoint::Rooms::Rooms(Endpoint &owner, Site &rootSite, Services &worldServices, Tap &watchers, const EndpointSettings &chosen)
    : endpoint(owner),
      site(rootSite),
      services(worldServices),
      tap(watchers),
      echoes(worldServices, scheduler)
{
    configure(chosen);
}

/// The rooms that depend on settings are made anew; nothing may be under way.
void Endpoint::Rooms::configure(const EndpointSettings &chosen)
{
    settings = chosen;
    settings.maxBlockSzx = std::min(chosen.maxBlockSzx, 6u);
    settings.limits.hits = &tap.stats.limitHits;
    const auto szx = static_cast<std::uint8_t>(settings.maxBlockSzx);
    layer.emplace(settings.tuning, settings.limits, services, *this);
    uploads.emplace(settings.limits, settings.tuning.exchangeLifetime(), szx);
    bodies.emplace(settings.limits, settings.tuning.exchangeLifetime());
    views.emplace(settings.limits, settings.tuning.exchangeLifetime());
    observers.emplace(settings.tuning, settings.limits, szx, services, *layer, journal, tap.stats, wall, renderFrom(site));
}

void Endpoint::Rooms::expire()
{
    layer->expire(now);
    uploads->expire(now);
    bodies->expire(now);
    views->expire(now);
    while (const auto timedOut = layer->takeTimedOut(now)) {
        if (observers->owns(timedOut->subject)) {
            observers->timedOut(*timedOut, now);
        } else if (!timedOut->isGivenUp) {
            Stats::add(tap.stats.retransmissions);
            layer->repeat(*timedOut, {Note::Retransmission, 0, timedOut->subject, 0});
        }
    }
    observers->expire(now);
    scheduler.expire(now);
    answerGroups();
    acknowledgeSlowOnes();
}

void Endpoint::Rooms::forgetWaiting()
{
    for (const auto &[id, open] : waiting)
        revoke(open.shared);
    waiting.clear();
    slowOnes.clear();
}

/// Observers are told, and what was removed goes.
void Endpoint::Rooms::endTurn()
{
    observers->endTurn(now);
    while (const auto remote = layer->takeFreed(now))
        observers->freed(*remote, now);
    tap.stats.repeatedMids.store(layer->repeatedMids(), std::memory_order_relaxed);
    tap.stats.resources.store(site.resourceCount(), std::memory_order_relaxed);
    retired.clear();
}

std::optional<TimePoint> Endpoint::Rooms::nextDeadline() const
{
    std::optional<TimePoint> first;
    const auto consider = [&first](std::optional<TimePoint> due) {
        if (due && (!first || *due < *first))
            first = due;
    };
    consider(layer->nextDeadline());
    consider(uploads->nextDeadline());
    consider(bodies->nextDeadline());
    consider(views->nextDeadline());
    consider(observers->nextDeadline());
    consider(scheduler.nextDeadline());
    if (!groupAnswers.empty())
        consider(groupAnswers.begin()->first);
    if (!slowOnes.empty())
        consider(slowOnes.front().first);
    return first;
}

/// The wall clock is read now and then only: in between it goes as the steady one does.
void Endpoint::Rooms::beginTurn(TimePoint time)
{
    using namespace std::chrono;
    constexpr milliseconds trusted{20};
    if (!wallRead || time < *wallRead || time - *wallRead >= trusted) {
        wallRead = time;
        wallThen = services.wallClock();
    }
    now = time;
    wall = wallThen + duration_cast<system_clock::duration>(time - *wallRead);
    scheduler.setNow(time);
}

void Endpoint::Rooms::tell(Direction direction, OctetView datagram, OctetView path, const Remote &remote, const Marking &marking)
{
    TapRecord *const record = tap.message(datagram, path);
    if (record == nullptr)
        return;
    TapRecord &made = *record;
    made.direction = direction;
    made.note = marking.note;
    made.noteValue = marking.noteValue;
    made.exchange = marking.exchange;
    made.resource = marking.resource;
    made.remote = remote;
    made.wallNanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(wall.time_since_epoch()).count();
    OctetReader in(datagram);
    if (in.left() >= 4) {
        made.type = static_cast<Type>(*in.u8() >> 4 & 0x03);
        made.code = static_cast<Code>(*in.u8());
        made.mid = *in.u16();
    }
    tap.publish();
}

void Endpoint::Rooms::tapIn(const Datagram &datagram, const Marking &marking)
{
    tap.count(Direction::In, datagram.octets.size());
    if (tap.isWatched())
        tell(Direction::In, datagram.octets, marking.path, datagram.route.remote, marking);
}

void Endpoint::Rooms::put(const Route &route, OctetView datagram, const Marking &marking)
{
    const std::size_t offset = outbox.octets.size();
    outbox.octets.insert(outbox.octets.end(), datagram.begin(), datagram.end());
    queued(route, offset, marking);
}

void Endpoint::Rooms::put(const Route &route, const Message &message, const Marking &marking)
{
    const std::size_t offset = outbox.octets.size();
    encodeTo(message, outbox.octets);
    queued(route, offset, marking);
}

void Endpoint::Rooms::queued(const Route &route, std::size_t offset, const Marking &marking)
{
    Outbox::Entry &entry = outbox.entries.emplace_back();
    entry.route = route;
    if (entry.route.local.multicast)
        entry.route.local.address = {};     // an answer leaves from a unicast address (§8.2)
    entry.offset = static_cast<std::uint32_t>(offset);
    entry.length = static_cast<std::uint32_t>(outbox.octets.size() - offset);
    tap.count(Direction::Out, entry.length);
    if (!tap.isWatched())
        return;
    outbox.octets.insert(outbox.octets.end(), marking.path.begin(), marking.path.end());
    outgoing.resize(outbox.entries.size() - 1);     // it may be watched since a moment ago only
    outgoing.push_back({marking, marking.path.size()});
}

void Endpoint::Rooms::tellOutgoing()
{
    for (std::size_t i = 0; i < outgoing.size() && tap.isWatched(); ++i) {
        const Outbox::Entry &entry = outbox.entries[i];
        const OctetView octets = OctetView(outbox.octets).subspan(entry.offset, entry.length + outgoing[i].pathOctets);
        tell(Direction::Out, octets.first(entry.length), octets.subspan(entry.length), entry.route.remote, outgoing[i].marking);
    }
    outgoing.clear();
}

/// They leave together: one look at the clock tells how long it took to make them.
void Endpoint::Rooms::recordLatencies()
{
    if (answeredAtOnce != 0)
        tap.stats.recordLatency(services.wallClock() - wall, std::exchange(answeredAtOnce, 0));
}

Endpoint::Endpoint(Site &site, Services &services, Tap &tap, EndpointSettings settings)
    : m_rooms(std::make_unique<Rooms>(*this, site, services, tap, settings))
{
    site.setResourceLimit(settings.limits.resources);
    site.attach(this);
}

Endpoint::~Endpoint()
{
    reset(m_rooms->now, false);
    m_rooms->site.attach(nullptr);
}

void Endpoint::receive(const Datagram &datagram, TimePoint now)
{
    run(now, [&] { m_rooms->receive(datagram); });
}

void Endpoint::expire(TimePoint now)
{
    run(now, [this] { m_rooms->expire(); });
}

void Endpoint::run(TimePoint now, const std::function<void()> &work)
{
    m_rooms->beginTurn(now);
    work();
    m_rooms->endTurn();
}

std::optional<TimePoint> Endpoint::nextDeadline() const
{
    return m_rooms->nextDeadline();
}

bool Endpoint::hasPendingWork() const
{
    return m_rooms->observers->hasPendingWork();
}

void Endpoint::setAckWindow(std::size_t acknowledgements)
{
    m_rooms->observers->setAckWindow(acknowledgements);
}

void Endpoint::takeOutgoing(Outbox &out)
{
    out.clear();
    m_rooms->recordLatencies();
    m_rooms->tellOutgoing();
    std::swap(out.entries, m_rooms->outbox.entries);
    std::swap(out.octets, m_rooms->outbox.octets);
}

void Endpoint::reset(TimePoint now, bool tellObservers)
{
    Rooms &rooms = *m_rooms;
    rooms.now = now;
    rooms.observers->clear(now, tellObservers);
    rooms.forgetWaiting();
    rooms.groupAnswers.clear();
    rooms.layer->clear();
    rooms.uploads->clear();
    rooms.bodies->clear();
    rooms.views->clear();
    rooms.retired.clear();
}

void Endpoint::configure(const EndpointSettings &settings)
{
    reset(m_rooms->now, false);
    m_rooms->configure(settings);
    m_rooms->site.setResourceLimit(settings.limits.resources);
}

std::vector<ObservationInfo> Endpoint::observations() const
{
    return m_rooms->observers->all();
}

std::optional<ObservationInfo> Endpoint::observation(std::uint64_t id) const
{
    return m_rooms->observers->info(id);
}

bool Endpoint::cancelObservation(std::uint64_t id, TimePoint now)
{
    bool isDone = false;
    run(now, [&] { isDone = m_rooms->observers->cancel(id, Code::ServiceUnavailable, now); });
    return isDone;
}

ChangeJournal &Endpoint::journal() { return m_rooms->journal; }
const EndpointSettings &Endpoint::settings() const { return m_rooms->settings; }
Scheduler &Endpoint::scheduler() { return m_rooms->scheduler; }
Services &Endpoint::services() { return m_rooms->services; }
Tap &Endpoint::tap() { return m_rooms->tap; }
EchoGuard &Endpoint::echoes() { return m_rooms->echoes; }

void Endpoint::stateUpdated(ObservableResource &resource)
{
    m_rooms->views->forgetResource(resource.id());
    m_rooms->observers->stateUpdated(resource, nullptr);
}

void Endpoint::stateUpdated(ObservableResource &resource, const Response &response)
{
    m_rooms->views->forgetResource(resource.id());
    m_rooms->observers->stateUpdated(resource, std::make_shared<const Response>(response));
}

void Endpoint::stateUpdated(ObservableResource &resource, const Concerns &concerns)
{
    m_rooms->views->forgetResource(resource.id());
    m_rooms->observers->stateUpdatedFor(resource, concerns);
}

void Endpoint::stateUpdatedBy(ObservableResource &resource, const std::function<void()> &edit)
{
    m_rooms->observers->stateUpdatedBy(resource, edit);
    m_rooms->views->forgetResource(resource.id());
}

std::uint8_t Endpoint::maxBlockSzx() const
{
    return static_cast<std::uint8_t>(m_rooms->settings.maxBlockSzx);
}

void Endpoint::retire(std::unique_ptr<Resource> resource)
{
    const auto forget = [this](Resource &gone) {
        m_rooms->views->forgetResource(gone.id());
        m_rooms->observers->resourceRemoved(gone, m_rooms->now);
    };
    forget(*resource);
    if (const auto *all = dynamic_cast<const Site *>(resource.get()))
        all->forEach(forget);       // what lies in it goes with it
    m_rooms->retired.push_back(std::move(resource));
}

void Endpoint::handlerFailed(const Resource &resource, std::string_view cause)
{
    if (onHandlerError)
        onHandlerError(resource, cause);
}

} // namespace coap
