// SPDX-License-Identifier: GPL-3.0-or-later
#include "copybutton.h"

#include "icons.h"
#include "theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace studio {

CopyButton::CopyButton(std::function<QString()> source, QWidget *parent) : QToolButton(parent), m_source(std::move(source))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(1500);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    connect(&m_thanks, &QTimer::timeout, this, &CopyButton::updateLook);
    updateLook();
}

void CopyButton::setPurpose(const QString &text)
{
    m_purpose = text;
    updateLook();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_source());
    m_thanks.start();
    updateLook();
}

void CopyButton::updateLook()
{
    const bool isThanking = m_thanks.isActive();
    setIcon(isThanking ? themedIcon(QStringLiteral("check"), themeColors().ok) : themedIcon(QStringLiteral("copy")));
    setToolTip(isThanking ? tr("Copied") : m_purpose);
    setAccessibleName(m_purpose);
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        updateLook();
    QToolButton::changeEvent(event);
}

} // namespace studio
