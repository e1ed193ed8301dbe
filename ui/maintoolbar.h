// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QToolBar>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace studio {

class CopyButton;
class MainActions;
class ResourceActions;

/// Start and stop, the address, what makes resources, pause, and the filter that leads to the messages.
class MainToolBar : public QToolBar {
    Q_OBJECT
public:
    MainToolBar(MainActions &actions, ResourceActions &resources, QMenu &templates, QWidget *parent = nullptr);

    void setState(const ServerState &state);
    void setFilterText(const QString &text);
    QString filterText() const;
    void focusFilter();
    CopyButton &copyAddress() { return *m_copy; }

signals:
    /// Typed by the user.
    void filterEdited(const QString &text);
    /// Enter: to the messages.
    void filterEntered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showAddress();

    ServerState m_state;
    QLabel *m_address;
    CopyButton *m_copy;
    QToolButton *m_templates;
    QLineEdit *m_filter;
};

} // namespace studio
