// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/filterbar.h"

#include "icons.h"
#include "look.h"
#include "messages/filterchips.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

namespace studio {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_problemText(new QLabel(this)), m_chips(new FilterChips(this)),
      m_completer(new QCompleter(this)), m_words(new QStringListModel(MessageFilter::vocabulary(), this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->addWidget(m_field, 1);
    lines->addLayout(first);
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->hide();
    lines->addWidget(m_problemText);
    lines->addWidget(m_chips);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_completer->setModel(m_words);
    m_completer->setWidget(m_field);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_patience.setSingleShot(true);
    m_patience.setInterval(600);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::read);
    connect(m_field, &QLineEdit::textEdited, this, &FilterBar::offerWords);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterBar::complete);
    connect(&m_patience, &QTimer::timeout, this, &FilterBar::showProblem);
    connect(m_chips, &FilterChips::removeAsked, this, &FilterBar::removeTerm);
    retranslate();
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setText(const QString &text)
{
    if (text == m_field->text())
        return;
    m_field->setText(text);
    showProblem();
}

void FilterBar::addTerm(const QString &term)
{
    const auto reading = MessageFilter::parse(term);
    if (!reading.isOk() || reading.filter.isEmpty() || m_filter.terms().contains(reading.filter.terms().first()))
        return;
    const QString known = m_filter.text();
    setText(known.isEmpty() ? term : QString(known + u' ' + term));
}

void FilterBar::removeTerm(int at)
{
    QStringList words;
    for (qsizetype other = 0; other < m_filter.terms().size(); ++other) {
        if (other != at)
            words << m_filter.terms().at(other).written;
    }
    setText(words.join(u' '));
}

void FilterBar::setBeside(QWidget *widget)
{
    static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout())->addWidget(widget);
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::read()
{
    const auto reading = MessageFilter::parse(m_field->text());
    m_problem = reading.problem;
    if (reading.isOk()) {
        m_patience.stop();
        showProblem();
    } else {
        m_patience.start();
    }
    const bool isOther = reading.isOk() && !(reading.filter == m_filter);
    if (isOther) {
        m_filter = reading.filter;
        m_chips->showTerms(m_filter.terms());
    }
    emit textChanged(m_field->text());
    if (isOther)
        emit filterChanged();
}

void FilterBar::showProblem()
{
    m_problemText->setText(m_problem);
    m_problemText->setVisible(!m_problem.isEmpty());
    m_field->setAccessibleDescription(m_problem);
    tint(*m_problemText, themeColors().error);
}

/// Where the word that the cursor stands in begins, without its minus.
int FilterBar::wordStart() const
{
    const QString text = m_field->text();
    int start = m_field->cursorPosition();
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    return start < text.size() && text.at(start) == u'-' ? start + 1 : start;
}

void FilterBar::offerWords()
{
    const int start = wordStart();
    const QString word = m_field->text().mid(start, std::max(0, m_field->cursorPosition() - start));
    QStringList words = MessageFilter::vocabulary();
    if (m_source && word.contains(u':'))
        words += m_source();
    if (words != m_words->stringList())
        m_words->setStringList(words);
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (word.isEmpty() || isWhole || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect at = m_field->rect();
    at.setLeft(m_field->fontMetrics().horizontalAdvance(m_field->text().left(start)));
    at.setWidth(m_completer->popup()->sizeHintForColumn(0) + fontMetrics().averageCharWidth() * 6);
    m_completer->complete(at);
}

void FilterBar::complete(const QString &word)
{
    const int start = wordStart();
    QString text = m_field->text();
    int end = start;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    // A key waits for its value, a whole term for the next one.
    const bool isKey = word.endsWith(u':') || word.endsWith(u'/');
    const QString behind = isKey || end < text.size() ? QString() : QStringLiteral(" ");
    text.replace(start, end - start, word + behind);
    m_field->setText(text);
    m_field->setCursorPosition(start + int(word.size() + behind.size()));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress || m_completer->popup()->isVisible())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        setText(QString());
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down)
        return false;
    showProblem();
    if (m_problem.isEmpty())
        emit left();
    return true;
}

void FilterBar::retranslate()
{
    m_field->setPlaceholderText(tr("Filter: type:con code:2.05 path:/sensors peer:192.168.1.7 obs \"text\" -term"));
    m_field->setAccessibleName(tr("Filter"));
    m_field->setToolTip(tr("<qt>Terms: type: code: path: peer: mid: token: obs retrans dup error in out \"text\".<br>"
                           "All must hold; the same key twice means either; a minus in front negates a term.</qt>"));
    read();
    if (!m_problemText->isHidden())
        showProblem();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
