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
    const auto at = m_byResource.find(resource.id());
    if (at == m_byResource.end())
        return;
    for (const auto id : at->second) {
        Observation &observation = m_observations.at(id);
        observation.ready = ready;
        observation.isStale = true;
        queue(observation);
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
    for (std::size_t sent = 0; sent < notificationsPerTurn && !m_queue.empty(); ++sent) {
        const auto at = m_observations.find(m_queue.front());
        m_queue.pop_front();
        if (at == m_observations.end())
            continue;
        at->second.isQueued = false;
        notify(at->second, now);
    }
    m_rendered.clear();
}

void ObserverRegistry::notify(Observation &observation, TimePoint now)
{
    const bool confirmable = isConfirmableNow(observation, now);
    if (mustWait(observation, confirmable, now)) {
        observation.info.state = ObservationInfo::State::Waiting;
        changed(observation);
        return;
    }
    if (auto message = nextMessage(observation, now))
        send(observation, std::move(*message), confirmable, now);
}

/// NSTART holds a CON back (RFC 7252 §4.7), the pace a NON (§4.5.1), and a lack of Message IDs both (RFC 7252 §4.4).
bool ObserverRegistry::mustWait(Observation &observation, bool confirmable, TimePoint now)
{
    const Remote &remote = observation.info.remote;
    TimePoint place = now;
    if (m_layer.isOutOfMids(remote, now)) {
        place = now + std::chrono::seconds(1);      // looked at again then
    } else if (confirmable) {
        observation.isWaiting = !m_layer.mayStart(remote);
        return observation.isWaiting;
    } else if (m_tuning.pacesNonNotifications) {
        place = m_peers.at(remote).pace.take(now);
    }
    if (place <= now)
        return false;
    observation.place = place;
    m_paced.emplace(place, observation.id);
    return true;
}

void ObserverRegistry::send(Observation &observation, Message message, bool confirmable, TimePoint now)
{
    const Marking mark = marking(observation.id);
    Stats::add(m_stats.notifications);
    ++observation.info.notifications;
    if (confirmable) {
        observation.isInFlight = true;
        observation.forceConfirmable = false;
        observation.nonsSinceConfirmable = 0;
        observation.confirmableBy = now + confirmableWithin;
        ++observation.info.unacknowledged;
        m_layer.startConfirmable(observation.request.route, std::move(message), observation.id, mark, now);
    } else {
        ++observation.nonsSinceConfirmable;
        observation.info.state = ObservationInfo::State::Healthy;
        const auto mid = m_layer.sendNonConfirmable(observation.request.route, std::move(message), mark, now);
        rememberNon({observation.info.remote, mid}, observation.id);
    }
    observation.info.nextConfirmable =
        wallNow() + std::chrono::duration_cast<std::chrono::nanoseconds>(observation.confirmableBy - now).count();
    changed(observation);
}

void ObserverRegistry::expire(TimePoint now)
{
    for (std::size_t sent = 0; sent < notificationsPerTurn && !m_paced.empty() && m_paced.begin()->first <= now; ++sent) {
        Observation &observation = m_observations.at(m_paced.begin()->second);
        m_paced.erase(m_paced.begin());
        observation.place.reset();
        // It may have become a CON meanwhile.
        if (isConfirmableNow(observation, now) || m_layer.isOutOfMids(observation.info.remote, now))
            notify(observation, now);
        else if (auto message = nextMessage(observation, now))
            send(observation, std::move(*message), false, now);
    }
    if (!m_observations.empty() && m_nextSweep <= now)
        sweep(now);
}

/// Whoever would get no CON within the day gets one now: an observer that is gone is noticed, and leaves (§4.5).
void ObserverRegistry::sweep(TimePoint now)
{
    m_nextSweep = now + sweepEvery;
    for (auto &[id, observation] : m_observations) {
        if (observation.confirmableBy > m_nextSweep)
            continue;
        observation.forceConfirmable = true;
        queue(observation);
    }
}

std::optional<TimePoint> ObserverRegistry::nextDeadline() const
{
    if (m_observations.empty())
        return std::nullopt;
    return m_paced.empty() ? m_nextSweep : std::min(m_nextSweep, m_paced.begin()->first);
}

void ObserverRegistry::measured(const Remote &remote, Duration roundTrip)
{
    const auto peer = m_peers.find(remote);
    if (peer != m_peers.end())
        peer->second.pace.measured(roundTrip);
}

bool ObserverRegistry::isConfirmableNow(const Observation &observation, TimePoint now) const
{
    using NotifyType = ObservableResource::NotifyType;
    const auto type = observation.resource->notifyType();
    const bool asked = observation.request.message.type == Type::Confirmable;
    if (type == NotifyType::Confirmable || (type == NotifyType::LikeRequest && asked))
        return true;
    return observation.forceConfirmable || now >= observation.confirmableBy
        || observation.nonsSinceConfirmable + 1 >= confirmableEvery;
}

/// Rendered once for all observers that get the same (design: fan-out).
const Response &ObserverRegistry::representation(const Observation &observation)
{
    const auto [at, isNew] = m_rendered.try_emplace({observation.resource->id(), observation.representation});
    if (!isNew)
        return at->second;
    const Response whole = observation.ready ? *observation.ready : m_render(observation.request);
    at->second = whole;
    const auto &options = observation.request.message.options;
    const auto wanted = wantedBlock(options, m_maxBlockSzx);
    if (wanted && observation.resource->needsBlockwiseAssembly(observation.request))
        cutToBlock(at->second, options, *wanted, m_services);
    return at->second;
}

/// The newest state as a message. Empty: the observation has ended with it, and the last word is sent.
std::optional<Message> ObserverRegistry::nextMessage(Observation &observation, TimePoint now)
{
    const Response &response = representation(observation);
    if (!isSuccess(response.code)) {
        finish(observation, Response(response), now);
        return std::nullopt;
    }
    if (response.code != Code::Valid && response.options.contentFormat() != observation.format) {
        finish(observation, Response::error(Code::NotAcceptable), now);     // §4.2
        return std::nullopt;
    }
    observation.isStale = false;
    observation.ready.reset();
    observation.sequence = nextSequence(observation, now);
    observation.info.sequence = observation.sequence;
    Message message;
    message.code = response.code;
    message.token = observation.info.token;
    message.options = response.options;
    message.options.setUint(OptionNumber::Observe, observation.sequence);
    if (!message.options.has(OptionNumber::MaxAge))
        message.options.addUint(OptionNumber::MaxAge, 60);      // the default, said (§4.3.1)
    message.payload = response.payload;
    return message;
}

/// Says the last word, without Observe, and removes the observation.
void ObserverRegistry::finish(Observation &observation, const Response &last, TimePoint now)
{
    Message message;
    message.code = last.code;
    message.options = last.options;
    message.options.remove(OptionNumber::Observe);
    if (last.code == Code::ServiceUnavailable && !message.options.has(OptionNumber::MaxAge))
        message.options.addUint(OptionNumber::MaxAge, 60);     // when to ask again (RFC 7252 §5.9.3.4)
    message.payload = last.payload;
    Marking mark = marking(observation.id);
    mark.noteValue = 0;
    ReplyAddress address;
    address.route = observation.request.route;
    address.token = observation.info.token;
    address.confirmable = isConfirmableNow(observation, now);
    address.isAcknowledged = true;      // there is no request to acknowledge: it goes as a message of its own
    address.marking = mark;
    const bool wasConfirmed = observation.isConfirmed;
    remove(observation);
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
    const auto at = m_observations.find(id);
    if (at == m_observations.end())
        return;
    Observation &observation = at->second;
    observation.isInFlight = false;
    observation.info.unacknowledged = 0;
    observation.info.failures = 0;
    observation.info.lastAck = wallNow();
    observation.info.state = ObservationInfo::State::Healthy;
    changed(observation);
    if (observation.isStale)
        queue(observation);
}

void ObserverRegistry::timedOut(const MessageLayer::TimedOut &timedOut, TimePoint now)
{
    const auto at = m_observations.find(timedOut.subject);
    if (at == m_observations.end())
        return;
    Observation &observation = at->second;
    ++observation.info.failures;
    if (timedOut.isGivenUp) {
        const Remote remote = timedOut.remote;
        remove(observation);                    // §4.5
        // The peer may be gone for good: its other observations are tried with a CON next.
        for (auto other = m_byKey.lower_bound({remote, Token{}}); other != m_byKey.end() && other->first.first == remote; ++other)
            m_observations.at(other->second).forceConfirmable = true;
        return;
    }
    observation.info.state = ObservationInfo::State::Retrying;
    changed(observation);
    Stats::add(m_stats.retransmissions);
    if (!observation.isStale) {
        m_layer.repeat(timedOut, marking(observation.id));
        return;
    }
    const auto id = observation.id;
    if (auto message = nextMessage(observation, now))
        m_layer.repeatAs(timedOut, std::move(*message), marking(id), now);   // §4.5.2
    else
        m_layer.giveUp(timedOut.remote, timedOut.mid);
}

void ObserverRegistry::freed(const Remote &remote, TimePoint now)
{
    for (auto at = m_byKey.lower_bound({remote, Token{}}); at != m_byKey.end() && at->first.first == remote; ++at) {
        Observation &observation = m_observations.at(at->second);
        if (!observation.isWaiting)
            continue;
        observation.isWaiting = false;
        observation.info.state = ObservationInfo::State::Healthy;
        notify(observation, now);
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
