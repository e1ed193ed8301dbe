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
    setAdaptiveSampling(true);
    setSelectable(QCP::stNone);
}

void Curve::append(double seconds, double value, double longestLine)
{
    QCPGraphDataContainer &points = *mDataContainer;
    if (!points.isEmpty()) {
        const double last = (points.constEnd() - 1)->key;
        if (seconds < last)
            points.removeAfter(seconds);
        else if (longestLine > 0 && seconds - last > longestLine)
            points.add({last + longestLine, notMeasured});
    }
    points.add({seconds, value});
    while (points.size() > PlotView::pointsPerCurve) {
        const double oldestToStay = points.at(points.size() - PlotView::pointsPerCurve)->key;
        // Points of the same time go together.
        const bool wouldStay = points.constBegin()->key == oldestToStay;
        points.removeBefore(wouldStay ? std::nextafter(oldestToStay, std::numeric_limits<double>::max())
                                      : oldestToStay);
    }
}

double Curve::valueAt(double seconds) const
{
    const QCPGraphDataContainer &points = *mDataContainer;
    const auto after = points.findEnd(seconds, false);    // the first point later than that
    if (areSteps())
        return after == points.constBegin() || (m_now > 0 && seconds > m_now) ? notMeasured : (after - 1)->value;
    if (after == points.constBegin() || after == points.constEnd()) {
        const bool isOnLast = after != points.constBegin() && (after - 1)->key == seconds;
        return isOnLast ? (after - 1)->value : notMeasured;
    }
    const auto before = after - 1;
    if (std::isnan(after->value) || std::isnan(before->value)) {
        const bool isOnPoint = before->key == seconds;
        return isOnPoint ? before->value : notMeasured;
    }
    return seconds - before->key <= after->key - seconds ? before->value : after->value;
}

std::optional<QCPRange> Curve::valuesIn(const QCPRange &time) const
{
    bool isFound = false;
    QCPRange range = getValueRange(isFound, QCP::sdBoth, time);
    const double held = areSteps() ? valueAt(time.lower) : notMeasured;
    if (!std::isfinite(held))
        return isFound ? std::optional(range) : std::nullopt;
    if (!isFound)
        return QCPRange(held, held);
    range.expand(held);
    return range;
}

std::optional<QCPRange> Curve::times() const
{
    bool isFound = false;
    const QCPRange range = getKeyRange(isFound);
    return isFound ? std::optional(range) : std::nullopt;
}

void Curve::setColor(const QColor &color)
{
    setPen(QPen(color, 0));    // one pixel of the device: wider ones cost a hundred times as much on noise
}

void Curve::draw(QCPPainter *painter)
{
    const QCPRange range = mKeyAxis->range();
    const QCPGraphDataContainer &points = *mDataContainer;
    const auto inSight = points.findEnd(range.upper) - points.findBegin(range.lower);
    setAntialiased(!areSteps() && inSight <= mostSmoothPoints);
    applyDefaultAntialiasingHint(painter);
    QCPGraph::draw(painter);
    if (!areSteps() || points.isEmpty())
        return;
    const QCPGraphData &last = *(points.constEnd() - 1);
    const double end = qMin(m_now, range.upper);
    if (last.key >= end || !std::isfinite(last.value))
        return;
    applyDefaultAntialiasingHint(painter);
    painter->setPen(mPen);
    painter->setBrush(Qt::NoBrush);
    painter->drawLine(coordsToPixels(qMax(last.key, range.lower), last.value), coordsToPixels(end, last.value));
}

/// A filled square; of a hidden curve only its outline.
void Curve::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    const double side = qMin(rect.width(), rect.height()) - 2;
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->setAntialiasing(true);
    painter->setPen(QPen(color(), 1.2));
    painter->setBrush(visible() ? QBrush(color()) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(square, 2, 2);
}

}    // namespace studio
