// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitesearch.h"

#include "control/servercontrol.h"
#include "site/shownpath.h"

#include <QElapsedTimer>

namespace studio {

namespace {

/// A frame of 60 a second has 16 ms; the rest is for painting what was found.
constexpr qint64 sliceMilliseconds = 6;
/// Looked at between two looks at the clock.
constexpr int atOnce = 64;

} // namespace

SiteSearch::SiteSearch(ServerControl &control, SiteModel &site, QObject *parent)
    : QObject(parent), m_site(site), m_found(control, SiteModel::Source::Owner)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SiteSearch::look);
    connect(&control, &ServerControl::siteChanged, this, &SiteSearch::follow);     // behind the site itself
    connect(&site, &QAbstractItemModel::modelReset, this, &SiteSearch::begin);
    connect(&m_found, &SiteModel::valueEntered, &site, &SiteModel::valueEntered);
    connect(&m_found, &SiteModel::moveDropped, &site, &SiteModel::moveDropped);
    connect(&m_found, &SiteModel::fileDropped, &site, &SiteModel::fileDropped);
}

void SiteSearch::search(const QString &text)
{
    if (text == std::exchange(m_text, text))
        return;
    begin();
}

void SiteSearch::begin()
{
    m_next.stop();
    m_found.apply({true, {}, {}});
    m_at.clear();
    m_isCut = false;
    m_isDone = m_text.isEmpty();
    if (!m_isDone)
        look();
}

void SiteSearch::look()
{
    QElapsedTimer clock;
    clock.start();
    SiteDelta delta;
    int room = mostFound - m_found.resourceCount();
    while (!m_isDone && !m_isCut && clock.elapsed() < sliceMilliseconds) {
        const QString before = m_at;
        m_at = m_site.walk(m_at, atOnce, [&](const ResourceState &state) {
            m_isCut = m_isCut || (isWanted(state) && --room < 0);
            if (!m_isCut && isWanted(state))
                add(delta, state);
        });
        m_isDone = m_at == before;
    }
    if (!delta.changed.isEmpty())
        m_found.apply(delta);
    emit progressed();
    if (!m_isDone && !m_isCut)
        m_next.start();
}

bool SiteSearch::isWanted(const ResourceState &state) const
{
    return state.path.contains(m_text, Qt::CaseInsensitive) || shownPath(state.path).contains(m_text, Qt::CaseInsensitive) ||
        state.title.contains(m_text, Qt::CaseInsensitive) || state.kind.contains(m_text, Qt::CaseInsensitive);
}

/// With the resources above it, which else would look like folders.
void SiteSearch::add(SiteDelta &delta, const ResourceState &state) const
{
    for (qsizetype slash = state.path.indexOf(u'/', 1); slash > 0; slash = state.path.indexOf(u'/', slash + 1)) {
        const ResourceState *above = m_site.resourceAt(state.path.left(slash));
        if (above != nullptr && m_found.resource(above->id) == nullptr)
            delta.changed.append(*above);
    }
    delta.changed.append(state);
}

/// What changed is looked at anew; one that is not wanted any more stays while others lie below it.
void SiteSearch::follow(const SiteDelta &news)
{
    if (!isActive() || news.isReset)
        return;
    SiteDelta delta;
    for (const quint64 id : news.removed) {
        if (m_found.resource(id) != nullptr)
            delta.removed.append(id);
    }
    int room = mostFound - m_found.resourceCount();
    for (const ResourceState &state : news.changed) {
        const bool isShown = m_found.resource(state.id) != nullptr;
        if (isWanted(state) && (isShown || room-- > 0))
            add(delta, state);
        else if (isShown && m_found.rowCount(m_found.indexOf(state.id)) > 0)
            delta.changed.append(state);
        else if (isShown)
            delta.removed.append(state.id);
    }
    if (!delta.changed.isEmpty() || !delta.removed.isEmpty())
        m_found.apply(delta);
    emit followed();
}

} // namespace studio
