// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QWidget>

class QPushButton;

namespace studio {

class LampView;

/// What can be done by hand with a resource while it runs: a switch is a lamp to switch, a button is a button to press.
/// Hidden for all others.
class LiveControls : public QWidget {
    Q_OBJECT
public:
    explicit LiveControls(QWidget *parent = nullptr);

    void show(const ResourceState &resource);
    using QWidget::show;
    /// The value is drawn here: it need not be written as well.
    bool drawsValue() const;
    LampView &lamp() { return *m_lamp; }
    QPushButton &button() { return *m_button; }

signals:
    /// By the user: a step to be undone.
    void valueChosen(const QString &value);
    /// What was pressed cannot be unpressed.
    void pressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LampView *m_lamp;
    QPushButton *m_button;
};

} // namespace studio
