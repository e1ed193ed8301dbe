// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/tablefield.h"

#include "icons.h"
#include "site/kindtexts.h"
#include "site/rowsdialog.h"
#include "site/rowsmodel.h"
#include "site/rowstable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace studio {

TableField::TableField(const PropertyDescription &property, QWidget *parent)
    : PropertyField(property, parent), m_rows(new RowsModel(property.columns, this)), m_table(new RowsTable(*m_rows, this)),
      m_larger(new QToolButton(this))
{
    m_larger->setAutoRaise(true);
    m_table->buttons().addWidget(m_larger);
    m_table->setCompact(true);
    adopt(m_table);
    connect(m_rows, &RowsModel::edited, this, [this] {
        fitHeight();
        emit edited();
    });
    connect(m_table, &RowsTable::problem, this, &PropertyField::setProblem);
    connect(m_larger, &QToolButton::clicked, this, &TableField::openLargerWindow);
    retranslate();
    fitHeight();
}

QJsonValue TableField::value() const
{
    return m_rows->rows();
}

void TableField::setValue(const QJsonValue &value)
{
    m_rows->setRows((value.isUndefined() ? m_property.defaultValue : value).toArray());
    fitHeight();
}

QString TableField::inputProblem() const
{
    return m_rows->firstProblem();
}

void TableField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_table->setReadOnly(isReadOnly);
}

void TableField::openLargerWindow()
{
    auto *dialog = new RowsDialog(kindText(m_property.label), *m_rows, m_isReadOnly, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const int row = m_table->currentRow(); row >= 0)
        dialog->table().view().setCurrentIndex(m_rows->index(row, 0));
    connect(dialog, &QDialog::finished, this, &PropertyField::editingFinished);
    dialog->open();
}

/// All rows, within reason.
void TableField::fitHeight()
{
    const QTableView &view = m_table->view();
    const int rows = std::clamp(m_rows->rowCount(), 2, 8);
    m_table->view().setMinimumHeight(view.horizontalHeader()->sizeHint().height() + rows * view.verticalHeader()->defaultSectionSize() + 16);
}

void TableField::retranslate()
{
    m_larger->setIcon(themedIcon(QStringLiteral("larger")));
    m_larger->setToolTip(tr("Edit in a larger window"));
    m_larger->setAccessibleName(m_larger->toolTip());
    m_table->view().setAccessibleName(accessibleLabel());
}

} // namespace studio
