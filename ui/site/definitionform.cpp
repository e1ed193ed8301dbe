// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/definitionform.h"

#include "look.h"
#include "site/kindtexts.h"
#include "site/propertyfield.h"
#include "theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

DefinitionForm::DefinitionForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void DefinitionForm::show(const KindDescription &kind, const QJsonObject &definition)
{
    const bool isSame = m_body != nullptr && kind.id == m_kind.id;
    m_kind = kind;
    m_definition = definition;
    if (!isSame)
        build();
    fill();
}

void DefinitionForm::build()
{
    delete m_body;
    m_rows.clear();
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    m_plain = new QFormLayout;
    rows->addLayout(m_plain);
    m_more = new QToolButton(m_body);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_more, &QToolButton::toggled, this, &DefinitionForm::unfold);
    rows->addWidget(m_more);
    m_advancedBox = new QWidget(m_body);
    m_advanced = new QFormLayout(m_advancedBox);
    m_advanced->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_advancedBox);
    rows->addStretch(1);
    for (QFormLayout *form : {m_plain, m_advanced}) {
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft);
        form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    }
    for (const PropertyDescription &property : m_kind.properties)
        addRow(property);
    m_more->setVisible(m_advanced->rowCount() > 0);
    m_more->setChecked(m_isUnfolded);
    unfold(m_isUnfolded);
    retranslate();
    setReadOnly(m_isReadOnly);
    setBaseFolder(m_baseFolder);
    setKeepsStill(m_keepsStill);
}

void DefinitionForm::addRow(const PropertyDescription &property)
{
    QFormLayout *layout = property.isAdvanced ? m_advanced : m_plain;
    PropertyField *field = PropertyField::make(property, m_body);
    auto *label = new QLabel(m_body);
    label->setBuddy(field);
    using Type = PropertyDescription::Type;
    const bool needsWidth = property.type == Type::Json || property.type == Type::LongText || property.type == Type::Table
        || property.type == Type::Attributes || property.type == Type::Flags || property.type == Type::Bytes;
    if (needsWidth) {
        layout->addRow(label);      // above it: the text gets the whole width
        layout->addRow(field);
    } else {
        layout->addRow(label, field);
    }
    m_rows.push_back({field, label, layout});
    connect(field, &PropertyField::edited, this, &DefinitionForm::fieldEdited);
    connect(field, &PropertyField::editingFinished, this, &DefinitionForm::editingFinished);
}

void DefinitionForm::fill()
{
    for (const Row &row : m_rows) {
        row.field->setValue(m_definition.value(row.field->property().name));
        row.field->setProblem({});
    }
    colorLabels();
    updateRows();
}

void DefinitionForm::fieldEdited()
{
    updateRows();
    emit edited();
}

QJsonValue DefinitionForm::shownValue(const QString &property) const
{
    const PropertyField *found = field(property);
    if (found == nullptr)
        return m_definition.value(property);
    const QJsonValue value = found->value();
    return value.isUndefined() ? found->property().defaultValue : value;
}

/// What depends on another property: whether it shows, and of which type it is.
void DefinitionForm::updateRows()
{
    for (const Row &row : m_rows) {
        const PropertyDescription &property = row.field->property();
        bool isShown = true;
        if (!property.onlyIf.isEmpty()) {
            const QJsonValue other = shownValue(property.onlyIf);
            const QString text = other.isBool() ? (other.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : other.toVariant().toString();
            isShown = property.onlyIfValues.contains(text);
        }
        row.layout->setRowVisible(row.field, isShown);
        row.layout->setRowVisible(row.label, isShown);
        if (property.type == PropertyDescription::Type::Value)
            row.field->setValueType(shownValue(QStringLiteral("type")).toString());
    }
}

QJsonObject DefinitionForm::definition() const
{
    QJsonObject definition = m_definition;
    for (const Row &row : m_rows) {
        const PropertyDescription &property = row.field->property();
        if (!row.layout->isRowVisible(row.field))
            continue;
        const QJsonValue value = row.field->value();
        const bool wasAbsent = !m_definition.contains(property.name);
        const bool isTyped = property.type == PropertyDescription::Type::Value;
        const QJsonValue absent = isTyped && value.type() != property.defaultValue.type() ? QJsonValue() : property.defaultValue;
        if (value.isUndefined())
            definition.remove(property.name);
        else if (!wasAbsent || value != absent)
            definition.insert(property.name, value);
    }
    return definition;
}

bool DefinitionForm::isChanged(const PropertyField &field, const QJsonObject &from) const
{
    const QString name = field.property().name;
    return definition().value(name) != from.value(name) || !field.inputProblem().isEmpty();
}

bool DefinitionForm::hasInputProblems() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.layout->isRowVisible(row.field) && !row.field->inputProblem().isEmpty();
    });
}

QList<FieldError> DefinitionForm::setErrors(const QList<FieldError> &errors)
{
    QList<FieldError> others = errors;
    for (const Row &row : m_rows) {
        const QString name = row.field->property().name;
        QString text = row.field->inputProblem();
        others.removeIf([&](const FieldError &error) {
            if (error.property != name)
                return false;
            if (text.isEmpty())
                text = error.message;
            return true;
        });
        row.field->setProblem(text);
        if (!text.isEmpty() && row.field->property().isAdvanced)
            m_more->setChecked(true);
    }
    colorLabels();
    return others;
}

void DefinitionForm::setKeepsStill(bool keepsStill)
{
    m_keepsStill = keepsStill;
    for (const Row &row : m_rows)
        row.field->setProblemShown(!keepsStill);
    colorLabels();
}

QString DefinitionForm::firstProblem() const
{
    for (const Row &row : m_rows) {
        if (row.layout->isRowVisible(row.field) && !row.field->problem().isEmpty())
            return tr("%1: %2", "name of a property, what is wrong with it").arg(kindText(row.field->property().label), row.field->problem());
    }
    return {};
}

void DefinitionForm::colorLabels()
{
    for (const Row &row : m_rows) {
        if (m_keepsStill && !row.field->problem().isEmpty())
            tint(*row.label, themeColors().error);
        else
            row.label->setPalette({});
    }
}

void DefinitionForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (const Row &row : m_rows)
        row.field->setReadOnly(isReadOnly);
}

void DefinitionForm::setNotes(const QHash<QString, QString> &notes)
{
    for (const Row &row : m_rows)
        row.field->setNote(notes.value(row.field->property().name));
}

void DefinitionForm::setBaseFolder(const QString &folder)
{
    m_baseFolder = folder;
    for (const Row &row : m_rows)
        row.field->setBaseFolder(folder);
}

int DefinitionForm::fieldColumn() const
{
    return m_rows.empty() ? 0 : m_rows.front().label->minimumWidth() + m_plain->horizontalSpacing();
}

PropertyField *DefinitionForm::field(const QString &property) const
{
    for (const Row &row : m_rows) {
        if (row.field->property().name == property)
            return row.field;
    }
    return nullptr;
}

void DefinitionForm::unfold(bool isUnfolded)
{
    m_isUnfolded = isUnfolded;
    m_more->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_advancedBox->setVisible(isUnfolded && m_advanced->rowCount() > 0);
}

void DefinitionForm::retranslate()
{
    if (m_body == nullptr)
        return;
    m_more->setText(tr("More"));
    // One width for both parts, so that the fields stand in one column.
    int width = 0;
    for (const Row &row : m_rows) {
        row.label->setMinimumWidth(0);      // else it would not get narrower in another language
        row.label->setText(kindText(row.field->property().label));
        row.label->setToolTip(kindText(row.field->property().help));
        row.field->setToolTip(kindText(row.field->property().help));
        width = std::max(width, row.label->sizeHint().width());
    }
    for (const Row &row : m_rows)
        row.label->setMinimumWidth(width);
}

void DefinitionForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colorLabels();
    QWidget::changeEvent(event);
}

} // namespace studio
