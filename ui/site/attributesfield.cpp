// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/attributesfield.h"

#include "icons.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

AttributesField::AttributesField(const PropertyDescription &property, QWidget *parent)
    : PropertyField(property, parent), m_table(new QTableWidget(0, 2)), m_add(new QToolButton), m_remove(new QToolButton)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(m_table);
    auto *line = new QHBoxLayout;
    for (QToolButton *button : {m_add, m_remove}) {
        button->setAutoRaise(true);
        line->addWidget(button);
    }
    line->addStretch(1);
    rows->addLayout(line);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    box->setFocusProxy(m_table);
    adopt(box);
    connect(m_table, &QTableWidget::itemChanged, this, &AttributesField::changed);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AttributesField::updateButtons);
    connect(m_add, &QToolButton::clicked, this, &AttributesField::addEmpty);
    connect(m_remove, &QToolButton::clicked, this, &AttributesField::removeCurrent);
    retranslate();
    fitHeight();
    updateButtons();
}

QString AttributesField::text(int row, Column column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item == nullptr ? QString() : item->text().trimmed();
}

QJsonValue AttributesField::value() const
{
    QJsonObject attributes;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, Name), value = text(row, Value);
        if (!name.isEmpty())
            attributes.insert(name, value.isEmpty() ? QJsonValue(true) : QJsonValue(value));
    }
    return attributes.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(attributes);
}

void AttributesField::setValue(const QJsonValue &shown)
{
    const QJsonObject attributes = (shown.isUndefined() ? m_property.defaultValue : shown).toObject();
    if (value().toObject() == attributes && inputProblem().isEmpty())
        return;     // a row that is being entered stays
    m_isSetting = true;
    m_table->setRowCount(0);
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
        add(attribute.key(), attribute->isBool() ? QString() : attribute->toString());
    m_isSetting = false;
    fitHeight();
    updateButtons();
}

void AttributesField::add(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(name));
    m_table->setItem(row, Value, new QTableWidgetItem(value));
}

void AttributesField::addEmpty()
{
    m_isSetting = true;
    add({}, {});
    m_isSetting = false;
    fitHeight();
    m_table->setCurrentCell(m_table->rowCount() - 1, Name);
    m_table->editItem(m_table->currentItem());
}

void AttributesField::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    fitHeight();
    updateButtons();
    changed();
    emit editingFinished();
}

void AttributesField::changed()
{
    if (m_isSetting)
        return;
    m_isSetting = true;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString problem = problemInRow(row);
        if (QTableWidgetItem *item = m_table->item(row, Name)) {
            item->setForeground(problem.isEmpty() ? QBrush() : QBrush(themeColors().error));
            item->setToolTip(problem);
        }
    }
    m_isSetting = false;
    emit edited();
}

QString AttributesField::problemInRow(int row) const
{
    // parmname of RFC 5987, which RFC 6690 §2 takes over.
    static const QRegularExpression good(QStringLiteral("^[A-Za-z0-9!#$&+.^_`|~-]+\\*?$"));
    const QString name = text(row, Name);
    if (name.isEmpty())
        return text(row, Value).isEmpty() ? QString() : tr("Row %1 has no name.").arg(row + 1);
    if (!good.match(name).hasMatch())
        return tr("“%1” is not a name of an attribute: letters, digits and - . _ are.").arg(name);
    for (int other = 0; other < row; ++other) {
        if (text(other, Name) == name)
            return tr("“%1” is there twice.").arg(name);
    }
    return {};
}

QString AttributesField::inputProblem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString problem = problemInRow(row); !problem.isEmpty())
            return problem;
    }
    return {};
}

void AttributesField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_table->setEditTriggers(isReadOnly ? QAbstractItemView::NoEditTriggers : QAbstractItemView::AllEditTriggers);
    updateButtons();
}

void AttributesField::updateButtons()
{
    m_add->setEnabled(!m_isReadOnly);
    m_remove->setEnabled(!m_isReadOnly && m_table->currentRow() >= 0);
}

void AttributesField::fitHeight()
{
    const int rows = std::clamp(m_table->rowCount(), 1, 6);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void AttributesField::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setAccessibleName(accessibleLabel());
    m_add->setIcon(themedIcon(QStringLiteral("add")));
    m_add->setToolTip(tr("Add an attribute"));
    m_remove->setIcon(themedIcon(QStringLiteral("delete")));
    m_remove->setToolTip(tr("Remove the attribute"));
    for (QToolButton *button : {m_add, m_remove})
        button->setAccessibleName(button->toolTip());
}

} // namespace studio
