// SPDX-License-Identifier: GPL-3.0-or-later
#include "observers/observerspane.h"

#include "celldelegate.h"
#include "columnkeeper.h"
#include "fixedfont.h"
#include "icons.h"
#include "observers/observermodel.h"
#include "site/linkpreview.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

constexpr int observeSeconds = 60;

} // namespace

ObserversPane::ObserversPane(ServerControl &control, QWidget *parent)
    : QWidget(parent), m_control(control), m_model(new ObserverModel(this)), m_table(new QTableView(this)), m_pages(new QStackedWidget(this)),
      m_emptyText(new QLabel(this)), m_command(new QLabel(this)), m_copyCommand(new QPushButton(this)),
      m_cancelButton(new QPushButton(this)), m_cancel(new QAction(this)), m_copy(new QAction(this)), m_showResource(new QAction(this))
{
    makeTable();
    makeLayout();
    fitText();
    m_cancel->setShortcut(QKeySequence(Qt::Key_Delete));
    m_copy->setShortcut(QKeySequence(QKeySequence::Copy));
    for (QAction *action : {m_cancel, m_copy})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_cancel, m_copy, m_showResource});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_cancel, &QAction::triggered, this, &ObserversPane::cancelSelected);
    connect(m_copy, &QAction::triggered, this, &ObserversPane::copySelected);
    connect(m_cancelButton, &QPushButton::clicked, this, &ObserversPane::cancelSelected);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(exampleCommand()); });
    const auto showResource = [this] {
        if (const QList<int> rows = selectedRows(); !rows.isEmpty())
            emit resourceSelected(m_model->at(rows.first()).resource);
    };
    connect(m_showResource, &QAction::triggered, this, showResource);
    connect(m_table, &QTableView::doubleClicked, this, showResource);
    connect(&control, &ServerControl::observersChanged, this, [this](const ObserverDelta &delta) {
        m_model->apply(delta);
        updatePage();
    });
    connect(&control, &ServerControl::siteChanged, this, &ObserversPane::learnExample);
    connect(&control, &ServerControl::stateChanged, this, &ObserversPane::updatePage);
    retranslate();
    selectionMoved();
    updatePage();
}

void ObserversPane::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    new ColumnKeeper(header, QStringLiteral("columns/observers"), {26, 26, 18, 12, 16, 12, 18, 11, 13, 24});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ObserversPane::selectionMoved);
}

void ObserversPane::fitText()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_command->setFont(fixedFont());
}

void ObserversPane::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_pages);
    auto *full = new QWidget(this);
    auto *rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_cancelButton, 0, Qt::AlignRight);
    auto *empty = new QWidget(this);
    auto *lines = new QVBoxLayout(empty);
    auto *command = new QHBoxLayout;
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_command->setTextFormat(Qt::PlainText);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    command->addStretch(1);
    command->addWidget(m_command);
    command->addWidget(m_copyCommand);
    command->addStretch(1);
    lines->addStretch(1);
    lines->addWidget(m_emptyText);
    lines->addLayout(command);
    lines->addStretch(1);
    m_pages->addWidget(empty);
    m_pages->addWidget(full);
}

void ObserversPane::refresh(double nowSeconds)
{
    if (std::floor(nowSeconds) == m_agesShown)
        return;
    m_agesShown = std::floor(nowSeconds);
    m_table->viewport()->update();
}

int ObserversPane::observerCount() const
{
    return m_model->rowCount();
}

QList<int> ObserversPane::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ObserversPane::selectionMoved()
{
    const QList<int> rows = selectedRows();
    for (QAction *action : {m_cancel, m_copy, m_showResource})
        action->setEnabled(!rows.isEmpty());
    m_cancelButton->setEnabled(!rows.isEmpty());
    if (rows.size() == 1)
        emit observerSelected(m_model->at(rows.first()).id);
}

void ObserversPane::cancelSelected()
{
    for (const int row : selectedRows())
        m_control.cancelObservation(m_model->at(row).id);
}

/// Tab-separated, with the headings, as spreadsheets take it.
void ObserversPane::copySelected()
{
    QStringList lines, cells;
    for (int column = 0; column < ObserverModel::ColumnCount; ++column)
        cells << m_model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (const int row : selectedRows()) {
        cells.clear();
        for (int column = 0; column < ObserverModel::ColumnCount; ++column)
            cells << m_model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void ObserversPane::learnExample(const SiteDelta &delta)
{
    if (delta.isReset || delta.removed.contains(m_exampleId))
        m_exampleId = 0;
    for (const ResourceState &state : delta.changed) {
        const bool isBetter = m_exampleId == 0 || (state.id == m_exampleId && state.path != m_examplePath);
        if (!isBetter || !state.isObservable || !state.isListed || state.kind.isEmpty())
            continue;
        m_exampleId = state.id;
        m_examplePath = state.path;
    }
    updatePage();
}

QString ObserversPane::exampleCommand() const
{
    return commandFor(uriOf(m_control.state(), m_examplePath), observeSeconds);
}

void ObserversPane::updatePage()
{
    const bool hasExample = m_exampleId != 0;
    m_emptyText->setText(hasExample ? tr("Nobody observes a resource yet. Observe one for a minute from a terminal:") : tr("Nobody observes a resource yet."));
    m_command->setVisible(hasExample);
    m_copyCommand->setVisible(hasExample);
    m_command->setText(exampleCommand());
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
}

void ObserversPane::retranslate()
{
    m_cancel->setText(tr("&Cancel observation"));
    m_cancel->setIcon(themedIcon(QStringLiteral("cancel")));
    m_copy->setText(tr("C&opy"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_showResource->setText(tr("&Show its resource"));
    m_cancelButton->setText(tr("Cancel observation"));
    m_cancelButton->setToolTip(tr("Stop notifying the selected observers"));
    m_copyCommand->setText(tr("Copy"));
    m_copyCommand->setIcon(themedIcon(QStringLiteral("copy")));
    m_table->setAccessibleName(tr("Observers"));
    updatePage();
    m_model->refreshLook();
}

void ObserversPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitText();
    QWidget::changeEvent(event);
}

} // namespace studio
