// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/logmodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace studio {

/// What the server said: start and stop, problems, warnings of a site file. Follows the end while the end is in sight.
class LogPane : public QWidget {
    Q_OBJECT
public:
    explicit LogPane(ServerControl &control, QWidget *parent = nullptr);

    LogModel &model() { return *m_model; }
    int shownLines() const;
    /// The least important level that is shown.
    void setLevel(LogLine::Level level);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void makeTable();
    void copySelected();
    void keepEndInSight();
    void updatePage();
    void retranslate();

    LogModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTableView *m_table;
    QStackedWidget *m_pages;
    QLabel *m_empty, *m_levelLabel;
    QComboBox *m_level;
    QToolButton *m_copyButton, *m_clearButton;
    QAction *m_copy, *m_clear;
    bool m_isAtEnd = true;
};

} // namespace studio
