// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/sitemodel.h"

#include <QTimer>

namespace studio {

/// What of a site has a text in its path, title or kind, as a model of its own: with the folders above it, and kept up to
/// date. The site is gone through in slices, so that a large one does not hold up the window; what is found first, in the
/// order of the tree, is there first. Window thread.
class SiteSearch : public QObject {
    Q_OBJECT
public:
    /// Who needs more than that must say more.
    static constexpr int mostFound = 5'000;

    SiteSearch(ServerControl &control, SiteModel &site, QObject *parent = nullptr);

    /// An empty text finds nothing.
    void search(const QString &text);
    SiteModel &found() { return m_found; }
    bool isActive() const { return !m_text.isEmpty(); }
    /// It has gone through all of the site.
    bool isDone() const { return m_isDone; }
    /// There is more than `mostFound`.
    bool isCut() const { return m_isCut; }

signals:
    void progressed();
    /// What changed in the site is taken over.
    void followed();

private:
    void begin();
    void look();
    void follow(const SiteDelta &news);
    bool isWanted(const ResourceState &state) const;
    void add(SiteDelta &delta, const ResourceState &state) const;

    SiteModel &m_site;
    SiteModel m_found;
    QString m_text;
    QString m_at;               ///< the path that was looked at last
    bool m_isDone = true, m_isCut = false;
    QTimer m_next;
};

} // namespace studio
