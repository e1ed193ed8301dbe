// SPDX-License-Identifier: GPL-3.0-or-later
// What people set of a simulated sensor.
#include "catalog/simulatedkind.h"

#include "catalog/senml.h"
#include "control/describe.h"

#include <QCoreApplication>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

PropertyDescription onlyFor(const QStringList &waveforms, PropertyDescription property)
{
    property.onlyIf = QStringLiteral("waveform");
    property.onlyIfValues = waveforms;
    return property;
}

PropertyDescription waveform()
{
    auto made = property("waveform", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Waveform"),
                         QT_TRANSLATE_NOOP("Kinds",
                                           "How the number moves. A ramp rises and drops at once, a sawtooth jumps up "
                                           "and falls; a day is coldest at 5 and warmest at 15 o'clock."),
                         QStringLiteral("sine"));
    made.choices = {choice("constant", QT_TRANSLATE_NOOP("Kinds", "Constant")),
                    choice("sine", QT_TRANSLATE_NOOP("Kinds", "Sine")),
                    choice("ramp", QT_TRANSLATE_NOOP("Kinds", "Ramp")),
                    choice("square", QT_TRANSLATE_NOOP("Kinds", "Square")),
                    choice("sawtooth", QT_TRANSLATE_NOOP("Kinds", "Sawtooth")),
                    choice("random walk", QT_TRANSLATE_NOOP("Kinds", "Random walk")),
                    choice("gaussian noise", QT_TRANSLATE_NOOP("Kinds", "Gaussian noise")),
                    choice("replay", QT_TRANSLATE_NOOP("Kinds", "Replay of a CSV file")),
                    choice("day and night", QT_TRANSLATE_NOOP("Kinds", "Day and night"))};
    return made;
}

QList<PropertyDescription> waveProperties()
{
    const QStringList waves{QStringLiteral("sine"), QStringLiteral("ramp"), QStringLiteral("square"),
                            QStringLiteral("sawtooth")};
    auto phase = advanced(within(
        0, 360,
        property("phase", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Phase"),
                 QT_TRANSLATE_NOOP("Kinds", "Where in the wave it begins: 90 is a quarter of a period later."), 0)));
    phase.unit = QStringLiteral("°");
    const QStringList moving = waves
        + QStringList{QStringLiteral("random walk"), QStringLiteral("gaussian noise"), QStringLiteral("day and night")};
    return {
        onlyFor(waves,
                within(0.1, {},
                       property("period", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Period"),
                                QT_TRANSLATE_NOOP("Kinds", "The time of one whole wave."), QStringLiteral("60 s")))),
        onlyFor({QStringLiteral("day and night")},
                within(1, {},
                       property("dayLength", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Length of a day"),
                                QT_TRANSLATE_NOOP("Kinds",
                                                  "24 h follows the clock of this computer; shorter days go faster."),
                                QStringLiteral("24 h")))),
        property("offset", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Offset"),
                 QT_TRANSLATE_NOOP("Kinds", "The middle of the wave; added to each number of a replay."), 0),
        onlyFor(
            moving,
            within(0, {},
                   property("amplitude", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Amplitude"),
                            QT_TRANSLATE_NOOP(
                                "Kinds", "How far it goes from the middle; of Gaussian noise the standard deviation."),
                            1))),
        onlyFor(waves, phase)};
}

QList<PropertyDescription> replayProperties()
{
    auto header =
        advanced(property("header", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Header"),
                          QT_TRANSLATE_NOOP("Kinds", "Whether the first row of the file has the names of its columns."),
                          QStringLiteral("auto")));
    header.choices = {choice("auto", QT_TRANSLATE_NOOP("Kinds", "If it has no number there")),
                      choice("yes", QT_TRANSLATE_NOOP("Kinds", "Yes")), choice("no", QT_TRANSLATE_NOOP("Kinds", "No"))};
    QList<PropertyDescription> all{
        property("file", Type::File, QT_TRANSLATE_NOOP("Kinds", "File"),
                 QT_TRANSLATE_NOOP("Kinds",
                                   "A CSV file of 8 MB and 200,000 rows at most, read when the site is opened. Comma, "
                                   "semicolon or tab separate."),
                 QString()),
        property("column", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Column"),
                 QT_TRANSLATE_NOOP("Kinds",
                                   "The name of the column that is played back, or its number from 1. Rows without a "
                                   "number there are left out."),
                 QStringLiteral("1")),
        property("timeColumn", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Time column"),
                 QT_TRANSLATE_NOOP(
                     "Kinds", "The column with the times: seconds, Unix time or ISO 8601. Empty: a row each interval."),
                 QString()),
        within(0.001, 1'000'000,
               property("speed", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Speed"),
                        QT_TRANSLATE_NOOP("Kinds", "1 plays in real time; 60 plays an hour in a minute."), 1)),
        property("loop", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Loop"),
                 QT_TRANSLATE_NOOP("Kinds", "Begins again after the last row; otherwise it stays there."), true),
        header};
    for (PropertyDescription &each : all)
        each = onlyFor({QStringLiteral("replay")}, each);
    return all;
}

QList<PropertyDescription> samplingProperties()
{
    return {// 100 samples a second; below, the curve tells no more and 10,000 sensors take a core
            within(0.01, {},
                   property("interval", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Interval"),
                            QT_TRANSLATE_NOOP(
                                "Kinds",
                                "How often it is sampled. Each sample is a notification, unless there is a dead band."),
                            QStringLiteral("1 s"))),
            within(0, 10,
                   property("decimals", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Decimals"),
                            QT_TRANSLATE_NOOP("Kinds", "Digits behind the point."), 2)),
            within(0, {},
                   property("delta", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Dead band"),
                            QT_TRANSLATE_NOOP("Kinds",
                                              "Observers are notified when the number has moved by at least that much "
                                              "since they were last; 0: of each sample."),
                            0)),
            within(0, {},
                   property("atLeastEvery", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "At least every"),
                            QT_TRANSLATE_NOOP(
                                "Kinds",
                                "Within the dead band observers are notified after that time nevertheless; 0 s: not."),
                            QStringLiteral("0 s")))};
}

PropertyDescription output()
{
    auto made = property("output", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Output"),
                         QT_TRANSLATE_NOOP("Kinds",
                                           "What clients get: the number alone, an object with value, unit and time, "
                                           "or a SenML record (RFC 8428), also as CBOR by Accept 112."),
                         QStringLiteral("text"));
    made.choices = {choice("text", QT_TRANSLATE_NOOP("Kinds", "Plain text")), choice("json", "JSON"),
                    choice("senml", "SenML")};
    return made;
}

QList<FieldError> problems(const QJsonObject &definition)
{
    const bool isReplay = definition.value(QLatin1String("waveform")) == QLatin1String("replay");
    if (isReplay && definition.value(QLatin1String("file")).toString().isEmpty())
        return {{QStringLiteral("file"), Text::tr("a CSV file is needed")}};
    return {};
}

}    // namespace

KindDescription SimulatedResource::describe()
{
    auto kind = describeKind("simulated", QT_TRANSLATE_NOOP("Kinds", "Simulated sensor"),
                             QT_TRANSLATE_NOOP("Kinds", "A number that moves by itself, like a sensor's reading."));
    kind.isSettable = false;
    kind.isSimulated = true;
    kind.methods = methodsOf("GET");
    kind.check = problems;
    kind.properties = QList<PropertyDescription>{waveform()} + replayProperties() + waveProperties()
        + QList<PropertyDescription>{within(0, {},
                                            property("noise", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Noise"),
                                                     QT_TRANSLATE_NOOP(
                                                         "Kinds", "At most that much is added or taken at random."),
                                                     0)),
                                     property("unit", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Unit"),
                                              QT_TRANSLATE_NOOP(
                                                  "Kinds",
                                                  "A SenML unit such as Cel, %RH or lx. With a unit or a SenML name it "
                                                  "is also served as SenML, by Accept 110 and 112."),
                                              QString())}
        + samplingProperties()
        + QList<PropertyDescription>{output(), senmlNameProperty(),
                                     advanced(within(
                                         0, 4294967295.0,
                                         property("seed", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Seed"),
                                                  QT_TRANSLATE_NOOP("Kinds", "The same seed gives the same noise."),
                                                  1)))}
        + commonProperties();
    return kind;
}

}    // namespace studio
