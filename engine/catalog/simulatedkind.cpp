// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/simulatedkind.h"

#include "catalog/jsontext.h"
#include "catalog/replay.h"
#include "catalog/senml.h"
#include "catalog/units.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio {

namespace {

Replay::Choice::Header headerOf(const QString &id)
{
    using Header = Replay::Choice::Header;
    if (id == QLatin1String("yes"))
        return Header::Present;
    return id == QLatin1String("no") ? Header::Absent : Header::Automatic;
}

} // namespace

SimulatedResource::SimulatedResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    readProperties();
    configure();
}

SimulatedResource::~SimulatedResource() = default;

void SimulatedResource::readProperties()
{
    const QString output = text("output");
    m_course.waveform = waveformOf(text("waveform"));
    m_course.output = output == QLatin1String("json") ? Output::Json : output == QLatin1String("senml") ? Output::Senml : Output::Text;
    m_course.isSenmlToo = m_course.output != Output::Senml && !(text("unit").isEmpty() && text("name").isEmpty());
    const bool isLevelAnother = std::exchange(m_course.level, {number("offset"), number("amplitude"), number("noise")}) != m_course.level;
    m_course.phase = number("phase") / 360;
    m_course.delta = number("delta");
    m_course.speed = number("speed");
    m_course.period = duration("period");
    m_course.day = duration("dayLength");
    const bool isPaceAnother = duration("interval") != std::exchange(m_course.interval, duration("interval"));
    // Another level is seen at once, and the wave goes on.
    if ((isLevelAnother || isPaceAnother) && m_timer.active())
        m_timer = host()->scheduler().after(isLevelAnother ? coap::Duration::zero() : m_course.interval, [this] { sample(); });
    m_course.atLeastEvery = duration("atLeastEvery");
    m_course.decimals = static_cast<int>(number("decimals"));
}

void SimulatedResource::configure()
{
    m_chance.seed(static_cast<std::uint64_t>(number("seed")));
    m_value = m_course.level.offset;
    m_told.reset();
    const auto former = std::move(m_replay);    // until the file is chosen: if it is the same, it is not read again
    if (host() != nullptr)
        attached();
    else if (former != nullptr)
        openRecording();
}

void SimulatedResource::openRecording()
{
    const Replay::Choice choice{text("column"), text("timeColumn"), headerOf(text("header")), Seconds(m_course.interval).count(), flag("loop")};
    if (m_course.waveform == Waveform::Replay)
        m_replay = std::make_unique<Replay>(onDisk(text("file")), choice);
}

QStringList SimulatedResource::beginsAnewWith() const
{
    QStringList names;
    for (const char *name : {"waveform", "period", "phase", "dayLength", "file", "column", "timeColumn", "header", "speed", "loop", "seed"})
        names.append(QString::fromLatin1(name));
    if (m_course.waveform == Waveform::Replay)      // its rows may follow each other in that
        names.append(QStringLiteral("interval"));
    return names;
}

/// Its walk, its noise and its wave, if it is to follow the same.
void SimulatedResource::goOnFrom(const CatalogItem &former)
{
    const auto *other = dynamic_cast<const SimulatedResource *>(&former);
    const QStringList decisive = beginsAnewWith();
    const auto isSame = [&](const QString &name) { return value(name) == other->value(name); };
    if (other == nullptr || other->host() == nullptr || !std::all_of(decisive.begin(), decisive.end(), isSame))
        return;
    m_start = other->m_start;
    m_chance = other->m_chance;
    m_goesOn = true;
}

void SimulatedResource::attached()
{
    if (!std::exchange(m_goesOn, false))
        m_start = host()->scheduler().now();
    if (m_replay == nullptr)
        openRecording();
    sample();
}

/// A site's resources are made beside the engine, which is not to wait for a file.
void SimulatedResource::folderChanged()
{
    if (m_course.waveform != Waveform::Replay)
        return;
    if (host() != nullptr)
        configure();
    else
        openRecording();
}

void SimulatedResource::sample()
{
    if (isBroken()) {
        valueChanged();
        return;
    }
    m_value = m_course.level.offset + level();
    m_value += m_course.level.noise * m_chance.uniform();
    if (mustTell()) {
        m_told = m_value;
        m_toldAt = host()->scheduler().now();
        valueChanged();
    } else {
        valueMoved();
    }
    m_timer = host()->scheduler().after(m_course.interval, [this] { sample(); });
}

/// How far it is from the offset, without the noise.
double SimulatedResource::level()
{
    const Seconds elapsed = host()->scheduler().now() - m_start;
    switch (m_course.waveform) {
    case Waveform::RandomWalk: return m_course.level.amplitude * m_chance.walk();
    case Waveform::GaussianNoise: return m_course.level.amplitude * m_chance.gaussian();
    case Waveform::Replay: return m_replay->at(elapsed.count() * m_course.speed);
    case Waveform::DayNight: return m_course.level.amplitude * levelAt(m_course.waveform, localDays());
    default: return m_course.level.amplitude * levelAt(m_course.waveform, elapsed / m_course.period + m_course.phase);
    }
}

/// How many of its days this computer's clock has seen; a whole number is midnight where the computer stands.
double SimulatedResource::localDays() const
{
    using namespace std::chrono;
    const auto wall = duration_cast<milliseconds>(host()->services().wallClock().time_since_epoch());
    const int east = QDateTime::fromMSecsSinceEpoch(wall.count()).offsetFromUtc();
    return (Seconds(wall) + Seconds(east)) / m_course.day;
}

bool SimulatedResource::mustTell() const
{
    if (!m_told || m_course.delta <= 0)
        return true;
    // A step of 0.1 must count as 0.1, which doubles do not hold exactly.
    if (std::abs(m_value - *m_told) >= m_course.delta * (1 - 1e-9))
        return true;
    return m_course.atLeastEvery > coap::Duration::zero() && host()->scheduler().now() - m_toldAt >= m_course.atLeastEvery;
}

bool SimulatedResource::isBroken() const
{
    return !problemOutside().isEmpty();
}

QString SimulatedResource::problemOutside() const
{
    return m_replay != nullptr ? m_replay->problem() : QString();
}

coap::Response SimulatedResource::renderGet(const coap::Request &request)
{
    // Where the file lies is no matter of the client's.
    if (isBroken())
        throw coap::RenderableError(coap::Code::InternalServerError, "the recording cannot be read");
    return CatalogResource::renderGet(request);
}

coap::ContentFormat SimulatedResource::format() const
{
    switch (m_course.output) {
    case Output::Json: return coap::ContentFormat::Json;
    case Output::Senml: return coap::ContentFormat::SenmlJson;
    default: return coap::ContentFormat::TextPlain;
    }
}

std::span<const coap::ContentFormat> SimulatedResource::furtherFormats() const
{
    static constexpr coap::ContentFormat senml[] = {coap::ContentFormat::SenmlJson, coap::ContentFormat::SenmlCbor};
    const std::span all(senml);
    return m_course.output == Output::Senml ? all.last(1) : all.first(m_course.isSenmlToo ? 2 : 0);
}

coap::Octets SimulatedResource::payloadAs(coap::ContentFormat format) const
{
    switch (format) {
    case coap::ContentFormat::SenmlJson:
    case coap::ContentFormat::SenmlCbor: return senml(format);
    case coap::ContentFormat::Json: return octets(json());
    default: return octets(reading());
    }
}

/// The number with its decimals; what is rounded to "-0.0" is 0.0.
std::string SimulatedResource::reading() const
{
    std::string text = numberText(m_value, m_course.decimals);
    if (text.front() == '-' && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

/// {"value":21.50,"unit":"Cel","time":"2026-11-23T09:30:00.000Z"}
std::string SimulatedResource::json() const
{
    std::string object = "{\"value\":" + reading();
    if (const QString unit = text("unit"); !unit.isEmpty())
        object += ",\"unit\":" + quotedJson(unit);
    if (lastChange() > 0) {
        const QDateTime sampled = QDateTime::fromMSecsSinceEpoch(lastChange(), Qt::UTC);
        object += ",\"time\":\"" + sampled.toString(Qt::ISODateWithMs).toStdString() + '"';
    }
    return object + '}';
}

coap::Octets SimulatedResource::senml(coap::ContentFormat format) const
{
    SenmlRecord record;
    record.name = text("name").isEmpty() ? senmlName(path()) : text("name").toStdString();
    record.unit = text("unit").toStdString();
    if (lastChange() > 0)
        record.time = static_cast<double>(lastChange()) / 1000;
    record.value = numberOf(reading()).value_or(m_value);
    return toSenml({&record, 1}, format);
}

std::optional<double> SimulatedResource::liveNumber() const
{
    return isBroken() ? std::nullopt : std::optional(m_value);
}

/// People see the number, whatever clients get.
CatalogItem::LiveValue SimulatedResource::liveValue() const
{
    LiveValue live;
    live.contentFormat = static_cast<int>(format());
    live.text = isBroken() ? m_replay->problem().left(shownCharacters) : QString::fromStdString(reading());
    live.number = liveNumber();
    live.unit = isBroken() ? QString() : shownUnit(text("unit"));
    return live;
}

} // namespace studio
