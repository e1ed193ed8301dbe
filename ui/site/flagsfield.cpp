// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/flagsfield.h"

#include "site/flowlayout.h"
#include "site/kindtexts.h"

#include <QCheckBox>
#include <QJsonArray>

#include <algorithm>

namespace studio {

FlagsField::FlagsField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent)
{
    auto *box = new QWidget(this);
    auto *flow = new FlowLayout(box);
    for (const PropertyDescription::Choice &choice : property.choices) {
        auto *check = new QCheckBox(box);
        check->setObjectName(choice.id);
        flow->addWidget(check);
        m_boxes.append(check);
        connect(check, &QCheckBox::clicked, this, &PropertyField::edited);
        connect(check, &QCheckBox::clicked, this, &PropertyField::editingFinished);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    if (!m_boxes.isEmpty())
        box->setFocusProxy(m_boxes.first());
    adopt(box);
    retranslate();
}

QJsonValue FlagsField::value() const
{
    QJsonArray chosen;
    for (qsizetype at = 0; at < m_boxes.size(); ++at) {
        if (m_boxes[at]->isChecked())
            chosen.append(m_property.choices[at].id);
    }
    if (!m_property.defaultValue.isArray() && chosen.size() == m_boxes.size())
        return QJsonValue(QJsonValue::Undefined);
    return chosen;
}

void FlagsField::setValue(const QJsonValue &value)
{
    const QJsonValue shown = value.isArray() ? value : m_property.defaultValue;
    const QJsonArray chosen = shown.toArray();
    for (qsizetype at = 0; at < m_boxes.size(); ++at)
        m_boxes[at]->setChecked(!shown.isArray() || chosen.contains(m_property.choices[at].id));
}

void FlagsField::setReadOnly(bool isReadOnly)
{
    for (QCheckBox *box : m_boxes)
        box->setEnabled(!isReadOnly);
}

void FlagsField::retranslate()
{
    for (qsizetype at = 0; at < m_boxes.size(); ++at)
        m_boxes[at]->setText(kindText(m_property.choices[at].label));
}

} // namespace studio
