// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/rowsmodel.h"

#include "format.h"
#include "site/kindtexts.h"
#include "theme.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QPalette>

#include <algorithm>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

QString compactJson(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

QString textOf(const PropertyDescription &column, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return column.type == Type::Choice ? anyChoice() : QString();
    if (column.type == Type::Choice) {
        for (const PropertyDescription::Choice &choice : column.choices) {
            if (choice.id == value.toString())
                return kindText(choice.label);
        }
    }
    if (column.type == Type::ContentFormat && value.isDouble())
        return format::contentFormat(value.toInt());
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.isString() ? value.toString() : compactJson(value);
}

} // namespace

RowsModel::RowsModel(const QList<PropertyDescription> &columns, QObject *parent) : QAbstractTableModel(parent), m_columns(columns) {}

QJsonArray RowsModel::rows() const
{
    QJsonArray rows;
    for (const QJsonObject &row : m_rows)
        rows.append(row);
    return rows;
}

void RowsModel::setRows(const QJsonArray &rows)
{
    if (rows == this->rows())
        return;     // the selection and an open editor stay
    beginResetModel();
    m_rows.clear();
    for (const QJsonValue &row : rows)
        m_rows.append(row.toObject());
    endResetModel();
}

void RowsModel::setRow(int row, const QJsonObject &object)
{
    if (row < 0 || row >= m_rows.size() || m_rows[row] == object)
        return;
    m_rows[row] = object;
    changed(row);
}

void RowsModel::insert(int row, const QList<QJsonObject> &objects)
{
    const auto count = std::min(int(objects.size()), mostRows - int(m_rows.size()));
    if (count <= 0)
        return;
    beginInsertRows({}, row, row + count - 1);
    for (int i = 0; i < count; ++i)
        m_rows.insert(row + i, objects[i]);
    endInsertRows();
    emit edited();
}

void RowsModel::remove(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit edited();
}

void RowsModel::swapWithNext(int row)
{
    if (row < 0 || row + 1 >= m_rows.size() || !beginMoveRows({}, row + 1, row + 1, {}, row))
        return;
    m_rows.swapItemsAt(row, row + 1);
    endMoveRows();
    emit edited();
}

QJsonValue RowsModel::cell(int row, int column) const
{
    return m_rows[row].value(m_columns[column].name);
}

void RowsModel::setCell(int row, int column, const QJsonValue &value)
{
    QJsonObject &object = m_rows[row];
    const PropertyDescription &description = m_columns[column];
    const QJsonObject before = object;
    const bool isAsIfAbsent = value.isUndefined() || (!object.contains(description.name) && value == description.defaultValue);
    if (isAsIfAbsent)
        object.remove(description.name);
    else
        object.insert(description.name, value);
    if (object != before)
        changed(row);
}

/// Another cell may mean something now.
void RowsModel::changed(int row)
{
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit edited();
}

bool RowsModel::isMeant(int row, int column) const
{
    const PropertyDescription &description = m_columns[column];
    if (description.onlyIf.isEmpty())
        return true;
    for (int other = 0; other < m_columns.size(); ++other) {
        if (m_columns[other].name != description.onlyIf)
            continue;
        const QJsonValue value = cell(row, other).isUndefined() ? m_columns[other].defaultValue : cell(row, other);
        return description.onlyIfValues.contains(value.toVariant().toString());
    }
    return true;
}

bool RowsModel::isUsed(int column) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const QJsonObject &row) { return row.contains(m_columns[column].name); });
}

QString RowsModel::problem(int row, int column) const
{
    const QJsonValue value = cell(row, column);
    return value.isUndefined() ? QString() : problemWith(m_columns[column], value);
}

QString RowsModel::firstProblem() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < m_columns.size(); ++column) {
            if (const QString text = problem(row, column); !text.isEmpty())
                return tr("Row %1, %2: %3", "number of a row, name of its column, what is wrong there").arg(row + 1).arg(kindText(m_columns[column].label), text);
        }
    }
    return {};
}

void RowsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString RowsModel::shownText(int row, int column) const
{
    if (!isMeant(row, column))
        return {};
    const QJsonValue value = cell(row, column);
    QString text = textOf(m_columns[column], value.isUndefined() ? m_columns[column].defaultValue : value);
    return text.replace(u'\n', u'⏎');
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row(), column = index.column();
    const PropertyDescription &description = m_columns[column];
    const QJsonValue value = cell(row, column);
    const bool isBoolean = description.type == Type::Boolean;
    switch (role) {
    case Qt::DisplayRole: return isBoolean ? QVariant() : shownText(row, column);
    case Qt::EditRole: return value.toVariant();
    case Qt::CheckStateRole:
        if (!isBoolean || !isMeant(row, column))
            return {};
        return (value.isUndefined() ? description.defaultValue : value).toBool() ? Qt::Checked : Qt::Unchecked;
    case Qt::ForegroundRole:
        if (!problem(row, column).isEmpty())
            return themeColors().error;
        return value.isUndefined() ? QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText)) : QVariant();
    case Qt::ToolTipRole: {
        const QString wrong = problem(row, column);
        return wrong.isEmpty() ? shownText(row, column) : wrong;
    }
    default: return {};
    }
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || m_isReadOnly)
        return false;
    setCell(index.row(), index.column(), value.toInt() == Qt::Checked);
    return true;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return kindText(m_columns[section].label);
    if (role == Qt::ToolTipRole)
        return kindText(m_columns[section].help);
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_isReadOnly || !isMeant(index.row(), index.column()))
        return flags;
    return flags | (m_columns[index.column()].type == Type::Boolean ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

} // namespace studio
