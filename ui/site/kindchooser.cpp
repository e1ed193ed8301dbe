// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/kindchooser.h"

#include "icons.h"
#include "site/kindtexts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QWheelEvent>

namespace studio {

namespace {

/// The wheel scrolls past it: another kind is no small change.
class StillComboBox final : public QComboBox {
public:
    using QComboBox::QComboBox;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

KindChooser::KindChooser(const QList<KindDescription> &kinds, QWidget *parent)
    : QWidget(parent), m_kinds(kinds), m_label(new QLabel(this)), m_box(new StillComboBox(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_label);
    line->addWidget(m_box, 1);
    m_label->setBuddy(m_box);
    for (const KindDescription &kind : m_kinds)
        m_box->addItem(QString(), kind.id);
    connect(m_box, &QComboBox::activated, this, [this] { emit chosen(m_box->currentData().toString()); });
    retranslate();
}

void KindChooser::show(const QString &kind)
{
    m_box->setCurrentIndex(m_box->findData(kind));
}

void KindChooser::retranslate()
{
    m_label->setText(tr("&Kind"));
    m_box->setToolTip(tr("Make another kind of it. What both kinds have is kept; its observers go."));
    for (int at = 0; at < m_box->count(); ++at) {
        m_box->setItemText(at, kindText(m_kinds[at].label));
        m_box->setItemIcon(at, themedIcon(m_kinds[at].icon));
    }
}

void KindChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
