// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace studio {

/// Names with values: free attributes of a link (RFC 6690 §2). One without a value is a bare name.
class AttributesField final : public PropertyField {
    Q_OBJECT
public:
    AttributesField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString inputProblem() const override;
    void setReadOnly(bool isReadOnly) override;
    void retranslate() override;

private:
    enum Column { Name, Value };

    void add(const QString &name, const QString &value);
    void addEmpty();
    void removeCurrent();
    void changed();
    void fitHeight();
    void updateButtons();
    QString problemInRow(int row) const;
    QString text(int row, Column column) const;

    QTableWidget *m_table;
    QToolButton *m_add, *m_remove;
    bool m_isSetting = false, m_isReadOnly = false;
};

} // namespace studio
