// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace studio {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal. One at a time: the handler's way out is the process's.
class QuitSignals final : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void asked();
};

} // namespace studio
