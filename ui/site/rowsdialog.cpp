// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/rowsdialog.h"

#include "site/definitionform.h"
#include "site/formarea.h"
#include "site/rowsmodel.h"
#include "site/rowstable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace studio {

RowsDialog::RowsDialog(const QString &title, RowsModel &rows, bool isReadOnly, QWidget *parent)
    : QDialog(parent), m_rows(rows), m_table(new RowsTable(rows, this)), m_form(new DefinitionForm), m_hint(new QLabel(this))
{
    setWindowTitle(title);
    resize(980, 680);
    m_kind.id = QStringLiteral("row");
    m_kind.properties = rows.columns();
    for (PropertyDescription &property : m_kind.properties)
        property.isAdvanced = false;
    m_table->setReadOnly(isReadOnly);
    m_form->setReadOnly(isReadOnly);
    m_hint->setText(tr("Choose a row to see it whole."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *pages = new QStackedWidget(this);
    pages->addWidget(m_hint);
    pages->addWidget(new FormArea(m_form, this));
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_table);
    halves->addWidget(pages);
    halves->setSizes({260, 340});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &RowsTable::currentRowChanged, this, [this, pages](int row) {
        pages->setCurrentIndex(row < 0 ? 0 : 1);
        showRow();
    });
    connect(&rows, &QAbstractItemModel::dataChanged, this, &RowsDialog::showRow);
    connect(m_form, &DefinitionForm::edited, this, &RowsDialog::takeRow);
    if (rows.rowCount() > 0)
        m_table->view().setCurrentIndex(rows.index(0, 0));
}

void RowsDialog::showRow()
{
    if (m_isTaking || m_table->currentRow() < 0)
        return;
    m_form->show(m_kind, m_rows.row(m_table->currentRow()));
    m_form->setErrors(problemsWithProperties(m_kind, m_form->definition()));
}

void RowsDialog::takeRow()
{
    const QJsonObject row = m_form->definition();
    m_form->setErrors(problemsWithProperties(m_kind, row));
    if (m_form->hasInputProblems())
        return;
    m_isTaking = true;
    m_rows.setRow(m_table->currentRow(), row);
    m_isTaking = false;
}

} // namespace studio
