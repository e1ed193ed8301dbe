// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/card.h"

#include "look.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace studio {

Card::Card(QWidget *parent) : QWidget(parent), m_body(new QVBoxLayout(this)), m_title(new QLabel(this))
{
    m_body->setContentsMargins(16, 12, 16, 14);
    m_body->setSpacing(8);
    m_body->addWidget(m_title);
    m_title->hide();
    Card::updateLook();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::begin()
{
    retranslate();
    updateLook();
}

void Card::updateLook()
{
    m_title->setFont(scaled(font(), 1.05, QFont::DemiBold));
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr qreal radius = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColors().border);
    painter.setBrush(themeColors().cardBackground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace studio
