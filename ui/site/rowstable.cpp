// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/rowstable.h"

#include "icons.h"
#include "site/propertyfield.h"
#include "site/rowsmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

constexpr int widestColumn = 260;

/// Edits a cell with the field that a form would have for it.
class CellFieldDelegate final : public QStyledItemDelegate {
public:
    explicit CellFieldDelegate(RowsModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        PropertyDescription column = m_model.columns()[index.column()];
        if (column.type == PropertyDescription::Type::LongText || column.type == PropertyDescription::Type::Json)
            column.type = PropertyDescription::Type::Text;      // a cell is one line high
        PropertyField *field = PropertyField::make(column, parent);
        field->setAutoFillBackground(true);
        QWidget *focused = field;
        while (focused->focusProxy() != nullptr)
            focused = focused->focusProxy();
        focused->installEventFilter(const_cast<CellFieldDelegate *>(this));
        return field;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<PropertyField *>(editor)->setValue(shownIn(index));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const override
    {
        const auto *field = static_cast<PropertyField *>(editor);
        if (!field->inputProblem().isEmpty())
            return;
        const QJsonValue entered = field->value();
        if (entered != shownIn(index))
            m_model.setCell(index.row(), index.column(), isJson(index) ? readJson(entered) : entered);
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        QRect room = option.rect;
        room.setWidth(std::max(room.width(), std::min(editor->minimumSizeHint().width(), widestColumn)));
        editor->setGeometry(room);
    }
    /// Keys go to the innermost editor; Tab, Enter and Escape there mean the cell.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A view that closes the editor takes the focus itself, and knows the editor no more.
        const bool isClosed = event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::OtherFocusReason;
        if (isClosed)
            return false;
        QObject *editor = watched;
        while (editor != nullptr && dynamic_cast<PropertyField *>(editor) == nullptr)
            editor = editor->parent();
        return QStyledItemDelegate::eventFilter(editor != nullptr ? editor : watched, event);
    }

private:
    bool isJson(const QModelIndex &index) const { return m_model.columns()[index.column()].type == PropertyDescription::Type::Json; }
    QJsonValue shownIn(const QModelIndex &index) const
    {
        const QJsonValue value = m_model.cell(index.row(), index.column());
        if (!isJson(index) || value.isUndefined() || value.isString())
            return value;
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
    }
    /// What is no JSON is meant as a text.
    static QJsonValue readJson(const QJsonValue &entered)
    {
        const QJsonArray read = QJsonDocument::fromJson('[' + entered.toString().toUtf8() + ']').array();
        return entered.isUndefined() || read.size() != 1 ? entered : read.first();
    }

    RowsModel &m_model;
};

} // namespace

RowsTable::RowsTable(RowsModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new QTableView(this)), m_buttons(new QHBoxLayout), m_add(new QToolButton(this)),
      m_remove(new QToolButton(this)), m_up(new QToolButton(this)), m_down(new QToolButton(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(m_view, 1);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoRaise(true);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    rows->addLayout(m_buttons);
    m_view->setModel(&model);
    m_view->setItemDelegate(new CellFieldDelegate(model, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 10);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_add, &QToolButton::clicked, this, &RowsTable::addRow);
    connect(m_remove, &QToolButton::clicked, this, &RowsTable::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateButtons();
        emit currentRowChanged(currentRow());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateColumns();
        updateButtons();
        emit currentRowChanged(currentRow());
    });
    updateColumns();
    retranslate();
    updateButtons();
}

int RowsTable::currentRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

void RowsTable::addRow()
{
    const int row = currentRow() < 0 ? m_model.rowCount() : currentRow() + 1;
    m_model.insert(row, {QJsonObject()});
    m_view->setCurrentIndex(m_model.index(row, 0));
    m_view->setFocus();
}

void RowsTable::removeRow()
{
    m_model.remove(currentRow());
    updateButtons();
    emit currentRowChanged(currentRow());
}

void RowsTable::move(int by)
{
    m_model.swapWithNext(by < 0 ? currentRow() - 1 : currentRow());
    updateButtons();
    emit currentRowChanged(currentRow());
}

void RowsTable::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_model.setReadOnly(isReadOnly);
    updateButtons();
}

void RowsTable::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateColumns();
}

void RowsTable::updateColumns()
{
    constexpr int always = 2;
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_view->setColumnHidden(column, m_isCompact && column >= always && !m_model.isUsed(column));
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 8, widestColumn));
}

void RowsTable::updateButtons()
{
    const int row = currentRow();
    m_add->setEnabled(!m_isReadOnly && m_model.rowCount() < RowsModel::mostRows);
    m_remove->setEnabled(!m_isReadOnly && row >= 0);
    m_up->setEnabled(!m_isReadOnly && row > 0);
    m_down->setEnabled(!m_isReadOnly && row >= 0 && row + 1 < m_model.rowCount());
}

QString RowsTable::copied() const
{
    QJsonArray rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_model.row(index.row()));
    return QString::fromUtf8(QJsonDocument(rows).toJson());
}

QString RowsTable::paste(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return tr("What was copied is no row in JSON: %1").arg(error.errorString());
    QList<QJsonObject> rows;
    for (const QJsonValue &row : document.isArray() ? document.array() : QJsonArray{document.object()}) {
        if (!row.isObject())
            return tr("A row must be a JSON object.");
        rows.append(row.toObject());
    }
    m_model.insert(currentRow() < 0 ? m_model.rowCount() : currentRow() + 1, rows);
    updateColumns();
    return {};
}

bool RowsTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copied());
        return true;
    }
    if (key->matches(QKeySequence::Paste) && !m_isReadOnly) {
        if (const QString wrong = paste(QGuiApplication::clipboard()->text()); !wrong.isEmpty())
            emit problem(wrong);
        return true;
    }
    if (key->matches(QKeySequence::Delete) && m_remove->isEnabled()) {
        removeRow();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RowsTable::retranslate()
{
    const auto set = [](QToolButton *button, const QString &tip, const char *icon) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setIcon(themedIcon(QLatin1String(icon)));
    };
    set(m_add, tr("Add a row"), "add");
    set(m_remove, tr("Remove the row"), "delete");
    set(m_up, tr("Move the row up"), "up");
    set(m_down, tr("Move the row down"), "down");
    m_view->setToolTip(tr("Rows can be copied and pasted as JSON text."));
    m_model.retranslate();
}

void RowsTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
