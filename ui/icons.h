// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace studio {

/// The icon of that name from resources/icons (":/icons/NAME.svg"), drawn in the palette's text colour so that
/// it fits light and dark. An unknown name gives an empty icon.
QIcon themedIcon(const QString &name);
/// The same in a colour of its own ("accent", "ok", "warning", "error" of ui/theme.h).
QIcon themedIcon(const QString &name, const QColor &color);

} // namespace studio
