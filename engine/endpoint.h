// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpointsettings.h"
#include "message/remote.h"
#include "observe/observationinfo.h"
#include "services.h"
#include "site/site.h"
#include "tap/changejournal.h"
#include "tap/tap.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace coap {

/// Datagrams to send, packed into one buffer.
class Outbox {
public:
    struct Entry {
        Route route;
        std::uint32_t offset = 0, length = 0;
    };
    std::vector<Entry> entries;
    Octets octets;

    OctetView datagram(const Entry &entry) const { return OctetView(octets).subspan(entry.offset, entry.length); }
    void clear() { entries.clear(); octets.clear(); }
};

/// A CoAP server without socket and clock: datagrams and time come in, datagrams come out. Joins the rooms
/// message, block, observe and site. One thread. The site must outlive it.
///
/// A turn is one call of receive(), expire() or run(): changes of the site made in it take effect, and
/// observers are told, at its end.
class Endpoint final : public SiteHost {
public:
    Endpoint(Site &site, Services &services, Tap &tap, EndpointSettings settings = {});
    ~Endpoint();

    /// Takes one datagram, of any octets and any length.
    void receive(const Datagram &datagram, TimePoint now);
    /// Does what is due by `now`.
    void expire(TimePoint now);
    /// When expire() is due; empty: nothing pends.
    std::optional<TimePoint> nextDeadline() const;
    /// Runs `work` as a turn: the way for edits and commands from outside.
    void run(TimePoint now, const std::function<void()> &work);
    /// True while notifications wait for another expire() right after this turn (bounded work per turn).
    bool hasPendingWork() const;

    /// How many acknowledgements the host can take in at a time: no more CON notifications are under way at once. By
    /// default any number.
    void setAckWindow(std::size_t acknowledgements);

    /// Swaps the datagrams to send into `out`, whose old contents are cleared.
    void takeOutgoing(Outbox &out);

    /// Forgets peers, exchanges and observations (the server stops). With `tellObservers` each gets a last 5.03.
    void reset(TimePoint now, bool tellObservers);

    /// Other settings from now on. Forgets peers, exchanges and observations, as reset() does without telling them.
    void configure(const EndpointSettings &settings);

    std::vector<ObservationInfo> observations() const;
    std::optional<ObservationInfo> observation(std::uint64_t id) const;
    /// Ends it; the peer learns by a final 5.03 notification. False: there is none of that id.
    bool cancelObservation(std::uint64_t id, TimePoint now);
    ChangeJournal &journal() override;
    const EndpointSettings &settings() const;

    Scheduler &scheduler() override;
    Services &services() override;
    Tap &tap() override;
    EchoGuard &echoes() override;
    void stateUpdated(ObservableResource &resource) override;
    void stateUpdated(ObservableResource &resource, const Response &response) override;
    void stateUpdated(ObservableResource &resource, const Concerns &concerns) override;
    void stateUpdatedBy(ObservableResource &resource, const std::function<void()> &edit) override;
    std::uint8_t maxBlockSzx() const override;
    void retire(std::unique_ptr<Resource> resource) override;
    void handlerFailed(const Resource &resource, std::string_view cause) override;

    /// Told when a handler lets something else than a RenderableError escape.
    std::function<void(const Resource &, std::string_view cause)> onHandlerError;

    struct Rooms;

private:
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace coap
