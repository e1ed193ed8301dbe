// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QColor>
#include <QIcon>

#include <optional>

class QPainter;

namespace studio {

/// How a switch looks: on or off, dimmed, or in a colour. Read from its value: "1" and "0", "0" to "100", "#rrggbb".
struct Lamp {
    enum class Form : quint8 { OnOff, Dim, Color };

    Form form = Form::OnOff;
    QColor color = warmWhite();     ///< at full brightness
    double level = 0;               ///< 0: off; 1: full

    bool isOn() const { return level > 0; }
    /// "On", "40 %", "#ff8800", in the user's language.
    QString text() const;
    /// As it is set.
    QString value() const;
    /// The light it gives.
    QColor shown() const;
    void paint(QPainter &painter, const QRectF &room) const;
    QIcon icon() const;
    /// Two lamps with the same key look alike.
    QString iconKey() const;

    /// Empty: the resource is no switch, or its value is none of these.
    static std::optional<Lamp> of(const ResourceState &resource);
    static std::optional<Lamp> ofColor(const QColor &color);
    static QColor warmWhite() { return {0xff, 0xc4, 0x3d}; }
};

} // namespace studio
