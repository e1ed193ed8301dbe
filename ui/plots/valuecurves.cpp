// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/valuecurves.h"

#include "control/servercontrol.h"
#include "plots/historypoints.h"
#include "plots/plotview.h"
#include "site/shownpath.h"
#include "site/sitemodel.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace studio {

namespace {

QString curveName(const ResourceState &state)
{
    const QString path = shownPath(state.path);
    return state.unit.isEmpty() ? path : QStringLiteral("%1 (%2)").arg(path, state.unit);
}

}    // namespace

ValueCurves::ValueCurves(ServerControl &control, SiteModel &site, PlotView &plot, QObject *parent)
    : QObject(parent),
      m_control(control),
      m_site(site),
      m_plot(plot)
{
    connect(&site, &SiteModel::resourceChanged, this, &ValueCurves::resourceChanged);
    connect(&site, &SiteModel::resourceRemoved, this, &ValueCurves::resourceRemoved);
}

QString ValueCurves::add(quint64 id)
{
    if (m_shown.contains(id))
        return {};
    const ResourceState *state = m_site.resource(id);
    if (state == nullptr)
        return tr("The resource to be plotted does not exist any more.");
    if (!state->number)
        return tr("%1 cannot be plotted: its value is not a number.").arg(shownPath(state->path));
    if (m_shown.size() >= mostResources)
        return tr("%1 resources are plotted at most. Remove one to plot %2.").arg(mostResources).arg(shownPath(state->path));
    Shown shown;
    shown.path = state->path;
    shown.formers = state->formers;
    const auto awaited = awaitedAs(*state);
    shown.curve = m_plot.addCurve(curveName(*state), awaited != m_awaited.end() ? awaited->color : QColor(), PlotView::Shape::Steps);
    readHistory(id, shown);
    // A history begins at the first change: before, the value is all there is to know.
    if (m_plot.pointCount(shown.curve) == 0) {
        const qint64 since = state->lastChange > 0 ? state->lastChange : QDateTime::currentMSecsSinceEpoch();
        m_plot.append(shown.curve, double(since) / 1000, *state->number);
    }
    m_shown.insert(id, shown);
    if (awaited != m_awaited.end())
        m_awaited.erase(awaited);
    updateLabel();
    emit changed();
    return {};
}

void ValueCurves::remove(quint64 id)
{
    const auto gone = m_shown.constFind(id);
    if (gone == m_shown.constEnd())
        return;
    m_plot.removeCurve(gone->curve);
    m_shown.erase(gone);
    updateLabel();
    emit changed();
}

void ValueCurves::read()
{
    for (auto shown = m_shown.begin(); shown != m_shown.end(); ++shown)
        readHistory(shown.key(), shown.value());
}

void ValueCurves::restart(double nowSeconds)
{
    read();    // so that what was measured until now is forgotten too
    m_plot.clear();
    for (auto shown = m_shown.constBegin(); shown != m_shown.constEnd(); ++shown) {
        const ResourceState *state = m_site.resource(shown.key());
        if (state != nullptr && state->number)
            m_plot.append(shown->curve, nowSeconds, *state->number);
    }
}

void ValueCurves::readHistory(quint64 id, Shown &shown)
{
    constexpr double perSecond = 1e9;
    for (const coap::HistoryPoint &point : pointsOf(m_control.histories(), shown.formers, id, shown.lastNanoseconds)) {
        m_plot.append(shown.curve, double(point.wallNanoseconds) / perSecond, point.value);
        shown.lastNanoseconds = point.wallNanoseconds;
    }
}

void ValueCurves::resourceChanged(quint64 id)
{
    const ResourceState *state = m_site.resource(id);
    if (state == nullptr)
        return;
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end()) {
        if (state->number && awaitedAs(*state) != m_awaited.end())
            add(id);
        return;
    }
    const QString name = curveName(*state);
    if (m_plot.curveName(shown->curve) == name)
        return;
    shown->path = state->path;
    m_plot.setCurveName(shown->curve, name);
    updateLabel();
    emit changed();
}

void ValueCurves::resourceRemoved(quint64 id)
{
    const auto gone = m_shown.constFind(id);
    if (gone == m_shown.constEnd())
        return;
    if (m_awaited.size() >= mostResources)
        m_awaited.erase(m_awaited.cbegin());
    m_awaited.insert(id, {gone->path, m_plot.curveColor(gone->curve)});
    remove(id);
}

/// The one that it was before, else one that had its path.
QHash<quint64, ValueCurves::Awaited>::iterator ValueCurves::awaitedAs(const ResourceState &state)
{
    for (auto former = state.formers.crbegin(); former != state.formers.crend(); ++former) {
        if (const auto at = m_awaited.find(*former); at != m_awaited.end())
            return at;
    }
    return std::find_if(m_awaited.begin(), m_awaited.end(), [&state](const Awaited &one) { return one.path == state.path; });
}

/// The unit stands at the axis when all curves share it.
void ValueCurves::updateLabel()
{
    QSet<QString> units;
    for (auto shown = m_shown.constBegin(); shown != m_shown.constEnd(); ++shown) {
        if (const ResourceState *state = m_site.resource(shown.key()))
            units.insert(state->unit);
    }
    m_plot.setAxisLabel(units.size() == 1 ? *units.cbegin() : QString());
}

}    // namespace studio
