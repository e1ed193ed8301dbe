// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QDoubleSpinBox>

#include <optional>

namespace studio {

/// Shows numbers in the user's locale, as short as they are. Empty for a property that has no number by default. What is out
/// of the property's range can be typed, so that the form can say so; the arrows stay within.
class NumberBox final : public QDoubleSpinBox {
    Q_OBJECT
public:
    NumberBox(const PropertyDescription &property, QWidget *parent);

    /// Empty: nothing is entered.
    std::optional<double> number() const;
    /// Does not tell edited().
    void setNumber(std::optional<double> number);

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;
    QSize sizeHint() const override { return {140, QDoubleSpinBox::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return {90, QDoubleSpinBox::minimumSizeHint().height()}; }

signals:
    /// By the user.
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;
    StepEnabled stepEnabled() const override;

private:
    const bool m_mayBeEmpty;
    const double m_least, m_most;
    mutable bool m_isEmpty = false;     ///< kept up to date by what reads the text
    bool m_isSetting = false;
};

} // namespace studio
