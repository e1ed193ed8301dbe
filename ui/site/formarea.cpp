// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/formarea.h"

#include <QEvent>
#include <QScrollBar>

namespace studio {

FormArea::FormArea(QWidget *form, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(form);
    verticalScrollBar()->installEventFilter(this);
}

QSize FormArea::minimumSizeHint() const
{
    const QSize usual = QScrollArea::minimumSizeHint();
    if (widget() == nullptr || widget()->isHidden())
        return usual;
    const int bar = verticalScrollBar()->sizeHint().width();
    return {qMax(usual.width(), widget()->minimumSizeHint().width() + bar), usual.height()};
}

/// The form has other fields, or comes or goes: what lies around the area makes room.
bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched == widget() && (type == QEvent::LayoutRequest || type == QEvent::ShowToParent || type == QEvent::HideToParent))
        updateGeometry();
    if (watched == verticalScrollBar() && (type == QEvent::Show || type == QEvent::Hide))
        emit barChanged(type == QEvent::Show ? verticalScrollBar()->sizeHint().width() : 0);
    return QScrollArea::eventFilter(watched, event);
}

} // namespace studio
