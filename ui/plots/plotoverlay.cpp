// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotoverlay.h"

#include "format.h"
#include "look.h"
#include "theme.h"

#include <cmath>

namespace studio {

namespace {

constexpr qreal padding = 8, columnGap = 12, swatch = 8, mouseGap = 14;

QString clockText(double seconds)
{
    return format::clockTime(qRound64(seconds * 1000));
}

QString signedDuration(double seconds)
{
    return seconds < 0 ? QString(u'−' + format::duration(-seconds)) : format::duration(seconds);
}

}    // namespace

Readout::Readout(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setClipToAxisRect(false);
    setSelectable(false);
}

QRectF Readout::boxFor(const QSizeF &size) const
{
    const QRectF axes = mParentPlot->axisRect()->rect();
    QRectF box(place, size);
    if (isBeside)
        box.moveLeft(place.x() + mouseGap + size.width() > axes.right() ? place.x() - mouseGap - size.width()
                                                                        : place.x() + mouseGap);
    box.moveLeft(qMax(box.left(), axes.left()));
    box.moveTop(qMax(qMin(box.top(), axes.bottom() - size.height()), axes.top()));
    return box;
}

void Readout::draw(QCPPainter *painter)
{
    const ThemeColors &colors = themeColors();
    const QPalette palette = mParentPlot->palette();
    const QFont font = scaled(mParentPlot->font(), 0.9);
    const QFontMetricsF metrics(font);
    const qreal lineHeight = std::ceil(metrics.height() * 1.15);
    qreal names = 0, values = 0;
    for (const Row &row : rows) {
        names = qMax(names, metrics.horizontalAdvance(row.name));
        values = qMax(values, metrics.horizontalAdvance(row.value));
    }
    const qreal table = rows.isEmpty() ? 0 : swatch + 6 + names + columnGap + values;
    const qreal width = qMax(metrics.horizontalAdvance(heading), table) + 2 * padding;
    const QRectF box = boxFor({std::ceil(width), lineHeight * qreal(rows.size() + 1) + 2 * padding - 4});
    painter->setAntialiasing(true);
    painter->setPen(QPen(colors.border, 1));
    painter->setBrush(colors.cardBackground);
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(font);
    QRectF line = box.adjusted(padding, padding - 2, -padding, 0);
    line.setHeight(lineHeight);
    painter->setPen(colors.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, heading);
    for (const Row &row : rows) {
        line.translate(0, lineHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(row.color);
        painter->drawRoundedRect(QRectF(line.left(), line.center().y() - swatch / 2, swatch, swatch), 2, 2);
        painter->setPen(palette.color(QPalette::Text));
        painter->drawText(line.adjusted(swatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

PlotOverlay::PlotOverlay(QCustomPlot &plot, const Curves &curves) : m_plot(plot), m_curves(curves)
{
    plot.addLayer(QStringLiteral("readings"), nullptr, QCustomPlot::limAbove);
    m_layer = plot.layer(QStringLiteral("readings"));
    m_layer->setMode(QCPLayer::lmBuffered);
    const auto addLine = [this] {
        auto *line = new QCPItemStraightLine(&m_plot);
        line->setLayer(m_layer);
        line->setSelectable(false);
        line->setAntialiased(false);
        line->setVisible(false);
        return line;
    };
    m_crosshair = addLine();
    const QString letters[] = {QStringLiteral("A"), QStringLiteral("B")};
    for (int at = 0; at < 2; ++at) {
        auto *letter = new QCPItemText(&m_plot);
        m_marks[at] = {addLine(), letter};
        letter->setLayer(m_layer);
        letter->setSelectable(false);
        letter->setText(letters[at]);
        letter->setPadding(QMargins(4, 0, 4, 0));
        letter->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        letter->position->setTypeX(QCPItemPosition::ptPlotCoords);
        letter->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        letter->setVisible(false);
    }
    m_atCursors = new Readout(&plot);
    m_atMouse = new Readout(&plot);
    m_atMouse->isBeside = true;
    for (Readout *readout : {m_atCursors, m_atMouse}) {
        readout->setLayer(m_layer);
        readout->setVisible(false);
    }
}

void PlotOverlay::setMouse(std::optional<QPointF> position)
{
    m_mouse = position;
}

void PlotOverlay::setCrosshairShown(bool isShown)
{
    m_isCrosshairShown = isShown;
}

void PlotOverlay::setCursor(PlotView::Cursor cursor, std::optional<double> seconds)
{
    m_cursors[int(cursor)] = seconds;
}

void PlotOverlay::applyLook()
{
    const ThemeColors &colors = themeColors();
    m_crosshair->setPen(QPen(colors.muted, 1, Qt::DotLine));
    for (const Mark &mark : m_marks) {
        mark.line->setPen(QPen(colors.accent, 1, Qt::DashLine));
        mark.letter->setColor(m_plot.parentWidget()->palette().color(QPalette::Base));
        mark.letter->setBrush(colors.accent);
        mark.letter->setPen(Qt::NoPen);
        mark.letter->setFont(scaled(m_plot.parentWidget()->font(), 0.85, QFont::DemiBold));
    }
}

QList<Readout::Row> PlotOverlay::rowsAt(double seconds) const
{
    QList<Readout::Row> rows;
    for (const auto &[number, curve] : m_curves) {
        if (curve->visible())
            rows.append({curve->color(), curve->name(), format::number(curve->valueAt(seconds))});
    }
    return rows;
}

QString PlotOverlay::cursorHeading() const
{
    QStringList parts;
    const QString letters[] = {QStringLiteral("A"), QStringLiteral("B")};
    for (int at = 0; at < 2; ++at) {
        if (m_cursors[at])
            parts << letters[at] + u' ' + clockText(*m_cursors[at]);
    }
    if (m_cursors[0] && m_cursors[1])
        parts << QStringLiteral("Δt ") + signedDuration(*m_cursors[1] - *m_cursors[0]);
    return parts.join(QStringLiteral("   "));
}

QList<Readout::Row> PlotOverlay::cursorRows() const
{
    if (!m_cursors[0] || !m_cursors[1])
        return rowsAt(m_cursors[0] ? *m_cursors[0] : *m_cursors[1]);
    QList<Readout::Row> rows;
    for (const auto &[number, curve] : m_curves) {
        if (!curve->visible())
            continue;
        const double from = curve->valueAt(*m_cursors[0]), to = curve->valueAt(*m_cursors[1]);
        // A difference shows no more digits than its terms: 0.3 - 0.2 is 0.1.
        const QString difference = format::number(std::fabs(to - from) < 1e-12 * std::fabs(to) ? 0 : to - from);
        rows.append({curve->color(), curve->name(),
                     QStringLiteral("%1 → %2   Δ %3").arg(format::number(from), format::number(to), difference)});
    }
    return rows;
}

QString PlotOverlay::cursorText() const
{
    if (!m_cursors[0] && !m_cursors[1])
        return {};
    QStringList lines{cursorHeading()};
    for (const Readout::Row &row : cursorRows())
        lines << row.name + QStringLiteral(": ") + row.value;
    return lines.join(u'\n');
}

void PlotOverlay::updateCrosshair()
{
    const QRect axes = m_plot.axisRect()->rect();
    const bool isShown = m_isCrosshairShown && m_mouse && axes.contains(m_mouse->toPoint());
    m_crosshair->setVisible(isShown);
    m_atMouse->setVisible(isShown);
    if (!isShown)
        return;
    const double seconds = m_plot.xAxis->pixelToCoord(m_mouse->x());
    m_crosshair->point1->setCoords(seconds, 0);
    m_crosshair->point2->setCoords(seconds, 1);
    m_atMouse->heading = clockText(seconds);
    m_atMouse->rows = rowsAt(seconds);
    m_atMouse->place = *m_mouse;
}

void PlotOverlay::updateCursors()
{
    for (int at = 0; at < 2; ++at) {
        const bool isShown = m_cursors[at] && m_plot.xAxis->range().contains(*m_cursors[at]);
        m_marks[at].line->setVisible(isShown);
        m_marks[at].letter->setVisible(isShown);
        if (!isShown)
            continue;
        m_marks[at].line->point1->setCoords(*m_cursors[at], 0);
        m_marks[at].line->point2->setCoords(*m_cursors[at], 1);
        m_marks[at].letter->position->setCoords(*m_cursors[at], 1);
    }
    const bool isRead = m_cursors[0] || m_cursors[1];
    m_atCursors->setVisible(isRead);
    if (!isRead)
        return;
    m_atCursors->heading = cursorHeading();
    m_atCursors->rows = cursorRows();
    m_atCursors->place = m_plot.axisRect()->rect().topLeft() + QPoint(8, 8);
}

void PlotOverlay::update()
{
    updateCrosshair();
    updateCursors();
}

}    // namespace studio
