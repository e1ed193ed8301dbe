// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/bigtext.h"

#include "look.h"

#include <QPainter>

namespace studio {

namespace {

constexpr double leastTimes = 0.85;

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
    const int wanted = sizeHint().width();
    if (wanted > width())
        times = qMax(leastTimes, m_mostTimes * width() / wanted * 0.99);
    QPainter painter(this);
    painter.setFont(fontAt(times));
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace studio
