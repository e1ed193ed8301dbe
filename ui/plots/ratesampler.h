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
    /// Over less time a single message would look like a storm: such a reading renews the totals and tells no rates.
    static constexpr double shortestSeconds = 0.25;

    struct Rates {
        double time = 0;    ///< seconds since 1970, of the reading
        double requests = 0, responses = 0, notifications = 0, retransmissions = 0, errors = 0;    ///< per second
        coap::StatsSnapshot totals;
        /// False: the first reading, or the first after the counters or the clock went back. The rates are 0 and mean nothing.
        bool isMeasured = false;
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
    coap::StatsSnapshot m_counted;    ///< the reading that the next rates are counted from
    bool m_hasFirst = false;
};

}    // namespace studio
