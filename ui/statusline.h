// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "plots/ratesampler.h"

#include <QStatusBar>

class QLabel;

namespace studio {

/// "● Running coap://[::]:5683 | 3 observers | 128 req/s 41 ntf/s | p50 1.2 ms p95 3 ms | log 12 345/100 000", and how many
/// datagrams the system threw away, if any.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setState(const ServerState &state);
    void setRates(const RateSampler::Rates &rates);
    void setKept(quint64 messages, quint64 lost);
    /// All of it as one line.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    void showLosses();
    void keepRoom();

    ServerState m_state;
    RateSampler::Rates m_rates;
    quint64 m_kept = 0, m_lost = 0;
    QLabel *m_running, *m_observers, *m_speed, *m_latency, *m_log, *m_losses;
};

} // namespace studio
