// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a PlotView is made of. Private to ui/plots: nobody else includes this file or qcustomplot.h.
#include "plots/plotview.h"

// QCustomPlot's header uses foreach, which Qt is told not to define.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

#include <map>

namespace studio {

/// One curve: its points, in order and bounded, and how they are drawn.
class Curve final : public QCPGraph {
public:
    Curve(QCPAxis *time, QCPAxis *value, PlotView::Shape shape);

    void append(double seconds, double value, double longestLine);
    /// What is read at that time: of a line the nearest point, of steps what held then. NaN: nothing was measured.
    double valueAt(double seconds) const;
    /// The values between two times, also those that only reach in. Empty: none.
    std::optional<QCPRange> valuesIn(const QCPRange &time) const;
    std::optional<QCPRange> times() const;

    void setColor(const QColor &color);
    QColor color() const { return pen().color(); }
    /// Steps are drawn up to here.
    void setNow(double seconds) { m_now = seconds; }

    int themeColor = -1;        ///< which of the theme's; -1: a colour of its own

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    bool areSteps() const { return lineStyle() == lsStepLeft; }

    double m_now = 0;
};

/// By number, ascending as they were added.
using Curves = std::map<int, Curve *>;

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

/// A box with a heading and a line for each curve: what is read at the crosshair or at the cursors.
class Readout final : public QCPAbstractItem {
public:
    struct Row {
        QColor color;
        QString name, value;
    };

    explicit Readout(QCustomPlot *plot);
    double selectTest(const QPointF &, bool, QVariant * = nullptr) const override { return -1; }

    QString heading;
    QList<Row> rows;
    QPointF place;              ///< of its corner; the box stays within the axes
    bool isBeside = false;      ///< of the mouse: leaves it some air and takes the side where there is room

protected:
    void draw(QCPPainter *painter) override;

private:
    QRectF boxFor(const QSizeF &size) const;
};

/// The crosshair under the mouse and the cursors A and B, on a layer of their own that is redrawn alone.
class PlotOverlay {
public:
    PlotOverlay(QCustomPlot &plot, const Curves &curves);

    void setMouse(std::optional<QPointF> position);
    void setCursor(PlotView::Cursor cursor, std::optional<double> seconds);
    std::optional<double> cursor(PlotView::Cursor cursor) const { return m_cursors[int(cursor)]; }
    QString cursorText() const;

    void applyLook();
    /// Puts all parts where they belong; called before a drawing.
    void update();
    QCPLayer *layer() const { return m_layer; }
    void setCrosshairShown(bool isShown);

private:
    struct Mark {
        QCPItemStraightLine *line;
        QCPItemText *letter;
    };
    QString cursorHeading() const;
    QList<Readout::Row> cursorRows() const;
    QList<Readout::Row> rowsAt(double seconds) const;
    void updateCrosshair();
    void updateCursors();

    QCustomPlot &m_plot;
    const Curves &m_curves;
    QCPLayer *m_layer;
    QCPItemStraightLine *m_crosshair;
    Mark m_marks[2];
    Readout *m_atMouse, *m_atCursors;
    std::optional<QPointF> m_mouse;
    std::optional<double> m_cursors[2];
    bool m_isCrosshairShown = true;
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
    int arrangedWidth = -1;     ///< that the legend was wrapped for
    bool isLive = true, isPaused = false, isCompact = false, isLegendVisible = true;
    bool hasOwnValueRange = false;      ///< the user zoomed the values: they are not fitted any more
    bool isDirty = true, isOverlayDirty = false;
    QString axisLabel;

    Curve *curve(int number) const;
    int freeThemeColor() const;
    void setTimeRange(const QCPRange &range);
    void arrangeLegend();
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

} // namespace studio
