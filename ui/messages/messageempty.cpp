// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messageempty.h"

#include "copybutton.h"
#include "look.h"
#include "fixedfont.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

MessageEmpty::MessageEmpty(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_command(new QLabel(this)), m_copy(new CopyButton([this] { return m_commandText; }, this)),
      m_clearFilter(new QPushButton(this))
{
    auto *lines = new QVBoxLayout(this);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_command->setTextFormat(Qt::PlainText);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *command = new QHBoxLayout;
    command->addStretch(1);
    command->addWidget(m_command);
    command->addWidget(m_copy);
    command->addStretch(1);
    lines->addStretch(1);
    lines->addWidget(m_text);
    lines->addLayout(command);
    lines->addWidget(m_clearFilter, 0, Qt::AlignCenter);
    lines->addStretch(1);
    connect(m_clearFilter, &QPushButton::clicked, this, &MessageEmpty::clearFilterAsked);
    retranslate();
}

void MessageEmpty::say(Reason reason, const QString &command)
{
    if (reason == m_reason && command == m_commandText)
        return;
    m_reason = reason;
    m_commandText = command;
    retranslate();
}

void MessageEmpty::retranslate()
{
    switch (m_reason) {
    case Reason::NoMessages: m_text->setText(tr("No messages yet. Send a request from a terminal:")); break;
    case Reason::ServerStopped: m_text->setText(tr("No messages: the server is stopped. Start it, then send a request from a terminal:")); break;
    case Reason::NoMatch: m_text->setText(tr("No message matches the filter.")); break;
    case Reason::StillFiltering: m_text->setText(tr("Looking for messages that match …")); break;
    }
    const bool isCommandShown = m_reason == Reason::NoMessages || m_reason == Reason::ServerStopped;
    m_command->setFont(fixedFont());
    m_command->setText(m_commandText);
    m_command->setVisible(isCommandShown);
    m_copy->setVisible(isCommandShown);
    m_copy->setPurpose(tr("Copy the command"));
    m_clearFilter->setText(tr("Clear filter"));
    m_clearFilter->setVisible(m_reason == Reason::NoMatch);
    tint(*m_text, themeColors().muted);
}

void MessageEmpty::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
