// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/stats.h"

#include <QObject>

namespace studio {

class ServerControl;

/// Reads the counters once a second and tells the rates between two readings. Window thread.
class RateSampler : public QObject {
    Q_OBJECT
public:
    struct Rates {
        double time = 0;            ///< seconds since 1970, of the reading
        double requests = 0, responses = 0, notifications = 0, retransmissions = 0, errors = 0;  ///< per second
        coap::StatsSnapshot totals;
    };

    explicit RateSampler(const ServerControl &control, QObject *parent = nullptr);
    const Rates &last() const { return m_last; }
    /// Takes a reading now; tests drive it by hand.
    void sample(double secondsSince1970);

signals:
    void sampled(const studio::RateSampler::Rates &rates);

private:
    const ServerControl &m_control;
    Rates m_last;
    bool m_hasFirst = false;
};

} // namespace studio
