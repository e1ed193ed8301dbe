// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/lampview.h"

#include "look.h"
#include "theme.h"

#include <QColorDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

constexpr double side = 64, gap = 12, toggleWidth = 40, toggleHeight = 22, trackHeight = 8, knob = 8, patchSide = 24;
constexpr double step = 0.05;

} // namespace

LampView::LampView(QWidget *parent) : QWidget(parent)
{
    m_lastOn.level = 1;
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void LampView::show(const Lamp &lamp, bool isSettable)
{
    m_isSettable = isSettable;
    setEnabled(isSettable);
    if (m_isDragging)
        return;     // the hand decides
    m_lamp = lamp;
    if (m_lastOn.form != lamp.form) {
        m_lastOn = lamp;
        m_lastOn.level = 1;
    }
    if (lamp.isOn())
        m_lastOn = lamp;
    updateTexts();
    update();
}

QSize LampView::sizeHint() const
{
    return {220, int(side) + 4};
}

QRectF LampView::bulbRoom() const
{
    return {0, (height() - side) / 2, side, side};
}

QRectF LampView::toggleRoom() const
{
    const bool hasTrack = m_lamp.form != Lamp::Form::OnOff;
    return {side + gap, height() / 2.0 - (hasTrack ? toggleHeight + 4 : toggleHeight / 2), toggleWidth, toggleHeight};
}

QRectF LampView::trackRoom() const
{
    if (m_lamp.form == Lamp::Form::OnOff)
        return {};
    const double right = width() - gap - (m_lamp.form == Lamp::Form::Color ? patchSide + gap : 0);
    return {side + gap, height() / 2.0 + 10, std::max(right - side - gap, 40.0), trackHeight};
}

QRectF LampView::patchRoom() const
{
    if (m_lamp.form != Lamp::Form::Color)
        return {};
    return {width() - gap - patchSide, trackRoom().center().y() - patchSide / 2, patchSide, patchSide};
}

void LampView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_lamp.paint(painter, bulbRoom());
    paintToggle(painter);
    painter.setFont(scaled(font(), 1.25, QFont::DemiBold));
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    const QRectF toggle = toggleRoom();
    painter.drawText(QRectF(toggle.right() + 10, toggle.top() - 4, width() - toggle.right() - 10, toggle.height() + 8),
                     Qt::AlignVCenter | Qt::AlignLeft, m_lamp.text());
    paintTrack(painter);
    if (const QRectF patch = patchRoom(); !patch.isEmpty()) {
        painter.setPen(themeColors().muted);
        painter.setBrush(m_lamp.color);
        painter.drawRoundedRect(patch, 4, 4);
    }
}

void LampView::paintToggle(QPainter &painter) const
{
    const QRectF room = toggleRoom();
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    painter.setBrush(m_lamp.isOn() ? themeColors().accent : themeColors().muted);
    painter.drawRoundedRect(room, room.height() / 2, room.height() / 2);
    const double radius = room.height() / 2 - 3;
    const double x = m_lamp.isOn() ? room.right() - radius - 3 : room.left() + radius + 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColors().isDark ? QColor(0x17, 0x1b, 0x20) : QColor(Qt::white));
    painter.drawEllipse(QPointF(x, room.center().y()), radius, radius);
}

void LampView::paintTrack(QPainter &painter) const
{
    const QRectF room = trackRoom();
    if (room.isEmpty())
        return;
    QLinearGradient light(room.topLeft(), room.topRight());
    light.setColorAt(0, palette().color(QPalette::Dark));
    light.setColorAt(1, m_lamp.color);
    painter.setPen(QPen(themeColors().muted, 0.75));
    painter.setBrush(light);
    painter.drawRoundedRect(room, trackHeight / 2, trackHeight / 2);
    painter.setPen(QPen(themeColors().accent, 2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(QPointF(room.left() + room.width() * m_lamp.level, room.center().y()), knob, knob);
}

void LampView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (event->button() != Qt::LeftButton || !m_isSettable)
        return;
    if (trackRoom().adjusted(-knob, -knob, knob, knob).contains(at) && !trackRoom().isEmpty()) {
        m_isDragging = true;
        m_grabbedLevel = m_lamp.level;
        const QRectF track = trackRoom();
        if (std::fabs(at.x() - track.left() - track.width() * m_lamp.level) > knob)      // to take hold of the knob changes nothing
            dimTo(at.x());
    } else if (patchRoom().contains(at)) {
        chooseColor();
    } else if (bulbRoom().contains(at) || toggleRoom().contains(at)) {
        toggle();
    }
}

void LampView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        dimTo(event->position().x());
}

void LampView::mouseReleaseEvent(QMouseEvent *)
{
    if (std::exchange(m_isDragging, false) && m_lamp.level != m_grabbedLevel)
        tell();
}

void LampView::keyPressEvent(QKeyEvent *event)
{
    const bool isDimmable = m_lamp.form != Lamp::Form::OnOff;
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
        toggle();
    } else if (isDimmable && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        dim(m_lamp.level + (event->key() == Qt::Key_Right ? step : -step));
        tell();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LampView::toggle()
{
    if (m_lamp.isOn()) {
        m_lastOn = m_lamp;
        dim(0);
    } else {
        m_lamp = m_lastOn;
    }
    tell();
}

void LampView::dim(double level)
{
    m_lamp.level = std::clamp(level, 0.0, 1.0);
    updateTexts();
    update();
}

/// In whole percents, so that what is drawn is what is set.
void LampView::dimTo(double x)
{
    const QRectF track = trackRoom();
    dim(std::round((x - track.left()) / track.width() * 100) / 100);
}

void LampView::chooseColor()
{
    auto *dialog = new QColorDialog(m_lamp.isOn() ? QColor(m_lamp.value()) : m_lamp.color, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) {
        if (const auto lamp = Lamp::ofColor(color)) {
            m_lamp = *lamp;
            tell();
        }
    });
    dialog->open();
}

void LampView::tell()
{
    updateTexts();
    update();
    emit valueChosen(m_lamp.value());
}

void LampView::updateTexts()
{
    setAccessibleName(tr("Lamp: %1", "on, off, or how bright").arg(m_lamp.text()));
    setToolTip(m_lamp.form == Lamp::Form::OnOff ? tr("Click to switch it; observers are notified")
                                                : tr("Click to switch it, drag to dim it; observers are notified"));
}

void LampView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace studio
