// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QTableView;
class QToolButton;

namespace studio {

class RowsModel;

/// The rows of a RowsModel to be edited in place, with buttons to add, remove and move them. Rows are copied and pasted as
/// JSON text.
class RowsTable : public QWidget {
    Q_OBJECT
public:
    explicit RowsTable(RowsModel &model, QWidget *parent = nullptr);

    QTableView &view() { return *m_view; }
    /// For a button more at the end of the line.
    QHBoxLayout &buttons() { return *m_buttons; }
    int currentRow() const;
    void setReadOnly(bool isReadOnly);
    /// Leaves out columns in which no row says anything; the first two stay.
    void setCompact(bool isCompact);
    void retranslate();

    /// What is wrong with the text, translated; empty: its rows were added behind the current one.
    QString paste(const QString &text);
    /// The selected rows.
    QString copied() const;

signals:
    void currentRowChanged(int row);
    /// A pasted text is no rows.
    void problem(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addRow();
    void removeRow();
    void move(int by);
    void updateButtons();
    void updateColumns();

    RowsModel &m_model;
    QTableView *m_view;
    QHBoxLayout *m_buttons;
    QToolButton *m_add, *m_remove, *m_up, *m_down;
    bool m_isReadOnly = false, m_isCompact = false;
};

} // namespace studio
