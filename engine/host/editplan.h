// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/siteedit.h"
#include "host/siteindex.h"
#include "site/site.h"

#include <deque>
#include <map>
#include <memory>

namespace studio {

class CollectionResource;

/// The resource with exactly this path, also within collections; null if there is none.
coap::Resource *resourceAt(coap::Site &site, const coap::Path &path);

/// The edit changes what the value begins with, in which `served` differs from the definition before it.
bool changesBeginning(const SiteEdit &edit, const QJsonObject &served);

/// What a list of edits comes to, path by path, before anything is done. Each edit sees the site as the ones before it
/// will leave it. Engine thread only; lives for one call.
class EditPlan {
public:
    /// Relative paths on disk in definitions begin at `folder`.
    EditPlan(coap::Site &site, SiteIndex &index, const QString &folder) : m_site(site), m_index(index), m_folder(folder) {}

    /// One path that the edits touch.
    struct Seat {
        QString path;                               ///< percent-encoded, in its one canonical form
        coap::Path segments;
        coap::Resource *present = nullptr;          ///< what the site has there now
        bool isLeaving = false;                     ///< `present` goes
        std::unique_ptr<coap::Resource> coming;     ///< what takes the place
        CollectionResource *collection = nullptr;   ///< `coming` is what a client had made in it
        std::optional<QJsonObject> told;            ///< the definition, if `coming` or `live` has a value that was served before
        std::optional<QJsonObject> live;            ///< `present` stays and gets this definition
        std::optional<QJsonObject> former;          ///< while carried out: what `live` has taken the place of

        bool isTaken() const { return coming != nullptr || (present != nullptr && !isLeaving); }
    };

    /// Takes one more edit into the plan, or says why not; then the plan is void.
    EditResult add(const SiteEdit &edit);
    /// In the order they were first touched.
    std::deque<Seat> &seats() { return m_seats; }
    /// Null: the plan does not touch it.
    Seat *seatOf(const QString &path);

private:
    Seat *seatAt(const QString &path);
    EditResult checkBefore(const SiteEdit &edit, Seat *&seat);
    EditResult checkAfter(const QJsonObject &definition, const Seat *from, Seat *&seat);
    EditResult giveBack(Seat &seat, const SiteEdit &edit);
    EditResult make(Seat &seat, const QJsonObject &definition, const std::optional<QJsonObject> &begun);
    static EditResult changeLive(Seat &seat, const SiteEdit &edit);
    static void vacate(Seat &seat);
    static QString kindAt(const Seat &seat);

    coap::Site &m_site;
    SiteIndex &m_index;
    const QString m_folder;
    std::deque<Seat> m_seats;                       // stays put: the map points into it
    std::map<QString, Seat *> m_byPath;
};

} // namespace studio
