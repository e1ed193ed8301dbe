// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace studio {

/// The one timer that a window moves by. 25 times a second each pane of which something is in sight looks for what is new;
/// a pane in a hidden tab, behind another dock or in a minimised window costs nothing and catches up when it comes back.
class Tick final : public QObject {
    Q_OBJECT
public:
    /// Smooth for plots, cheap for the rest.
    static constexpr int milliseconds = 40;
    using Refresh = std::function<void(double nowSeconds)>;

    explicit Tick(QObject *parent = nullptr);

    /// The pane must live as long as the tick is run.
    void add(const QWidget &pane, Refresh refresh);
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }
    /// What the timer does; tests need not wait for it. Seconds since 1970.
    void run(double nowSeconds);

signals:
    /// Before the panes look.
    void began();
    /// About once a second, whatever is in sight.
    void second(double nowSeconds);

private:
    struct Listener {
        const QWidget *pane;
        Refresh refresh;
    };
    QTimer m_timer;
    std::vector<Listener> m_listeners;
    double m_second = 0;    ///< the last that was told
};

/// Is any pixel of it on the screen, as far as the window knows?
bool isInSight(const QWidget &pane);

} // namespace studio
