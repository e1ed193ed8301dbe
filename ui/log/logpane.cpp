// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/logpane.h"

#include "icons.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

class LevelFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLevel(LogLine::Level level)
    {
        m_level = level;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(LogModel::LevelRole).toInt() <= int(m_level);
    }

private:
    LogLine::Level m_level = LogLine::Level::Info;
};

} // namespace

LogPane::LogPane(ServerControl &control, QWidget *parent)
    : QWidget(parent), m_model(new LogModel(control, this)), m_shown(new LevelFilter(this)), m_table(new QTableView(this)),
      m_pages(new QStackedWidget(this)), m_empty(new QLabel(this)), m_levelLabel(new QLabel(this)), m_level(new QComboBox(this)),
      m_copyButton(new QToolButton(this)), m_clearButton(new QToolButton(this)), m_copy(new QAction(this)), m_clear(new QAction(this))
{
    m_shown->setSourceModel(m_model);
    for (const LogLine::Level level : {LogLine::Level::Error, LogLine::Level::Warning, LogLine::Level::Info, LogLine::Level::Debug})
        m_level->addItem(QString(), int(level));
    makeTable();
    makeLayout();
    m_copy->setShortcut(QKeySequence(QKeySequence::Copy));
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_copy, m_clear});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copyButton->setDefaultAction(m_copy);
    m_clearButton->setDefaultAction(m_clear);
    connect(m_copy, &QAction::triggered, this, &LogPane::copySelected);
    connect(m_clear, &QAction::triggered, m_model, &LogModel::clear);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] { setLevel(LogLine::Level(m_level->currentData().toInt())); });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &LogPane::keepEndInSight);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &LogPane::updatePage);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &LogPane::updatePage);
    retranslate();
    setLevel(LogLine::Level::Info);
}

void LogPane::makeTable()
{
    m_table->setModel(m_shown);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(LogModel::Time, unit * 18);
    m_table->setColumnWidth(LogModel::Level, unit * 12);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_isAtEnd = value == m_table->verticalScrollBar()->maximum();
    });
}

void LogPane::makeLayout()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(4, 4, 4, 4);
    rows->setSpacing(4);
    auto *line = new QHBoxLayout;
    m_levelLabel->setBuddy(m_level);
    line->addWidget(m_levelLabel);
    line->addWidget(m_level);
    line->addStretch(1);
    for (QToolButton *button : {m_copyButton, m_clearButton}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        line->addWidget(button);
    }
    rows->addLayout(line);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    rows->addWidget(m_pages, 1);
}

int LogPane::shownLines() const
{
    return m_shown->rowCount();
}

void LogPane::setLevel(LogLine::Level level)
{
    m_level->setCurrentIndex(m_level->findData(int(level)));
    static_cast<LevelFilter *>(m_shown)->setLevel(level);
    updatePage();
    m_table->scrollToBottom();
}

void LogPane::copySelected()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int column = 0; column < LogModel::ColumnCount; ++column)
            text += row.siblingAtColumn(column).data().toString() + (column + 1 < LogModel::ColumnCount ? u'\t' : u'\n');
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogPane::keepEndInSight()
{
    const bool wasAtEnd = m_isAtEnd;
    updatePage();
    if (wasAtEnd)
        m_table->scrollToBottom();
}

void LogPane::updatePage()
{
    m_pages->setCurrentIndex(m_shown->rowCount() == 0 ? 0 : 1);
    m_clear->setEnabled(m_model->rowCount() > 0);
}

void LogPane::retranslate()
{
    m_levelLabel->setText(tr("Sho&w:"));
    const QStringList levels{tr("Errors"), tr("Errors and warnings"), tr("Information too"), tr("Everything")};
    for (int at = 0; at < levels.size(); ++at)
        m_level->setItemText(at, levels.at(at));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copy the selected lines"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_clear->setText(tr("C&lear"));
    m_clear->setToolTip(tr("Forget all lines"));
    m_clear->setIcon(themedIcon(QStringLiteral("clear")));
    m_empty->setText(tr("Nothing to report."));
    m_table->setAccessibleName(tr("Log"));
    m_model->refreshLook();
}

void LogPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
