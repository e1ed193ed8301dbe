// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotview.h"

#include "plots/plotparts.h"
#include "theme.h"

#include <QVBoxLayout>

#include <cmath>

namespace studio {

namespace {

/// Before there is a clock or a point.
constexpr double emptySpan = 60;
constexpr double headroom = 0.05;

/// Levels without height get some, so that a line stands in the middle; zero stands at the bottom.
QCPRange withRoom(const QCPRange &values)
{
    if (values.size() <= 1e-9 * qMax(1.0, std::fabs(values.center()))) {
        const double level = values.center();
        const double room = level == 0 ? 0 : qMax(0.5, std::fabs(level) * 0.02);
        return room == 0 ? QCPRange(-headroom, 1 + headroom) : QCPRange(level - room, level + room);
    }
    const double room = values.size() * headroom;
    return {values.lower - room, values.upper + room};
}

}    // namespace

PlotView::PlotView(QWidget *parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot->canvas);
    setFocusProxy(m_plot->canvas);
    new PlotGestures(*this, *m_plot);    // lives as long as the canvas
    m_plot->setTimeRange({0, emptySpan});
    applyLook();
}

PlotView::~PlotView()
{
    delete m_plot->canvas;    // before what it draws with
}

int PlotView::addCurve(const QString &name, const QColor &color, Shape shape)
{
    const int themeColor = color.isValid() ? -1 : m_plot->freeThemeColor();
    auto *curve = new Curve(m_plot->canvas->xAxis, m_plot->canvas->yAxis, shape);
    curve->themeColor = themeColor;
    curve->setName(name);
    curve->setNow(m_plot->now);
    if (color.isValid())
        curve->setColor(color);
    m_plot->curves.emplace(++m_plot->lastCurve, curve);
    applyLook();
    return m_plot->lastCurve;
}

void PlotView::removeCurve(int curve)
{
    Curve *gone = m_plot->curve(curve);
    if (gone == nullptr)
        return;
    m_plot->curves.erase(curve);
    m_plot->canvas->removePlottable(gone);
    m_plot->arrange();
}

void PlotView::setCurveName(int curve, const QString &name)
{
    Curve *named = m_plot->curve(curve);
    if (named == nullptr || named->name() == name)
        return;
    named->setName(name);
    m_plot->arrange();
}

void PlotView::setCurveVisible(int curve, bool visible)
{
    if (Curve *shown = m_plot->curve(curve)) {
        shown->setVisible(visible);
        applyLook();
    }
}

bool PlotView::isCurveVisible(int curve) const
{
    const Curve *shown = m_plot->curve(curve);
    return shown != nullptr && shown->visible();
}

QColor PlotView::curveColor(int curve) const
{
    const Curve *shown = m_plot->curve(curve);
    return shown == nullptr ? QColor() : shown->color();
}

QString PlotView::curveName(int curve) const
{
    const Curve *shown = m_plot->curve(curve);
    return shown == nullptr ? QString() : shown->name();
}

QList<int> PlotView::curves() const
{
    QList<int> numbers;
    for (const auto &[number, curve] : m_plot->curves)
        numbers.append(number);
    return numbers;
}

int PlotView::pointCount(int curve) const
{
    const Curve *shown = m_plot->curve(curve);
    return shown == nullptr ? 0 : int(shown->points().size());
}

int PlotView::drawnPointCount(int curve) const
{
    const Curve *shown = m_plot->curve(curve);
    return shown == nullptr ? 0 : shown->data()->size();
}

void PlotView::append(int curve, double secondsSince1970, double value)
{
    Curve *grown = m_plot->curve(curve);
    if (grown == nullptr)
        return;
    grown->append(secondsSince1970, value, m_plot->longestLine);
    m_plot->isDirty = m_plot->isDirty || !m_plot->isPaused;
}

void PlotView::setLongestLine(double seconds)
{
    m_plot->longestLine = seconds;
}

void PlotView::clear()
{
    for (const auto &[number, curve] : m_plot->curves)
        curve->clear();
    m_plot->isDirty = true;
}

void PlotView::setLive(bool live)
{
    if (m_plot->isLive == live)
        return;
    m_plot->isLive = live;
    m_plot->hasOwnValueRange = m_plot->hasOwnValueRange && !live;
    m_plot->isDirty = true;
    emit liveChanged(live);
}

bool PlotView::isLive() const
{
    return m_plot->isLive;
}

void PlotView::setSpan(double seconds)
{
    if (m_plot->span == seconds)
        return;
    m_plot->span = seconds;
    m_plot->isDirty = true;
    emit spanChanged(seconds);
}

double PlotView::span() const
{
    return m_plot->span;
}

void PlotView::setPaused(bool paused)
{
    m_plot->isPaused = paused;
    m_plot->isDirty = true;
}

bool PlotView::isPaused() const
{
    return m_plot->isPaused;
}

void PlotView::fit()
{
    std::optional<QCPRange> all;
    for (const auto &[number, curve] : m_plot->curves) {
        const std::optional<QCPRange> times = curve->visible() ? curve->times() : std::nullopt;
        if (times)
            all = all ? all->expanded(*times) : *times;
    }
    m_plot->hasOwnValueRange = false;
    m_plot->isDirty = true;
    if (!all)
        return;
    const double room = qMax(all->size() * 0.02, 0.5);
    setTimeRange(all->lower - room, all->upper + room);
}

void PlotView::setTimeRange(double from, double to)
{
    setLive(false);
    const QCPRange wanted(from, to);
    if (!QCPRange::validRange(wanted) || m_plot->canvas->xAxis->range() == wanted)
        return;
    m_plot->setTimeRange(wanted);
    emit timeRangeChanged(from, to);
}

double PlotView::timeFrom() const
{
    return m_plot->canvas->xAxis->range().lower;
}

double PlotView::timeTo() const
{
    return m_plot->canvas->xAxis->range().upper;
}

double PlotView::valueFrom() const
{
    return m_plot->canvas->yAxis->range().lower;
}

double PlotView::valueTo() const
{
    return m_plot->canvas->yAxis->range().upper;
}

void PlotView::placeCursor(Cursor cursor, double secondsSince1970)
{
    m_plot->overlay->setCursor(cursor, secondsSince1970);
    m_plot->isOverlayDirty = true;
}

void PlotView::removeCursors()
{
    m_plot->overlay->setCursor(Cursor::A, {});
    m_plot->overlay->setCursor(Cursor::B, {});
    m_plot->isOverlayDirty = true;
}

std::optional<double> PlotView::cursor(Cursor cursor) const
{
    return m_plot->overlay->cursor(cursor);
}

QString PlotView::cursorText() const
{
    return m_plot->overlay->cursorText();
}

void PlotView::setLegendVisible(bool visible)
{
    m_plot->isLegendVisible = visible;
    m_plot->arrange();
}

void PlotView::setAxisLabel(const QString &text)
{
    m_plot->axisLabel = text;
    applyLook();
}

void PlotView::setCompact(bool compact)
{
    m_plot->isCompact = compact;
    m_plot->canvas->setAttribute(Qt::WA_TransparentForMouseEvents, compact);
    m_plot->canvas->setFocusPolicy(compact ? Qt::NoFocus : Qt::StrongFocus);
    applyLook();
}

bool PlotView::exportTo(const QString &file, QString *problem)
{
    fitValues();    // it may not have been in sight for a while
    m_plot->overlay->setCrosshairShown(false);
    m_plot->overlay->update();
    const bool isWritten = writePlot(*m_plot->canvas, m_plot->curves, file, problem);
    m_plot->overlay->setCrosshairShown(true);
    m_plot->isDirty = true;
    return isWritten;
}

void PlotView::applyLook()
{
    QCustomPlot &canvas = *m_plot->canvas;
    canvas.yAxis->setLabel(m_plot->isCompact ? QString() : m_plot->axisLabel);
    paintPlot(canvas, m_plot->curves, m_plot->isCompact);
    m_plot->overlay->applyLook();
    m_plot->arrange();
}

void PlotView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        applyLook();
    QWidget::changeEvent(event);
}

void PlotView::fitValues()
{
    if (m_plot->hasOwnValueRange)
        return;
    std::optional<QCPRange> values;
    for (const auto &[number, curve] : m_plot->curves) {
        const std::optional<QCPRange> found =
            curve->visible() ? curve->valuesIn(m_plot->canvas->xAxis->range()) : std::nullopt;
        if (found)
            values = values ? values->expanded(*found) : *found;
    }
    m_plot->canvas->yAxis->setRange(withRoom(values.value_or(QCPRange(0, 0))));
}

/// Moves the right edge to the clock, by whole pixels: less would draw the same picture again.
void PlotView::followClock()
{
    const QCPRange shown = m_plot->canvas->xAxis->range();
    const double pixel = shown.size() / qMax(1, m_plot->canvas->axisRect()->width());
    const bool isNowInSight = m_plot->isLive || shown.contains(m_plot->now);
    if (!isNowInSight || (!m_plot->isDirty && std::fabs(m_plot->now - m_plot->drawnNow) < pixel))
        return;
    m_plot->isDirty = true;
    m_plot->drawnNow = m_plot->now;
    if (!m_plot->isLive)
        return;
    double from = m_plot->now - m_plot->span;
    if (m_plot->span == everything) {
        from = m_plot->now - emptySpan;
        for (const auto &[number, curve] : m_plot->curves)
            from = qMin(from, curve->times().value_or(QCPRange(from, from)).lower);
    }
    m_plot->setTimeRange({from, m_plot->now});
}

void PlotView::refresh(double nowSecondsSince1970)
{
    if (!m_plot->isPaused || m_plot->now == 0) {
        m_plot->now = nowSecondsSince1970;
        for (const auto &[number, curve] : m_plot->curves)
            curve->setNow(m_plot->now);
    }
    if (!isVisible())
        return;
    if (m_plot->arrangedSize != m_plot->canvas->size())
        m_plot->arrange();
    followClock();
    if (m_plot->isDirty) {
        fitValues();
        m_plot->overlay->update();
        m_plot->canvas->replot(QCustomPlot::rpQueuedReplot);
    } else if (m_plot->isOverlayDirty) {
        m_plot->overlay->update();
        m_plot->overlay->layer()->replot();
    }
    m_plot->isDirty = m_plot->isOverlayDirty = false;
}

}    // namespace studio
