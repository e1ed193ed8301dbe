// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

/// What each kind does with requests.
class CatalogKindsTest : public QObject {
    Q_OBJECT
private slots:
    void aTextIsReadAndSet()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/v", "kind": "value", "initial": "hello"})");
        QVERIFY(item);
        // ETag is the beginning of SHA-1("hello"), Content-Format 0.
        QCOMPARE(peer.exchange("40 01 10 00 b1 76"), QList<QByteArray>{"60 45 10 00 48 aa f4 c6 1d dc c5 e8 a2 80 ff 68 65 6c 6c 6f"});
        QCOMPARE(peer.exchange("40 01 10 01 48 aa f4 c6 1d dc c5 e8 a2 71 76"), QList<QByteArray>{"60 43 10 01 48 aa f4 c6 1d dc c5 e8 a2 a1 3c"});
        QCOMPARE(peer.code(Code::Put, "/v", "Grüße"), Code::Changed);
        QCOMPARE(item->liveValue().text, QStringLiteral("Grüße"));
        QCOMPARE(peer.code(Code::Post, "/v", "again"), Code::Changed);
        QCOMPARE(Asking::text(peer.get("/v")), QByteArray("again"));
        QCOMPARE(item->valueRevision(), quint64(3));
        QCOMPARE(peer.code(Code::Delete, "/v"), Code::MethodNotAllowed);
        QCOMPARE(put(peer, "/v", "{}", 50).code, Code::UnsupportedContentFormat);
        QCOMPARE(peer.get("/v", Asking::uintOption(OptionNumber::Accept, 50)).code, Code::NotAcceptable);
        QCOMPARE(peer.code(Code::Put, "/v", "\xff\xfe"), Code::BadRequest);
        QCOMPARE(Asking::text(peer.get("/v")), QByteArray("again"));
        Options match;
        match.add(OptionNumber::IfMatch, OctetView(hex("aaf4c61ddcc5e8a2")));
        QCOMPARE(peer.ask(Code::Put, "/v", "x", match).code, Code::PreconditionFailed);
        peer.code(Code::Put, "/v", "hello");
        QCOMPARE(peer.ask(Code::Put, "/v", "x", match).code, Code::Changed);
    }

    void aNumberKeepsItsRange_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("lowest") << QByteArray("5") << Code::Changed << QByteArray("5");
        QTest::newRow("highest") << QByteArray("200000") << Code::Changed << QByteArray("200000");
        QTest::newRow("as a counter would be read") << QByteArray("1e5") << Code::Changed << QByteArray("100000");
        QTest::newRow("spaces") << QByteArray(" 7.50\n") << Code::Changed << QByteArray("7.5");
        QTest::newRow("below") << QByteArray("4.999") << Code::BadRequest << QByteArray("20");
        QTest::newRow("above") << QByteArray("200001") << Code::BadRequest << QByteArray("20");
        QTest::newRow("text") << QByteArray("warm") << Code::BadRequest << QByteArray("20");
        QTest::newRow("empty") << QByteArray() << Code::BadRequest << QByteArray("20");
        QTest::newRow("comma") << QByteArray("7,5") << Code::BadRequest << QByteArray("20");
        QTest::newRow("infinity") << QByteArray("inf") << Code::BadRequest << QByteArray("20");
        QTest::newRow("no number") << QByteArray("nan") << Code::BadRequest << QByteArray("20");
    }
    void aNumberKeepsItsRange()
    {
        QFETCH(QByteArray, text);
        QFETCH(Code, code);
        QFETCH(QByteArray, now);
        Asking peer;
        auto *item = serve(peer, R"({"path": "/n", "kind": "value", "type": "number", "initial": 20, "min": 5, "max": 200000, "unit": "Cel"})");
        const auto answer = peer.ask(Code::Put, "/n", text.toStdString());
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.payload.empty(), code == Code::Changed);        // a refusal says why
        QCOMPARE(Asking::text(peer.get("/n")), now);
        QCOMPARE(item->liveValue().number.value(), now.toDouble());
        QCOMPARE(item->liveValue().unit, QStringLiteral("°C"));
    }

    void aBooleanTakesWordsAndSaysTrueOrFalse()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/b", "kind": "value", "type": "boolean"})");
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("false"));
        for (const char *yes : {"true", "1", "on"}) {
            QCOMPARE(peer.code(Code::Put, "/b", "false"), Code::Changed);
            QCOMPARE(peer.code(Code::Put, "/b", yes), Code::Changed);
            QCOMPARE(Asking::text(peer.get("/b")), QByteArray("true"));
        }
        QCOMPARE(item->liveValue().number.value(), 1.0);
        QCOMPARE(peer.code(Code::Put, "/b", "perhaps"), Code::BadRequest);
    }

    void aReadOnlyValueIsSetByPeopleOnly()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/r", "kind": "value", "readOnly": true, "initial": "a", "maxAge": 5})");
        QCOMPARE(peer.code(Code::Put, "/r", "b"), Code::MethodNotAllowed);
        QVERIFY(item->setValueText("b").isEmpty());
        const auto answer = peer.get("/r");
        QCOMPARE(Asking::text(answer), QByteArray("b"));
        QCOMPARE(answer.options.uint(OptionNumber::MaxAge).value(), 5u);
    }

    void jsonIsReplacedByPutAndMergedByPost()
    {
        Asking peer;
        serve(peer, R"({"path": "/j", "kind": "json", "initial": {"a": 1, "b": {"c": true}}})");
        const auto now = [&] { return Asking::text(peer.get("/j")); };
        QCOMPARE(now(), QByteArray(R"({"a":1,"b":{"c":true}})"));
        QCOMPARE(peer.get("/j").options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(put(peer, "/j", R"({"b": 2, "d": [null]})", 50, Code::Post).code, Code::Changed);
        QCOMPARE(now(), QByteArray(R"({"a":1,"b":2,"d":[null]})"));
        QCOMPARE(put(peer, "/j", "[1, 2]", 50).code, Code::Changed);
        QCOMPARE(now(), QByteArray("[1,2]"));
        QCOMPARE(put(peer, "/j", R"({"a": 1})", 50, Code::Post).code, Code::BadRequest);     // no object to merge into
        QCOMPARE(peer.code(Code::Put, "/j", "\"text\""), Code::Changed);
        QCOMPARE(now(), QByteArray("\"text\""));
        for (const char *bad : {"", "{", "1,2", "1],[2", "{\"a\":\"\xff\"}"})
            QCOMPARE(peer.code(Code::Put, "/j", bad), Code::BadRequest);
        QCOMPARE(put(peer, "/j", "1", 0).code, Code::UnsupportedContentFormat);
        QCOMPARE(now(), QByteArray("\"text\""));
    }

    void aCounterCounts()
    {
        Asking peer;
        serve(peer, R"({"path": "/c", "kind": "counter", "initial": 99998, "step": 2})");
        const auto answer = peer.ask(Code::Post, "/c");
        QCOMPARE(answer.code, Code::Changed);
        QCOMPARE(Asking::text(answer), QByteArray("100000"));
        QCOMPARE(peer.code(Code::Put, "/c", "-7"), Code::Changed);
        QCOMPARE(Asking::text(peer.get("/c")), QByteArray("-7"));
        for (const char *bad : {"1.5", "x", "", "1e300"})
            QCOMPARE(peer.code(Code::Put, "/c", bad), Code::BadRequest);
        QCOMPARE(peer.code(Code::Put, "/c", "9007199254740992"), Code::Changed);
        QCOMPARE(peer.code(Code::Post, "/c"), Code::Conflict);
        QCOMPARE(Asking::text(peer.get("/c")), QByteArray("9007199254740992"));
    }

    void aClockTellsTheTimeOfTheServices()
    {
        Asking peer;
        peer.services.wall = std::chrono::system_clock::time_point(1'600'000'000s);
        serve(peer, R"({"path": "/iso", "kind": "clock"})");
        serve(peer, R"({"path": "/unix", "kind": "clock", "form": "unix", "interval": "2 s"})");
        QCOMPARE(Asking::text(peer.get("/iso")), QByteArray("2020-09-13T12:26:40Z"));
        QCOMPARE(Asking::text(peer.get("/unix")), QByteArray("1600000000"));
        observe(peer, "/unix");
        const auto told = peer.advance(2s);
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("1600000002"));
        QCOMPARE(peer.code(Code::Put, "/iso", "0"), Code::MethodNotAllowed);
    }

    void aLargeBodyGoesInBlocksOfNumberedLines()
    {
        Asking peer;
        serve(peer, R"({"path": "/l", "kind": "large", "size": 150})");
        QByteArray whole;
        for (std::uint32_t number = 0; number < 3; ++number) {
            const auto answer = peer.get("/l", Asking::uintOption(OptionNumber::Block2, number << 4 | 2));
            QCOMPARE(answer.options.uint(OptionNumber::Block2).value(), number << 4 | (number < 2 ? 8u : 0u) | 2u);
            QVERIFY(Asking::text(answer).startsWith(QByteArray("0000").append(QByteArray::number(number))));
            whole += Asking::text(answer);
        }
        QCOMPARE(whole.size(), qsizetype(150));
        QCOMPARE(whole.count('\n'), qsizetype(2));
        QCOMPARE(peer.get("/l", Asking::uintOption(OptionNumber::Block2, 3 << 4 | 2)).code, Code::BadRequest);     // past the end
        QCOMPARE(put(peer, "/l", std::string("\0\1", 2), 60).code, Code::Changed);
        QCOMPARE(peer.get("/l").options.contentFormat().value(), ContentFormat::Cbor);
        QCOMPARE(peer.get("/l").payload, hex("0001"));
    }

    void aDelayMakesTheAnswerSeparate()
    {
        Asking peer;
        serve(peer, R"({"path": "/slow", "kind": "value", "initial": "hello", "delay": "2 s"})");
        // CON GET /slow with token 74.
        QVERIFY(peer.exchange("41 01 20 00 74 b4 73 6c 6f 77").isEmpty());
        QCOMPARE(peer.advance(100ms), QList<QByteArray>{"60 00 20 00"});
        QVERIFY(peer.advance(1800ms).isEmpty());
        QCOMPARE(peer.advance(100ms), QList<QByteArray>{"41 45 00 00 74 48 aa f4 c6 1d dc c5 e8 a2 80 ff 68 65 6c 6c 6f"});
        QVERIFY(peer.exchange("60 00 00 00").isEmpty());
        QVERIFY(peer.advance(5min).isEmpty());
    }

    void aDelayedErrorIsSeparateTooAndARemovedResourceEndsIt()
    {
        Asking peer;
        serve(peer, R"({"path": "/slow", "kind": "value", "type": "number", "delay": "50 ms"})");
        peer.ask(Code::Put, "/slow", "x");
        auto sent = peer.advance(50ms);
        QCOMPARE(Lockstep::decoded(sent.value(0)).code, Code::BadRequest);
        QCOMPARE(Lockstep::decoded(sent.value(0)).type, Type::Acknowledgement);     // still in time for the ACK
        QVERIFY(peer.ask(Code::Put, "/slow", "7").code == Code::Empty);
        sent = peer.run([&] { peer.site.removeResource({"slow"}); });
        QCOMPARE(sent.size(), qsizetype(1));
        QCOMPARE(codeClass(Lockstep::decoded(sent[0]).code), 5u);
        QVERIFY(peer.advance(1s).isEmpty());
    }

    void observersAreToldByEachKindThatIsSet_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("value") << QByteArray(R"({"path": "/x", "kind": "value"})") << QByteArray("new") << QByteArray("new");
        QTest::newRow("json") << QByteArray(R"({"path": "/x", "kind": "json"})") << QByteArray("{ }") << QByteArray("{}");
        QTest::newRow("counter") << QByteArray(R"({"path": "/x", "kind": "counter"})") << QByteArray("3") << QByteArray("3");
        QTest::newRow("switch") << QByteArray(R"({"path": "/x", "kind": "switch"})") << QByteArray("on") << QByteArray("1");
        QTest::newRow("dimmer") << QByteArray(R"({"path": "/x", "kind": "switch", "form": "dim"})") << QByteArray("40") << QByteArray("40");
        QTest::newRow("large") << QByteArray(R"({"path": "/x", "kind": "large"})") << QByteArray("short") << QByteArray("short");
    }
    void observersAreToldByEachKindThatIsSet()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, told);
        Asking peer;
        auto *item = serve(peer, definition.constData());
        QVERIFY(observe(peer, "/x").options.has(OptionNumber::Observe));
        QCOMPARE(peer.code(Code::Put, "/x", set.toStdString()), Code::Changed);
        QCOMPARE(peer.sent.size(), qsizetype(2));
        const auto notification = Lockstep::decoded(peer.sent[1]);
        QCOMPARE(notification.type, Type::Confirmable);     // like the request
        QCOMPARE(Asking::text(notification), told);
        QVERIFY(item->lastChange() > 0);
    }

    void notificationsAreOfTheTypeThatIsChosen()
    {
        Asking peer;
        serve(peer, R"({"path": "/x", "kind": "value", "notify": "non"})");
        observe(peer, "/x");
        peer.code(Code::Put, "/x", "1");
        QCOMPARE(Lockstep::decoded(peer.sent.value(1)).type, Type::NonConfirmable);
        serve(peer, R"({"path": "/y", "kind": "value", "observable": false})");
        QVERIFY(!observe(peer, "/y").options.has(OptionNumber::Observe));
    }

    void attributesAreListed()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/x", "kind": "json", "rt": "a b", "if": "sensor", "title": "T"})");
        serve(peer, R"({"path": "/y", "kind": "value", "hidden": true})");
        QCOMPARE(Asking::text(peer.get("/.well-known/core")),
                 QByteArray("</.well-known/core>;ct=40,</x>;rt=\"a b\";if=\"sensor\";title=\"T\";ct=\"50 60\";obs"));
        QCOMPARE(peer.get("/y").code, Code::Content);
    }

    void peopleSeeTheBeginningOfLongOnesAndTheSizeOfBinaryOnes()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/l", "kind": "large", "size": 1000})");
        QCOMPARE(item->liveValue().text.size(), qsizetype(256));
        QVERIFY(item->liveValue().isCut);
        put(peer, "/l", "abc", 42);
        QCOMPARE(item->liveValue().text, QStringLiteral("3 bytes"));
        QVERIFY(!item->liveValue().isCut);
    }
};

QTEST_GUILESS_MAIN(CatalogKindsTest)
#include "catalogkindstest.moc"
