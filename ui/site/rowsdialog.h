// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QDialog>

class QLabel;

namespace studio {

class DefinitionForm;
class RowsModel;
class RowsTable;

/// A table with room: all its columns above, the form of the chosen row below. Works on the field's own rows, so that what
/// is entered is there at once.
class RowsDialog : public QDialog {
    Q_OBJECT
public:
    RowsDialog(const QString &title, RowsModel &rows, bool isReadOnly, QWidget *parent = nullptr);

    RowsTable &table() { return *m_table; }
    DefinitionForm &form() { return *m_form; }

private:
    void showRow();
    void takeRow();

    RowsModel &m_rows;
    RowsTable *m_table;
    DefinitionForm *m_form;
    QLabel *m_hint;
    KindDescription m_kind;         ///< of a row, for the form
    bool m_isTaking = false;
};

} // namespace studio
