// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotcurve.h"

#include <cmath>
#include <limits>

namespace studio {

namespace {

constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();
/// Smooth lines cost much on dense noise: above this many points in sight they are drawn plain.
constexpr int mostSmoothPoints = 1'000;

}    // namespace

Curve::Curve(QCPAxis *time, QCPAxis *value, PlotView::Shape shape) : QCPGraph(time, value)
{
    setLineStyle(shape == PlotView::Shape::Steps ? lsStepLeft : lsLine);
    setAdaptiveSampling(false);    // what it gets is thinned out already
    setSelectable(QCP::stNone);
}

void Curve::append(double seconds, double value, double longestLine)
{
    if (!m_points.isEmpty()) {
        const double last = m_points.last().time;
        if (seconds < last)
            m_points.dropAfter(seconds);
        else if (longestLine > 0 && seconds - last > longestLine)
            m_points.append({last + longestLine, notMeasured});
    }
    m_points.append({seconds, value});
    constexpr std::size_t most = PlotView::pointsPerCurve;
    if (m_points.size() > most)    // points of the same time go together
        m_points.dropFirst(m_points.after(m_points.at(m_points.size() - most - 1).time));
}

double Curve::valueAt(double seconds) const
{
    const std::size_t next = m_points.after(seconds);
    if (next == 0)
        return notMeasured;
    const MinMaxPyramid::Point &before = m_points.at(next - 1);
    if (areSteps())
        return m_now > 0 && seconds > m_now ? notMeasured : before.value;
    if (next == m_points.size() || std::isnan(before.value) || std::isnan(m_points.at(next).value))
        return before.time == seconds ? before.value : notMeasured;
    const MinMaxPyramid::Point &after = m_points.at(next);
    return seconds - before.time <= after.time - seconds ? before.value : after.value;
}

std::optional<QCPRange> Curve::valuesIn(const QCPRange &time) const
{
    const auto extent = m_points.extent(m_points.from(time.lower), m_points.after(time.upper));
    const double held = areSteps() ? valueAt(time.lower) : notMeasured;
    if (!std::isfinite(held))
        return extent ? std::optional(QCPRange(extent->least, extent->greatest)) : std::nullopt;
    return extent ? QCPRange(qMin(held, extent->least), qMax(held, extent->greatest)) : QCPRange(held, held);
}

std::optional<QCPRange> Curve::times() const
{
    std::size_t first = 0, end = m_points.size();
    while (first < end && std::isnan(m_points.at(first).value))
        ++first;
    while (end > first && std::isnan(m_points.at(end - 1).value))
        --end;
    return first == end ? std::nullopt : std::optional(QCPRange(m_points.at(first).time, m_points.at(end - 1).time));
}

void Curve::setColor(const QColor &color)
{
    setPen(QPen(color, 0));    // one pixel of the device: wider ones cost a hundred times as much on noise
}

void Curve::draw(QCPPainter *painter)
{
    const QCPRange range = mKeyAxis->range();
    QVector<QCPGraphData> drawn;
    for (const MinMaxPyramid::Point &point : m_points.picture(range.lower, range.upper, std::size_t(qMax(1, mKeyAxis->axisRect()->width()))))
        drawn.append({point.time, point.value});
    mDataContainer->set(drawn, true);
    setAntialiased(!areSteps() && drawn.size() <= mostSmoothPoints);
    applyDefaultAntialiasingHint(painter);
    QCPGraph::draw(painter);
    if (!areSteps() || m_points.isEmpty())
        return;
    const MinMaxPyramid::Point &last = m_points.last();
    const double end = qMin(m_now, range.upper);
    if (last.time >= end || !std::isfinite(last.value))
        return;
    applyDefaultAntialiasingHint(painter);
    painter->setPen(mPen);
    painter->setBrush(Qt::NoBrush);
    painter->drawLine(coordsToPixels(qMax(last.time, range.lower), last.value), coordsToPixels(end, last.value));
}

/// A filled square; of a hidden curve only its outline.
void Curve::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    const double side = qMin(rect.width(), rect.height()) - 2;
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->setAntialiasing(true);
    painter->setPen(QPen(color(), 1));
    painter->setBrush(visible() ? QBrush(color()) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(square, 2, 2);
}

}    // namespace studio
