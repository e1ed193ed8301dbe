// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/simulatedkind.h"

#include "control/describe.h"
#include "catalog/units.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio {

KindDescription SimulatedResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("simulated", QT_TRANSLATE_NOOP("Kinds", "Simulated sensor"), QT_TRANSLATE_NOOP("Kinds", "A number that moves by itself, like a sensor's reading."));
    kind.methods = methodsOf("GET");
    kind.isSettable = false;
    kind.isSimulated = true;
    auto waveform = property("waveform", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Waveform"), QT_TRANSLATE_NOOP("Kinds", "How the number moves."), QStringLiteral("sine"));
    waveform.choices = {choice("constant", QT_TRANSLATE_NOOP("Kinds", "Constant")), choice("sine", QT_TRANSLATE_NOOP("Kinds", "Sine")),
                        choice("ramp", QT_TRANSLATE_NOOP("Kinds", "Ramp")), choice("square", QT_TRANSLATE_NOOP("Kinds", "Square")),
                        choice("random walk", QT_TRANSLATE_NOOP("Kinds", "Random walk"))};
    auto period = property("period", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Period"), QT_TRANSLATE_NOOP("Kinds", "The time of one whole wave."), QStringLiteral("60 s"));
    period.minimum = 0.1;
    period.onlyIf = waveform.name;
    period.onlyIfValues = {QStringLiteral("sine"), QStringLiteral("ramp"), QStringLiteral("square")};
    auto amplitude = property("amplitude", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Amplitude"), QT_TRANSLATE_NOOP("Kinds", "How far it goes from the middle."), 1);
    amplitude.minimum = 0;
    amplitude.onlyIf = waveform.name;
    amplitude.onlyIfValues = period.onlyIfValues + QStringList{QStringLiteral("random walk")};
    auto noise = property("noise", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Noise"), QT_TRANSLATE_NOOP("Kinds", "At most that much is added or taken at random."), 0);
    noise.minimum = 0;
    auto decimals = property("decimals", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Decimals"), QT_TRANSLATE_NOOP("Kinds", "Digits behind the point."), 2);
    decimals.minimum = 0;
    decimals.maximum = 10;
    auto interval = property("interval", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Interval"), QT_TRANSLATE_NOOP("Kinds", "How often it is sampled and observers are notified."), QStringLiteral("1 s"));
    interval.minimum = 0.01;    // 100 samples a second; below, the curve tells no more and 10,000 sensors take a core
    auto seed = property("seed", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Seed"), QT_TRANSLATE_NOOP("Kinds", "The same seed gives the same noise."), 1);
    seed.minimum = 0;
    seed.maximum = 4294967295.0;
    seed.isAdvanced = true;
    kind.properties = QList<PropertyDescription>{waveform, period,
        property("offset", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Offset"), QT_TRANSLATE_NOOP("Kinds", "The middle of the wave."), 0),
        amplitude, noise,
        property("unit", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Unit"), QT_TRANSLATE_NOOP("Kinds", "A SenML unit such as Cel, %RH or lx; shown, not sent."), QString()),
        interval, decimals, seed} + commonProperties();
    return kind;
}

SimulatedResource::SimulatedResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

void SimulatedResource::configure()
{
    m_decimals = static_cast<int>(number("decimals"));
    m_random.seed(static_cast<std::uint64_t>(number("seed")));
    m_value = number("offset");
    m_walk = 0;
    if (host() != nullptr)
        attached();
}

QStringList SimulatedResource::beginsAnewWith() const
{
    QStringList names;
    for (const char *name : {"waveform", "period", "offset", "amplitude", "noise", "interval", "decimals", "seed"})
        names.append(QString::fromLatin1(name));
    return names;
}

void SimulatedResource::attached()
{
    m_start = host()->scheduler().now();
    sample();
}

void SimulatedResource::sample()
{
    const std::chrono::duration<double> elapsed = host()->scheduler().now() - m_start;
    const std::chrono::duration<double> period = duration("period");
    m_value = number("offset") + number("amplitude") * waveform(elapsed / period) + number("noise") * uniform();
    valueChanged();
    m_timer = host()->scheduler().after(duration("interval"), [this] { sample(); });
}

/// Between -1 and 1.
double SimulatedResource::waveform(double phase)
{
    const double part = phase - std::floor(phase);
    const QString name = text("waveform");
    if (name == QLatin1String("sine"))
        return std::sin(2 * std::numbers::pi * part);
    if (name == QLatin1String("ramp"))
        return 2 * part - 1;
    if (name == QLatin1String("square"))
        return part < 0.5 ? 1 : -1;
    if (name == QLatin1String("random walk"))
        return m_walk = std::clamp(m_walk + 0.1 * uniform(), -1.0, 1.0);
    return 0;
}

double SimulatedResource::uniform()
{
    // By hand: std::uniform_real_distribution differs between libraries, and a seed is to give the same everywhere.
    return static_cast<double>(m_random() >> 32) / 2147483647.5 - 1.0;
}

coap::Octets SimulatedResource::payload() const
{
    return octets(numberText(m_value, m_decimals));
}

CatalogItem::LiveValue SimulatedResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = m_value;
    live.unit = shownUnit(text("unit"));
    return live;
}

} // namespace studio
