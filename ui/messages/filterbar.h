// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagefilter.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace studio {

class FilterChips;

/// Where a filter is typed: with completion, its terms as chips below, and what is wrong with it beside. While something is
/// wrong the last good filter stays in force.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    const MessageFilter &filter() const { return m_filter; }
    QString text() const;
    void setText(const QString &text);
    /// Adds a term, unless it is there.
    void addTerm(const QString &term);
    /// What is wrong with the text; empty if nothing is.
    QString problem() const { return m_problem; }
    /// A widget to stand at the end of the field's line.
    void setBeside(QWidget *widget);
    void focusField();
    /// Asked for more words when a value is being typed: "path:/a", "peer:127.0.0.1".
    void setWordSource(std::function<QStringList()> source) { m_source = std::move(source); }

signals:
    /// Another filter is in force.
    void filterChanged();
    /// The text as it is in the field, right or wrong.
    void textChanged(const QString &text);
    /// Return or arrow down: on to the table.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showProblem();
    void removeTerm(int at);
    void offerWords();
    void complete(const QString &word);
    int wordStart() const;
    void retranslate();

    QLineEdit *m_field;
    QLabel *m_problemText;
    FilterChips *m_chips;
    QCompleter *m_completer;
    QStringListModel *m_words;
    std::function<QStringList()> m_source;
    MessageFilter m_filter;
    QString m_problem;
    QTimer m_patience;              ///< a word that is being typed is not wrong yet
};

} // namespace studio
