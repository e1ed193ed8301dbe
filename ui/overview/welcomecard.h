// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/card.h"

class QLabel;
class QPushButton;

namespace studio {

/// What can be done with a site that has no resources yet.
class WelcomeCard : public Card {
    Q_OBJECT
public:
    explicit WelcomeCard(QWidget *parent = nullptr);

signals:
    void demoRequested();
    void newResourceRequested();
    void openRequested();

protected:
    void retranslate() override;
    void updateLook() override;

private:
    QLabel *m_text;
    QPushButton *m_demo, *m_new, *m_open;
};

} // namespace studio
