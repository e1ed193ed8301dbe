// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/numberbox.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace studio {

namespace {

/// JSON numbers are whole up to there.
constexpr double largestWhole = 9007199254740991.0;

} // namespace

NumberBox::NumberBox(const PropertyDescription &property, QWidget *parent)
    : QDoubleSpinBox(parent),
      m_mayBeEmpty(property.type != PropertyDescription::Type::Value && !property.defaultValue.isDouble()),
      m_least(property.minimum.value_or(-largestWhole)), m_most(property.maximum.value_or(largestWhole))
{
    const bool isWhole = property.type == PropertyDescription::Type::Integer;
    setDecimals(isWhole ? 0 : 9);
    setRange(-largestWhole, largestWhole);
    setGroupSeparatorShown(false);
    setStepType(isWhole ? DefaultStepType : AdaptiveDecimalStepType);
    setMinimumWidth(90);
    setFocusPolicy(Qt::StrongFocus);    // the wheel scrolls the form, not the number
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_isSetting)
            emit edited();
    });
    // From nothing to 0 and back the number does not change.
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        if (m_mayBeEmpty)
            emit edited();
    });
}

std::optional<double> NumberBox::number() const
{
    return m_mayBeEmpty && lineEdit()->text().isEmpty() ? std::nullopt : std::optional(value());
}

void NumberBox::setNumber(std::optional<double> number)
{
    m_isSetting = true;
    m_isEmpty = m_mayBeEmpty && !number;
    setValue(number.value_or(std::clamp(0.0, m_least, m_most)));
    if (m_isEmpty)
        lineEdit()->clear();
    else if (lineEdit()->text().isEmpty())
        lineEdit()->setText(textFromValue(value()));
    m_isSetting = false;
}

QString NumberBox::textFromValue(double value) const
{
    if (m_isEmpty)
        return {};
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', decimals() == 0 ? 0 : QLocale::FloatingPointShortest);
}

double NumberBox::valueFromText(const QString &text) const
{
    m_isEmpty = m_mayBeEmpty && text.trimmed().isEmpty();
    return m_isEmpty ? std::clamp(0.0, m_least, m_most) : QDoubleSpinBox::valueFromText(text);
}

QValidator::State NumberBox::validate(QString &text, int &position) const
{
    if (m_mayBeEmpty && text.isEmpty())
        return QValidator::Acceptable;
    return QDoubleSpinBox::validate(text, position);
}

void NumberBox::stepBy(int steps)
{
    m_isEmpty = false;
    QDoubleSpinBox::stepBy(steps);
    setValue(std::clamp(value(), m_least, m_most));
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    return (value() < m_most ? StepUpEnabled : StepNone) | (value() > m_least ? StepDownEnabled : StepNone);
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace studio
