// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/historyview.h"

#include "celldelegate.h"
#include "columnkeeper.h"
#include "control/servercontrol.h"
#include "format.h"
#include "icons.h"
#include "site/changediff.h"
#include "site/historyexport.h"
#include "site/kindtexts.h"
#include "site/sitemodel.h"
#include "site/siteundo.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

/// Four times a second: live, and slow enough to be read.
constexpr double lookEvery = 0.25;

enum Page { EmptyPage, FullPage };

} // namespace

HistoryView::HistoryView(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent)
    : QWidget(parent), m_control(control), m_site(site), m_undo(SiteUndo::of(control, stack)), m_model(new HistoryModel(this)),
      m_table(new QTableView(this)), m_diff(new ChangeDiff(this)), m_pages(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_gone(new QLabel(this)), m_newest(new QPushButton(this)), m_setBackButton(new QPushButton(this)), m_copyButton(new QPushButton(this)),
      m_exportButton(new QPushButton(this)), m_setBack(new QAction(this)), m_setAgain(new QAction(this)), m_copy(new QAction(this))
{
    makeTable();
    makeLayout();
    m_copy->setShortcut(QKeySequence(QKeySequence::Copy));
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_setBack, m_setAgain, m_copy});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_setBack, &QAction::triggered, this, [this] { setValueOf(chosenStep().before); });
    connect(m_setAgain, &QAction::triggered, this, [this] { setValueOf(chosenStep().change); });
    connect(m_copy, &QAction::triggered, this, &HistoryView::copyRows);
    connect(m_setBackButton, &QPushButton::clicked, m_setBack, &QAction::trigger);
    connect(m_copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
    connect(m_exportButton, &QPushButton::clicked, this, &HistoryView::askExport);
    connect(m_newest, &QPushButton::clicked, this, &HistoryView::unchoose);
    connect(&site, &SiteModel::resourceChanged, this, [this](quint64 id) {
        if (id == m_resource)
            updateActions();
    });
    retranslate();
    showResource(0);
}

void HistoryView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    new ColumnKeeper(header, QStringLiteral("columns/history"), {10, 20, 30});
    header->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);     // the pane is narrow: what has no room is cut
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSettling)
            showDiff();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isSettling)
            m_isFollowing = value == m_table->verticalScrollBar()->maximum();
        updateActions();
    });
    fitText();
}

void HistoryView::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    auto *full = new QWidget(this);
    auto *rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(4);
    m_gone->setForegroundRole(QPalette::PlaceholderText);
    m_gone->setContentsMargins(4, 0, 4, 0);
    auto *splitter = new QSplitter(Qt::Vertical, full);
    splitter->addWidget(m_table);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_setBackButton);
    buttons->addStretch(1);
    for (QPushButton *button : {m_newest, m_copyButton, m_exportButton})
        buttons->addWidget(button);
    rows->addWidget(m_gone);
    rows->addWidget(splitter, 1);
    rows->addLayout(buttons);
    m_pages->insertWidget(EmptyPage, m_empty);
    m_pages->insertWidget(FullPage, full);
}

void HistoryView::showResource(quint64 id)
{
    const bool isOther = id != std::exchange(m_resource, id);
    if (isOther) {
        m_model->clear();
        unchoose();
    }
    look();
}

void HistoryView::refresh(double nowSeconds)
{
    if (nowSeconds - m_looked < lookEvery && nowSeconds >= m_looked)
        return;
    m_looked = nowSeconds;
    look();
}

void HistoryView::look()
{
    coap::ChangeHistory news = m_control.changes().read(m_resource, m_model->history().mark);
    HistoryModel::Batch batch;
    if (news.mark != m_model->history().mark) {
        const QScopedValueRollback settling(m_isSettling, true);
        const ChangeStep chosen = chosenRow() >= 0 ? chosenStep() : ChangeStep();
        const quint64 number = chosen.change != nullptr ? chosen.change->number : 0;
        batch = m_model->apply(std::move(news));
        if (number != 0 && (chosenRow() < 0 || chosenStep().change->number != number))
            m_table->clearSelection();      // it is not kept any more
    }
    if (const ResourceState *state = m_site.resource(m_resource)) {
        const QList<KindDescription> kinds = m_control.kinds();
        const KindDescription *kind = kindOf(kinds, state->kind);
        m_model->setResource({state->path, state->unit, kind != nullptr ? *kind : KindDescription()});
    }
    settle(batch);
    showDiff();
}

/// The scroll bar counts rows: what went at the top is taken off its value, so that the rest stands still.
void HistoryView::settle(const HistoryModel::Batch &batch)
{
    const QScopedValueRollback settling(m_isSettling, true);
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? EmptyPage : FullPage);
    const quint64 gone = m_model->history().gone;
    m_gone->setVisible(gone != 0);
    m_gone->setText(gone == 1 ? tr("1 older change is gone") : tr("%1 older changes are gone").arg(format::count(gone)));
    const bool isHeld = chosenRow() >= 0 || m_table->viewport()->underMouse();
    if (m_isFollowing && !isHeld)
        m_table->scrollToBottom();
    else if (batch.dropped != 0)
        m_table->verticalScrollBar()->setValue(std::max(0, m_table->verticalScrollBar()->value() - batch.dropped));
}

int HistoryView::chosenRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && m_table->selectionModel()->isSelected(current) ? current.row() : -1;
}

/// Without a choice the newest.
ChangeStep HistoryView::chosenStep() const
{
    const int row = chosenRow() >= 0 ? chosenRow() : m_model->rowCount() - 1;
    return row >= 0 ? m_model->step(row) : ChangeStep();
}

void HistoryView::unchoose()
{
    m_table->clearSelection();
    m_isFollowing = true;
    m_table->scrollToBottom();
    showDiff();
}

/// What is being read or marked stays, until another change is chosen.
void HistoryView::showDiff()
{
    const ChangeStep step = chosenStep();
    const bool isHeld = chosenRow() < 0 && !m_diff->diffText().isEmpty() && (m_diff->viewport()->underMouse() || m_diff->textCursor().hasSelection());
    if (step.change == nullptr)
        m_diff->showNothing();
    else if (!isHeld)
        m_diff->showStep(step, m_model->resource());
    updateActions();
}

void HistoryView::updateActions()
{
    const ChangeStep step = chosenStep();
    const ResourceState *state = m_site.resource(m_resource);
    offer(*m_setBack, step.before, state, tr("Set &back to %1"));
    offer(*m_setAgain, step.change, state, tr("Set &to %1"));
    m_setBackButton->setEnabled(m_setBack->isEnabled());
    m_setBackButton->setToolTip(m_setBack->toolTip());
    m_newest->setVisible(step.change != nullptr && (chosenRow() >= 0 || !m_isFollowing));
    m_copy->setEnabled(step.change != nullptr);
}

void HistoryView::offer(QAction &action, const coap::Change *value, const ResourceState *state, const QString &text)
{
    constexpr qsizetype longest = 24;
    const auto settable = changetexts::settable(value);
    QString shown = settable.value_or(QString()).simplified();
    if (shown.size() > longest)
        shown = shown.left(longest) + u'…';
    shown = settable ? QString(u'“' + shown + u'”') : tr("the value");
    const bool isThere = state != nullptr && !state->valueIsCut && settable == state->value;
    action.setToolTip(QString(text).remove(u'&').arg(shown));
    action.setText(text.arg(shown.replace(u'&', QLatin1String("&&"))));
    action.setEnabled(settable && state != nullptr && state->isSettable && !isThere);
}

void HistoryView::setValueOf(const coap::Change *value)
{
    const auto text = changetexts::settable(value);
    const ResourceState *state = m_site.resource(m_resource);
    if (text && state != nullptr)
        m_undo.setValue(*state, *text);
}

/// Tab-separated, with the headings, as spreadsheets take it; without a choice all rows.
void HistoryView::copyRows()
{
    QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            chosen << m_model->index(row, 0);
    }
    std::sort(chosen.begin(), chosen.end());
    QStringList cells, lines;
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        cells << m_model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (const QModelIndex &row : std::as_const(chosen)) {
        cells.clear();
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void HistoryView::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the history"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList suffixes{QStringLiteral("csv"), QStringLiteral("json")};
    const QStringList filters{tr("Table (*.csv)"), tr("JSON (*.json)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.first());
    dialog->selectFile(m_model->resource().path.section(u'/', -1) + QStringLiteral("-history"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString &filter) {
        dialog->setDefaultSuffix(suffixes.value(int(filters.indexOf(filter)), suffixes.first()));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::exportTo);
    dialog->open();
}

void HistoryView::exportTo(const QString &file)
{
    QString reason;
    if (!historyexport::write(*m_model, file, &reason))
        emit problem(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(file), reason));
}

void HistoryView::fitText()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void HistoryView::retranslate()
{
    m_empty->setText(tr("Nothing has changed yet. Each change of this resource will be listed here: when, who, and the value before and after."));
    m_table->setAccessibleName(tr("History"));
    m_diff->setAccessibleName(tr("What has changed"));
    m_setBackButton->setText(tr("Set back"));
    m_newest->setText(tr("Newest"));
    m_newest->setToolTip(tr("Follow the newest change"));
    m_copy->setText(tr("&Copy"));
    m_copyButton->setToolTip(tr("Copy the chosen changes, or all, as a table"));
    m_copyButton->setAccessibleName(m_copyButton->toolTip());
    m_exportButton->setText(tr("Export…"));
    for (auto [button, icon] : {std::pair(m_copyButton, "copy"), std::pair(m_exportButton, "export"), std::pair(m_setBackButton, "undo"), std::pair(m_newest, "follow")})
        button->setIcon(themedIcon(QLatin1String(icon)));
    m_copy->setIcon(m_copyButton->icon());
    m_model->refreshLook();
    showDiff();
}

void HistoryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitText();
    QWidget::changeEvent(event);
}

bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && chosenRow() >= 0) {
        unchoose();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace studio
