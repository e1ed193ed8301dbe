// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QToolButton;

namespace studio {

class RowsModel;
class RowsTable;

/// Rows of described columns, edited in place; in a larger window each row has a form of its own.
class TableField final : public PropertyField {
    Q_OBJECT
public:
    TableField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString inputProblem() const override;
    void setReadOnly(bool isReadOnly) override;
    void retranslate() override;
    RowsModel &rows() { return *m_rows; }
    RowsTable &table() { return *m_table; }
    void openLargerWindow();

private:
    void fitHeight();

    RowsModel *m_rows;
    RowsTable *m_table;
    QToolButton *m_larger;
    bool m_isReadOnly = false;
};

} // namespace studio
