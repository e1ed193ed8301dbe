// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace studio;
using namespace std::chrono_literals;

/// When a simulated sensor tells its observers, and in which format.
class CatalogSamplingTest : public QObject {
    Q_OBJECT

    /// What an observer is told in the time, all at the same 250 ms: number, or "-" where there was nothing.
    static QByteArrayList told(Asking &peer, int steps)
    {
        QByteArrayList all;
        for (int i = 0; i < steps; ++i) {
            const auto sent = peer.advance(250ms);
            all << (sent.isEmpty() ? QByteArray("-") : Asking::text(Lockstep::decoded(sent.last())));
            for (const QByteArray &each : sent)
                acknowledge(peer, Lockstep::decoded(each));
        }
        return all;
    }
    static void acknowledge(Asking &peer, const Message &message)
    {
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = message.mid;
        peer.exchange(encode(ack));
    }

private slots:
    void withinTheDeadBandNobodyIsNotified()
    {
        Asking peer;
        // From 0 to 8 in 2 s: 1 each sample.
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "2 s", "offset": 4, "amplitude": 4,
                                     "interval": "250 ms", "decimals": 1, "delta": 2.5, "notify": "con"})");
        QCOMPARE(Asking::text(observe(peer, "/w")), QByteArray("0.0"));
        QCOMPARE(told(peer, 8), (QByteArrayList{"-", "-", "3.0", "-", "-", "6.0", "-", "0.0"}));
        peer.advance(250ms);
        // Who asks gets the newest, and so do people.
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("1.0"));
        QCOMPARE(item->liveValue().number.value(), 1.0);
    }

    void aStepOfTheDeadBandIsEnough()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "2 s", "offset": 0.4, "amplitude": 0.4,
                        "interval": "250 ms", "decimals": 1, "delta": 0.1, "notify": "con"})");
        observe(peer, "/w");
        QVERIFY(!told(peer, 8).contains("-"));
    }

    void afterTheLongestTimeTheyAreNotifiedNevertheless()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "constant", "offset": 7, "interval": "250 ms", "decimals": 0,
                        "delta": 1, "atLeastEvery": "1 s", "notify": "con"})");
        observe(peer, "/w");
        QCOMPARE(told(peer, 9), (QByteArrayList{"-", "-", "-", "7", "-", "-", "-", "7", "-"}));
    }

    void thePlotSeesEachSample()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "interval": "250 ms", "delta": 1000})");
        const auto before = item->valueRevision();
        peer.advance(1s);
        QCOMPARE(item->valueRevision(), before + 4);
    }

    void anotherDeadBandDoesNotBeginAnew()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s", "amplitude": 2})");
        peer.advance(1s);
        peer.run([&] { item->applyDefinition(json(R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "period": "4 s", "amplitude": 2, "delta": 5, "unit": "lx"})")); });
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray("-1.00"));
    }

    void itsOutputIsJson()
    {
        Asking peer;        // its clock begins 18,250 days after 1970
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "constant", "offset": 21.5, "unit": "Cel", "output": "json", "interval": "1.5 s"})");
        const auto answer = peer.get("/w");
        QCOMPARE(answer.options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(Asking::text(answer), QByteArray(R"({"value":21.50,"unit":"Cel","time":"2019-12-20T00:00:00.000Z"})"));
        peer.advance(1500ms);
        QCOMPARE(Asking::text(peer.get("/w")), QByteArray(R"({"value":21.50,"unit":"Cel","time":"2019-12-20T00:00:01.500Z"})"));
        QCOMPARE(peer.get("/w", Asking::uintOption(OptionNumber::Accept, 0)).code, Code::NotAcceptable);
        QCOMPARE(item->liveValue().text, QStringLiteral("21.50"));      // people see the number
        serve(peer, R"({"path": "/plain", "kind": "simulated", "waveform": "constant", "output": "json", "decimals": 0})");
        QVERIFY(Asking::text(peer.get("/plain")).startsWith(R"({"value":0,"time":)"));
    }

    /// RFC 8428 §5
    void itsOutputIsSenml()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/s/t", "kind": "simulated", "waveform": "constant", "offset": 21.5, "unit": "Cel", "output": "senml"})");
        const auto senml = peer.get("/s/t");
        QCOMPARE(senml.options.contentFormat().value(), ContentFormat::SenmlJson);
        QCOMPARE(Asking::text(senml), QByteArray(R"([{"n":"s/t","u":"Cel","t":1576800000,"v":21.5}])"));
        // [{0: "s/t", 1: "Cel", 6: 1576800000, 2: 21.5}]
        QCOMPARE(peer.get("/s/t", Asking::uintOption(OptionNumber::Accept, 112)).payload, hex("81 a4 00 63 732f74 01 63 43656c 06 1a 5dfc0f00 02 f9 4d60"));
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</s/t>;ct=\"110 112\""));
        serve(peer, R"({"path": "/u", "kind": "simulated", "waveform": "constant", "output": "senml", "name": "urn:dev:ow:10e2073a01080063"})");
        QVERIFY(Asking::text(peer.get("/u")).startsWith(R"([{"n":"urn:dev:ow:10e2073a01080063","t":)"));
    }

    /// As a value with a unit does.
    void aUnitOrANameMakesItSenmlToo()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/s/t", "kind": "simulated", "waveform": "constant", "offset": 21.5, "unit": "Cel"})");
        QCOMPARE(Asking::text(peer.get("/s/t")), QByteArray("21.50"));
        const auto senml = peer.get("/s/t", Asking::uintOption(OptionNumber::Accept, 110));
        QCOMPARE(senml.options.contentFormat(), std::optional(ContentFormat::SenmlJson));
        QCOMPARE(Asking::text(senml), QByteArray(R"([{"n":"s/t","u":"Cel","t":1576800000,"v":21.5}])"));
        QCOMPARE(peer.get("/s/t", Asking::uintOption(OptionNumber::Accept, 112)).payload, hex("81 a4 00 63 732f74 01 63 43656c 06 1a 5dfc0f00 02 f9 4d60"));
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</s/t>;ct=\"0 110 112\""));
        serve(peer, R"({"path": "/named", "kind": "simulated", "waveform": "constant", "output": "json", "name": "a"})");
        QCOMPARE(Asking::text(peer.get("/named", Asking::uintOption(OptionNumber::Accept, 110))), QByteArray(R"([{"n":"a","t":1576800000,"v":0}])"));
        serve(peer, R"({"path": "/plain", "kind": "simulated", "waveform": "constant"})");
        QCOMPARE(peer.get("/plain", Asking::uintOption(OptionNumber::Accept, 110)).code, Code::NotAcceptable);
    }

    void anotherOutputEndsObservationsOfTheOld()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "constant", "notify": "non"})");
        observe(peer, "/w");
        const auto sent = peer.run([&] { item->applyDefinition(json(R"({"path": "/w", "kind": "simulated", "waveform": "constant", "notify": "non", "output": "json"})")); });
        QCOMPARE(sent.size(), 1);
        QCOMPARE(Lockstep::decoded(sent[0]).code, Code::NotAcceptable);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void betweenTwoSamplesTheEtagStays()
    {
        Asking peer;
        serve(peer, R"({"path": "/w", "kind": "simulated", "waveform": "ramp", "output": "senml"})");
        const auto etag = [&] {
            const auto answer = peer.get("/w");
            const auto octets = *answer.options.first(OptionNumber::ETag);
            return Octets(octets.begin(), octets.end());
        };
        const auto first = etag();
        QCOMPARE(etag(), first);
        peer.advance(1s);
        QVERIFY(etag() != first);
    }
};

QTEST_GUILESS_MAIN(CatalogSamplingTest)
#include "catalogsamplingtest.moc"
