// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/changediff.h"

#include "fixedfont.h"
#include "format.h"
#include "theme.h"

#include <QDateTime>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>

namespace studio {

namespace {

/// `share` of one colour on a ground: a tint that text stays legible on.
QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto part = [share](int of, int on) { return int(of * share + on * (1 - share)); };
    return QColor(part(color.red(), ground.red()), part(color.green(), ground.green()), part(color.blue(), ground.blue()));
}

QString headingOf(const coap::Change &change)
{
    constexpr std::int64_t perMillisecond = 1'000'000;
    const QString time = format::clockTime(change.record.wallNanoseconds / perMillisecond);
    if (change.record.what == coap::ChangeRecord::What::Before)
        return time;
    return QString(time + u"  " + changetexts::whoAndHow(change.record.actor));
}

QStringList factsOf(const ChangeStep &step)
{
    const coap::Change &change = *step.change;
    QStringList facts = changetexts::remarks(step);
    if (change.record.what != coap::ChangeRecord::What::Definition && change.record.contentFormat > 0)
        facts.prepend(format::contentFormat(change.record.contentFormat));
    return facts;
}

} // namespace

ChangeDiff::ChangeDiff(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(6);
}

void ChangeDiff::showStep(const ChangeStep &step, const ChangedResource &of)
{
    const Shown shown{step.change->number, step.change->count, step.before != nullptr ? std::optional(step.before->number) : std::nullopt, of.unit};
    if (!m_isFirst && shown == m_shown)
        return;
    const bool isSameChange = !m_isFirst && shown.number == m_shown.number;
    const int place = verticalScrollBar()->value();
    m_shown = shown;
    m_isFirst = false;
    write(step, of);
    verticalScrollBar()->setValue(isSameChange ? place : 0);
}

void ChangeDiff::showNothing()
{
    forget();
    clear();
}

void ChangeDiff::forget()
{
    m_isFirst = true;
    m_plain.clear();
}

void ChangeDiff::write(const ChangeStep &step, const ChangedResource &of)
{
    const QList<textdiff::Line> lines = changetexts::diff(step, of);
    const QString heading = headingOf(*step.change), difference = changetexts::difference(step, of);
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextCharFormat plain, bold, muted;
    bold.setFontWeight(QFont::Bold);
    muted.setForeground(themeColors().muted);
    cursor.insertText(heading, bold);
    QString facts = factsOf(step).join(u'\n');
    if (!facts.isEmpty()) {
        cursor.insertBlock({}, muted);
        cursor.insertText(facts, muted);
    }
    if (!difference.isEmpty()) {
        cursor.insertBlock({}, bold);
        cursor.insertText(difference, bold);
    }
    for (const textdiff::Line &line : lines)
        writeLine(cursor, line);
    cursor.endEditBlock();
    m_plain = heading + u'\n' + (difference.isEmpty() ? QString() : QString(difference + u'\n')) + textdiff::plainText(lines);
}

void ChangeDiff::writeLine(QTextCursor &cursor, const textdiff::Line &line) const
{
    constexpr double tint = 0.14, strongTint = 0.32;
    const bool isSame = line.sort == textdiff::Sort::Same;
    const QColor color = line.sort == textdiff::Sort::Added ? themeColors().ok : themeColors().error;
    const QColor ground = palette().color(QPalette::Base);
    QTextBlockFormat block;
    block.setTextIndent(0);
    QTextCharFormat letters;
    letters.setFont(fixedFont());
    if (isSame)
        letters.setForeground(themeColors().muted);
    else
        block.setBackground(mixed(color, ground, tint));
    QTextCharFormat changed = letters;
    changed.setFontUnderline(true);
    changed.setBackground(mixed(color, ground, strongTint));
    cursor.insertBlock(block, letters);
    cursor.insertText(isSame ? QStringLiteral("  ") : line.sort == textdiff::Sort::Added ? QStringLiteral("+ ") : QStringLiteral("− "), letters);
    for (const textdiff::Part &part : line.parts)
        cursor.insertText(part.text, part.isChanged ? changed : letters);
}

void ChangeDiff::changeEvent(QEvent *event)
{
    // Its colours, fonts and texts are in the document: they are written anew with the next showStep().
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_isFirst = true;
    QTextEdit::changeEvent(event);
}

} // namespace studio
