// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QAbstractTableModel>
#include <QJsonArray>

namespace studio {

/// The rows of a property of type Table: each is a JSON object, its keys are the described columns. What a row does not
/// say shows the column's default, muted. Unknown keys of a row pass through unseen.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Of a row that was read as JSON text; more is no table for a person.
    static constexpr int mostRows = 1'000;

    explicit RowsModel(const QList<PropertyDescription> &columns, QObject *parent = nullptr);

    const QList<PropertyDescription> &columns() const { return m_columns; }
    QJsonArray rows() const;
    void setRows(const QJsonArray &rows);
    QJsonObject row(int row) const { return m_rows.value(row); }
    /// By the user, as are all below: edited() tells.
    void setRow(int row, const QJsonObject &object);
    void insert(int row, const QList<QJsonObject> &objects);
    void remove(int row);
    /// Changes places with the next one.
    void swapWithNext(int row);
    /// Undefined: the row does not say.
    QJsonValue cell(int row, int column) const;
    void setCell(int row, int column, const QJsonValue &value);

    /// The column means something in that row (onlyIf).
    bool isMeant(int row, int column) const;
    /// Some row says something in it.
    bool isUsed(int column) const;
    /// What is wrong with a cell, translated; empty: nothing.
    QString problem(int row, int column) const;
    /// The first one, with its place.
    QString firstProblem() const;
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited();

private:
    QString shownText(int row, int column) const;
    void changed(int row);

    const QList<PropertyDescription> m_columns;
    QList<QJsonObject> m_rows;
    bool m_isReadOnly = false;
};

} // namespace studio
