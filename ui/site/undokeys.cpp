// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/undokeys.h"

#include "site/propertyfield.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace studio {

namespace {

/// It has typed letters to take back, or to bring again.
bool hasStep(const QWidget &field, bool isUndo)
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&field))
        return isUndo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
    const auto *line = qobject_cast<const QLineEdit *>(&field);
    if (line == nullptr)
        line = field.findChild<QLineEdit *>();     // a box with arrows or choices
    return line != nullptr && (isUndo ? line->isUndoAvailable() : line->isRedoAvailable());
}

/// What is typed in a cell is applied when the cell is left.
bool isInCell(const QWidget &field, const QWidget &form)
{
    const QWidget *above = field.parentWidget();
    while (above != nullptr && above != &form && qobject_cast<const QAbstractItemView *>(above) == nullptr)
        above = above->parentWidget();
    return above != nullptr && above != &form;
}

} // namespace

UndoKeys::UndoKeys(QWidget &form, HoldsTyping holdsTyping) : QObject(&form), m_form(form), m_holdsTyping(std::move(holdsTyping))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != nullptr && m_form.isAncestorOf(now))
            now->installEventFilter(this);
    });
}

bool UndoKeys::isForField(const QWidget &field, bool isUndo) const
{
    if (!hasStep(field, isUndo))
        return false;
    const QWidget *above = field.parentWidget();
    while (above != nullptr && above != &m_form && qobject_cast<const PropertyField *>(above) == nullptr)
        above = above->parentWidget();
    const auto *property = qobject_cast<const PropertyField *>(above);
    return isInCell(field, m_form) || (property != nullptr && m_holdsTyping(*property));
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if ((!isUndo && !key->matches(QKeySequence::Redo)) || isForField(*static_cast<QWidget *>(watched), isUndo))
        return false;
    event->ignore();
    return true;
}

} // namespace studio
