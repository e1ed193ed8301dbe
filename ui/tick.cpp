// SPDX-License-Identifier: GPL-3.0-or-later
#include "tick.h"

#include <QDateTime>
#include <QWidget>
#include <QWindow>

#include <cmath>

namespace studio {

Tick::Tick(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(milliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { run(double(QDateTime::currentMSecsSinceEpoch()) / 1000); });
}

void Tick::add(const QWidget &pane, Refresh refresh)
{
    m_listeners.push_back({&pane, std::move(refresh)});
}

void Tick::run(double nowSeconds)
{
    emit began();
    if (std::floor(nowSeconds) != m_second) {
        m_second = std::floor(nowSeconds);
        emit second(nowSeconds);
    }
    for (const Listener &listener : m_listeners) {
        if (isInSight(*listener.pane))
            listener.refresh(nowSeconds);
    }
}

bool isInSight(const QWidget &pane)
{
    const QWindow *window = pane.window()->windowHandle();
    return pane.isVisible() && window != nullptr && window->isExposed() && !pane.visibleRegion().isEmpty();
}

} // namespace studio
