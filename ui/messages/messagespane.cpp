// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagespane.h"

#include "format.h"
#include "icons.h"
#include "look.h"
#include "messages/filterbar.h"
#include "messages/messagedetail.h"
#include "messages/messageempty.h"
#include "messages/messagetable.h"
#include "site/linkpreview.h"
#include "theme.h"

#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QGuiApplication>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace studio {

MessagesPane::MessagesPane(ServerControl &control, QWidget *parent)
    : QWidget(parent), m_control(control), m_model(new MessageModel(control.messages(), this)), m_filterBar(new FilterBar(this)),
      m_table(new MessageTable(*m_model, this)), m_empty(new MessageEmpty(this)), m_detail(new MessageDetail(this)),
      m_pages(new QStackedWidget(this)), m_splitter(new QSplitter(Qt::Vertical, this)), m_status(new QLabel(this)), m_lost(new QLabel(this))
{
    makeLayout();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &MessagesPane::showCellMenu);
    connect(m_table, &MessageTable::messageChosen, this, &MessagesPane::choose);
    connect(m_filterBar, &FilterBar::filterChanged, this, &MessagesPane::applyFilter);
    connect(m_filterBar, &FilterBar::textChanged, this, &MessagesPane::filterTextChanged);
    connect(m_filterBar, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_empty, &MessageEmpty::clearFilterAsked, this, [this] { setFilterText(QString()); });
    m_filterBar->setWordSource([this] { return recentWords(); });
    connect(&control, &ServerControl::stateChanged, this, &MessagesPane::updatePage);
    retranslate();
    refresh();
}

void MessagesPane::makeLayout()
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(6, 6, 6, 0);
    lines->setSpacing(4);
    m_filterBar->setBeside(m_status);
    m_filterBar->setBeside(m_lost);
    m_lost->hide();
    for (QLabel *label : {m_status, m_lost})
        label->setContentsMargins(6, 0, 2, 0);
    setFocusProxy(m_table);
    lines->addWidget(m_filterBar);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({620, 380});
    lines->addWidget(m_splitter, 1);
}

QString MessagesPane::filterText() const
{
    return m_filterBar->text();
}

QString MessagesPane::filterProblem() const
{
    return m_filterBar->problem();
}

quint64 MessagesPane::rowCount() const
{
    return quint64(m_model->rowCount());
}

quint64 MessagesPane::takenCount() const
{
    return m_model->taken();
}

quint64 MessagesPane::notShownCount() const
{
    return m_control.messages().range().lost + m_model->overtaken();
}

void MessagesPane::refresh()
{
    takeOver();
    updateStatus();
}

void MessagesPane::takeOver()
{
    const MessageModel::Batch batch = m_model->refresh();
    m_table->settle(batch);
    if (!batch.isEmpty() || m_model->rowCount() == 0)
        updatePage();
}

void MessagesPane::setPaused(bool isPaused)
{
    takeOver();     // frozen is what came until now
    m_isPaused = isPaused;
    m_model->setFrozen(isPaused);
    refresh();
}

void MessagesPane::setFilterText(const QString &text)
{
    m_filterBar->setText(text);
}

/// What is chosen stays chosen if it matches.
void MessagesPane::applyFilter()
{
    const quint64 chosen = m_table->currentNumber();
    const bool wasFollowing = m_table->isFollowing();
    m_model->setFilter(m_filterBar->filter());
    m_table->startOver();
    takeOver();
    if (!wasFollowing && chosen != 0)
        m_table->select(chosen);
    updateStatus();
}

void MessagesPane::clear()
{
    m_control.clearMessages();
    m_model->forget();
    m_detail->clear();
    m_model->setFrozen(false);
    takeOver();
    m_model->setFrozen(m_isPaused);
    updateStatus();
}

void MessagesPane::followTail()
{
    m_table->followTail();
}

void MessagesPane::focusFilter()
{
    m_filterBar->focusField();
}

void MessagesPane::showMessage(quint64 number)
{
    takeOver();
    if (m_table->select(number))
        return;
    if (m_control.messages().at(number).number == 0)
        return;
    if (!m_filterBar->filter().isEmpty())
        setFilterText(QString());   // without a filter one refresh shows all
    if (!m_table->select(number))
        choose(number);             // it came after the view was paused
}

void MessagesPane::choose(quint64 number)
{
    const coap::StoredMessage message = m_control.messages().at(number);
    if (message.number == 0)
        m_detail->clear();
    else
        m_detail->showMessage(message);
    emit messageChosen(number);
}

/// Values that the last messages have, for completion.
QStringList MessagesPane::recentWords() const
{
    constexpr std::uint64_t looked = 500;
    const auto range = m_control.messages().range();
    QStringList words;
    for (const auto &message : m_control.messages().read(range.end - std::min(looked, range.size()), range.end, looked, false)) {
        const MessageRow row = MessageRow::of(message);
        for (const int column : {cells::Path, cells::Peer, cells::Token})
            words << cells::term(row, column);
    }
    words.removeAll(QString());
    words.sort();
    words.removeDuplicates();
    return words;
}

void MessagesPane::showCellMenu(const QPoint &at)
{
    const QModelIndex cell = m_table->indexAt(at);
    if (!cell.isValid())
        return;
    const MessageRow row = m_model->messageAt(cell.row());
    const QString term = row.number == 0 ? QString() : cells::term(row, cell.column());
    const QString shown = fontMetrics().elidedText(term, Qt::ElideRight, fontMetrics().averageCharWidth() * 40).replace(u'&', QLatin1String("&&"));
    QMenu menu(this);
    QAction *only = menu.addAction(themedIcon(QStringLiteral("filter")), term.isEmpty() ? tr("&Only this") : tr("&Only this: %1").arg(shown));
    QAction *hide = menu.addAction(term.isEmpty() ? tr("&Hide this") : tr("&Hide this: -%1").arg(shown));
    only->setEnabled(!term.isEmpty());
    hide->setEnabled(!term.isEmpty());
    connect(only, &QAction::triggered, m_filterBar, [this, term] { m_filterBar->addTerm(term); });
    connect(hide, &QAction::triggered, m_filterBar, [this, term] { m_filterBar->addTerm(u'-' + term); });
    menu.addSeparator();
    QAction *copyText = menu.addAction(themedIcon(QStringLiteral("copy")), tr("&Copy row as text"), this, &MessagesPane::copyRows);
    copyText->setShortcut(QKeySequence(QKeySequence::Copy));
    menu.addAction(tr("Copy &bytes as hex"), this, &MessagesPane::copyBytes);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void MessagesPane::copyRows()
{
    const QString text = m_table->selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MessagesPane::copyBytes()
{
    const coap::StoredMessage message = m_control.messages().at(m_table->currentNumber());
    const QByteArray octets(reinterpret_cast<const char *>(message.octets.data()), qsizetype(message.octets.size()));
    if (message.number != 0)
        QGuiApplication::clipboard()->setText(QString::fromLatin1(octets.toHex(' ')));
}

bool MessagesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copyRows();     // the table itself would copy one cell
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    m_detail->focusFields();
    return true;
}

void MessagesPane::updatePage()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    const bool hasMessages = m_control.messages().range().size() > 0;
    m_detail->setVisible(hasMessages || m_detail->number() != 0);
    if (!isEmpty)
        return;
    using Reason = MessageEmpty::Reason;
    Reason reason = m_control.state().isRunning ? Reason::NoMessages : Reason::ServerStopped;
    if (hasMessages)
        reason = m_model->behind() > 0 ? Reason::StillFiltering : Reason::NoMatch;
    m_empty->say(reason, commandFor(uriOf(m_control.state(), QStringLiteral("/.well-known/core"))));
}

void MessagesPane::updateStatus()
{
    const QString text = statusText();
    if (text != m_status->text())
        m_status->setText(text);
    updateLost();
}

void MessagesPane::updateLost()
{
    const quint64 notShown = notShownCount(), overtaken = m_model->overtaken();
    const QString text = notShown == 0 ? QString() : tr("%1 not shown").arg(format::count(notShown));
    if (text == m_lost->text())
        return;
    m_lost->setText(text);
    m_lost->setToolTip(tr("Not shown: %1 came faster than they could be recorded, %2 left the log before this view looked at them. The counters have them all.")
                           .arg(format::count(notShown - overtaken), format::count(overtaken)));
    m_lost->setVisible(notShown > 0);
}

/// "1 204 of 100 000 messages  ·  paused, 37 newer".
QString MessagesPane::statusText() const
{
    const auto range = m_control.messages().range();
    QStringList parts;
    if (m_filterBar->filter().isEmpty())
        parts << (rowCount() == 1 ? tr("1 message") : tr("%1 messages").arg(format::count(rowCount())));
    else
        parts << tr("%1 of %2 messages").arg(format::count(rowCount()), format::count(range.size()));
    const quint64 behind = m_model->behind(), newer = m_model->newer();
    if (behind > 0 && !m_filterBar->filter().isEmpty())
        parts << tr("%1 to look at").arg(format::count(behind));
    if (m_isPaused)
        parts << (newer == 0 ? tr("paused") : tr("paused, %1 newer").arg(format::count(newer)));
    return parts.join(QStringLiteral("  ·  "));
}

QByteArray MessagesPane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_table->saveColumns() << m_splitter->saveState() << m_detail->saveState();
    return state;
}

bool MessagesPane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    QByteArray columns, splitter, detail;
    in >> columns >> splitter >> detail;
    if (in.status() != QDataStream::Ok || !m_table->restoreColumns(columns))
        return false;
    return m_splitter->restoreState(splitter) && m_detail->restoreState(detail);
}

void MessagesPane::retranslate()
{
    m_table->setAccessibleName(tr("Messages"));
    tint(*m_status, themeColors().muted);
    tint(*m_lost, themeColors().warning);
    m_lost->setText(QString());     // to be said anew
    m_model->refreshLook();
    updatePage();
    updateStatus();
}

void MessagesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessagesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace studio
