// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace studio {

class ObserverModel;

/// Who observes what, how well it goes, and an end to it. Without observers it says how to become one.
class ObserversPane : public QWidget {
    Q_OBJECT
public:
    explicit ObserversPane(ServerControl &control, QWidget *parent = nullptr);

    int observerCount() const;
    /// Lets ages grow; called by the window's tick.
    void refresh(double nowSeconds);
    /// For menus: cancel the selected observations (Del), copy them as text.
    QAction *cancelAction() const { return m_cancel; }
    QAction *copyAction() const { return m_copy; }

signals:
    void observerSelected(quint64 id);
    /// Double click, or "show its resource".
    void resourceSelected(quint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void fitText();
    void makeTable();
    void learnExample(const SiteDelta &delta);
    void selectionMoved();
    QList<int> selectedRows() const;
    void cancelSelected();
    void copySelected();
    void updatePage();
    QString exampleCommand() const;
    void retranslate();

    ServerControl &m_control;
    ObserverModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_pages;
    QLabel *m_emptyText, *m_command;
    QPushButton *m_copyCommand, *m_cancelButton;
    QAction *m_cancel, *m_copy, *m_showResource;
    double m_agesShown = 0;             ///< "5 s ago" was right then
    quint64 m_exampleId = 0;        ///< a resource that can be observed, for the command
    QString m_examplePath;
};

} // namespace studio
