// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace studio {

class FilterBar;
class MessageDetail;
class MessageEmpty;
class MessageModel;
class MessageTable;

/// The messages that went in and out, with a filter above and the chosen one taken apart below. Looks into the store when
/// refresh() is called; without news that costs one look at two numbers. GUI thread.
class MessagesPane : public QWidget {
    Q_OBJECT
public:
    explicit MessagesPane(ServerControl &control, QWidget *parent = nullptr);

    /// The text in the field, right or wrong.
    QString filterText() const;
    /// What is wrong with it; empty if nothing is.
    QString filterProblem() const;
    /// Rows shown.
    quint64 rowCount() const;
    bool isPaused() const { return m_isPaused; }
    /// Messages that it has looked at since it was made.
    quint64 takenCount() const;
    /// Messages that it could not look at: lost on their way, or gone from the log before.
    quint64 notShownCount() const;

    /// Columns, their widths, and the splitters.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

public slots:
    void refresh();
    /// Freezes the view and loses nothing: what came meanwhile is shown on resuming.
    void setPaused(bool isPaused);
    void setFilterText(const QString &text);
    void clear();
    void followTail();
    void focusFilter();
    /// Chooses a message, also one that the filter hides: then the filter is cleared.
    void showMessage(quint64 number);

signals:
    void filterTextChanged(const QString &text);
    void messageChosen(quint64 number);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void applyFilter();
    void takeOver();
    void choose(quint64 number);
    QStringList recentWords() const;
    void showCellMenu(const QPoint &at);
    void copyRows();
    void copyBytes();
    void updatePage();
    void updateStatus();
    QString statusText() const;
    void updateLost();
    void retranslate();

    ServerControl &m_control;
    MessageModel *m_model;
    FilterBar *m_filterBar;
    MessageTable *m_table;
    MessageEmpty *m_empty;
    MessageDetail *m_detail;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QLabel *m_status, *m_lost;
    bool m_isPaused = false;
};

} // namespace studio
