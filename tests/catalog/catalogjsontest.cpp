// SPDX-License-Identifier: GPL-3.0-or-later
// FETCH, CBOR, SenML and the shape of the JSON kind. CBOR is that of RFC 8949, appendix A.
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace studio;

namespace {

constexpr int text = 0, jsonFormat = 50, jsonPatch = 51, mergePatch = 52, cbor = 60;

Message getAs(Asking &peer, unsigned format)
{
    return peer.get("/j", Asking::uintOption(OptionNumber::Accept, format));
}

Message fetch(Asking &peer, std::string_view selection, int format, std::optional<std::uint32_t> accept = {}, bool isObserved = false)
{
    Options options = Asking::uintOption(OptionNumber::ContentFormat, static_cast<std::uint32_t>(format));
    if (accept)
        options.addUint(OptionNumber::Accept, *accept);
    if (isObserved)
        options.addUint(OptionNumber::Observe, 0);
    return peer.ask(Code::Fetch, "/j", selection, options);
}

CatalogItem *holding(Asking &peer, const QByteArray &document, const QByteArray &more = {})
{
    const QByteArray definition = R"({"path": "/j", "kind": "json", "notify": "non", "initial": )" + document + more + '}';
    return serve(peer, definition.constData());
}

} // namespace

class CatalogJsonTest : public QObject {
    Q_OBJECT
private slots:
    void fetchGivesWhatAPointerNames_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *pointer, const char *part) { QTest::addRow("'%s'", pointer) << QByteArray(pointer) << QByteArray(part); };
        // RFC 6901 §5
        row("/foo", R"(["bar","baz"])");
        row("/foo/0", R"("bar")");
        row("/", "0");
        row("/a~1b", "1");
        row("/c%d", "2");
        row("/e^f", "3");
        row("/g|h", "4");
        row("/i\\j", "5");
        row("/k\"l", "6");
        row("/ ", "7");
        row("/m~0n", "8");
    }
    /// RFC 8132 §2
    void fetchGivesWhatAPointerNames()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, part);
        Asking peer;
        // No raw text: moc does not read \" in one.
        holding(peer, "{\"foo\": [\"bar\", \"baz\"], \"\": 0, \"a/b\": 1, \"c%d\": 2, \"e^f\": 3, \"g|h\": 4, \"i\\\\j\": 5, \"k\\\"l\": 6, \" \": 7, \"m~n\": 8}");
        const auto answer = fetch(peer, pointer.toStdString(), text);
        QCOMPARE(answer.code, Code::Content);
        QCOMPARE(answer.options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(Asking::text(answer), part);
    }

    void fetchGivesTheWholeOrSeveralParts()
    {
        Asking peer;
        holding(peer, R"({"a": {"b": [1, null]}, "c": true})");
        QCOMPARE(Asking::text(fetch(peer, "", text)), QByteArray(R"({"a":{"b":[1,null]},"c":true})"));
        QCOMPARE(Asking::text(fetch(peer, R"(["/c", "/a/b/1", "/a"])", jsonFormat)), QByteArray(R"({"/a":{"b":[1,null]},"/a/b/1":null,"/c":true})"));
        QCOMPARE(Asking::text(fetch(peer, R"("/c")", jsonFormat)), QByteArray("true"));
        QCOMPARE(Asking::text(fetch(peer, "[]", jsonFormat)), QByteArray("{}"));
        const auto inCbor = fetch(peer, "/a/b", text, cbor);
        QCOMPARE(inCbor.payload, hex("82 01 f6"));
        QCOMPARE(inCbor.options.contentFormat().value(), ContentFormat::Cbor);
    }

    void whatFetchCannotGiveIsSaid_data()
    {
        QTest::addColumn<QByteArray>("selection");
        QTest::addColumn<int>("format");
        QTest::addColumn<Code>("code");
        const auto row = [](const char *name, const QByteArray &selection, int format, Code code) { QTest::newRow(name) << selection << format << code; };
        row("no such member", "/x", text, Code::NotFound);
        row("behind the end", "/a/2", text, Code::NotFound);
        row("the element to be", "/a/-", text, Code::NotFound);
        row("a leading zero", "/a/01", text, Code::NotFound);
        row("an index beyond all", "/a/99999999999999999999", text, Code::NotFound);
        row("below a number", "/a/0/x", text, Code::NotFound);
        row("one of several", R"(["/a", "/x"])", jsonFormat, Code::NotFound);
        row("no slash", "a", text, Code::BadRequest);
        row("a bad escape", "/~2", text, Code::BadRequest);
        row("a tilde at the end", "/a~", text, Code::BadRequest);
        row("no JSON", "[", jsonFormat, Code::BadRequest);
        row("an object", "{}", jsonFormat, Code::BadRequest);
        row("no text", "[1]", jsonFormat, Code::BadRequest);
        row("too many", "[" + QByteArray("\"\",").repeated(100) + "\"\"]", jsonFormat, Code::RequestEntityTooLarge);
        row("another format", "/a", 42, Code::UnsupportedContentFormat);
    }
    void whatFetchCannotGiveIsSaid()
    {
        QFETCH(QByteArray, selection);
        QFETCH(int, format);
        QFETCH(Code, code);
        Asking peer;
        holding(peer, R"({"a": [1, 2]})");
        QCOMPARE(fetch(peer, selection.toStdString(), format).code, code);
    }

    /// RFC 8132 §2.3.1
    void fetchSaysItsFormatAndTakesAnAcceptThatCanBeHad()
    {
        Asking peer;
        holding(peer, R"({"a": 1})");
        QCOMPARE(peer.code(Code::Fetch, "/j", "/a"), Code::UnsupportedContentFormat);
        QCOMPARE(fetch(peer, "/a", text, 110).code, Code::NotAcceptable);
    }

    /// RFC 8132 §2.3.2
    void aPartHasAnEtagOfItsOwn()
    {
        Asking peer;
        auto *item = holding(peer, R"({"a": 1, "b": 2})");
        const auto first = fetch(peer, "/a", text);
        Options known = Asking::uintOption(OptionNumber::ContentFormat, 0);
        known.add(OptionNumber::ETag, *first.options.first(OptionNumber::ETag));
        QCOMPARE(peer.ask(Code::Fetch, "/j", "/a", known).code, Code::Valid);
        QCOMPARE(peer.ask(Code::Fetch, "/j", "/b", known).code, Code::Content);
        QVERIFY(item->setValueText(R"({"a": 1, "b": 3})").isEmpty());
        QCOMPARE(peer.ask(Code::Fetch, "/j", "/a", known).code, Code::Valid);
    }

    /// RFC 8132 §2.4
    void aPartIsObserved()
    {
        Asking peer;
        auto *item = holding(peer, R"({"a": 1, "b": 2})");
        QVERIFY(fetch(peer, "/b", text, {}, true).options.has(OptionNumber::Observe));
        auto told = peer.run([&] { item->setValueText(R"({"b": 5})"); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("5"));
        peer.advance(std::chrono::seconds(10));
        told = peer.run([&] { item->setValueText("{}"); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aDocumentIsAlsoCbor_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("octets");
        const auto row = [](const char *document, const char *octets) { QTest::newRow(document) << QByteArray(document) << QByteArray(octets); };
        row("100000", "1a000186a0");
        row("-1", "20");
        row("1.5", "f93e00");
        row("1.1", "fb3ff199999999999a");
        row("3.4028234663852886e+38", "fa7f7fffff");
        row("null", "f6");
        row("true", "f5");
        row(R"("IETF")", "6449455446");
        row("\"\xc3\xbc\"", "62c3bc");
        row("[1,[2,3],[4,5]]", "8301820203820405");
        row(R"({"a":1,"b":[2,3]})", "a26161016162820203");
        row(R"(["a",{"b":"c"}])", "826161a161626163");
        row(R"({"a":"A","b":"B","c":"C","d":"D","e":"E"})", "a56161614161626142616361436164614461656145");
    }
    void aDocumentIsAlsoCbor()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, octets);
        Asking peer;
        holding(peer, document);
        const auto answer = getAs(peer, cbor);
        QCOMPARE(answer.options.contentFormat().value(), ContentFormat::Cbor);
        QCOMPARE(answer.payload, hex(octets.constData()));
        QCOMPARE(put(peer, "/j", "0", jsonFormat).code, Code::Changed);
        QCOMPARE(put(peer, "/j", textOf(hex(octets.constData())), cbor).code, Code::Changed);
        if (document != "3.4028234663852886e+38")       // Qt writes it in another form
            QCOMPARE(Asking::text(peer.get("/j")), document);
    }

    void cborIsReadInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("document");      // empty: refused
        const auto row = [](const char *name, const char *octets, const char *document) { QTest::newRow(name) << QByteArray(octets) << QByteArray(document); };
        row("indefinite length", "9f01820203820405ff", "[1,[2,3],[4,5]]");
        row("an indefinite text", "7f657374726561646d696e67ff", R"("streaming")");
        row("octets", "4401020304", R"("AQIDBA")");             // RFC 8949 §6.1: base64url
        row("infinity", "f97c00", "null");
        row("undefined", "f7", "null");
        row("a half precision number", "f97bff", "65504");
        row("octets to be shown in hexadecimal", "d74401020304", R"("01020304")");
        row("nothing", "", "");
        row("cut short", "a26161", "");
        row("two items", "0101", "");
        row("reserved", "1c", "");
        row("a break alone", "ff", "");
        row("an array of any length", "9b7fffffffffffffff01", "");
        row("a text of any length", "7b7fffffffffffffff61", "");
        row("a text that is no UTF-8", "62c328", "");
    }
    void cborIsReadInAllItsForms()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QByteArray, document);
        Asking peer;
        holding(peer, R"({"a":1})");
        QCOMPARE(put(peer, "/j", textOf(hex(octets.constData())), cbor).code, document.isEmpty() ? Code::BadRequest : Code::Changed);
        QCOMPARE(Asking::text(peer.get("/j")), document.isEmpty() ? QByteArray(R"({"a":1})") : document);
    }

    void nestingWithoutEndIsRefused()
    {
        Asking peer;
        holding(peer, R"({"a":1})");
        QCOMPARE(put(peer, "/j", std::string(2'000, '\x81') + '\x01', cbor).code, Code::BadRequest);
        QCOMPARE(put(peer, "/j", std::string(2'000, '[') + std::string(2'000, ']'), jsonFormat).code, Code::BadRequest);
        QCOMPARE(put(peer, "/j", std::string(500, '[') + std::string(500, ']'), jsonFormat).code, Code::Changed);
        Octets nested(499, 0x81);
        nested.push_back(0x80);
        QCOMPARE(getAs(peer, cbor).payload, nested);
    }

    void postMergesCbor()
    {
        Asking peer;
        holding(peer, R"({"a": 7, "c": 8})");
        QCOMPARE(put(peer, "/j", textOf(hex("a26161016162820203")), cbor, Code::Post).code, Code::Changed);
        QCOMPARE(Asking::text(peer.get("/j")), QByteArray(R"({"a":1,"b":[2,3],"c":8})"));
        QCOMPARE(put(peer, "/j", "x", text, Code::Post).code, Code::UnsupportedContentFormat);
    }

    /// RFC 8428 §5
    void aDocumentWithNumbersIsAlsoSenml()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        holding(peer, R"({"voltage": 120.1, "current": 1.2, "label": "Machine Room", "open": false, "list": [1], "none": null})",
                R"(, "name": "urn:dev:ow:10e2073a01080063:", "units": {"voltage": "V", "current": "A"})");
        QCOMPARE(Asking::text(getAs(peer, 110)),
                 QByteArray(R"([{"bn":"urn:dev:ow:10e2073a01080063:","n":"current","u":"A","v":1.2},{"n":"label","vs":"Machine Room"},)"
                            R"({"n":"open","vb":false},{"n":"voltage","u":"V","v":120.1}])"));
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</j>;ct=\"50 60 110 112\""));
        QCOMPARE(put(peer, "/j", R"({"t 1": 2})", jsonFormat).code, Code::Changed);
        // [{-2: "urn:dev:ow:10e2073a01080063:", 0: "t_1", 2: 2}]
        QCOMPARE(getAs(peer, 112).payload, hex("81 a3 21 78 1c 75726e3a6465763a6f773a31306532303733613031303830303633 3a 00 63 745f31 02 02"));
        QCOMPARE(put(peer, "/j", R"({"a": "b"})", jsonFormat).code, Code::Changed);
        QCOMPARE(getAs(peer, 110).code, Code::NotAcceptable);
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</j>;ct=\"50 60\""));
    }

    void itsSenmlIsNamedByItsPath()
    {
        Asking peer;
        serve(peer, R"({"path": "/room/climate", "kind": "json", "initial": {"temperature": 21}})");
        QCOMPARE(Asking::text(peer.get("/room/climate", Asking::uintOption(OptionNumber::Accept, 110))),
                 QByteArray(R"([{"bn":"room/climate/","n":"temperature","v":21}])"));
    }

    void aMembersSenmlNameIsApartFromTheResources_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("base");
        QTest::newRow("urn") << QByteArray("urn:dev:ow:10e2073a01080063") << QByteArray("urn:dev:ow:10e2073a01080063:");
        for (const char *name : {"urn:x:", "a/", "a.", "a-"})
            QTest::newRow(name) << QByteArray(name) << QByteArray(name);
        QTest::newRow("a_") << QByteArray("a_") << QByteArray("a_:");
    }
    /// RFC 8428 §4.5.1: the base name and the name are put together without anything between.
    void aMembersSenmlNameIsApartFromTheResources()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, base);
        Asking peer;
        holding(peer, R"({"t":1})", QByteArray(", \"name\": \"" + name + '"').constData());
        QCOMPARE(Asking::text(getAs(peer, 110)), QByteArray("[{\"bn\":\"" + base + "\",\"n\":\"t\",\"v\":1}]"));
    }

    void whatWouldNotBeKeptAsItIsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("diagnostic");
        const char *const large = "A number is too large to be kept exactly.";
        QTest::newRow("whole numbers beyond 2^53") << QByteArray(R"({"a":9007199254740993})") << QByteArray(large);
        QTest::newRow("negative") << QByteArray("[-9007199254740993]") << QByteArray(large);
        QTest::newRow("beyond 64 bits") << QByteArray("12345678901234567890123") << QByteArray(large);
        QTest::newRow("beyond all") << QByteArray("[1e999]") << QByteArray(large);
        QTest::newRow("equal keys") << QByteArray(R"({"a":{"b":1,"b":2}})") << QByteArray("\"a.b\" is there twice.");
        QTest::newRow("two values") << QByteArray("1,2") << QByteArray("This is not JSON: line 1, column 2.");
        QTest::newRow("nothing") << QByteArray() << QByteArray("This is not JSON: line 1, column 1.");
    }
    void whatWouldNotBeKeptAsItIsIsRefused()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, diagnostic);
        Asking peer;
        auto *item = holding(peer, R"({"old":1})");
        for (const Code method : {Code::Put, Code::Post}) {
            const auto answer = put(peer, "/j", payload.toStdString(), jsonFormat, method);
            QCOMPARE(answer.code, Code::BadRequest);
            QCOMPARE(Asking::text(answer), diagnostic);
        }
        QVERIFY(!item->setValueText(QString::fromUtf8(payload)).isEmpty());
        QCOMPARE(Asking::text(peer.get("/j")), QByteArray(R"({"old":1})"));
        QCOMPARE(put(peer, "/j", R"({"a":9007199254740992,"b":1e300})", jsonFormat).code, Code::Changed);
    }

    void requiredMembersAndTypesHoldForEveryChange_data()
    {
        QTest::addColumn<Code>("method");
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QByteArray>("diagnostic");
        const auto row = [](const char *name, Code method, int format, const char *payload, Code code, const char *diagnostic = "") {
            QTest::newRow(name) << method << format << QByteArray(payload) << code << QByteArray(diagnostic);
        };
        row("all right", Code::Put, jsonFormat, R"({"name": "b", "interval": 5, "more": null})", Code::Changed);
        row("one left out", Code::Put, jsonFormat, R"({"interval": 5})", Code::BadRequest, R"("name" is missing.)");
        row("no object", Code::Put, jsonFormat, "[]", Code::BadRequest, "It must be an object.");
        row("another type", Code::Put, jsonFormat, R"({"name": 1})", Code::BadRequest, R"("name" must be of the type string.)");
        row("a fraction", Code::Put, jsonFormat, R"({"name": "b", "interval": 5.5})", Code::BadRequest, R"("interval" must be of the type integer.)");
        row("in CBOR", Code::Put, cbor, "\xa0", Code::BadRequest, R"("name" is missing.)");
        row("merged well", Code::Post, jsonFormat, R"({"interval": 5})", Code::Changed);
        row("merged badly", Code::Post, jsonFormat, R"({"interval": "5"})", Code::BadRequest, R"("interval" must be of the type integer.)");
        row("patched badly", Code::Patch, mergePatch, R"({"name": null, "interval": 7})", Code::Conflict, R"("name" is missing.)");
        row("patched away", Code::Patch, jsonPatch, R"([{"op": "replace", "path": "/interval", "value": 8}, {"op": "remove", "path": "/name"}])", Code::Conflict, R"("name" is missing.)");
        row("and again", Code::Patch, jsonPatch, R"([{"op": "remove", "path": "/name"}, {"op": "add", "path": "/name", "value": "c"}])", Code::Changed);
    }
    void requiredMembersAndTypesHoldForEveryChange()
    {
        QFETCH(Code, method);
        QFETCH(int, format);
        QFETCH(QByteArray, payload);
        QFETCH(Code, code);
        QFETCH(QByteArray, diagnostic);
        Asking peer;
        auto *item = holding(peer, R"({"name":"a","interval":10})", R"(, "required": ["name"], "types": {"name": "string", "interval": "integer"})");
        const auto answer = put(peer, "/j", payload.toStdString(), format, method);
        QCOMPARE(answer.code, code);
        QCOMPARE(Asking::text(answer), diagnostic);
        if (code != Code::Changed)
            QCOMPARE(Asking::text(peer.get("/j")), QByteArray(R"({"interval":10,"name":"a"})"));     // nothing of it was done
        QVERIFY(!item->setValueText("{}").isEmpty());
        QVERIFY(item->setValueText(R"({"name": "by hand"})").isEmpty());
    }

    void whatIsWrongWithTheShapeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("property");
        const auto row = [](const char *more, const char *property) { QTest::newRow(more) << QByteArray(more) << QString::fromLatin1(property); };
        row(R"("required": "name")", "required");
        row(R"("required": [1])", "required");
        row(R"("types": ["string"])", "types");
        row(R"("types": {"a": "text"})", "types");
        row(R"("types": {"a": 1})", "types");
        row(R"("units": {"a": 1})", "units");
        row(R"("name": "/a")", "name");
        row(R"("required": ["name"])", "initial");
        row(R"("initial": {"a": 1}, "types": {"a": "string"})", "initial");
        row(R"("initial": [1], "types": {"a": "string"})", "initial");
    }
    void whatIsWrongWithTheShapeIsSaid()
    {
        QFETCH(QByteArray, more);
        QFETCH(QString, property);
        const QByteArray definition = R"({"path": "/j", "kind": "json", )" + more + '}';
        const auto found = makeResource(json(definition.constData())).problems;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].property, property);
        QVERIFY(!found[0].message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CatalogJsonTest)
#include "catalogjsontest.moc"
