// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

class QString;

namespace studio {

/// How a simulated number moves.
enum class Waveform : std::uint8_t { Constant, Sine, Ramp, Square, Sawtooth, RandomWalk, GaussianNoise, Replay, DayNight };

/// By its id in the site file: "random walk"; Constant for one that is not known.
Waveform waveformOf(const QString &id);

/// Where a waveform that repeats itself is at that phase, from -1 to 1; each whole number is a beginning. 0 for the others.
/// A day begins at midnight: it is coldest at 5 o'clock and warmest at 15 o'clock.
double levelAt(Waveform waveform, double phase);

/// What comes by chance; the same seed gives the same.
class Chance {
public:
    void seed(std::uint64_t seed);
    /// Evenly between -1 and 1.
    double uniform();
    /// Mean 0, standard deviation 1.
    double gaussian();
    /// Somewhere between -1 and 1, near to where it was.
    double walk();

private:
    /// Knuth's MMIX in eight octets, where a Mersenne twister has 5,000; its high bits are the good ones.
    std::linear_congruential_engine<std::uint64_t, 6364136223846793005u, 1442695040888963407u, 0> m_random;
    double m_walk = 0;
};

} // namespace studio
