// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintoolbar.h"

#include "copybutton.h"
#include "icons.h"
#include "look.h"
#include "mainactions.h"
#include "site/resourceactions.h"
#include "theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace studio {

MainToolBar::MainToolBar(MainActions &actions, ResourceActions &resources, QMenu &templates, QWidget *parent)
    : QToolBar(parent), m_address(new QLabel(this)), m_copy(new CopyButton([this] { return m_state.uris.value(0); }, this)),
      m_templates(new QToolButton(this)), m_filter(new QLineEdit(this))
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({18, 18});
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setContentsMargins(6, 0, 2, 0);
    m_templates->setMenu(&templates);
    opensMenu(*m_templates);
    m_templates->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_templates->setAutoRaise(true);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    addAction(actions.startStop);
    addWidget(m_address);
    addWidget(m_copy);
    addSeparator();
    addAction(resources.newResource);
    addWidget(m_templates);
    addSeparator();
    addAction(actions.pause);
    addSeparator();
    addWidget(m_filter);
    connect(m_filter, &QLineEdit::textEdited, this, &MainToolBar::filterEdited);
    connect(m_filter, &QLineEdit::returnPressed, this, &MainToolBar::filterEntered);
    // The cross in the field is no key, but the user's will all the same.
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            emit filterEdited(text);
    });
    retranslate();
}

void MainToolBar::setState(const ServerState &state)
{
    m_state = state;
    showAddress();
}

void MainToolBar::setFilterText(const QString &text)
{
    if (text == m_filter->text())
        return;
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(text);
}

QString MainToolBar::filterText() const
{
    return m_filter->text();
}

void MainToolBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MainToolBar::showAddress()
{
    const bool isRunning = m_state.isRunning && !m_state.uris.isEmpty();
    m_address->setText(isRunning ? m_state.uris.first() : tr("stopped"));
    m_address->setToolTip(m_state.uris.join(u'\n'));
    tint(*m_address, isRunning ? palette().color(QPalette::WindowText) : themeColors().muted);
    m_copy->setEnabled(isRunning);
}

void MainToolBar::retranslate()
{
    setWindowTitle(tr("Toolbar"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_copy->setPurpose(tr("Copy the address"));
    m_templates->setText(tr("Template"));
    m_templates->setToolTip(tr("New resource from a template"));
    m_templates->setIcon(themedIcon(QStringLiteral("template")));
    m_filter->setPlaceholderText(tr("Filter messages"));
    m_filter->setAccessibleName(tr("Filter messages"));
    m_filter->setToolTip(tr("For example: type:con code:2.05 path:/sensors (Ctrl+L)"));
    showAddress();
}

void MainToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QToolBar::changeEvent(event);
}

} // namespace studio
