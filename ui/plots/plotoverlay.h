// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/plots.
#include "plots/plotcurve.h"

namespace studio {

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
    QPointF place;            ///< of its corner; the box stays within the axes
    bool isBeside = false;    ///< of the mouse: leaves it some air and takes the side where there is room

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

}    // namespace studio
