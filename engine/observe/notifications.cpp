// SPDX-License-Identifier: GPL-3.0-or-later
// How an ObserverRegistry tells observers of a change (RFC 7641 §4).
#include "observe/observerregistry.h"

#include "block/block2.h"

#include <algorithm>

namespace coap {

namespace {

/// NON mids by which an RST finds its observation: as many as a burst to all observers, and some.
constexpr std::size_t maxNonMids = 65'536;
constexpr std::uint32_t sequenceMask = 0xff'ffff;

/// Serial number arithmetic on 24 bits (§3.4).
bool isNewer(std::uint32_t a, std::uint32_t b)
{
    return a != b && ((a - b) & sequenceMask) < (1u << 23);
}

} // namespace

void ObserverRegistry::stateUpdated(ObservableResource &resource, std::shared_ptr<const Response> ready)
{
    const auto at = m_watched.find(resource.id());
    if (at == m_watched.end())
        return;
    at->second.ready = std::move(ready);
    for (Number number = at->second.first; number != none; number = m_observations[number].next)
        makeStale(m_observations[number]);
    forgetMade(resource);
}

void ObserverRegistry::stateUpdatedFor(ObservableResource &resource, const SiteHost::Concerns &concerns)
{
    const auto at = m_watched.find(resource.id());
    if (at == m_watched.end())
        return;
    at->second.ready.reset();
    for (Number number = at->second.first; number != none; number = m_observations[number].next) {
        Observation &observation = m_observations[number];
        if (concerns(m_renditions[observation.rendition].request))
            makeStale(observation);
    }
    forgetMade(resource);
}

void ObserverRegistry::makeStale(Observation &observation)
{
    observation.isStale = true;
    queue(observation);
}

void ObserverRegistry::forgetMade(const ObservableResource &resource)
{
    // What was rendered in this turn is no longer the newest.
    for (const Number made : m_made) {
        if (m_renditions[made].resource == &resource)
            m_renditions[made].isMade = false;
    }
}

void ObserverRegistry::queue(Observation &observation)
{
    // What is in flight or waits for its time takes the newest state along then.
    if (!observation.isConfirmed || observation.isQueued || observation.isInFlight || observation.isWaiting || observation.place)
        return;
    observation.isQueued = true;
    m_queue.push_back(observation.id);
}

void ObserverRegistry::endTurn(TimePoint now)
{
    for (std::size_t sent = 0; sent < notificationsPerTurn && !m_queue.empty() && m_window.hasRoom(now); ++sent) {
        const Number number = find(m_queue.front());
        m_queue.pop_front();
        if (number == none)
            continue;
        m_observations[number].isQueued = false;
        notify(number, now);
    }
    for (const Number made : m_made) {
        m_renditions[made].isMade = false;
        m_renditions[made].response = {};
        m_renditions[made].message = {};
    }
    m_made.clear();
}

void ObserverRegistry::notify(Number number, TimePoint now)
{
    Observation &observation = m_observations[number];
    const bool confirmable = isConfirmableNow(observation, now);
    if (mustWait(observation, confirmable, now)) {
        observation.state = ObservationInfo::State::Waiting;
        changed(observation);
        return;
    }
    if (Message *message = nextMessage(number, now))
        send(observation, *message, confirmable, now);
}

/// NSTART holds a CON back (RFC 7252 §4.7), the pace a NON (§4.5.1), and a lack of Message IDs both (RFC 7252 §4.4).
bool ObserverRegistry::mustWait(Observation &observation, bool confirmable, TimePoint now)
{
    Observer &peer = m_peers[observation.peer];
    const Remote &remote = peer.remote;
    TimePoint place = now;
    if (m_layer.isOutOfMids(remote, now)) {
        place = now + std::chrono::seconds(1);      // looked at again then
    } else if (confirmable) {
        observation.isWaiting = !m_layer.mayStart(remote);
        return observation.isWaiting;
    } else if (m_tuning.pacesNonNotifications) {
        place = peer.pace.take(now);
    }
    if (place <= now)
        return false;
    observation.place = place;
    m_paced.emplace(place, observation.id);
    return true;
}

void ObserverRegistry::send(Observation &observation, Message &message, bool confirmable, TimePoint now)
{
    const Marking mark = markingOf(observation);
    const Route route = routeOf(observation);
    message.token = observation.token;
    Stats::add(m_stats.notifications);
    ++observation.notifications;
    if (confirmable) {
        observation.isInFlight = true;
        observation.forceConfirmable = false;
        observation.nonsSinceConfirmable = 0;
        observation.confirmableBy = now + confirmableWithin;
        ++observation.unacknowledged;
        m_window.sent(now);
        observation.mid = m_layer.startConfirmable(route, message, observation.id, mark, now);
    } else {
        ++observation.nonsSinceConfirmable;
        observation.state = ObservationInfo::State::Healthy;
        rememberNon({route.remote, m_layer.sendNonConfirmable(route, message, mark, now)}, observation.id);
    }
    observation.nextConfirmable = wallNow() + std::chrono::duration_cast<std::chrono::nanoseconds>(observation.confirmableBy - now).count();
    changed(observation);
}

void ObserverRegistry::expire(TimePoint now)
{
    for (std::size_t sent = 0; sent < notificationsPerTurn && !m_paced.empty() && m_paced.begin()->first <= now; ++sent) {
        const Number number = find(m_paced.begin()->second);
        m_paced.erase(m_paced.begin());
        Observation &observation = m_observations[number];
        observation.place.reset();
        // It may have become a CON meanwhile.
        if (isConfirmableNow(observation, now) || m_layer.isOutOfMids(m_peers[observation.peer].remote, now))
            notify(number, now);
        else if (Message *message = nextMessage(number, now))
            send(observation, *message, false, now);
    }
    if (m_observations.size() != 0 && m_nextSweep <= now)
        sweep(now);
}

/// Whoever would get no CON within the day gets one now: an observer that is gone is noticed, and leaves (§4.5).
void ObserverRegistry::sweep(TimePoint now)
{
    m_nextSweep = now + sweepEvery;
    for (const auto &[resource, watched] : m_watched) {
        for (Number number = watched.first; number != none; number = m_observations[number].next) {
            Observation &observation = m_observations[number];
            if (observation.confirmableBy > m_nextSweep)
                continue;
            observation.forceConfirmable = true;
            queue(observation);
        }
    }
}

std::optional<TimePoint> ObserverRegistry::nextDeadline() const
{
    if (m_observations.size() == 0)
        return std::nullopt;
    TimePoint first = m_paced.empty() ? m_nextSweep : std::min(m_nextSweep, m_paced.begin()->first);
    if (!m_queue.empty() && m_window.isFull())
        first = std::min(first, m_window.opens());
    return first;
}

void ObserverRegistry::measured(const Remote &remote, Duration roundTrip)
{
    const Number peer = peerOf(remote);
    if (peer != none)
        m_peers[peer].pace.measured(roundTrip);
}

bool ObserverRegistry::isConfirmableNow(const Observation &observation, TimePoint now) const
{
    using NotifyType = ObservableResource::NotifyType;
    const auto type = resourceOf(observation).notifyType();
    if (type == NotifyType::Confirmable || (type == NotifyType::LikeRequest && observation.asksConfirmable))
        return true;
    return observation.forceConfirmable || now >= observation.confirmableBy
        || observation.nonsSinceConfirmable + 1 >= resourceOf(observation).confirmableEvery();
}

/// Rendered once a turn for all observers that get the same (design: fan-out).
Rendition &ObserverRegistry::rendered(const Observation &observation)
{
    const Number number = observation.rendition;
    Rendition &rendition = m_renditions[number];
    if (rendition.isMade)
        return rendition;
    if (std::find(m_made.begin(), m_made.end(), number) == m_made.end())
        m_made.push_back(number);
    const auto ready = observation.isStale ? m_watched.at(rendition.resource->id()).ready : nullptr;
    rendition.isMade = true;
    ++rendition.users;      // a handler may end all its observations
    rendition.response = ready != nullptr ? *ready : m_render(rendition.request);
    const auto &options = rendition.request.message.options;
    const auto wanted = wantedBlock(options, m_maxBlockSzx);
    if (wanted && rendition.resource->needsBlockwiseAssembly(rendition.request))
        cutToBlock(rendition.response, options, *wanted, m_services);
    Message &message = rendition.message;
    message.code = rendition.response.code;
    message.options = rendition.response.options;
    message.options.remove(OptionNumber::Observe);      // the registry's to give
    if (!message.options.has(OptionNumber::MaxAge))
        message.options.addUint(OptionNumber::MaxAge, 60);      // the default, said (§4.3.1)
    message.payload = rendition.response.payload;
    release(number);
    return rendition;
}

/// The newest state as a message, without its token. Null: the observation has ended with it, and the last word is sent.
Message *ObserverRegistry::nextMessage(Number number, TimePoint now)
{
    Observation &observation = m_observations[number];
    const auto id = observation.id;
    Rendition &rendition = rendered(observation);
    if (observation.id != id)
        return nullptr;
    const Response &response = rendition.response;
    if (!isSuccess(response.code)) {
        finish(number, Response(response), now);
        return nullptr;
    }
    if (response.code != Code::Valid && response.options.contentFormat() != observation.format) {
        finish(number, Response::error(Code::NotAcceptable), now);     // §4.2
        return nullptr;
    }
    observation.isStale = false;
    observation.sequence = nextSequence(observation, now);
    Message &message = rendition.message;
    if (message.options.uint(OptionNumber::Observe) != observation.sequence)
        message.options.setUint(OptionNumber::Observe, observation.sequence);
    return &message;
}

/// Says the last word, without Observe, and removes the observation.
void ObserverRegistry::finish(Number number, const Response &last, TimePoint now)
{
    const Observation &observation = m_observations[number];
    Message message;
    message.code = last.code;
    message.options = last.options;
    message.options.remove(OptionNumber::Observe);
    if (last.code == Code::ServiceUnavailable && !message.options.has(OptionNumber::MaxAge))
        message.options.addUint(OptionNumber::MaxAge, 60);     // when to ask again (RFC 7252 §5.9.3.4)
    message.payload = last.payload;
    Marking mark = markingOf(observation);
    mark.noteValue = 0;
    const Octets path(mark.path.begin(), mark.path.end());      // the request goes with the observation
    mark.path = path;
    ReplyAddress address;
    address.route = routeOf(observation);
    address.token = observation.token;
    address.confirmable = isConfirmableNow(observation, now);
    address.isAcknowledged = true;      // there is no request to acknowledge: it goes as a message of its own
    address.marking = mark;
    const bool wasConfirmed = observation.isConfirmed;
    remove(number);
    if (!wasConfirmed)
        return;                         // its first answer is still to come, and will tell
    Stats::add(m_stats.notifications);
    m_layer.reply(address, std::move(message), now);
}

/// A clock of 16,384 ticks a second: strictly increasing, and by less than 2^23 within 256 s (§3.4, §4.4).
std::uint32_t ObserverRegistry::nextSequence(const Observation &observation, TimePoint now) const
{
    using Ticks = std::chrono::duration<std::int64_t, std::ratio<1, 16'384>>;
    const auto ticks = std::chrono::duration_cast<Ticks>(now.time_since_epoch()).count();
    const auto byClock = static_cast<std::uint32_t>(ticks) & sequenceMask;
    return isNewer(byClock, observation.sequence) ? byClock : (observation.sequence + 1) & sequenceMask;
}

void ObserverRegistry::acknowledged(std::uint64_t id)
{
    m_window.acknowledged();
    const Number number = find(id);
    if (number == none)
        return;
    Observation &observation = m_observations[number];
    observation.isInFlight = false;
    observation.unacknowledged = 0;
    observation.failures = 0;
    observation.lastAck = wallNow();
    observation.state = ObservationInfo::State::Healthy;
    changed(observation);
    if (observation.isStale)
        queue(observation);
}

void ObserverRegistry::timedOut(const MessageLayer::TimedOut &timedOut, TimePoint now)
{
    const Number number = find(timedOut.subject);
    if (number == none)
        return;
    Observation &observation = m_observations[number];
    ++observation.failures;
    if (timedOut.isGivenUp) {
        remove(number);                         // §4.5
        // The peer may be gone for good: its other observations are tried with a CON next.
        const Number peer = peerOf(timedOut.remote);
        for (Number other = peer == none ? none : m_peers[peer].first; other != none; other = m_observations[other].nextOfPeer)
            m_observations[other].forceConfirmable = true;
        return;
    }
    observation.state = ObservationInfo::State::Retrying;
    changed(observation);
    Stats::add(m_stats.retransmissions);
    if (!observation.isStale) {
        m_layer.repeat(timedOut, markingOf(observation));
        return;
    }
    if (Message *message = nextMessage(number, now)) {
        message->token = observation.token;
        observation.mid = m_layer.repeatAs(timedOut, *message, markingOf(observation), now);   // §4.5.2
    }
}

void ObserverRegistry::freed(const Remote &remote, TimePoint now)
{
    const Number peer = peerOf(remote);
    for (Number number = peer == none ? none : m_peers[peer].first; number != none; number = m_observations[number].nextOfPeer) {
        Observation &observation = m_observations[number];
        if (!observation.isWaiting)
            continue;
        observation.isWaiting = false;
        observation.state = ObservationInfo::State::Healthy;
        notify(number, now);
        return;     // one at a time: notify() may have changed the list, and NSTART is used up again
    }
}

void ObserverRegistry::rememberNon(const MessageKey &key, std::uint64_t id)
{
    if (m_nonMids.insert_or_assign(key, id).second)
        m_nonMidAges.push_back(key);
    while (m_nonMidAges.size() > maxNonMids) {
        m_nonMids.erase(m_nonMidAges.front());
        m_nonMidAges.pop_front();
    }
}

} // namespace coap
