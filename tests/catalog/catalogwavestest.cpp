// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

#include <cmath>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// What a GET gives now and after each of three more intervals.
QList<QByteArray> fourSamples(Asking &peer, const char *path, Duration interval = 1s)
{
    QList<QByteArray> samples;
    for (int i = 0; i < 4; ++i) {
        samples << Asking::text(peer.get(path));
        peer.advance(interval);
    }
    return samples;
}

} // namespace

/// Simulated sensors: numbers by formula, not by what the program said before.
class CatalogWavesTest : public QObject {
    Q_OBJECT
private slots:
    void wavesFollowTheirFormula_data()
    {
        QTest::addColumn<QByteArray>("wave");
        QTest::addColumn<QList<QByteArray>>("samples");
        // Period 4 s, offset 10, amplitude 2, sampled each second: phases 0, 1/4, 1/2, 3/4.
        QTest::newRow("constant") << QByteArray("constant") << QList<QByteArray>{"10.00", "10.00", "10.00", "10.00"};
        QTest::newRow("sine") << QByteArray("sine") << QList<QByteArray>{"10.00", "12.00", "10.00", "8.00"};
        QTest::newRow("ramp") << QByteArray("ramp") << QList<QByteArray>{"8.00", "9.00", "10.00", "11.00"};
        QTest::newRow("sawtooth") << QByteArray("sawtooth") << QList<QByteArray>{"12.00", "11.00", "10.00", "9.00"};
        QTest::newRow("square") << QByteArray("square") << QList<QByteArray>{"12.00", "12.00", "8.00", "8.00"};
    }
    void wavesFollowTheirFormula()
    {
        QFETCH(QByteArray, wave);
        QFETCH(QList<QByteArray>, samples);
        Asking peer;
        QByteArray definition = R"({"path": "/w", "kind": "simulated", "period": "4 s", "offset": 10, "amplitude": 2, "waveform": "WAVE"})";
        QVERIFY(serve(peer, definition.replace("WAVE", wave).constData()));
        QCOMPARE(fourSamples(peer, "/w"), samples);
        QCOMPARE(fourSamples(peer, "/w"), samples);     // the next period is the same
    }

    void noiseIsOfKnuthsGeneratorAndItsSeed()
    {
        // Knuth's MMIX generator seeded with 1 goes on with 7806831264735756412, 9396908728118811419 (computed with Python's
        // integers); the upper halves n are 1817669548, 2187888307: n / 2147483647.5 - 1 = -0.15358, 0.01881.
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "simulated", "waveform": "constant", "noise": 1, "decimals": 5})");
        const auto samples = fourSamples(peer, "/n");
        QCOMPARE(samples[0], QByteArray("-0.15358"));
        QCOMPARE(samples[1], QByteArray("0.01881"));
        Asking other;
        serve(other, R"({"path": "/n", "kind": "simulated", "waveform": "constant", "noise": 1, "decimals": 5, "seed": 1})");
        serve(other, R"({"path": "/m", "kind": "simulated", "waveform": "constant", "noise": 1, "decimals": 5, "seed": 2})");
        QVERIFY(Asking::text(other.get("/m")) != samples[0]);
        QCOMPARE(fourSamples(other, "/n"), samples);
    }

    void gaussianNoiseIsOfBoxAndMuller()
    {
        // The generator's upper halves are 1817669548, 2187888307, (noise), 1644385741, … : sqrt(-2 ln((n + 1) / 2^32)) times
        // cos(2 pi m / 2^32) of two of them, computed with Python; the one between belongs to the noise, which is 0.
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "simulated", "waveform": "gaussian noise", "offset": 0, "amplitude": 1, "decimals": 5})");
        const auto samples = fourSamples(peer, "/n");
        QCOMPARE(samples.mid(0, 3), (QList<QByteArray>{"-1.30911", "0.39034", "0.99639"}));
    }

    void gaussianNoiseHasItsMeanAndItsDeviation()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/n", "kind": "simulated", "waveform": "gaussian noise", "offset": 50, "amplitude": 2, "interval": "10 ms"})");
        double sum = 0, squares = 0;
        constexpr int many = 20'000;
        for (int i = 0; i < many; ++i) {
            peer.advance(10ms);
            const double off = *item->liveValue().number - 50;
            sum += off;
            squares += off * off;
        }
        QVERIFY(std::abs(sum / many) < 0.06);       // four standard errors
        QVERIFY(std::abs(std::sqrt(squares / many) - 2) < 0.04);
    }

    void aPhaseShiftsTheWave()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "sine", "period": "4 s", "offset": 10, "amplitude": 2, "phase": 90})");
        QCOMPARE(fourSamples(peer, "/w"), (QList<QByteArray>{"12.00", "10.00", "8.00", "10.00"}));
    }

    void aDayIsColdestInTheMorningAndWarmestInTheAfternoon_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<double>("hoursToMidnight");    // from midnight UTC
        QTest::newRow("UTC") << QByteArray("UTC") << QByteArray("24 h") << 0.0;
        QTest::newRow("China") << QByteArray("CST-8") << QByteArray("24 h") << 16.0;
        QTest::newRow("a day in two minutes") << QByteArray("UTC") << QByteArray("2 min") << 0.0;
    }
    void aDayIsColdestInTheMorningAndWarmestInTheAfternoon()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, length);
        QFETCH(double, hoursToMidnight);
        qputenv("TZ", zone);
        Asking peer;        // its clock begins at midnight UTC
        const auto hour = std::chrono::duration_cast<Duration>(length == "24 h" ? std::chrono::nanoseconds(1h) : std::chrono::nanoseconds(5s));
        peer.advance(std::chrono::duration_cast<Duration>(hour * hoursToMidnight));
        serve(peer, QByteArray(R"({"path": "/t", "kind": "simulated", "waveform": "day and night", "dayLength": "LENGTH", "offset": 15, "amplitude": 6})").replace("LENGTH", length).constData());
        QList<QByteArray> day;
        for (int i = 0; i < 24; ++i) {
            day << Asking::text(peer.get("/t"));
            peer.advance(hour);
        }
        QCOMPARE(day[5], QByteArray("9.00"));
        QCOMPARE(day[10], QByteArray("15.00"));
        QCOMPARE(day[15], QByteArray("21.00"));
        QCOMPARE(day[22], QByteArray("15.00"));
        for (int i = 5; i < 15; ++i)
            QVERIFY(day[i].toDouble() < day[i + 1].toDouble());
        for (int i = 15; i < 23; ++i)
            QVERIFY(day[i].toDouble() > day[i + 1].toDouble());
        qunsetenv("TZ");
    }

    void zeroHasNoSign()
    {
        Asking peer;
        serve(peer, R"({"path": "/z", "kind": "simulated", "waveform": "constant", "offset": -0.004})");
        QCOMPARE(Asking::text(peer.get("/z")), QByteArray("0.00"));
        serve(peer, R"({"path": "/y", "kind": "simulated", "waveform": "constant", "offset": -0.006})");
        QCOMPARE(Asking::text(peer.get("/y")), QByteArray("-0.01"));
    }

    void aRandomWalkStaysWithinItsAmplitude()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "random walk", "offset": 50, "amplitude": 5, "interval": "10 ms"})");
        double least = 1000, most = -1000;
        for (int i = 0; i < 3'000; ++i) {
            peer.advance(10ms);
            const double before = *item->liveValue().number;
            least = std::min(least, before);
            most = std::max(most, before);
        }
        QVERIFY(least >= 45 && most <= 55);
        QVERIFY(most - least > 2);
    }

    void eachSampleIsANotification()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "1 s", "interval": "250 ms", "decimals": 1, "notify": "con"})");
        QCOMPARE(Asking::text(observe(peer, "/w")), QByteArray("-1.0"));
        const auto told = peer.advance(250ms);
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("-0.5"));
    }

    void itIsReadOnly()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated"})");
        QCOMPARE(peer.code(Code::Put, "/w", "1"), Code::MethodNotAllowed);
        QVERIFY(!item->setValueText("1").isEmpty());
    }

    void aRemovedOneMovesNoMore()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated"})");
        peer.run([&] { peer.site.removeResource({"w"}); });
        QVERIFY(!peer.endpoint.nextDeadline());
    }

    /// As when it is renamed.
    void itsCourseGoesOnUnderAnotherPath()
    {
        Asking peer;
        const auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s"})");
        peer.advance(1s);
        for (const auto &[definition, reading] : {std::pair(R"({"path": "/v", "kind": "simulated", "waveform": "ramp", "period": "4 s"})", "-0.50"),
                                                  std::pair(R"({"path": "/u", "kind": "simulated", "waveform": "ramp", "period": "8 s"})", "-1.00")}) {
            auto made = studio::makeResource(json(definition));
            studio::catalogItem(*made.resource)->goOnFrom(*item);
            const Path path = *fromUriPath(json(definition).value("path").toString().toStdString());
            peer.run([&] { peer.site.addResource(path, std::move(made.resource)); });
            QCOMPARE(Asking::text(peer.get(toUriPath(path).c_str())), QByteArray(reading));
        }
        peer.advance(1s);
        QCOMPARE(Asking::text(peer.get("/v")), QByteArray("0.00"));
    }

    void anotherWaveBeginsAnewAndAnotherLevelOrTitleDoesNot()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s"})");
        peer.advance(1s);
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("-0.50"));
        peer.run([&] { item->applyDefinition(json(R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s", "title": "New"})")); });
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("-0.50"));
        peer.run([&] { item->applyDefinition(json(R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s", "offset": 100, "amplitude": 2})")); });
        peer.advance(0s);
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("99.00"));       // at once, where the wave is
        peer.advance(1s);
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("100.00"));
        peer.run([&] { item->applyDefinition(json(R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "8 s", "offset": 100, "amplitude": 2})")); });
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("98.00"));
    }
};

QTEST_GUILESS_MAIN(CatalogWavesTest)
#include "catalogwavestest.moc"
