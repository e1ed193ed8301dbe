// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "endpoint.h"
#include "host/siteindex.h"

namespace studio {

/// One resource as plain values for the window. Engine thread only; its cost does not depend on the site's size.
ResourceState stateOf(coap::Resource &resource, const SiteIndex &index);
ObserverState stateOf(const coap::ObservationInfo &observation);

/// What changed, looked up now; what is gone meanwhile is left out.
SiteDelta siteDelta(const coap::ChangeJournal::Changes &changes, SiteIndex &index);
ObserverDelta observerDelta(const coap::ChangeJournal::Changes &changes, const coap::Endpoint &endpoint);
/// All that are observed now, with isReset.
ObserverDelta allObservers(const coap::Endpoint &endpoint);

} // namespace studio
