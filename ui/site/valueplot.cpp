// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/valueplot.h"

#include "control/servercontrol.h"
#include "plots/historypoints.h"
#include "site/shownpath.h"
#include "theme.h"

namespace studio {

namespace {

constexpr double shownSeconds = 120;
constexpr int shownHeight = 130;

} // namespace

ValuePlot::ValuePlot(ServerControl &control, QWidget *parent) : PlotView(parent), m_control(control)
{
    setCompact(true);
    setLegendVisible(false);
    setFixedHeight(shownHeight);
    setSpan(shownSeconds);
}

void ValuePlot::begin(const ResourceState &state)
{
    for (const int curve : curves())
        removeCurve(curve);
    clear();
    m_resource = state.id;
    m_formers = state.formers;
    m_curve = addCurve(shownPath(state.path), themeColors().accent, Shape::Steps);
    m_lastPoint = 0;
    setLive(true);
    take(state);
}

void ValuePlot::take(const ResourceState &state)
{
    m_number = state.number;
    setVisible(m_number.has_value());
}

void ValuePlot::follow(double nowSeconds)
{
    if (m_curve < 0 || !isVisible())
        return;
    constexpr double perSecond = 1e9;
    for (const coap::HistoryPoint &point : pointsOf(m_control.histories(), m_formers, m_resource, m_lastPoint)) {
        append(m_curve, double(point.wallNanoseconds) / perSecond, point.value);
        m_lastPoint = point.wallNanoseconds;
    }
    if (pointCount(m_curve) == 0 && m_number)
        append(m_curve, nowSeconds - shownSeconds, *m_number);     // a history begins with the first change
    refresh(nowSeconds);
}

} // namespace studio
