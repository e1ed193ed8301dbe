// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a PlotView is made of, besides its curves and its overlay. Private to ui/plots.
#include "plots/plotcurve.h"
#include "plots/plotoverlay.h"

#include <memory>

namespace studio {

/// Ticks at whole seconds, minutes, hours of the local clock.
class ClockTicker final : public QCPAxisTickerDateTime {
protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
};

/// Ticks written as ui/format.h writes numbers.
class NumberTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    double m_step = 1;
};

/// What is behind a PlotView.
struct PlotView::Plot {
    explicit Plot(QWidget *parent);

    QCustomPlot *canvas;
    Curves curves;
    std::unique_ptr<PlotOverlay> overlay;
    QCPLayoutGrid *legendRow = nullptr;
    QSharedPointer<ClockTicker> clock;
    int lastCurve = 0;
    double longestLine = 0, span = 60, now = 0, drawnNow = 0;
    QSize arrangedSize;    ///< that ticks and legend were counted for
    bool isLive = true, isPaused = false, isCompact = false, isLegendVisible = true;
    bool hasOwnValueRange = false;    ///< the user zoomed the values: they are not fitted any more
    bool isDirty = true, isOverlayDirty = false;
    QString axisLabel;

    Curve *curve(int number) const;
    int freeThemeColor() const;
    void setTimeRange(const QCPRange &range);
    void arrange();
};

/// What mouse, wheel and keys do to a PlotView.
class PlotGestures final : public QObject {
public:
    PlotGestures(PlotView &view, PlotView::Plot &plot);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wheel(const QWheelEvent &event);
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void toggle(QCPAbstractLegendItem *item);
    void showMenu(const QPoint &position);
    bool key(const QKeyEvent &event);
    void zoomTime(double factor, double at);
    void panned();

    PlotView &m_view;
    PlotView::Plot &m_plot;
    QPoint m_pressed;
    bool m_isPressed = false, m_isPanning = false;
};

/// Colours and fonts of the palette, the theme and the widget.
void paintPlot(QCustomPlot &canvas, const Curves &curves, bool isCompact);

/// See PlotView::exportTo().
bool writePlot(QCustomPlot &canvas, const Curves &curves, const QString &file, QString *problem);

}    // namespace studio
