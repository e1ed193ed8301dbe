// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/tryitcard.h"

#include "copybutton.h"
#include "look.h"
#include "site/shownpath.h"
#include "theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace studio {

TryItCard::TryItCard(QWidget *parent) : Card(parent), m_hint(new QLabel(this))
{
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    body()->addStretch(1);
    begin();
}

void TryItCard::setCommands(const QList<TryCommand> &commands)
{
    if (commands == m_commands)
        return;
    m_commands = commands;
    showCommands();
    updateLook();
}

void TryItCard::showCommands()
{
    discard(m_rows);
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    for (const TryCommand &command : std::as_const(m_commands)) {
        const QString path = shownPath(command.path);
        const QString names[] = {tr("Discover the resources"), tr("Read %1").arg(path), tr("Observe %1 for 30 seconds").arg(path), tr("Change %1").arg(path)};
        const QString name = names[int(command.kind)];
        auto *caption = new QLabel(name, m_rows);
        caption->setWordWrap(true);
        auto *text = new QLineEdit(command.command, m_rows);
        auto *copy = new CopyButton([line = command.command] { return line; }, m_rows);
        text->setReadOnly(true);
        text->setFocusPolicy(Qt::ClickFocus);
        text->setCursorPosition(0);
        text->setToolTip(command.command);
        text->setAccessibleName(name);
        copy->setPurpose(tr("Copy the command"));
        copy->setAccessibleName(tr("Copy the command: %1").arg(name));
        auto *line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(text, 1);
        line->addWidget(copy);
        rows->addWidget(caption);
        rows->addLayout(line);
        rows->addSpacing(4);
    }
    body()->insertWidget(body()->count() - 1, m_rows);
    m_rows->show();
}

void TryItCard::retranslate()
{
    setTitle(tr("Try it from a terminal"));
    m_hint->setText(tr("coap-client-notls comes with the package libcoap3-bin."));
    if (!m_commands.isEmpty()) {
        showCommands();
        updateLook();
    }
}

void TryItCard::updateLook()
{
    Card::updateLook();
    tint(*m_hint, themeColors().muted);
    if (m_rows == nullptr)
        return;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    for (QLineEdit *line : m_rows->findChildren<QLineEdit *>())
        line->setFont(fixed);
}

} // namespace studio
