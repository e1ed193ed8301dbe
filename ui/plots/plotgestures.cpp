// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotparts.h"

#include <QMenu>

#include <cmath>

namespace studio {

namespace {

constexpr double zoomPerStep = 0.8, panPerKey = 0.1;
/// From a hundredth of a second to three years: beyond, ticks lose their digits or their meaning.
constexpr double shortestSpan = 0.01, longestSpan = 1e8;

}    // namespace

PlotGestures::PlotGestures(PlotView &view, PlotView::Plot &plot) : QObject(plot.canvas), m_view(view), m_plot(plot)
{
    QCustomPlot *canvas = plot.canvas;
    canvas->installEventFilter(this);
    canvas->setMouseTracking(true);
    canvas->setFocusPolicy(Qt::StrongFocus);
    canvas->setInteractions(QCP::iRangeDrag);
    canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(canvas, &QWidget::customContextMenuRequested, this, &PlotGestures::showMenu);
    connect(canvas, &QCustomPlot::legendClick, this,
            [this](QCPLegend *, QCPAbstractLegendItem *item) { toggle(item); });
    connect(canvas->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &PlotGestures::panned);
    connect(canvas, &QCustomPlot::mouseDoubleClick, this, [this](const QMouseEvent *event) {
        if (m_plot.canvas->axisRect()->rect().contains(event->pos()))
            m_view.fit();
    });
}

bool PlotGestures::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent *>(event));
        event->accept();
        return true;
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::MouseButtonRelease: m_isPressed = m_isPanning = false; break;
    case QEvent::MouseMove: move(*static_cast<QMouseEvent *>(event)); break;
    case QEvent::Leave:
        m_plot.overlay->setMouse({});
        m_plot.isOverlayDirty = true;
        break;
    case QEvent::KeyPress:
        if (key(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// The values move with the mouse only once they are not fitted any more.
void PlotGestures::press(const QMouseEvent &event)
{
    m_pressed = event.pos();
    m_isPressed = event.button() == Qt::LeftButton;
    Qt::Orientations moved = Qt::Horizontal;
    moved.setFlag(Qt::Vertical, m_plot.hasOwnValueRange);
    m_plot.canvas->axisRect()->setRangeDrag(moved);
}

/// What lies under the mouse stays there; while live it is the right edge that stays.
void PlotGestures::zoomTime(double factor, double at)
{
    const QCPRange range = m_plot.canvas->xAxis->range();
    const double span = qBound(shortestSpan, range.size() * factor, longestSpan);
    if (m_view.isLive()) {
        m_view.setSpan(span);
        return;
    }
    const double lower = at - (at - range.lower) * span / range.size();
    m_view.setTimeRange(lower, lower + span);
}

void PlotGestures::wheel(const QWheelEvent &event)
{
    const double steps = event.angleDelta().y() / 120.0;
    if (steps == 0)
        return;
    const double factor = std::pow(zoomPerStep, steps);
    QCPAxis *values = m_plot.canvas->yAxis;
    if (!event.modifiers().testFlag(Qt::ControlModifier)) {
        zoomTime(factor, m_plot.canvas->xAxis->pixelToCoord(event.position().x()));
        return;
    }
    const QCPRange was = values->range();
    values->scaleRange(factor, values->pixelToCoord(event.position().y()));
    if (!QCPRange::validRange(values->range()))
        values->setRange(was);
    m_plot.hasOwnValueRange = true;
    m_plot.isDirty = true;
}

/// QCustomPlot moves the axes under the mouse; this tells of it.
void PlotGestures::panned()
{
    if (!m_isPressed || m_view.isLive())
        return;
    const QCPRange range = m_plot.canvas->xAxis->range();
    m_plot.isDirty = true;
    emit m_view.timeRangeChanged(range.lower, range.upper);
}

void PlotGestures::move(const QMouseEvent &event)
{
    const bool isOverLegend =
        qobject_cast<QCPAbstractLegendItem *>(m_plot.canvas->layoutElementAt(event.position())) != nullptr;
    m_plot.canvas->setCursor(isOverLegend      ? Qt::PointingHandCursor
                                 : m_isPanning ? Qt::ClosedHandCursor
                                               : Qt::ArrowCursor);
    m_plot.overlay->setMouse(event.position());
    m_plot.isOverlayDirty = true;
    if (!m_isPressed)
        return;
    const bool isFar = (event.pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const bool isWithin = m_plot.canvas->axisRect()->rect().contains(m_pressed);
    m_isPanning = m_isPanning || (isFar && isWithin);
    if (m_isPanning)
        m_view.setLive(false);
}

bool PlotGestures::key(const QKeyEvent &event)
{
    const QCPRange range = m_plot.canvas->xAxis->range();
    const double step = range.size() * panPerKey;
    switch (event.key()) {
    case Qt::Key_Left: m_view.setTimeRange(range.lower - step, range.upper - step); return true;
    case Qt::Key_Right: m_view.setTimeRange(range.lower + step, range.upper + step); return true;
    case Qt::Key_Plus: zoomTime(zoomPerStep, range.center()); return true;
    case Qt::Key_Minus: zoomTime(1 / zoomPerStep, range.center()); return true;
    case Qt::Key_Home: m_view.fit(); return true;
    case Qt::Key_End: m_view.setLive(true); return true;
    default: return false;
    }
}

void PlotGestures::toggle(QCPAbstractLegendItem *item)
{
    auto *entry = qobject_cast<QCPPlottableLegendItem *>(item);
    if (entry == nullptr)
        return;
    for (const auto &[number, curve] : m_plot.curves) {
        if (curve == entry->plottable()) {
            m_view.setCurveVisible(number, !curve->visible());
            return;
        }
    }
}

void PlotGestures::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const double time = m_plot.canvas->xAxis->pixelToCoord(position.x());
    menu->addAction(PlotView::tr("Set cursor A here"), this,
                    [this, time] { m_view.placeCursor(PlotView::Cursor::A, time); });
    menu->addAction(PlotView::tr("Set cursor B here"), this,
                    [this, time] { m_view.placeCursor(PlotView::Cursor::B, time); });
    QAction *remove = menu->addAction(PlotView::tr("Remove cursors"), this, [this] { m_view.removeCursors(); });
    remove->setEnabled(!m_view.cursorText().isEmpty());
    menu->addAction(PlotView::tr("Copy readings"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_view.cursorText()); })
        ->setEnabled(remove->isEnabled());
    menu->addSeparator();
    for (const auto &[number, curve] : m_plot.curves) {
        QAction *shown = menu->addAction(curve->name(), this,
                                         [this, curve = number](bool isOn) { m_view.setCurveVisible(curve, isOn); });
        shown->setCheckable(true);
        shown->setChecked(curve->visible());
    }
    menu->addSeparator();
    QAction *live = menu->addAction(PlotView::tr("Live"), this, [this](bool isOn) { m_view.setLive(isOn); });
    live->setCheckable(true);
    live->setChecked(m_view.isLive());
    menu->addAction(PlotView::tr("Show everything"), this, [this] { m_view.fit(); });
    menu->addAction(PlotView::tr("Export…"), this, [this] { emit m_view.exportRequested(); });
    menu->popup(m_plot.canvas->mapToGlobal(position));
}

}    // namespace studio
