// SPDX-License-Identifier: GPL-3.0-or-later
#include "celldelegate.h"

#include <QIcon>
#include <QPainter>

namespace studio {

namespace {

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
}

void paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    focus.backgroundColor = option.palette.color(groupOf(option), option.state.testFlag(QStyle::State_Selected) ? QPalette::Highlight : QPalette::Window);
    option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget->style();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    if (const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
        const QIcon::Mode mode = option.state.testFlag(QStyle::State_Selected) ? QIcon::Selected : QIcon::Normal;
        const int width = qMin(option.decorationSize.width(), room.width());
        icon.paint(painter, QRect(room.left(), room.top(), width, room.height()), Qt::AlignCenter,
                   option.state.testFlag(QStyle::State_Enabled) ? mode : QIcon::Disabled);
        room.setLeft(room.left() + width + 2 * margin);
    }
    paintText(painter, option, index, room);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(painter, option);
}

void CellDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &room) const
{
    const QString words = displayText(index.data(Qt::DisplayRole), option.locale);
    if (words.isEmpty() || room.width() <= 0)
        return;
    const QStaticText &text = m_texts.text(words, room.width(), option.font);
    const bool isRight = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    const QVariant own = option.state.testFlag(QStyle::State_Selected) ? QVariant() : index.data(Qt::ForegroundRole);
    const QPalette::ColorRole role = option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    painter->setFont(option.font);
    painter->setPen(own.isNull() ? option.palette.color(groupOf(option), role) : own.value<QColor>());
    const double free = room.width() - text.size().width();
    painter->drawStaticText(QPointF(room.left() + (isRight ? free : 0), room.top() + (room.height() - text.size().height()) / 2), text);
}

} // namespace studio
