// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/livecontrols.h"

#include "icons.h"
#include "site/lampview.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

LiveControls::LiveControls(QWidget *parent) : QWidget(parent), m_lamp(new LampView(this)), m_button(new QPushButton(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->addWidget(m_lamp);
    rows->addWidget(m_button, 0, Qt::AlignLeft);
    m_button->setMinimumSize(120, 40);
    connect(m_lamp, &LampView::valueChosen, this, &LiveControls::valueChosen);
    connect(m_button, &QPushButton::clicked, this, &LiveControls::pressed);
    retranslate();
    hide();
}

void LiveControls::show(const ResourceState &resource)
{
    const std::optional<Lamp> lamp = Lamp::of(resource);
    if (lamp)
        m_lamp->show(*lamp, resource.isSettable);
    m_lamp->setVisible(lamp.has_value());
    m_button->setVisible(resource.kind == QLatin1String("button"));
    m_button->setEnabled(resource.isSettable);
    setVisible(!m_lamp->isHidden() || !m_button->isHidden());
}

bool LiveControls::drawsValue() const
{
    return !isHidden() && !m_lamp->isHidden();
}

void LiveControls::retranslate()
{
    m_button->setText(tr("Press"));
    m_button->setToolTip(tr("Press the button; observers are notified"));
    m_button->setIcon(themedIcon(QStringLiteral("notify")));
}

void LiveControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
