// SPDX-License-Identifier: GPL-3.0-or-later
// Scripted answers, and what a client may create, replace and take away.
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

const char *api = R"({"path": "/api", "kind": "rules", "rules": [)"
    R"({"method": "GET", "query": "n=7", "text": "seven"},)"
    R"({"method": "GET", "query": "who", "text": "hello {{query.who}}, answer {{counter}}"},)"
    R"({"method": "GET", "contentFormat": 50, "text": "[{{unix}}]"},)"
    R"({"method": "POST", "payload": "open*", "code": "2.01", "location": "/door/1?key=a&way=in", "maxAge": 5},)"
    R"({"method": "POST", "format": 50, "text": "{{upper payload}} {{method}} {{type}} {{path}}"},)"
    R"({"method": "PUT", "code": "4.03", "text": "hands off"},)"
    R"({"method": "DELETE", "delay": "2 s"})"
    R"(]})";

class Api : public Asking {
public:
    Api() : isServed(serve(*this, api) != nullptr) {}
    QByteArray answerTo(Code method, const char *query, std::string_view payload = {})
    {
        return text(ask(method, "/api", payload, *query == '\0' ? Options() : option(OptionNumber::UriQuery, query)));
    }
    const bool isServed;
};

} // namespace

class CatalogRulesTest : public QObject {
    Q_OBJECT
private slots:
    void theFirstRuleThatFitsAnswers()
    {
        Api peer;
        QVERIFY(peer.isServed);
        QCOMPARE(peer.answerTo(Code::Get, "n=7"), QByteArray("seven"));
        QCOMPARE(peer.answerTo(Code::Get, "who=Ada"), QByteArray("hello Ada, answer 2"));
        const auto plain = peer.get("/api");
        QCOMPARE(Asking::text(plain), QByteArray("[1576800000]"));     // 50 years of 365 days after 1970
        QCOMPARE(plain.options.contentFormat(), std::optional(ContentFormat::Json));
    }

    void theValueOfAQueryMayBeLikeAPattern()
    {
        Asking peer;
        QVERIFY(serve(peer, R"({"path": "/api", "kind": "rules", "rules": [)"
                            R"({"query": "id=a*", "text": "begins"}, {"query": "id=*", "text": "any"}, {"text": "none"}]})") != nullptr);
        const auto answer = [&peer](const char *query) { return Asking::text(peer.ask(Code::Get, "/api", {}, Asking::option(OptionNumber::UriQuery, query))); };
        QCOMPARE(answer("id=ab"), QByteArray("begins"));
        QCOMPARE(answer("id=b"), QByteArray("any"));
        QCOMPARE(answer("id="), QByteArray("any"));
        QCOMPARE(answer("id"), QByteArray("none"));
        QCOMPARE(answer("idx=a"), QByteArray("none"));
    }

    void anAnswerCanBeCreatedWithItsLocation()
    {
        Api peer;
        const auto made = peer.ask(Code::Post, "/api", "open the door");
        QCOMPARE(made.code, Code::Created);
        QCOMPARE(made.options.all(OptionNumber::LocationPath).size(), std::size_t(2));
        QCOMPARE(made.options.all(OptionNumber::LocationQuery).size(), std::size_t(2));
        QCOMPARE(made.options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(5));
        const auto shouted = put(peer, "/api", "grüße", 50, Code::Post);
        QCOMPARE(Asking::text(shouted), QByteArray("GRÜSSE POST CON /api"));
    }

    void whatNoRuleIsForGetsAnError()
    {
        Api peer;
        QCOMPARE(peer.code(Code::Patch, "/api"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Post, "/api", "close"), Code::NotFound);
        QCOMPARE(peer.get("/api", Asking::uintOption(OptionNumber::Accept, 41)).code, Code::NotAcceptable);
        const auto refused = peer.ask(Code::Put, "/api", "x");
        QCOMPARE(refused.code, Code::Forbidden);
        QVERIFY(!refused.options.contentFormat());      // a diagnostic has none (RFC 7252 §5.5.2)
    }

    void aRuleMayTakeItsTime()
    {
        Api peer;
        QCOMPARE(peer.code(Code::Delete, "/api"), Code::Empty);
        const auto later = peer.advance(2s);
        QCOMPARE(later.size(), qsizetype(2));
        QCOMPARE(Lockstep::decoded(later[1]).code, Code::Deleted);
    }

    void chanceLetsSomeRequestsGoOn()
    {
        Asking peer;
        serve(peer, R"({"path": "/c", "kind": "rules", "rules": [{"chance": 0.5, "code": "5.03"}, {"text": "fine"}]})");
        QCOMPARE(peer.get("/c").code, Code::ServiceUnavailable);     // chance is 0
        peer.services.chance = ~std::uint64_t(0);
        QCOMPARE(peer.get("/c").code, Code::Content);
    }

    void aRuleEndsObservationsBelowAPath()
    {
        Asking peer;
        serve(peer, R"({"path": "/sensors/a", "kind": "value", "initial": "1"})");
        serve(peer, R"({"path": "/reset", "kind": "rules", "rules": [{"method": "POST", "payload": "now", "endObservations": "/sensors"}]})");
        observe(peer, "/sensors/a");
        QCOMPARE(peer.code(Code::Post, "/reset", "later"), Code::NotFound);
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        peer.ask(Code::Post, "/reset", "now");
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(peer.sent.size(), qsizetype(2));
        QCOMPARE(Lockstep::decoded(peer.sent[1]).code, Code::ServiceUnavailable);
    }

    /// An answer built from what the request brings cannot grow without end (CVE-2026-27703's kind).
    void anAnswerDoesNotOutgrowItsBounds()
    {
        Asking peer;
        const QJsonObject rule{{"text", QStringLiteral("{{payload}}").repeated(1'000)}};
        const QJsonObject definition{{"path", "/x"}, {"kind", "rules"}, {"rules", QJsonArray{rule}}};
        serve(peer, QJsonDocument(definition).toJson().constData());
        QCOMPARE(peer.ask(Code::Post, "/x", std::string(60'000, 'x')).code, Code::RequestEntityTooLarge);
        QCOMPARE(peer.ask(Code::Post, "/x", "y").code, Code::Changed);
    }

    void octetsAreMatchedAndAnswered()
    {
        Asking peer;
        serve(peer, R"({"path": "/x", "kind": "rules", "rules": [{"payloadBytes": "de ad 00", "bytes": "01 00 ff", "contentFormat": 42}, {"text": "{{payload hex}}"}]})");
        const auto answer = peer.ask(Code::Post, "/x", std::string("\xde\xad\0", 3));
        QCOMPARE(answer.payload, hex("0100ff"));
        QCOMPARE(int(*answer.options.contentFormat()), 42);
        QCOMPARE(Asking::text(peer.ask(Code::Post, "/x", std::string("\xde\xad", 2))), QByteArray("dead"));
    }

    void fieldsOfAJsonPayloadAreFilledIn_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("text") << QByteArray(R"({"name": "Ada", "at": {"room": [1, 20.5]}})") << QByteArray("Ada in 20.5");
        QTest::newRow("other types") << QByteArray(R"({"name": true, "at": {"room": [1, {"a": null}]}})") << QByteArray(R"(true in {"a":null})");
        QTest::newRow("missing") << QByteArray("{}") << QByteArray(" in ");
        QTest::newRow("an array") << QByteArray("[1]") << QByteArray(" in ");
        QTest::newRow("not JSON") << QByteArray("name") << QByteArray(" in ");
        QTest::newRow("empty") << QByteArray() << QByteArray(" in ");
    }
    void fieldsOfAJsonPayloadAreFilledIn()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, answer);
        Asking peer;
        serve(peer, R"({"path": "/x", "kind": "rules", "rules": [{"text": "{{payload.name}} in {{payload.at.room.1}}"}]})");
        QCOMPARE(Asking::text(peer.ask(Code::Post, "/x", payload.toStdString())), answer);
    }

    void whatAPlaceholderStandsForLeavesTheAnswerJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *text, int format, const char *query, const char *answer) {
            QTest::newRow(name) << QByteArray(text) << format << QByteArray(query) << QByteArray(answer);
        };
        const char *const named = "{\"n\":\"{{query.n}}\"}";
        row("a quotation mark", named, 50, "n=a\"b\\", "{\"n\":\"a\\\"b\\\\\"}");
        row("a line end", "{\"n\":\"x{{query.n}}\"}", 50, "n=1\n2", "{\"n\":\"x1\\n2\"}");
        row("behind an escaped one", "{\"n\":\"\\\"{{query.n}}\"}", 50, "n=\"", "{\"n\":\"\\\"\\\"\"}");
        row("SenML", "[{\"n\":\"{{query.n}}\"}]", 110, "n=\"", "[{\"n\":\"\\\"\"}]");
        row("a value of its own", "{\"n\":{{query.n}}}", 50, "n=[\"b\"]", "{\"n\":[\"b\"]}");
        row("what is missing from a payload", "{\"n\":{{payload.n}},\"m\":\"{{payload.m}}\"}", 50, "x", "{\"n\":null,\"m\":\"\"}");
        row("plain text", named, 0, "n=\"", "{\"n\":\"\"\"}");
    }
    void whatAPlaceholderStandsForLeavesTheAnswerJson()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, format);
        QFETCH(const QByteArray, query);
        QFETCH(const QByteArray, answer);
        Asking peer;
        const QJsonObject rule{{"text", QString::fromUtf8(text)}, {"contentFormat", format}};
        serve(peer, QJsonDocument(QJsonObject{{"path", "/x"}, {"kind", "rules"}, {"rules", QJsonArray{rule}}}).toJson().constData());
        QCOMPARE(Asking::text(peer.get("/x", Asking::option(OptionNumber::UriQuery, query.toStdString()))), answer);
    }

    void everyColumnSaysWhatItIs()
    {
        const auto *table = studio::catalogKind(QStringLiteral("rules"))->property(QStringLiteral("rules"));
        QCOMPARE(table->type, studio::PropertyDescription::Type::Table);
        QStringList names;
        for (const auto &column : table->columns) {
            QVERIFY(!column.label.isEmpty() && !column.help.isEmpty());
            names << column.name;
        }
        QCOMPARE(names, (QStringList{"method", "query", "payload", "payloadBytes", "format", "chance", "code", "text", "bytes", "contentFormat", "delay", "location", "maxAge", "endObservations"}));
    }

    void badRulesAreSaidWithTheirNumber_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *rules, const char *message) { QTest::newRow(message) << QByteArray(rules) << QString::fromUtf8(message); };
        row("{}", "must be a list of rows");
        row("[7]", "row 1: must be an object");
        row(R"([{}, {"methode": "GET"}])", "row 2: there is no “methode”");
        row(R"([{"method": "LOOK"}])", "row 1: method: must be one of: GET, POST, PUT, DELETE, FETCH, PATCH, iPATCH");
        row(R"([{"code": "3.05"}])", "row 1: code: must be a response code such as 2.05 or 4.04");
        row(R"([{"code": "2.32"}])", "row 1: code: must be a response code such as 2.05 or 4.04");
        row(R"([{"chance": 2}])", "row 1: chance: must be at most 1");
        row(R"([{"text": "{{now}}"}])", "row 1: text: there is no placeholder {{now}}");
        row(R"([{"text": "{{random 6 1}}"}])", "row 1: text: there is no placeholder {{random 6 1}}");
        row(R"([{"location": "door"}])", "row 1: location: must begin with “/”");
        row(R"([{"code": "2.31"}])", "row 1: code: must be a response code such as 2.05 or 4.04");
        row(R"([{}, {"text": "{{payload.}}"}])", "row 2: text: there is no placeholder {{payload.}}");
        row(R"([{"bytes": "0x12"}])", "row 1: bytes: must be octets in hexadecimal, for example “de ad be ef”");
        row(R"([{"payloadBytes": "1"}])", "row 1: payloadBytes: must be octets in hexadecimal, for example “de ad be ef”");
        row(R"([{"endObservations": "sensors"}])", "row 1: endObservations: must begin with “/”");
        row(R"([{"format": 65536}])", "row 1: format: must be at most 65535");
        row(R"([{"delay": "1 week"}])", "row 1: delay: must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”");
    }
    void badRulesAreSaidWithTheirNumber()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, message);
        const auto made = studio::makeResource(json(QByteArray("{\"path\": \"/x\", \"kind\": \"rules\", \"rules\": " + rules + "}").constData()));
        QCOMPARE(made.problems.size(), qsizetype(1));
        QCOMPARE(made.problems[0].property, QStringLiteral("rules"));
        QCOMPARE(made.problems[0].message, message);
    }

    /// RFC 8516 §3
    void aClientThatAsksTooOftenIsToldWhenToComeAgain()
    {
        Asking peer;
        serve(peer, R"({"path": "/busy", "kind": "value", "initial": "1", "rateLimit": 0.5})");
        serve(peer, R"({"path": "/notes", "kind": "collection", "rateLimit": 1})");
        QCOMPARE(peer.get("/busy").code, Code::Content);
        const auto refused = peer.get("/busy");
        QCOMPARE(refused.code, Code::TooManyRequests);
        QCOMPARE(refused.options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(2));
        peer.advance(2s);
        QCOMPARE(peer.get("/busy").code, Code::Content);
        QCOMPARE(peer.get("/notes").code, Code::Content);
        QCOMPARE(peer.get("/notes").code, Code::TooManyRequests);
    }

    /// RFC 7252 §5.10.8.2
    void aValueIsCreatedByPutOnceIfNoneMatches()
    {
        Asking peer;
        serve(peer, R"({"path": "/new", "kind": "value", "absent": true})");
        Options ifNoneMatch;
        ifNoneMatch.addEmpty(OptionNumber::IfNoneMatch);
        QCOMPARE(peer.get("/new").code, Code::NotFound);
        QCOMPARE(peer.ask(Code::Put, "/new", "a", ifNoneMatch).code, Code::Created);
        QCOMPARE(peer.ask(Code::Put, "/new", "b", ifNoneMatch).code, Code::PreconditionFailed);
        QCOMPARE(Asking::text(peer.get("/new")), QByteArray("a"));
        QCOMPARE(peer.code(Code::Put, "/new", "c"), Code::Changed);
        observe(peer, "/new");
        QCOMPARE(peer.code(Code::Delete, "/new"), Code::Deleted);
        QCOMPARE(Lockstep::decoded(peer.sent.value(1)).code, Code::NotFound);
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(peer.code(Code::Delete, "/new"), Code::Deleted);
        QCOMPARE(peer.ask(Code::Put, "/new", "d", ifNoneMatch).code, Code::Created);
    }

    /// RFC 7641 §4.2
    void aReplaceableClockShowsAnotherFormatAndItsObserversGo()
    {
        Asking peer;
        serve(peer, R"({"path": "/obs", "kind": "clock", "interval": "5 s", "replaceable": true})");
        observe(peer, "/obs");
        QCOMPARE(put(peer, "/obs", "{}", 50).code, Code::Changed);
        QCOMPARE(Lockstep::decoded(peer.sent.value(1)).code, Code::NotAcceptable);
        QCOMPARE(peer.get("/obs").options.contentFormat(), std::optional(ContentFormat::Json));
        peer.advance(5s);
        QCOMPARE(peer.get("/obs").options.contentFormat(), std::optional(ContentFormat::TextPlain));
        QCOMPARE(peer.code(Code::Delete, "/obs"), Code::Deleted);
        QCOMPARE(peer.get("/obs").code, Code::NotFound);
        peer.advance(5s);
        QCOMPARE(peer.get("/obs").code, Code::Content);
    }

    /// RFC 7959 §2.6
    void aFilledUpClockKeepsStillBetweenItsTicks()
    {
        Asking peer;
        serve(peer, R"({"path": "/large", "kind": "clock", "interval": "5 s", "size": 1700})");
        const auto first = peer.get("/large");
        peer.advance(2s);
        const auto second = peer.get("/large", Asking::uintOption(OptionNumber::Block2, 0x16));
        QCOMPARE(first.payload.size() + second.payload.size(), std::size_t(1'700));
        QVERIFY(first.options.first(OptionNumber::ETag) && second.options.first(OptionNumber::ETag));
        QVERIFY(sameOctets(*first.options.first(OptionNumber::ETag), *second.options.first(OptionNumber::ETag)));
    }

    void aCollectionListsWhatTheSiteHasBelowItToo()
    {
        Asking peer;
        serve(peer, R"({"path": "/path", "kind": "collection"})");
        serve(peer, R"({"path": "/path/sub1", "kind": "value"})");
        peer.ask(Code::Post, "/path", "a note");
        const QByteArray listed = Asking::text(peer.get("/path"));
        QVERIFY2(listed.contains("</path/sub1>") && listed.contains("</path/1>"), listed.constData());
        QVERIFY(!listed.contains("</path>"));
    }
};

QTEST_GUILESS_MAIN(CatalogRulesTest)
#include "catalogrulestest.moc"
