// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "overview/card.h"

class QPushButton;

namespace studio {

/// The last errors and warnings of the log, newest first.
class ProblemsCard : public Card {
    Q_OBJECT
public:
    static constexpr int mostShown = 4;

    explicit ProblemsCard(QWidget *parent = nullptr);

    /// Information is passed over.
    void add(const LogLine &line);
    int shown() const { return int(m_lines.size()); }

signals:
    void logRequested();

protected:
    void retranslate() override;
    void updateLook() override;

private:
    void showLines();

    QList<LogLine> m_lines;     ///< newest first
    QWidget *m_rows = nullptr;
    QPushButton *m_log;
};

} // namespace studio
