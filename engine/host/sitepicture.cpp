// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitepicture.h"

#include "catalog/catalogitem.h"

#include <algorithm>

namespace studio {

namespace {

constexpr std::int64_t nanosecondsPerMillisecond = 1'000'000;

void fillFromItem(ResourceState &state, const CatalogItem &item)
{
    const KindDescription &kind = item.kind();
    const CatalogItem::LiveValue value = item.liveValue();
    state.kind = kind.id;
    state.value = value.text;
    state.valueIsCut = value.isCut;
    state.number = value.number;
    state.unit = value.unit;
    state.contentFormat = value.contentFormat;
    state.lastChange = item.lastChange();
    state.valueRevision = item.valueRevision();
    state.isSettable = kind.isSettable;
    state.isSimulated = kind.isSimulated;
    state.isMadeByPeer = item.isMadeByPeer();
    state.definition = item.definition();
    state.title = state.definition.value(QLatin1String("title")).toString();
}

/// A resource made in C++ tells no more than its link does.
void fillFromLink(ResourceState &state, const coap::Resource &resource)
{
    for (const auto &[name, value] : resource.linkAttributes()) {
        if (name == "title" && value)
            state.title = QString::fromStdString(*value);
        else if (name == "ct" && value)
            state.contentFormat = QByteArray::fromStdString(*value).toInt();
    }
}

} // namespace

ResourceState stateOf(coap::Resource &resource, const SiteIndex &index)
{
    ResourceState state;
    state.id = resource.id();
    for (const std::uint64_t former : index.formers(resource))
        state.formers.append(former);
    state.path = QString::fromStdString(coap::toUriPath(resource.path()));
    state.requests = resource.requestCount();
    state.revision = index.revision(resource);
    state.isListed = resource.isListed();
    if (const auto *observable = dynamic_cast<const coap::ObservableResource *>(&resource)) {
        state.observers = static_cast<quint32>(observable->observerCount());
        state.isObservable = observable->isObservable();
    }
    if (const CatalogItem *item = catalogItem(resource))
        fillFromItem(state, *item);
    else
        fillFromLink(state, resource);
    return state;
}

ObserverState stateOf(const coap::ObservationInfo &observation)
{
    ObserverState state;
    state.id = observation.id;
    state.resource = observation.resource;
    state.peer = QString::fromStdString(coap::toText(observation.remote));
    state.path = QString::fromStdString(coap::toUriPath(observation.path));
    state.token = QString::fromStdString(observation.token.hex());
    state.since = observation.since / nanosecondsPerMillisecond;
    state.lastAck = observation.lastAck / nanosecondsPerMillisecond;
    state.nextConfirmable = observation.nextConfirmable / nanosecondsPerMillisecond;
    state.notifications = observation.notifications;
    state.unacknowledged = observation.unacknowledged;
    state.failures = observation.failures;
    state.sequence = observation.sequence;
    switch (observation.state) {
    case coap::ObservationInfo::State::Healthy: state.health = ObserverState::Health::Healthy; break;
    case coap::ObservationInfo::State::Waiting: state.health = ObserverState::Health::Waiting; break;
    case coap::ObservationInfo::State::Retrying: state.health = ObserverState::Health::Retrying; break;
    }
    return state;
}

SiteDelta siteDelta(const coap::ChangeJournal::Changes &changes, SiteIndex &index)
{
    SiteDelta delta;
    for (const std::uint64_t id : changes.removedResources)
        delta.removed.append(id);
    for (const std::uint64_t id : changes.resources) {
        if (coap::Resource *resource = index.find(id))
            delta.changed.append(stateOf(*resource, index));
    }
    return delta;
}

ObserverDelta observerDelta(const coap::ChangeJournal::Changes &changes, const coap::Endpoint &endpoint)
{
    ObserverDelta delta;
    for (const std::uint64_t id : changes.removedObservations)
        delta.removed.append(id);
    for (const std::uint64_t id : changes.observations) {
        if (const auto observation = endpoint.observation(id))
            delta.changed.append(stateOf(*observation));
    }
    return delta;
}

ObserverDelta allObservers(const coap::Endpoint &endpoint)
{
    ObserverDelta delta;
    delta.isReset = true;
    for (const coap::ObservationInfo &observation : endpoint.observations())
        delta.changed.append(stateOf(observation));
    return delta;
}

} // namespace studio
