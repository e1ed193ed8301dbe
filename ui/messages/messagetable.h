// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagemodel.h"

#include <QTableView>

class QPushButton;

namespace studio {

/// The table of messages. It follows the newest row until the user scrolls up or selects an older row; then a button tells
/// how many came since and leads back. Rows keep their place on the screen while older ones are dropped.
class MessageTable : public QTableView {
    Q_OBJECT
public:
    explicit MessageTable(MessageModel &model, QWidget *parent = nullptr);

    /// To be called after each refresh of the model.
    void settle(const MessageModel::Batch &batch);
    /// The model was emptied by another filter.
    void startOver();

    bool isFollowing() const { return m_isFollowing; }
    void followTail();
    /// Rows that came while it did not follow.
    quint64 unseenRows() const { return m_unseen; }

    /// The message of the current row, 0 if none.
    quint64 currentNumber() const;
    /// Selects and shows it; false: it is not in the table.
    bool select(quint64 number);
    /// Columns: which, in what order, how wide.
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);
    /// The selected rows as text, each with its cells tab-separated.
    QString selectedText() const;

signals:
    /// The user or select() chose a message. Dropping of its row is not told.
    void messageChosen(quint64 number);

protected:
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setFollowing(bool isFollowing);
    void choose(const QModelIndex &current);
    void showColumnMenu(const QPoint &at);
    void makeColumns();
    void updatePill();
    void fitColumns();
    void updateRowHeight();

    MessageModel &m_model;
    QPushButton *m_pill;
    bool m_isFollowing = true;
    bool m_areColumnsOurs = true;   ///< fitted to the width, until the user sets one
    bool m_isFitting = false;
    bool m_isSettling = false;      ///< the scroll bar is moved by us, not by the user
    quint64 m_unseen = 0;
};

} // namespace studio
