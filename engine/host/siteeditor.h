// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/siteedit.h"
#include "host/editplan.h"

namespace studio {

/// Changes the resources of a running site, within a turn of the Endpoint. Engine thread only.
///
/// A list of edits is first planned whole; only a plan without fault is carried out. First what could still fail, and
/// can be taken back without harm (live changes, then additions), last what cannot fail (replacements, removals).
class SiteEditor {
public:
    /// Relative paths on disk in definitions begin at `folder`.
    SiteEditor(coap::Site &site, SiteIndex &index, const QString &folder) : m_site(site), m_index(index), m_folder(folder) {}

    /// All or none; see ServerControl::edit().
    QList<EditResult> apply(const QList<SiteEdit> &edits);
    /// See ServerControl::setValue().
    EditResult setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision);

private:
    struct Failure {
        QString path;
        EditResult result;
    };
    struct Former {
        quint64 id = 0, valueRevision = 0;
    };
    std::optional<Failure> carryOut(EditPlan &plan);
    std::optional<Failure> changeLive(EditPlan &plan);
    std::optional<Failure> addNew(EditPlan &plan);
    void replaceAndRemove(EditPlan &plan);
    void tellDefinition(coap::Resource &resource, const QJsonObject &definition);
    static void remove(coap::Resource &resource);
    static void takeBackLive(EditPlan &plan);
    void report(const SiteEdit &edit, EditResult &result) const;
    QList<Former> formerOf(const QList<SiteEdit> &edits) const;
    void tellHistory(const SiteEdit &edit, quint64 former, quint64 resource) const;

    coap::Site &m_site;
    SiteIndex &m_index;
    const QString m_folder;
};

} // namespace studio
