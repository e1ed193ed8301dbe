// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

#include <random>

namespace studio {

/// "simulated": a sensor whose number follows a waveform with noise, sampled at an interval. Read-only. The same seed
/// gives the same noise.
class SimulatedResource final : public CatalogResource {
public:
    static KindDescription describe();
    SimulatedResource(const KindDescription &kind, const QJsonObject &definition);
    LiveValue liveValue() const override;

protected:
    coap::Octets payload() const override;
    void attached() override;
    void detached() override { m_timer.cancel(); }
    void configure() override;
    QStringList beginsAnewWith() const override;

private:
    void sample();
    double waveform(double phase);
    double uniform();       ///< -1 to 1

    coap::Scheduler::Timer m_timer;
    coap::TimePoint m_start{};
    /// Knuth's MMIX in eight octets, where a Mersenne twister has 5,000; its high bits are the good ones.
    std::linear_congruential_engine<std::uint64_t, 6364136223846793005u, 1442695040888963407u, 0> m_random;
    double m_value = 0, m_walk = 0;
    int m_decimals = 2;
};

} // namespace studio
