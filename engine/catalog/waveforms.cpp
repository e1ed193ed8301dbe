// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/waveforms.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio {

namespace {

/// From the low at 5 o'clock up to the high at 15 o'clock, and down again by night; smooth where they meet.
double dayLevel(double part)
{
    constexpr double low = 5.0 / 24, high = 15.0 / 24;
    const double sinceLow = part >= low ? part - low : part + 1 - low;
    const double half = sinceLow < high - low ? sinceLow / (high - low) : 1 + (sinceLow - (high - low)) / (1 - (high - low));
    return -std::cos(std::numbers::pi * half);
}

} // namespace

Waveform waveformOf(const QString &id)
{
    const std::pair<const char *, Waveform> rows[] = {
        {"sine", Waveform::Sine}, {"ramp", Waveform::Ramp}, {"square", Waveform::Square}, {"sawtooth", Waveform::Sawtooth},
        {"random walk", Waveform::RandomWalk}, {"gaussian noise", Waveform::GaussianNoise}, {"replay", Waveform::Replay},
        {"day and night", Waveform::DayNight}};
    for (const auto &[name, waveform] : rows) {
        if (id == QLatin1String(name))
            return waveform;
    }
    return Waveform::Constant;
}

double levelAt(Waveform waveform, double phase)
{
    const double part = phase - std::floor(phase);
    switch (waveform) {
    case Waveform::Sine: return std::sin(2 * std::numbers::pi * part);
    case Waveform::Ramp: return 2 * part - 1;
    case Waveform::Sawtooth: return 1 - 2 * part;
    case Waveform::Square: return part < 0.5 ? 1 : -1;
    case Waveform::DayNight: return dayLevel(part);
    default: return 0;
    }
}

void Chance::seed(std::uint64_t seed)
{
    m_random.seed(seed);
    m_walk = 0;
}

double Chance::uniform()
{
    // By hand: std::uniform_real_distribution differs between libraries, and a seed is to give the same everywhere.
    return static_cast<double>(m_random() >> 32) / 2147483647.5 - 1.0;
}

double Chance::gaussian()
{
    // Box and Muller: two even numbers, the first above 0 for its logarithm, make a normal one.
    const double distance = (static_cast<double>(m_random() >> 32) + 1) / 4294967296.0;
    const double angle = static_cast<double>(m_random() >> 32) / 4294967296.0;
    return std::sqrt(-2 * std::log(distance)) * std::cos(2 * std::numbers::pi * angle);
}

double Chance::walk()
{
    return m_walk = std::clamp(m_walk + 0.1 * uniform(), -1.0, 1.0);
}

} // namespace studio
