// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QCheckBox;

namespace studio {

/// Any of a few words, each with a check box. Without a default, nothing said means all of them.
class FlagsField final : public PropertyField {
    Q_OBJECT
public:
    FlagsField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setReadOnly(bool isReadOnly) override;
    void retranslate() override;

private:
    QList<QCheckBox *> m_boxes;     ///< in the order of the choices
};

} // namespace studio
