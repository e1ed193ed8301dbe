// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

Options accept(std::uint32_t format) { return Asking::uintOption(OptionNumber::Accept, format); }
Options query(std::string_view text) { return Asking::option(OptionNumber::UriQuery, text); }

} // namespace

/// Switches of each form, buttons, errors on demand and large bodies.
class CatalogDevicesTest : public QObject {
    Q_OBJECT
private slots:
    void aSwitchTakesWhatItsFormSays_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("put");
        QTest::addColumn<QByteArray>("now");        // empty: refused
        const auto row = [](const char *form, const char *put, const char *now) {
            QTest::addRow("%s: %s", form, put) << QByteArray(form) << QByteArray(put) << QByteArray(now);
        };
        row("onoff", "1", "1");
        row("onoff", " ON\n", "1");
        row("onoff", "true", "1");
        row("onoff", "0", "0");
        row("onoff", "off", "0");
        row("onoff", "FALSE", "0");
        row("onoff", "2", "");
        row("onoff", "40", "");
        row("onoff", "#ff8800", "");
        row("onoff", "", "");
        row("dim", "40", "40");
        row("dim", "1", "1");
        row("dim", "100", "100");
        row("dim", "0", "0");
        row("dim", "on", "70");
        row("dim", "off", "0");
        row("dim", "101", "");
        row("dim", "-1", "");
        row("dim", "40 %", "");
        row("dim", "4e1", "");
        row("dim", "#ff8800", "");
        row("color", "#FF8800", "#ff8800");
        row("color", "#00000a", "#00000a");
        row("color", "#000000", "#000000");
        row("color", "on", "#102030");
        row("color", "off", "#000000");
        row("color", "#ff88", "");
        row("color", "ff8800", "");
        row("color", "#ff88 0", "");
        row("color", "40", "");
        row("color", "red", "");
    }
    void aSwitchTakesWhatItsFormSays()
    {
        QFETCH(const QByteArray, form);
        QFETCH(const QByteArray, put);
        QFETCH(const QByteArray, now);
        const QByteArray before = form == "dim" ? "70" : form == "color" ? "#102030" : "1";
        Asking peer;
        auto *item = serve(peer, QJsonDocument(QJsonObject{{"path", "/s"}, {"kind", "switch"}, {"form", QString(form)}, {"initial", QString(before)}}).toJson().constData());
        QVERIFY(item);
        QCOMPARE(Asking::text(peer.get("/s")), before);
        const auto answer = peer.ask(Code::Put, "/s", put.toStdString());
        QCOMPARE(answer.code, now.isEmpty() ? Code::BadRequest : Code::Changed);
        QCOMPARE(answer.payload.empty(), !now.isEmpty());       // a refusal says why
        QCOMPARE(Asking::text(peer.get("/s")), now.isEmpty() ? before : now);
        QCOMPARE(item->liveValue().text.toUtf8(), now.isEmpty() ? before : now);
        QCOMPARE(item->liveValue().number.has_value(), form != "color");
        QCOMPARE(item->valueText(), item->liveValue().text);
    }

    void whatIsOffKeepsItsLevelAndColour()
    {
        Asking peer;
        auto *dim = serve(peer, R"({"path": "/dim", "kind": "switch", "form": "dim", "initial": "40"})");
        auto *colour = serve(peer, "{\"path\": \"/colour\", \"kind\": \"switch\", \"form\": \"color\", \"initial\": \"#ff8800\"}");
        for (const char *path : {"/dim", "/colour"}) {
            const auto before = Asking::text(peer.get(path));
            QCOMPARE(peer.code(Code::Put, path, "off"), Code::Changed);
            QCOMPARE(peer.code(Code::Post, path, "on"), Code::Changed);
            QCOMPARE(Asking::text(peer.get(path)), before);
        }
        QCOMPARE(dim->liveValue().number.value(), 40.0);
        QCOMPARE(dim->liveValue().unit, QStringLiteral("%"));
        QCOMPARE(colour->definitionWithCurrentValue().value("initial").toString(), QStringLiteral("#ff8800"));
    }

    void aSwitchTellsItsStateAsJson()
    {
        Asking peer;
        serve(peer, R"({"path": "/a", "kind": "switch", "initial": true})");
        serve(peer, R"({"path": "/b", "kind": "switch", "form": "dim", "initial": 40})");
        serve(peer, "{\"path\": \"/c\", \"kind\": \"switch\", \"form\": \"color\", \"initial\": \"#ff8800\"}");
        peer.code(Code::Put, "/c", "off");
        QCOMPARE(Asking::text(peer.get("/a", accept(50))), QByteArray(R"({"on":true})"));
        QCOMPARE(Asking::text(peer.get("/b", accept(50))), QByteArray(R"({"level":40,"on":true})"));
        QCOMPARE(Asking::text(peer.get("/c", accept(50))), QByteArray("{\"color\":\"#ff8800\",\"on\":false}"));
        const auto json = peer.get("/a", accept(50)), text = peer.get("/a", accept(0));
        QCOMPARE(int(*json.options.contentFormat()), 50);
        QVERIFY(!sameOctets(*json.options.first(OptionNumber::ETag), *text.options.first(OptionNumber::ETag)));
        QCOMPARE(peer.get("/a", accept(60)).code, Code::NotAcceptable);
    }

    void aSwitchTakesTheJsonThatItGives_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("put");
        QTest::addColumn<QByteArray>("now");        // empty: refused
        const auto row = [](const char *form, const char *put, const char *now) {
            QTest::addRow("%s: %s", form, put) << QByteArray(form) << QByteArray(put) << QByteArray(now);
        };
        row("onoff", R"({"on":true})", R"({"on":true})");
        row("onoff", "true", R"({"on":true})");
        row("onoff", "\"on\"", R"({"on":true})");
        row("onoff", "1", R"({"on":true})");
        row("onoff", R"({"on":true,"level":40})", "");
        row("onoff", R"({"on":1})", "");
        row("onoff", "{}", "");
        row("onoff", "[true]", "");
        row("onoff", "null", "");
        row("onoff", "{", "");
        row("dim", R"({"level":40,"on":true})", R"({"level":40,"on":true})");
        row("dim", R"({"level":40,"on":false})", R"({"level":40,"on":false})");
        row("dim", R"({"level":40})", R"({"level":40,"on":true})");
        row("dim", R"({"level":0})", R"({"level":70,"on":false})");
        row("dim", R"({"on":true})", R"({"level":70,"on":true})");
        row("dim", "40", R"({"level":40,"on":true})");
        row("dim", R"({"level":0,"on":true})", "");
        row("dim", R"({"level":101})", "");
        row("dim", R"({"level":1.5})", "");
        row("dim", R"({"level":"40"})", "");
        row("color", "{\"color\":\"#FF8800\",\"on\":false}", "{\"color\":\"#ff8800\",\"on\":false}");
        row("color", "{\"color\":\"#ff8800\"}", "{\"color\":\"#ff8800\",\"on\":true}");
        row("color", "\"#ff8800\"", "{\"color\":\"#ff8800\",\"on\":true}");
        row("color", R"({"color":"red"})", "");
    }
    void aSwitchTakesTheJsonThatItGives()
    {
        QFETCH(const QByteArray, form);
        QFETCH(const QByteArray, put);
        QFETCH(const QByteArray, now);
        Asking peer;
        const QByteArray initial = form == "dim" ? "70" : form == "color" ? "#102030" : "1";
        serve(peer, QJsonDocument(QJsonObject{{"path", "/s"}, {"kind", "switch"}, {"form", QString(form)}, {"initial", QString(initial)}}).toJson().constData());
        peer.code(Code::Put, "/s", "off");
        const auto before = Asking::text(peer.get("/s", accept(50)));
        const auto answer = ::put(peer, "/s", put.toStdString(), 50);
        QCOMPARE(answer.code, now.isEmpty() ? Code::BadRequest : Code::Changed);
        QCOMPARE(Asking::text(peer.get("/s", accept(50))), now.isEmpty() ? before : now);
        QCOMPARE(::put(peer, "/s", "1", 60).code, Code::UnsupportedContentFormat);
    }

    void filesOfBeforeTheFormsAreRead()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/on", "kind": "switch", "initial": true})");
        serve(peer, R"({"path": "/off", "kind": "switch", "initial": false})");
        QCOMPARE(Asking::text(peer.get("/on")), QByteArray("1"));
        QCOMPARE(Asking::text(peer.get("/off")), QByteArray("0"));
        QCOMPARE(item->definitionWithCurrentValue().value("initial"), QJsonValue(true));
        for (const QJsonValue &bad : {QJsonValue("dark"), QJsonValue(101), QJsonValue(1.5), QJsonValue("#12")}) {
            const auto made = studio::makeResource({{"path", "/x"}, {"kind", "switch"}, {"initial", bad}});
            QCOMPARE(made.problems.size(), 1);
            QCOMPARE(made.problems[0].message, QStringLiteral("must be on, off, a percentage from 0 to 100, or a colour such as #ff8800"));
        }
    }

    void anotherFormBeginsAnewAndTellsObservers()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/s", "kind": "switch", "initial": "on"})");
        observe(peer, "/s");
        const auto told = peer.run([&] { item->applyDefinition(json(R"({"path": "/s", "kind": "switch", "form": "color", "initial": "on"})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("#ffffff"));
    }

    void aPressNotifies()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/b", "kind": "button"})");
        QCOMPARE(Asking::text(observe(peer, "/b")), QByteArray("0"));
        auto told = peer.run([&] { QVERIFY(item->setValueText("").isEmpty()); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("1"));
        QVERIFY(item->setValueText("Press").isEmpty());
        const auto pressed = peer.ask(Code::Post, "/b");
        QCOMPARE(pressed.code, Code::Changed);
        QCOMPARE(Asking::text(pressed), QByteArray("3"));
        QCOMPARE(item->liveValue().number.value(), 3.0);
        QCOMPARE(item->valueText(), QStringLiteral("3"));
        QVERIFY(item->setValueText("2").isEmpty());     // a press is taken back
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("2"));
        for (const char *bad : {"push", "-1", "1.5", "1e300"})
            QVERIFY(!item->setValueText(bad).isEmpty());
        QCOMPARE(peer.code(Code::Put, "/b", "7"), Code::MethodNotAllowed);
        QCOMPARE(item->definitionWithCurrentValue().value("initial").toInt(), 2);
    }

    void aReadOnlyButtonIsPressedByPeopleOnly()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/b", "kind": "button", "readOnly": true, "initial": 5})");
        QCOMPARE(peer.code(Code::Post, "/b"), Code::MethodNotAllowed);
        QVERIFY(item->setValueText("press").isEmpty());
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("6"));
    }

    void anErrorIsAnsweredToEveryMethod()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/e", "kind": "error", "code": "4.04", "text": "lost"})");
        for (const Code method : {Code::Get, Code::Post, Code::Put, Code::Delete, Code::Fetch, Code::Patch, Code::IPatch}) {
            const auto answer = peer.ask(method, "/e");
            QCOMPARE(answer.code, Code::NotFound);
            QCOMPARE(Asking::text(answer), QByteArray("lost"));
            QVERIFY(!answer.options.contentFormat());      // a diagnostic has none (RFC 7252 §5.5.2)
        }
        QCOMPARE(item->liveValue().text, QStringLiteral("4.04 Not Found"));
        serve(peer, R"({"path": "/busy", "kind": "error"})");
        // CON GET /busy: 5.03 with the Max-Age of 60 s said (RFC 7252 §5.9.3.4).
        QCOMPARE(peer.exchange("40 01 30 00 b4 62 75 73 79"), QList<QByteArray>{"60 a3 30 00 d1 01 3c"});
    }

    void aQueryAsksForAnyCode()
    {
        Asking peer;
        serve(peer, R"({"path": "/e", "kind": "error"})");
        auto wish = query("code=4.29");
        wish.add(OptionNumber::UriQuery, std::string_view("text=slowly"));
        wish.add(OptionNumber::UriQuery, std::string_view("maxAge=7"));
        const auto answer = peer.get("/e", wish);
        QCOMPARE(answer.code, Code::TooManyRequests);
        QCOMPARE(Asking::text(answer), QByteArray("slowly"));
        QCOMPARE(answer.options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(7));
        QCOMPARE(codeNumber(peer.get("/e", query("code=5.31")).code), std::string("5.31"));      // one without a name
        auto fine = query("code=2.05");
        fine.add(OptionNumber::UriQuery, std::string_view("text=fine"));
        QCOMPARE(int(*peer.get("/e", fine).options.contentFormat()), 0);
        QCOMPARE(peer.get("/e", query("delay=2")).code, Code::Empty);
        QCOMPARE(Lockstep::decoded(peer.advance(2s).value(1)).code, Code::ServiceUnavailable);
        QCOMPARE(peer.get("/e", query("delay=50 ms")).code, Code::Empty);
        QCOMPARE(Lockstep::decoded(peer.advance(50ms).value(0)).code, Code::ServiceUnavailable);
    }

    void aQueryThatIsNotUnderstoodIsBadRequest_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *bad : {"code=3.00", "code=2.31", "code=4.32", "code=404", "code", "code=4.-1", "code=4.+1", "maxAge=x", "maxAge=-1", "maxAge=1.5", "maxAge=4294967296",
                                "delay=91", "delay=-1", "delay=2 weeks", "colour=red", "", "text2=a"})
            QTest::newRow(bad) << QByteArray(bad);
    }
    void aQueryThatIsNotUnderstoodIsBadRequest()
    {
        QFETCH(const QByteArray, query);
        Asking peer;
        serve(peer, R"({"path": "/e", "kind": "error"})");
        QCOMPARE(peer.get("/e", Asking::option(OptionNumber::UriQuery, query.toStdString())).code, Code::BadRequest);
    }

    void largeNoiseIsTheSameForTheSameSeed()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/a", "kind": "large", "size": 300, "content": "random", "seed": 7})");
        serve(peer, R"({"path": "/b", "kind": "large", "size": 300, "content": "random", "seed": 7})");
        serve(peer, R"({"path": "/c", "kind": "large", "size": 300, "content": "random", "seed": 8})");
        const auto a = peer.get("/a");
        QCOMPARE(a.payload.size(), std::size_t(300));
        QCOMPARE(int(*a.options.contentFormat()), 42);
        QVERIFY(a.payload == peer.get("/b").payload && a.payload != peer.get("/c").payload);
        QVERIFY(std::count(a.payload.begin(), a.payload.end(), a.payload[0]) < 20);
        QCOMPARE(item->liveValue().text, QStringLiteral("300 bytes"));
    }
};

QTEST_GUILESS_MAIN(CatalogDevicesTest)
#include "catalogdevicestest.moc"
