// SPDX-License-Identifier: GPL-3.0-or-later
#include "quietscrollbar.h"

#include <QStyle>
#include <QStyleOptionSlider>

namespace studio {

QRect QuietScrollBar::handle() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
}

void QuietScrollBar::paintEvent(QPaintEvent *event)
{
    m_painted = handle();
    QScrollBar::paintEvent(event);
}

/// Ranges and values change one after the other: how it all ends is looked at when they are through.
void QuietScrollBar::sliderChange(SliderChange change)
{
    if (change == SliderOrientationChange)
        return QScrollBar::sliderChange(change);
    if (m_isLookDue)
        return;
    m_isLookDue = true;
    QMetaObject::invokeMethod(this, &QuietScrollBar::look, Qt::QueuedConnection);
}

void QuietScrollBar::look()
{
    m_isLookDue = false;
    if (handle() != m_painted)
        update();
}

} // namespace studio
