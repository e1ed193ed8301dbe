// SPDX-License-Identifier: GPL-3.0-or-later
// Axes, legend and colours of a plot.
#include "format.h"
#include "look.h"
#include "plots/plotparts.h"
#include "theme.h"

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

constexpr double minute = 60, hour = 3600, day = 86400;

QString clockFormat(double step, double span)
{
    if (step < 1)
        return QStringLiteral("HH:mm:ss.zzz");
    if (span > 2 * day)
        return step < day ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd");
    return step < minute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
}

}    // namespace

PlotView::Plot::Plot(QWidget *parent) : canvas(new QCustomPlot(parent)), clock(new ClockTicker)
{
    canvas->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    canvas->setNoAntialiasingOnDrag(true);
    canvas->setMinimumSize(16, 16);     // it cannot draw on nothing, and says so
    canvas->xAxis->setTicker(clock);
    canvas->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker));
    overlay = std::make_unique<PlotOverlay>(*canvas, curves);
    // The legend stands above the axes, at the left, never on a curve.
    legendRow = new QCPLayoutGrid;
    canvas->plotLayout()->insertRow(0);
    canvas->plotLayout()->addElement(0, 0, legendRow);
    canvas->plotLayout()->setRowStretchFactor(0, 0.001);
    canvas->plotLayout()->setRowSpacing(2);
    legendRow->addElement(0, 0, canvas->legend);
    legendRow->addElement(0, 1, new QCPLayoutElement(canvas));
    legendRow->setColumnStretchFactor(0, 0.001);
    canvas->legend->setVisible(true);
    canvas->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    canvas->legend->setMargins(QMargins(6, 4, 6, 0));
    canvas->legend->setColumnSpacing(14);
}

Curve *PlotView::Plot::curve(int number) const
{
    const auto found = curves.find(number);
    return found == curves.end() ? nullptr : found->second;
}

/// The first that no curve wears. The theme's fifth is a lighter kind of its first: it comes last.
int PlotView::Plot::freeThemeColor() const
{
    constexpr int fifth = 4;
    const int count = int(themeColors().curves.size());
    for (int at = 0; at < count; ++at) {
        const int color = at < fifth ? at : at == count - 1 ? fifth : at + 1;
        if (std::none_of(curves.begin(), curves.end(),
                         [color](const auto &entry) { return entry.second->themeColor == color; }))
            return color;
    }
    return int(curves.size());
}

void PlotView::Plot::setTimeRange(const QCPRange &range)
{
    canvas->xAxis->setRange(range);
    isDirty = true;
}

/// As many ticks as leave room between their labels, as many legend entries in a line as it can hold.
void PlotView::Plot::arrange()
{
    arrangedSize = canvas->size();
    const QFontMetrics metrics(canvas->xAxis->tickLabelFont());
    const int room = isCompact ? 2 : 1;
    canvas->xAxis->ticker()->setTickCount(
        qBound(2, canvas->width() / (metrics.horizontalAdvance(QStringLiteral("00:00:00")) * 2 * room), 10));
    canvas->yAxis->ticker()->setTickCount(qBound(2, canvas->height() / (metrics.height() * 3 * room), 8));
    canvas->legend->setVisible(isLegendVisible);
    legendRow->setVisible(isLegendVisible);
    legendRow->setMinimumSize(isLegendVisible ? QSize(0, 0) : QSize(1, 1));    // 0: as high as the legend wants
    canvas->plotLayout()->setRowSpacing(isLegendVisible ? 2 : 0);
    int widest = 1;
    for (int at = 0; at < canvas->legend->itemCount(); ++at) {
        if (const QCPAbstractLegendItem *item = canvas->legend->item(at))    // null: an empty cell of the last line
            widest = qMax(widest, item->minimumOuterSizeHint().width() + canvas->legend->columnSpacing());
    }
    canvas->legend->setWrap(qMax(1, (canvas->width() - 12) / widest));
    canvas->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
    isDirty = true;
}

double ClockTicker::getTickStep(const QCPRange &range)
{
    static const QVector<double> steps{1,       2,          5,          10,          15,          30,
                                       minute,  2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                                       hour,    2 * hour,   3 * hour,   6 * hour,    12 * hour,   day,
                                       2 * day, 7 * day,    14 * day,   28 * day};
    const double wanted = range.size() / tickCount();
    double step = cleanMantissa(wanted);
    if (wanted >= 1) {
        const auto fits =
            std::find_if(steps.begin(), steps.end(), [wanted](double candidate) { return candidate >= wanted; });
        step = fits == steps.end() ? std::ceil(wanted / day) * day : *fits;
    }
    setDateTimeFormat(clockFormat(step, range.size()));
    // Ticks count from a midnight of the local clock, near enough for no summer time between.
    setTickOrigin(QDateTime::fromMSecsSinceEpoch(qint64(range.lower * 1000)).date().startOfDay());
    return step;
}

int ClockTicker::getSubTickCount(double)
{
    return 0;
}

double NumberTicker::getTickStep(const QCPRange &range)
{
    m_step = QCPAxisTicker::getTickStep(range);
    return m_step;
}

QString NumberTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    if (std::fabs(tick) < m_step * 1e-6)
        return QStringLiteral("0");    // what is left of adding steps that binary cannot hold
    constexpr double digitsOfFormat = 1e5;
    if (std::fabs(tick) / m_step < digitsOfFormat)
        return format::number(tick);
    return QString::number(tick, 'f', qBound(0, int(std::ceil(-std::log10(m_step))), 9));
}

void paintPlot(QCustomPlot &canvas, const Curves &curves, bool isCompact)
{
    const ThemeColors &colors = themeColors();
    const QPalette palette = canvas.parentWidget()->palette();    // the canvas itself gets it a moment later
    const QFont small = scaled(canvas.parentWidget()->font(), 0.9);
    canvas.setAttribute(Qt::WA_OpaquePaintEvent, !isCompact);
    canvas.setBackground(isCompact ? QBrush(Qt::NoBrush) : palette.brush(QPalette::Base));
    const QPen line(colors.border, 1);
    for (QCPAxis *axis : {canvas.xAxis, canvas.yAxis}) {
        axis->setBasePen(axis == canvas.xAxis ? line : QPen(Qt::NoPen));
        axis->setTickPen(axis == canvas.xAxis ? line : QPen(Qt::NoPen));
        axis->setSubTicks(false);
        axis->setTickLength(0, 4);
        axis->setTickLabelPadding(axis == canvas.xAxis ? 3 : 6);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->setTickLabelColor(colors.muted);
        axis->setLabelColor(colors.muted);
        axis->grid()->setPen(line);
        axis->grid()->setZeroLinePen(line);
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setAntialiased(false);
    }
    canvas.xAxis->grid()->setVisible(!isCompact);
    canvas.legend->setFont(small);
    canvas.legend->setBrush(Qt::NoBrush);
    canvas.legend->setBorderPen(Qt::NoPen);
    const int side = QFontMetrics(small).ascent();
    canvas.legend->setIconSize(side, side);
    for (const auto &[number, curve] : curves) {
        if (curve->themeColor >= 0)
            curve->setColor(colors.curves.at(curve->themeColor % colors.curves.size()));
        if (QCPPlottableLegendItem *item = canvas.legend->itemWithPlottable(curve)) {
            item->setFont(small);
            item->setTextColor(curve->visible() ? palette.color(QPalette::Text) : colors.muted);
        }
    }
    // The same room at the left of every plot, with a label or without: axes of plots above one another agree.
    const QFontMetrics metrics(small);
    const int left = metrics.horizontalAdvance(isCompact ? QStringLiteral("0000") : QStringLiteral("000000")) + 12
        + (isCompact ? 0 : metrics.height() + canvas.yAxis->labelPadding());
    canvas.axisRect()->setMinimumMargins(QMargins(left, 6, isCompact ? 6 : 14, 0));
}

}    // namespace studio
