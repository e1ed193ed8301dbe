// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/plots: the only file that includes qcustomplot.h.
#include "plots/minmaxpyramid.h"
#include "plots/plotview.h"

// QCustomPlot's header uses foreach, which Qt is told not to define.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach

#include <map>
#include <optional>

namespace studio {

/// One curve: its points, in order and bounded, and how they are drawn. QCustomPlot gets those only that make the picture.
class Curve final : public QCPGraph {
public:
    Curve(QCPAxis *time, QCPAxis *value, PlotView::Shape shape);

    void append(double seconds, double value, double longestLine);
    void clear() { m_points.clear(); }
    const MinMaxPyramid &points() const { return m_points; }
    /// What is read at that time: of a line the nearest point, of steps what held then. NaN: nothing was measured.
    double valueAt(double seconds) const;
    /// The values between two times, also those that only reach in. Empty: none.
    std::optional<QCPRange> valuesIn(const QCPRange &time) const;
    std::optional<QCPRange> times() const;

    void setColor(const QColor &color);
    QColor color() const { return pen().color(); }
    /// Steps are drawn up to here.
    void setNow(double seconds) { m_now = seconds; }

    int themeColor = -1;    ///< which of the theme's; -1: a colour of its own

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    bool areSteps() const { return lineStyle() == lsStepLeft; }

    MinMaxPyramid m_points;
    double m_now = 0;
};

/// By number, ascending as they were added.
using Curves = std::map<int, Curve *>;

}    // namespace studio
