// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/welcomecard.h"

#include "icons.h"
#include "look.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

WelcomeCard::WelcomeCard(QWidget *parent)
    : Card(parent), m_text(new QLabel(this)), m_demo(new QPushButton(this)), m_new(new QPushButton(this)), m_open(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    m_text->setWordWrap(true);
    body()->addWidget(m_text);
    body()->addLayout(buttons);
    for (QPushButton *button : {m_demo, m_new, m_open})
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_demo, &QPushButton::clicked, this, &WelcomeCard::demoRequested);
    connect(m_new, &QPushButton::clicked, this, &WelcomeCard::newResourceRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomeCard::openRequested);
    begin();
}

void WelcomeCard::retranslate()
{
    setTitle(tr("This site has no resources yet"));
    m_text->setText(tr("A resource is what clients get, put and observe: a temperature, a switch, a text. "
                       "Look at a finished classroom, or begin with one of your own."));
    m_demo->setText(tr("Classroom demo"));
    m_demo->setToolTip(tr("Open a site with sensors, a switch, a clock, a large and a slow resource"));
    m_new->setText(tr("New resource…"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open a .coapsite file"));
}

void WelcomeCard::updateLook()
{
    Card::updateLook();
    tint(*m_text, themeColors().muted);
    m_demo->setIcon(themedIcon(QStringLiteral("demo")));
    m_new->setIcon(themedIcon(QStringLiteral("add")));
    m_open->setIcon(themedIcon(QStringLiteral("open")));
}

} // namespace studio
