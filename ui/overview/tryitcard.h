// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/card.h"
#include "overview/trycommands.h"

class QGridLayout;
class QLabel;

namespace studio {

/// Commands to paste into a terminal, each with a button that copies it.
class TryItCard : public Card {
    Q_OBJECT
public:
    explicit TryItCard(QWidget *parent = nullptr);

    void setCommands(const QList<TryCommand> &commands);
    const QList<TryCommand> &commands() const { return m_commands; }

protected:
    void retranslate() override;
    void updateLook() override;

private:
    void showCommands();

    QList<TryCommand> m_commands;
    QWidget *m_rows = nullptr;
    QLabel *m_hint;
};

} // namespace studio
