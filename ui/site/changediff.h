// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/changetexts.h"

#include <QTextEdit>

class QTextCursor;

namespace studio {

/// One change in full: when, who, how much, and what is different line by line. What went has a minus before it and what came a
/// plus; within them the words that differ are underlined, so that no colour is needed to read it.
class ChangeDiff : public QTextEdit {
    Q_OBJECT
public:
    explicit ChangeDiff(QWidget *parent = nullptr);

    /// Draws only what is not there yet, and keeps its place in the text as long as it is the same change.
    void showStep(const ChangeStep &step, const ChangedResource &of);
    void showNothing();
    /// As diff(1) would write it, with a heading; empty if nothing is shown.
    QString diffText() const { return m_plain; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void write(const ChangeStep &step, const ChangedResource &of);
    void writeLine(QTextCursor &cursor, const textdiff::Line &line) const;
    void forget();

    struct Shown {
        quint64 number = 0, count = 0;
        std::optional<quint64> before;
        QString unit;
        bool operator==(const Shown &) const = default;
    };
    Shown m_shown;
    QString m_plain;
    bool m_isFirst = true;
};

} // namespace studio
