// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>
#include <QToolButton>
#include <QWidget>

namespace studio {

/// The font in another size. Whoever uses it asks again at QEvent::FontChange: fonts can be zoomed.
inline QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

/// Writes the widget's text in that colour. To be asked again at QEvent::PaletteChange of its parent.
inline void tint(QWidget &widget, const QColor &color)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, color);
    widget.setPalette(palette);
}

/// The whole button opens its menu, with the arrow in a place of its own beside the text.
inline void opensMenu(QToolButton &button)
{
    button.setPopupMode(QToolButton::MenuButtonPopup);
    QObject::connect(&button, &QToolButton::clicked, &button, &QToolButton::showMenu);
}

/// Takes the widget away at once and destroys it later: while a palette or language change is under way, Qt still counts on
/// the widgets that were there when it began.
inline void discard(QWidget *widget)
{
    if (widget == nullptr)
        return;
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace studio
