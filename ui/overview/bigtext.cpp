// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/bigtext.h"

#include "look.h"

#include <QPainter>

namespace studio {

namespace {

constexpr double leastTimes = 0.85, step = 0.05;

} // namespace

BigText::BigText(double mostTimes, QWidget *parent) : QWidget(parent), m_mostTimes(mostTimes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BigText::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QFont BigText::fontAt(double times) const
{
    return scaled(font(), times, QFont::DemiBold);
}

QSize BigText::sizeHint() const
{
    const QFontMetrics metrics(fontAt(m_mostTimes));
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize BigText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void BigText::paintEvent(QPaintEvent *)
{
    double times = m_mostTimes;
    while (times > leastTimes && QFontMetrics(fontAt(times)).horizontalAdvance(m_text) + 2 > width())     // widths are not whole numbers
        times -= step;
    QPainter painter(this);
    painter.setFont(fontAt(times));
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace studio
