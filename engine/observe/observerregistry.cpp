// SPDX-License-Identifier: GPL-3.0-or-later
// Registration and its ends. The notifications are in notifications.cpp.
#include "observe/observerregistry.h"

#include "block/blockoption.h"
#include "block/requestkey.h"

namespace coap {

namespace {

/// What the answer depends on: method, path, query, Accept, block size; not who asks.
std::string representationKey(const Message &request)
{
    auto key = requestKey({}, request);
    if (const auto block = blockOption(request.options, OptionNumber::Block2))
        key.push_back(static_cast<char>('0' + block->szx));
    return key;
}

} // namespace

ObserverRegistry::ObserverRegistry(const TransportTuning &tuning, const ServerLimits &limits, std::uint8_t maxBlockSzx, Services &services,
                                   MessageLayer &layer, ChangeJournal &journal, Stats &stats, Render render)
    : m_tuning(tuning),
      m_limits(limits),
      m_maxBlockSzx(maxBlockSzx),
      m_services(services),
      m_layer(layer),
      m_journal(journal),
      m_stats(stats),
      m_render(std::move(render))
{
}

std::uint64_t ObserverRegistry::add(ObservableResource &resource, const Request &request, std::uint64_t id, TimePoint now)
{
    const Key key{request.route.remote, request.message.token};
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end() && !hasRoomFor(key.first)) {
        m_limits.reached(m_observations.size() >= m_limits.observers ? Limit::Observers : Limit::ObserversPerRemote);
        return 0;
    }
    if (!resource.isObservable() || !resource.acceptsObservation(request))
        return 0;
    std::uint32_t sequence = 0;
    if (known != m_byKey.end()) {
        Observation &old = m_observations.at(known->second);
        sequence = old.sequence;    // goes on increasing across re-registration (§4.4)
        remove(old);
    }
    Observation &made = m_observations[id];
    made.id = id;
    made.resource = &resource;
    made.request.message = request.message;
    made.request.route = request.route;
    made.request.isNotification = true;
    made.representation = representationKey(request.message);
    made.sequence = sequence;
    made.confirmableBy = now + confirmableWithin;
    made.info.id = id;
    made.info.resource = resource.id();
    made.info.remote = key.first;
    made.info.token = key.second;
    made.info.path = request.requestedPath();
    made.info.since = wallNow();
    m_byKey[key] = id;
    m_byResource[resource.id()].insert(id);
    ++m_peers[key.first].observations;
    if (m_observations.size() == 1)
        m_nextSweep = now + sweepEvery;
    m_stats.observers.store(m_observations.size(), std::memory_order_relaxed);
    resource.updateObservationCount(++resource.m_observers);
    m_journal.resourceChanged(resource.id());
    changed(made);
    return id;
}

bool ObserverRegistry::hasRoomFor(const Remote &remote) const
{
    const auto peer = m_peers.find(remote);
    return m_observations.size() < m_limits.observers
        && (peer == m_peers.end() || peer->second.observations < m_limits.observersPerRemote);
}

void ObserverRegistry::confirm(std::uint64_t id, Response &response, TimePoint now)
{
    const auto at = m_observations.find(id);
    if (at == m_observations.end())
        return;
    Observation &observation = at->second;
    observation.isConfirmed = true;
    observation.format = response.options.contentFormat();
    observation.sequence = nextSequence(observation, now);
    observation.info.sequence = observation.sequence;
    response.options.setUint(OptionNumber::Observe, observation.sequence);
    if (observation.isStale)
        queue(observation);     // it changed while the first answer was made
}

void ObserverRegistry::withdraw(std::uint64_t id)
{
    const auto at = m_observations.find(id);
    if (at != m_observations.end())
        remove(at->second);
}

void ObserverRegistry::deregister(const Remote &remote, const Token &token)
{
    const auto at = m_byKey.find({remote, token});
    if (at != m_byKey.end())
        withdraw(at->second);
}

void ObserverRegistry::remove(Observation &observation)
{
    const auto id = observation.id;
    ObservableResource &resource = *observation.resource;
    const Remote remote = observation.info.remote;
    m_byKey.erase({remote, observation.info.token});
    const auto ofResource = m_byResource.find(resource.id());
    ofResource->second.erase(id);
    if (ofResource->second.empty())
        m_byResource.erase(ofResource);
    const auto peer = m_peers.find(remote);
    if (--peer->second.observations == 0)
        m_peers.erase(peer);
    if (observation.place)
        m_paced.erase({*observation.place, id});
    m_observations.erase(id);
    m_stats.observers.store(m_observations.size(), std::memory_order_relaxed);
    m_journal.observationRemoved(id);
    m_journal.resourceChanged(resource.id());
    resource.updateObservationCount(--resource.m_observers);
}

bool ObserverRegistry::cancel(std::uint64_t id, Code code, TimePoint now)
{
    const auto at = m_observations.find(id);
    if (at == m_observations.end())
        return false;
    finish(at->second, Response::error(code), now);
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
    const auto at = m_observations.find(id);
    if (at == m_observations.end())
        return false;
    remove(at->second);     // §3.6
    return true;
}

void ObserverRegistry::resourceRemoved(const Resource &resource, TimePoint now)
{
    const auto at = m_byResource.find(resource.id());
    if (at == m_byResource.end())
        return;
    const auto ids = at->second;
    for (const auto id : ids)
        cancel(id, Code::NotFound, now);
}

void ObserverRegistry::clear(TimePoint now, bool tell)
{
    while (!m_observations.empty()) {
        Observation &first = m_observations.begin()->second;
        if (tell)
            finish(first, Response::error(Code::ServiceUnavailable), now);
        else
            remove(first);
    }
    m_queue.clear();
    m_rendered.clear();
    m_nonMids.clear();
    m_nonMidAges.clear();
}

std::vector<ObservationInfo> ObserverRegistry::all() const
{
    std::vector<ObservationInfo> infos;
    infos.reserve(m_observations.size());
    for (const auto &[id, observation] : m_observations)
        infos.push_back(observation.info);
    return infos;
}

std::optional<ObservationInfo> ObserverRegistry::info(std::uint64_t id) const
{
    const auto at = m_observations.find(id);
    return at == m_observations.end() ? std::nullopt : std::optional(at->second.info);
}

Marking ObserverRegistry::marking(std::uint64_t id) const
{
    const auto at = m_observations.find(id);
    if (at == m_observations.end())
        return {};
    return {Note::Notification, at->second.sequence, id, at->second.resource->id(),
            at->second.request.message.options.encodedOf(OptionNumber::UriPath)};
}

std::int64_t ObserverRegistry::wallNow() const
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(m_services.wallClock().time_since_epoch()).count();
}

} // namespace coap
