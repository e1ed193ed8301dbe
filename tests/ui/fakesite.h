// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "control/sitedelta.h"
#include "control/siteedit.h"

/// The resources of FakeServerControl: definitions with revisions that are never used twice, all or nothing, conflicts.
class FakeSite {
public:
    static QList<studio::KindDescription> kinds();
    static QList<studio::Template> templates();

    quint64 add(studio::ResourceState state);
    /// Another site: ids go on.
    void clear() { m_resources.clear(); }
    studio::ResourceState *find(quint64 id);
    studio::ResourceState *find(const QString &path);
    const QList<studio::ResourceState> &resources() const { return m_resources; }

    QList<studio::EditResult> apply(const QList<studio::SiteEdit> &edits, studio::SiteDelta &delta);
    studio::EditResult setValue(quint64 id, const QString &text, std::optional<quint64> ifRevision, studio::SiteDelta &delta);
    static studio::ResourceState stateOf(const QJsonObject &definition);

private:
    studio::EditResult applyOne(const studio::SiteEdit &edit, studio::SiteDelta &delta);

    QList<studio::ResourceState> m_resources;
    quint64 m_lastId = 0, m_lastRevision = 100;
};
