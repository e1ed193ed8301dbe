// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace studio {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, and SIGUSR1 into another. One at a time: the handler's way out is the process's.
class QuitSignals final : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void asked();
    /// SIGUSR1: keep the values that are served now.
    void keepAsked();
};

} // namespace studio
