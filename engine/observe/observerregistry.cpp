// SPDX-License-Identifier: GPL-3.0-or-later
// Registration and its ends. The notifications are in notifications.cpp.
#include "observe/observerregistry.h"

#include "block/blockoption.h"
#include "block/requestkey.h"

namespace coap {

namespace {

/// What the answer depends on: resource, method, path, query, Accept, block size; not who asks.
std::string renditionKey(const Resource &resource, const Message &request)
{
    auto key = requestKey({}, request);
    if (const auto block = blockOption(request.options, OptionNumber::Block2))
        key.push_back(static_cast<char>('0' + block->szx));
    return key + '/' + std::to_string(resource.id());
}

std::uint64_t hashOf(std::uint64_t id)
{
    return id * 0x9e3779b97f4a7c15u >> 32;
}

} // namespace

ObserverRegistry::ObserverRegistry(const TransportTuning &tuning, const ServerLimits &limits, std::uint8_t maxBlockSzx, Services &services,
                                   MessageLayer &layer, ChangeJournal &journal, Stats &stats, const Wall &wall, Render render)
    : m_tuning(tuning),
      m_limits(limits),
      m_maxBlockSzx(maxBlockSzx),
      m_services(services),
      m_layer(layer),
      m_journal(journal),
      m_stats(stats),
      m_wall(wall),
      m_render(std::move(render))
{
}

std::uint64_t ObserverRegistry::add(ObservableResource &resource, const Request &request, std::uint64_t id, TimePoint now)
{
    const Remote &remote = request.route.remote;
    const Number known = find(remote, request.message.token);
    if (known == none && !hasRoomFor(remote)) {
        m_limits.reached(m_observations.size() >= m_limits.observers ? Limit::Observers : Limit::ObserversPerRemote);
        return 0;
    }
    if (!resource.isObservable() || !resource.acceptsObservation(request))
        return 0;
    std::uint32_t sequence = 0;
    if (known != none) {
        sequence = m_observations[known].sequence;  // goes on increasing across re-registration (§4.4)
        remove(known);
    }
    const Number number = m_observations.take();
    Observation &made = m_observations[number];
    made = {};
    made.id = id;
    made.rendition = joinedRendition(resource, request);
    made.peer = joinedPeer(remote);
    made.local = request.route.local;
    made.token = request.message.token;
    made.asksConfirmable = request.message.type == Type::Confirmable;
    made.sequence = sequence;
    made.confirmableBy = now + confirmableWithin;
    made.since = wallNow();
    m_byId.insert(hashOf(id), number);
    link(number);
    if (m_observations.size() == 1)
        m_nextSweep = now + sweepEvery;
    m_stats.observers.store(m_observations.size(), std::memory_order_relaxed);
    resource.updateObservationCount(++resource.m_observers);
    m_journal.resourceChanged(resource.id(), resource.changeMark());
    changed(made);
    return id;
}

bool ObserverRegistry::hasRoomFor(const Remote &remote) const
{
    const Number peer = peerOf(remote);
    return m_observations.size() < m_limits.observers && (peer == none || m_peers[peer].observations < m_limits.observersPerRemote);
}

ObserverRegistry::Number ObserverRegistry::find(std::uint64_t id) const
{
    return m_byId.find(hashOf(id), [&](Number number) { return m_observations[number].id == id; });
}

ObserverRegistry::Number ObserverRegistry::find(const Remote &remote, const Token &token) const
{
    const Number peer = peerOf(remote);
    Number number = peer == none ? none : m_peers[peer].first;
    while (number != none && m_observations[number].token != token)
        number = m_observations[number].nextOfPeer;
    return number;
}

ObserverRegistry::Number ObserverRegistry::peerOf(const Remote &remote) const
{
    return m_byRemote.find(std::hash<Remote>{}(remote), [&](Number number) { return m_peers[number].remote == remote; });
}

ObserverRegistry::Number ObserverRegistry::joinedPeer(const Remote &remote)
{
    Number peer = peerOf(remote);
    if (peer == none) {
        peer = m_peers.take();
        m_peers[peer] = {};
        m_peers[peer].remote = remote;
        m_byRemote.insert(std::hash<Remote>{}(remote), peer);
    }
    ++m_peers[peer].observations;
    return peer;
}

ObserverRegistry::Number ObserverRegistry::joinedRendition(ObservableResource &resource, const Request &request)
{
    const auto [at, isNew] = m_byRendition.try_emplace(renditionKey(resource, request.message), none);
    if (isNew) {
        at->second = m_renditions.take();
        Rendition &made = m_renditions[at->second];
        made = {};
        made.key = at->first;
        made.resource = &resource;
        made.request.message = request.message;
        made.request.route = request.route;
        made.request.isNotification = true;
    }
    ++m_renditions[at->second].users;
    return at->second;
}

/// Into the lists of its resource and its peer.
void ObserverRegistry::link(Number number)
{
    Observation &made = m_observations[number];
    Watched &watched = m_watched[resourceOf(made).id()];
    made.previous = watched.last;
    (watched.last != none ? m_observations[watched.last].next : watched.first) = number;
    watched.last = number;
    Observer &peer = m_peers[made.peer];
    made.previousOfPeer = peer.last;
    (peer.last != none ? m_observations[peer.last].nextOfPeer : peer.first) = number;
    peer.last = number;
}

void ObserverRegistry::unlink(Number number)
{
    const Observation &gone = m_observations[number];
    const auto at = m_watched.find(resourceOf(gone).id());
    Watched &watched = at->second;
    (gone.previous != none ? m_observations[gone.previous].next : watched.first) = gone.next;
    (gone.next != none ? m_observations[gone.next].previous : watched.last) = gone.previous;
    if (watched.first == none)
        m_watched.erase(at);
    Observer &peer = m_peers[gone.peer];
    (gone.previousOfPeer != none ? m_observations[gone.previousOfPeer].nextOfPeer : peer.first) = gone.nextOfPeer;
    (gone.nextOfPeer != none ? m_observations[gone.nextOfPeer].previousOfPeer : peer.last) = gone.previousOfPeer;
}

/// Its peer and its rendition go with the last one that has them.
void ObserverRegistry::leave(const Observation &observation)
{
    if (--m_peers[observation.peer].observations == 0) {
        m_byRemote.erase(std::hash<Remote>{}(m_peers[observation.peer].remote), observation.peer);
        m_peers.giveBack(observation.peer);
    }
    release(observation.rendition);
}

void ObserverRegistry::release(Number number)
{
    Rendition &rendition = m_renditions[number];
    if (--rendition.users != 0)
        return;
    m_byRendition.erase(rendition.key);
    std::erase(m_made, number);
    rendition = {};
    m_renditions.giveBack(number);
}

void ObserverRegistry::confirm(std::uint64_t id, Response &response, TimePoint now)
{
    const Number number = find(id);
    if (number == none)
        return;
    Observation &observation = m_observations[number];
    observation.isConfirmed = true;
    observation.format = response.options.contentFormat();
    observation.sequence = nextSequence(observation, now);
    response.options.setUint(OptionNumber::Observe, observation.sequence);
    if (observation.isStale)
        queue(observation);     // it changed while the first answer was made
}

void ObserverRegistry::withdraw(std::uint64_t id)
{
    const Number number = find(id);
    if (number != none)
        remove(number);
}

void ObserverRegistry::deregister(const Remote &remote, const Token &token)
{
    const Number number = find(remote, token);
    if (number != none)
        remove(number);
}

void ObserverRegistry::remove(Number number)
{
    Observation &observation = m_observations[number];
    const auto id = observation.id;
    ObservableResource &resource = resourceOf(observation);
    if (observation.place)
        m_paced.erase({*observation.place, id});
    if (observation.isInFlight)
        m_layer.giveUp(m_peers[observation.peer].remote, observation.mid);      // nobody waits for it (RFC 7252 §4.2 allows it)
    unlink(number);
    leave(observation);
    m_byId.erase(hashOf(id), number);
    observation.id = 0;
    m_observations.giveBack(number);
    m_stats.observers.store(m_observations.size(), std::memory_order_relaxed);
    m_journal.observationRemoved(id);
    m_journal.resourceChanged(resource.id(), resource.changeMark());
    resource.updateObservationCount(--resource.m_observers);
}

bool ObserverRegistry::cancel(std::uint64_t id, Code code, TimePoint now)
{
    const Number number = find(id);
    if (number == none)
        return false;
    finish(number, Response::error(code), now);
    return true;
}

bool ObserverRegistry::reset(std::uint64_t id, const MessageKey &key)
{
    if (id == 0) {
        const auto non = m_nonMids.find(key);
        if (non == m_nonMids.end())
            return false;
        id = non->second;
    }
    const Number number = find(id);
    if (number == none)
        return false;
    remove(number);     // §3.6
    return true;
}

void ObserverRegistry::resourceRemoved(const Resource &resource, TimePoint now)
{
    for (auto at = m_watched.find(resource.id()); at != m_watched.end(); at = m_watched.find(resource.id()))
        finish(at->second.first, Response::error(Code::NotFound), now);
}

void ObserverRegistry::clear(TimePoint now, bool tell)
{
    while (!m_watched.empty()) {
        const Number first = m_watched.begin()->second.first;
        if (tell)
            finish(first, Response::error(Code::ServiceUnavailable), now);
        else
            remove(first);
    }
    m_queue.clear();
    m_made.clear();
    m_nonMids.clear();
    m_nonMidAges.clear();
}

std::vector<ObservationInfo> ObserverRegistry::all() const
{
    std::vector<ObservationInfo> infos;
    infos.reserve(m_observations.size());
    for (const auto &[resource, watched] : m_watched) {
        for (Number number = watched.first; number != none; number = m_observations[number].next)
            infos.push_back(infoOf(m_observations[number]));
    }
    return infos;
}

std::optional<ObservationInfo> ObserverRegistry::info(std::uint64_t id) const
{
    const Number number = find(id);
    return number == none ? std::nullopt : std::optional(infoOf(m_observations[number]));
}

ObservationInfo ObserverRegistry::infoOf(const Observation &observation) const
{
    const Rendition &rendition = m_renditions[observation.rendition];
    ObservationInfo info;
    info.id = observation.id;
    info.resource = rendition.resource->id();
    info.remote = m_peers[observation.peer].remote;
    info.token = observation.token;
    info.path = rendition.request.requestedPath();
    info.since = observation.since;
    info.lastAck = observation.lastAck;
    info.nextConfirmable = observation.nextConfirmable;
    info.notifications = observation.notifications;
    info.unacknowledged = observation.unacknowledged;
    info.failures = observation.failures;
    info.sequence = observation.sequence;
    info.state = observation.state;
    return info;
}

Marking ObserverRegistry::marking(std::uint64_t id) const
{
    const Number number = find(id);
    return number == none ? Marking{} : markingOf(m_observations[number]);
}

Marking ObserverRegistry::markingOf(const Observation &observation) const
{
    const Rendition &rendition = m_renditions[observation.rendition];
    return {Note::Notification, observation.sequence, observation.id, rendition.resource->id(),
            rendition.request.message.options.encodedOf(OptionNumber::UriPath)};
}

std::int64_t ObserverRegistry::wallNow() const
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(m_wall.time_since_epoch()).count();
}

} // namespace coap
