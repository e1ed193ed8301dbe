// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagetable.h"

#include "celldelegate.h"
#include "format.h"
#include "icons.h"
#include "quietscrollbar.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace studio {

namespace {

/// What each column shows whole, where there is room and where there is not.
const char *const roomy[cells::ColumnCount] = {"1000000", "00:00:00.000", "", "192.168.100.100:50000", "NON", "4.05 Method Not Allowed", "65535",
                                               "0123456789abcdef", "/sensors/temperature/outside", "655070", "duplicate, answered from memory"};
const char *const tight[cells::ColumnCount] = {"100000", "00:00:00.000", "", "127.0.0.1:50000", "NON", "2.05 Content", "65535",
                                               "abcd", "/actuators/led", "65507", "Block2 1"};

/// Numbers stand at the right, off the next column's text.
class NumberDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QString displayText(const QVariant &value, const QLocale &) const override { return value.toString() + QChar(0x2002); }
};

} // namespace

MessageTable::MessageTable(MessageModel &model, QWidget *parent) : QTableView(parent), m_model(model), m_pill(new QPushButton(viewport()))
{
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBar(new QuietScrollBar(Qt::Vertical, this));
    setHorizontalScrollBar(new QuietScrollBar(Qt::Horizontal, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
    makeColumns();
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setCursor(Qt::PointingHandCursor);
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, &MessageTable::followTail);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isSettling)
            setFollowing(value == verticalScrollBar()->maximum());
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (!m_isFollowing)
            return;
        const QScopedValueRollback settling(m_isSettling, true);
        verticalScrollBar()->setValue(maximum);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessageTable::choose);
    updatePill();
}

void MessageTable::makeColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(16);      // else the font's, and a larger font would count as a width set by the user
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new CellDelegate(this));
    for (const int column : {cells::Number, cells::Size})
        setItemDelegateForColumn(column, new NumberDelegate(this));
    fitColumns();
    connect(header, &QHeaderView::sectionResized, this, [this](int column) { m_areColumnsOurs &= m_isFitting || column == cells::Info; });
    connect(header, &QHeaderView::customContextMenuRequested, this, &MessageTable::showColumnMenu);
}

/// The scroll bar counts rows: what went at the top is taken off its value, so that the rest stands still.
void MessageTable::settle(const MessageModel::Batch &batch)
{
    if (batch.isEmpty())
        return;
    const QScopedValueRollback settling(m_isSettling, true);
    const int top = verticalScrollBar()->value();
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_isFollowing) {
        scrollToBottom();
    } else {
        verticalScrollBar()->setValue(std::max(0, top - batch.dropped));
        m_unseen = std::min<quint64>(m_unseen + quint64(batch.inserted), quint64(m_model.rowCount()));
    }
    updatePill();
}

void MessageTable::startOver()
{
    m_unseen = 0;
    m_isFollowing = true;
    updatePill();
}

void MessageTable::followTail()
{
    const QScopedValueRollback settling(m_isSettling, true);
    setFollowing(true);
    executeDelayedItemsLayout();
    updateGeometries();
    scrollToBottom();
}

void MessageTable::setFollowing(bool isFollowing)
{
    if (isFollowing)
        m_unseen = 0;
    m_isFollowing = isFollowing;
    updatePill();
}

quint64 MessageTable::currentNumber() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.numberAt(current.row()) : 0;
}

bool MessageTable::select(quint64 number)
{
    const int row = m_model.rowOf(number);
    if (row < 0)
        return false;
    selectRow(row);
    scrollTo(m_model.index(row, 0), PositionAtCenter);
    return true;
}

QString MessageTable::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &index : std::as_const(rows)) {
        const MessageRow row = m_model.messageAt(index.row());
        if (row.number != 0)
            text += cells::rowText(row) + u'\n';
    }
    return text;
}

/// Looking at an older message is a reason to stand still.
void MessageTable::choose(const QModelIndex &current)
{
    if (!current.isValid() || m_isSettling)
        return;
    if (current.row() + 1 < m_model.rowCount())
        setFollowing(false);
    emit messageChosen(m_model.numberAt(current.row()));
}

/// Qt would make a row current, as if somebody looked at it; and the click that brought the focus would find it chosen.
void MessageTable::focusInEvent(QFocusEvent *event)
{
    const bool isNew = !currentIndex().isValid();
    const QScopedValueRollback settling(m_isSettling, true);
    QTableView::focusInEvent(event);
    if (isNew)
        selectionModel()->clearCurrentIndex();
}

/// The first key leads to the newest message.
QModelIndex MessageTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isNew = !currentIndex().isValid() && m_isFollowing && m_model.rowCount() > 0;
    return isNew ? m_model.index(m_model.rowCount() - 1, 0) : QTableView::moveCursor(action, modifiers);
}

/// Qt would make the next row current, and the detail would run through the oldest messages.
void MessageTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int current = currentIndex().row();
    if (current >= first && current <= last) {
        const QScopedValueRollback settling(m_isSettling, true);
        selectionModel()->clear();
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void MessageTable::showColumnMenu(const QPoint &at)
{
    QMenu menu;
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < cells::ColumnCount; ++column) {
        QAction *action = menu.addAction(cells::heading(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || header->hiddenSectionCount() + 1 < header->count());
        connect(action, &QAction::toggled, header, [header, column](bool isShown) { header->setSectionHidden(column, !isShown); });
    }
    menu.exec(header->mapToGlobal(at));
}

QByteArray MessageTable::saveColumns() const
{
    return horizontalHeader()->saveState().prepend(m_areColumnsOurs ? 'f' : 's');
}

/// The first letter says whether the widths are fitted or set by the user.
bool MessageTable::restoreColumns(const QByteArray &state)
{
    if (!horizontalHeader()->restoreState(state.mid(1)))
        return false;
    m_areColumnsOurs = state.startsWith('f');
    fitColumns();
    return true;
}

/// Between tight and roomy as there is room; the last column takes what is left.
void MessageTable::fitColumns()
{
    if (!m_areColumnsOurs)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const QFontMetrics metrics = fontMetrics();
    const auto widthOf = [&metrics](const char *text) { return qMax(metrics.horizontalAdvance(QLatin1String(text)), metrics.height()) + 9; };
    const auto sum = [&widthOf](int width, const char *text) { return width + widthOf(text); };
    const int least = std::accumulate(std::begin(tight), std::end(tight), 0, sum);
    const int most = std::accumulate(std::begin(roomy), std::end(roomy), 0, sum);
    const double share = std::clamp(double(viewport()->width() - least) / (most - least), 0.0, 1.0);
    for (int column = 0; column < cells::ColumnCount; ++column) {
        const int width = widthOf(tight[column]);
        horizontalHeader()->resizeSection(column, width + int(share * (widthOf(roomy[column]) - width)));
    }
}

void MessageTable::updatePill()
{
    m_pill->setVisible(!m_isFollowing && m_unseen > 0);
    if (m_pill->isHidden())
        return;
    m_pill->setText(tr("%1 new — jump to latest").arg(format::count(m_unseen)));
    const QSize size = m_pill->sizeHint();
    constexpr int gap = 10;
    m_pill->setGeometry((viewport()->width() - size.width()) / 2, viewport()->height() - size.height() - gap, size.width(), size.height());
    m_pill->raise();
}

void MessageTable::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    const QPalette &colors = palette();
    m_pill->setStyleSheet(QStringLiteral("QPushButton { background: %1; color: %2; border: none; border-radius: %3px; padding: 4px 14px; }")
                              .arg(colors.color(QPalette::Highlight).name(), colors.color(QPalette::HighlightedText).name())
                              .arg(fontMetrics().height() / 2 + 4));
}

void MessageTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    updatePill();
}

void MessageTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateRowHeight();
    if (event->type() == QEvent::FontChange)
        fitColumns();
    if (event->type() == QEvent::LanguageChange)
        updatePill();
}

} // namespace studio
