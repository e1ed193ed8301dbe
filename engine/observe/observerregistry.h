// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/messagelayer.h"
#include "containers/pool.h"
#include "observe/ackwindow.h"
#include "observe/observation.h"
#include "tap/changejournal.h"
#include "tap/stats.h"

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace coap {

/// Who observes what, and the notifications (RFC 7641). An observation is named by (endpoint, token). Changes are
/// gathered during a turn and sent at its end, a bounded number at a time. Engine thread only.
class ObserverRegistry {
public:
    /// Makes the present answer to an observation's request, cut to its block.
    using Render = std::function<Response(const Request &)>;
    /// What one turn may send, so that requests get their turn (at 5 µs each about 1 ms).
    static constexpr std::size_t notificationsPerTurn = 256;
    /// At least one CON to each observer in that time, whether anything changed or not (§4.5).
    static constexpr std::chrono::hours confirmableWithin{24};
    /// How often those whose day is nearly over are looked for.
    static constexpr std::chrono::hours sweepEvery{1};

    /// The wall clock's time of a turn.
    using Wall = std::chrono::system_clock::time_point;

    ObserverRegistry(const TransportTuning &tuning, const ServerLimits &limits, std::uint8_t maxBlockSzx, Services &services, MessageLayer &layer,
                     ChangeJournal &journal, Stats &stats, const Wall &wall, Render render);

    /// Registers under (endpoint, token), in place of an earlier one, before the first answer is made. 0: the resource
    /// declines or a limit is reached, and the client gets a plain answer.
    std::uint64_t add(ObservableResource &resource, const Request &request, std::uint64_t id, TimePoint now);
    /// The first answer is a success: it gets its Observe option. Else call withdraw().
    void confirm(std::uint64_t id, Response &response, TimePoint now);
    /// Ends it without a word.
    void withdraw(std::uint64_t id);
    /// The client asked for the end (Observe 1).
    void deregister(const Remote &remote, const Token &token);
    /// Ends it with a last notification of that code.
    bool cancel(std::uint64_t id, Code code, TimePoint now);

    bool owns(std::uint64_t id) const { return find(id) != none; }
    void acknowledged(std::uint64_t id);
    /// How long an acknowledgement of that endpoint took.
    void measured(const Remote &remote, Duration roundTrip);
    /// An RST to a notification: CON by its name, NON by its mid. False: not a notification of ours.
    bool reset(std::uint64_t id, const MessageKey &key);
    void timedOut(const MessageLayer::TimedOut &timedOut, TimePoint now);
    /// Another CON may go to that endpoint.
    void freed(const Remote &remote, TimePoint now);

    void stateUpdated(ObservableResource &resource, std::shared_ptr<const Response> ready);
    /// Only for those whose request it concerns.
    void stateUpdatedFor(ObservableResource &resource, const SiteHost::Concerns &concerns);
    /// Does `edit`; those are notified whose answer is another one after it.
    void stateUpdatedBy(ObservableResource &resource, const std::function<void()> &edit);
    /// The resource is going: each observer gets 4.04 (§4.2).
    void resourceRemoved(const Resource &resource, TimePoint now);
    void endTurn(TimePoint now);
    bool hasPendingWork() const { return !m_queue.empty() && !m_window.isFull(); }
    /// So many acknowledgements can be taken in at a time.
    void setAckWindow(std::size_t acknowledgements) { m_window.setSize(acknowledgements); }
    /// Paced notifications that are due, and the check of 24 hours.
    void expire(TimePoint now);
    std::optional<TimePoint> nextDeadline() const;
    void clear(TimePoint now, bool tell);

    std::vector<ObservationInfo> all() const;
    std::optional<ObservationInfo> info(std::uint64_t id) const;
    std::size_t size() const { return m_observations.size(); }
    Marking marking(std::uint64_t id) const;

private:
    using Number = HashIndex::Number;
    static constexpr Number none = HashIndex::none;
    Number find(std::uint64_t id) const;
    Number find(const Remote &remote, const Token &token) const;
    Number peerOf(const Remote &remote) const;
    Number joinedPeer(const Remote &remote);
    Number joinedRendition(ObservableResource &resource, const Request &request);
    bool hasRoomFor(const Remote &remote) const;
    void link(Number number);
    void unlink(Number number);
    void leave(const Observation &observation);
    void release(Number rendition);
    void remove(Number number);
    void makeStale(Observation &observation);
    void forgetMade(const ObservableResource &resource);
    void queue(Observation &observation);
    void notify(Number number, TimePoint now);
    bool mustWait(Observation &observation, bool confirmable, TimePoint now);
    void send(Observation &observation, Message &message, bool confirmable, TimePoint now);
    void sweep(TimePoint now);
    bool isConfirmableNow(const Observation &observation, TimePoint now) const;
    Rendition &rendered(const Observation &observation);
    Message *nextMessage(Number number, TimePoint now);
    void finish(Number number, const Response &last, TimePoint now);
    std::uint32_t nextSequence(const Observation &observation, TimePoint now) const;
    void rememberNon(const MessageKey &key, std::uint64_t id);
    ObservationInfo infoOf(const Observation &observation) const;
    Marking markingOf(const Observation &observation) const;
    Route routeOf(const Observation &observation) const { return {m_peers[observation.peer].remote, observation.local}; }
    ObservableResource &resourceOf(const Observation &observation) const { return *m_renditions[observation.rendition].resource; }
    std::int64_t wallNow() const;
    void changed(Observation &observation) { m_journal.observationChanged(observation.id, observation.changeMark); }

    const TransportTuning m_tuning;
    const ServerLimits m_limits;
    const std::uint8_t m_maxBlockSzx;
    Services &m_services;
    MessageLayer &m_layer;
    ChangeJournal &m_journal;
    Stats &m_stats;
    const Wall &m_wall;
    const Render m_render;

    Pool<Observation> m_observations;
    Pool<Observer> m_peers;
    Pool<Rendition> m_renditions;
    HashIndex m_byId, m_byRemote;
    std::unordered_map<std::string, Number> m_byRendition;
    std::unordered_map<std::uint64_t, Watched> m_watched;           // by resource
    std::set<std::pair<TimePoint, std::uint64_t>> m_paced;          // NONs that wait for their place
    TimePoint m_nextSweep{};
    std::deque<std::uint64_t> m_queue;                              // to be notified
    AckWindow m_window;
    std::vector<Number> m_made;                                     // renditions of this turn
    std::unordered_map<MessageKey, std::uint64_t> m_nonMids;
    std::deque<MessageKey> m_nonMidAges;
};

} // namespace coap
