// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/hashindex.h"
#include "observe/nonpace.h"
#include "observe/observationinfo.h"
#include "site/resource.h"
#include "wire/message.h"

#include <memory>
#include <optional>

// What an ObserverRegistry remembers. There may be very many of them: they name each other by number, and what several have
// in common is kept once.
namespace coap {

/// What observers share that get the same answer.
struct Rendition {
    std::string key;
    ObservableResource *resource = nullptr;
    Request request;                        ///< of the first of them: rendered for all
    std::size_t users = 0;
    bool isMade = false;                    ///< in this turn
    Response response;                      ///< cut to its block
    Message message;                        ///< made of it, with the Observe value of its last observer
};

/// One observation. It is named by its endpoint and token, and by its id.
struct Observation {
    using Number = HashIndex::Number;
    static constexpr Number none = HashIndex::none;
    std::uint64_t id = 0;
    Number rendition = none, peer = none;
    Number next = none, previous = none;               ///< of the resource, in order of registration
    Number nextOfPeer = none, previousOfPeer = none;
    LocalAddress local;
    Token token;
    std::uint16_t mid = 0;                  ///< of the CON in flight
    bool asksConfirmable = false;           ///< the type of its request
    bool isConfirmed = false;               ///< the first answer was a success
    bool isQueued = false, isWaiting = false, isInFlight = false, isStale = false, forceConfirmable = false;
    ObservationInfo::State state{};
    std::optional<ContentFormat> format;    ///< of the first answer: stays (§4.2)
    std::uint32_t sequence = 0, nonsSinceConfirmable = 0, unacknowledged = 0, failures = 0;
    std::uint64_t notifications = 0;
    std::optional<TimePoint> place;         ///< of its next NON; waits for it in m_paced
    TimePoint confirmableBy;                ///< 24 hours after the last CON (§4.5)
    std::int64_t since = 0, lastAck = 0, nextConfirmable = 0;
    ChangeJournal::Mark changeMark;
};

/// A client with observations.
struct Observer {
    Observation::Number first = Observation::none, last = Observation::none;
    Remote remote;
    std::size_t observations = 0;
    NonPace pace;
};

/// A resource with observers.
struct Watched {
    Observation::Number first = Observation::none, last = Observation::none;
    std::shared_ptr<const Response> ready;  ///< its newest state, if given instead of to be rendered
};

} // namespace coap
