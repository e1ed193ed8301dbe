// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/historymodel.h"

#include <QTableView>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace studio {

class ChangeDiff;
class ServerControl;
class SiteModel;
class SiteUndo;
struct ResourceState;

/// The last changes of one resource: when, who, from what to what; the chosen one in full below, and ways to set its value
/// again, to copy and to export. Looks into the store when refresh() is called. Follows the newest change until one is chosen,
/// the user scrolls up, or the mouse is over the rows. Window thread.
class HistoryView : public QWidget {
    Q_OBJECT
public:
    HistoryView(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent = nullptr);

    /// 0: nothing.
    void showResource(quint64 id);
    void refresh(double nowSeconds);
    HistoryModel &model() { return *m_model; }
    ChangeDiff &diff() { return *m_diff; }
    /// Writes the history to a file; its suffix says how.
    void exportTo(const QString &file);

    QAction *setBackAction() const { return m_setBack; }
    QAction *setAgainAction() const { return m_setAgain; }
    QAction *copyAction() const { return m_copy; }

signals:
    void problem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void look();
    void settle(const HistoryModel::Batch &batch);
    void showDiff();
    void updateActions();
    void offer(QAction &action, const coap::Change *value, const ResourceState *state, const QString &text);
    void setValueOf(const coap::Change *value);
    int chosenRow() const;
    ChangeStep chosenStep() const;
    void unchoose();
    void copyRows();
    void askExport();
    void fitText();
    void retranslate();

    ServerControl &m_control;
    SiteModel &m_site;
    SiteUndo &m_undo;
    HistoryModel *m_model;
    QTableView *m_table;
    ChangeDiff *m_diff;
    QStackedWidget *m_pages;
    QLabel *m_empty, *m_gone;
    QPushButton *m_newest, *m_setBackButton, *m_copyButton, *m_exportButton;
    QAction *m_setBack, *m_setAgain, *m_copy;
    quint64 m_resource = 0;
    double m_looked = 0;            ///< seconds
    bool m_isFollowing = true;
    bool m_isSettling = false;      ///< the scroll bar is moved by us, not by the user
};

} // namespace studio
