// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

class QApplication;

namespace studio {

/// Fusion in our own light and dark palettes. System follows the desktop where it says so.
enum class Theme : quint8 { System, Light, Dark };

/// Colours beyond QPalette's, for the palette that is in force.
struct ThemeColors {
    QColor accent, ok, warning, error, muted, border, cardBackground, flash;
    QList<QColor> curves;       ///< at least 8, distinct for colour-blind eyes, legible on the plot's background
    bool isDark = false;
};

void applyTheme(QApplication &application, Theme theme);
const ThemeColors &themeColors();

} // namespace studio
