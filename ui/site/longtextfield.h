// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QPlainTextEdit;

namespace studio {

/// A text of several lines, or a JSON value in as many as it has.
class LongTextField final : public PropertyField {
public:
    LongTextField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString inputProblem() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    bool isJson() const { return m_property.type == PropertyDescription::Type::Json; }
    void fitHeight();

    QPlainTextEdit *m_edit;
    bool m_isSetting = false;
};

} // namespace studio
