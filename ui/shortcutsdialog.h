// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace studio {

/// All keys at a glance, read from the menus themselves.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QMenuBar &bar, QWidget *parent = nullptr);
};

} // namespace studio
