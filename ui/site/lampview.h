// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/lamp.h"

#include <QWidget>

namespace studio {

/// A lamp to look at and to switch: a click turns it on or off, a track beside it dims it, a patch of colour opens a choice
/// of colours. While it is dragged it follows the mouse; the value is told when it is let go.
class LampView : public QWidget {
    Q_OBJECT
public:
    explicit LampView(QWidget *parent = nullptr);

    void show(const Lamp &lamp, bool isSettable);
    using QWidget::show;
    const Lamp &lamp() const { return m_lamp; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    // Where what is, for those who click.
    QRectF bulbRoom() const;
    QRectF toggleRoom() const;
    QRectF trackRoom() const;       ///< empty: it cannot be dimmed
    QRectF patchRoom() const;       ///< empty: it has no colour

signals:
    /// By the user.
    void valueChosen(const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void toggle();
    void dim(double level);
    void dimTo(double x);
    void chooseColor();
    void tell();
    void paintToggle(QPainter &painter) const;
    void paintTrack(QPainter &painter) const;
    void updateTexts();

    Lamp m_lamp;
    Lamp m_lastOn;              ///< what it was when it was last on
    bool m_isSettable = false, m_isDragging = false;
    double m_grabbedLevel = 0;      ///< when the knob was taken hold of
};

} // namespace studio
