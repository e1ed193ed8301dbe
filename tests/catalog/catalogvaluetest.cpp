// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace coap;
using namespace studio;

namespace {

Message getAs(Asking &peer, const char *path, unsigned format)
{
    return peer.get(path, Asking::uintOption(OptionNumber::Accept, format));
}

std::string_view text(const Octets &octets)
{
    return textOf(octets);
}

} // namespace

/// Values that are octets, or come in several formats.
class CatalogValueTest : public QObject {
    Q_OBJECT
private slots:
    void octetsAreReadAndSet()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/b", "kind": "value", "type": "bytes", "bytes": "DE AD be ef", "initial": "left over"})");
        QVERIFY(item);
        const auto answer = peer.get("/b");
        QCOMPARE(answer.payload, hex("deadbeef"));
        QCOMPARE(answer.options.contentFormat().value(), ContentFormat::OctetStream);
        QCOMPARE(item->liveValue().text, QStringLiteral("de ad be ef"));
        QCOMPARE(put(peer, "/b", text(hex("00ff")), 42).code, Code::Changed);
        QCOMPARE(peer.code(Code::Post, "/b", text(hex("0102"))), Code::Changed);
        QCOMPARE(peer.get("/b").payload, hex("0102"));
        QCOMPARE(put(peer, "/b", "x", 0).code, Code::UnsupportedContentFormat);
        QCOMPARE(getAs(peer, "/b", 0).code, Code::NotAcceptable);
        QCOMPARE(item->valueText(), QStringLiteral("01 02"));
        QVERIFY(item->setValueText(QStringLiteral("a b c")).contains(QStringLiteral("hexadecimal")));
        QVERIFY(item->setValueText(QStringLiteral("abcd")).isEmpty());
        QCOMPARE(peer.get("/b").payload, hex("abcd"));
        QCOMPARE(item->definitionWithCurrentValue().value("bytes").toString(), QStringLiteral("ab cd"));
        QVERIFY(item->setValueText(QStringLiteral("00").repeated(86)).isEmpty());
        QCOMPARE(item->liveValue().text.size(), qsizetype(85 * 3 - 1));
        QVERIFY(item->liveValue().isCut);
    }

    void octetsComeFromAFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("image.png")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x89PNG", 4) == 4);
        file.close();
        Asking peer;
        auto made = makeResource(json(R"({"path": "/b", "kind": "value", "type": "bytes", "file": "image.png", "contentFormat": 23})"), folder.path());
        auto *item = catalogItem(*made.resource);
        peer.run([&] { peer.site.addResource({"b"}, std::move(made.resource)); });
        QCOMPARE(peer.get("/b").payload, hex("89504e47"));
        QCOMPARE(peer.get("/b").options.contentFormat().value(), ContentFormat(23));
        QCOMPARE(item->definitionWithCurrentValue(), item->definition());
        // What a client sets lies in the site, not in the file.
        QCOMPARE(put(peer, "/b", "x", 23).code, Code::Changed);
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("x"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == QByteArray("\x89PNG", 4));
        const auto kept = item->definitionWithCurrentValue();
        QVERIFY(!kept.contains(QStringLiteral("file")));
        QCOMPARE(kept.value(QStringLiteral("bytes")).toString(), QStringLiteral("78"));
    }

    void aFileThatCannotBeReadIsSaidToPeopleAndNotWhereItIsToClients()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/b", "kind": "value", "type": "bytes", "file": "/nowhere/secret.bin"})");
        const auto answer = peer.get("/b");
        QCOMPARE(answer.code, Code::InternalServerError);
        QVERIFY(!Asking::text(answer).contains("nowhere"));
        QVERIFY(item->liveValue().text.contains(QStringLiteral("secret.bin")));
        QCOMPARE(peer.code(Code::Put, "/b", "x"), Code::Changed);
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("x"));
    }

    void aTextIsServedAsWhatItIs()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "initial": "<a/>", "contentFormat": 41, "notify": "non"})");
        QCOMPARE(peer.get("/x").options.contentFormat().value(), ContentFormat::Xml);
        QCOMPARE(put(peer, "/x", "b", 0).code, Code::UnsupportedContentFormat);
        QCOMPARE(put(peer, "/x", "<b/>", 41).code, Code::Changed);
        QCOMPARE(peer.code(Code::Put, "/x", "<c/>"), Code::Changed);
        QCOMPARE(getAs(peer, "/x", 0).code, Code::NotAcceptable);
        // Content-Format changed: those whose format went get 4.06 and go.
        observe(peer, "/x");
        const auto told = peer.run([&] { item->applyDefinition(json(R"({"path": "/x", "kind": "value", "initial": "<a/>", "notify": "non"})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotAcceptable);
        QVERIFY(peer.endpoint.observations().empty());
        QCOMPARE(Asking::text(peer.get("/x")), QByteArray("<c/>"));
    }

    /// RFC 8428 §5
    void aNumberWithAUnitIsAlsoServedAsSenml()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/t", "kind": "value", "type": "number", "initial": 23.1, "unit": "Cel", "name": "urn:dev:ow:10e2073a01080063"})");
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("23.1"));
        const auto senml = getAs(peer, "/t", 110);
        QCOMPARE(Asking::text(senml), QByteArray(R"([{"n":"urn:dev:ow:10e2073a01080063","u":"Cel","v":23.1}])"));
        QCOMPARE(senml.options.contentFormat().value(), ContentFormat::SenmlJson);
        const auto cbor = getAs(peer, "/t", 112);
        // {0: "urn:dev:ow:10e2073a01080063", 1: "Cel", 2: 23.1}
        QCOMPARE(cbor.payload, hex("81 a3 00 78 1b 75726e3a6465763a6f773a31306532303733613031303830303633 01 63 43656c 02 fb 403719999999999a"));
        QCOMPARE(cbor.options.contentFormat().value(), ContentFormat::SenmlCbor);
        QCOMPARE(getAs(peer, "/t", 50).code, Code::NotAcceptable);
        QCOMPARE(put(peer, "/t", "[]", 110).code, Code::UnsupportedContentFormat);
        QCOMPARE(Asking::text(getAs(peer, "/t", 50)), QByteArray("available: Content-Format 0, 110, 112"));
        QCOMPARE(Asking::text(put(peer, "/t", "[]", 110)), QByteArray("accepted: Content-Format 0"));
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</t>;ct=\"0 110 112\""));
        QCOMPARE(Asking::text(peer.get("/.well-known/core", Asking::option(OptionNumber::UriQuery, "ct=110"))).left(4), QByteArray("</t>"));
    }

    void withoutUnitAndNameThereIsNoSenml()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "value", "type": "number"})");
        QCOMPARE(getAs(peer, "/n", 110).code, Code::NotAcceptable);
        serve(peer, R"({"path": "/u/v", "kind": "value", "type": "number", "unit": "lx", "initial": 1})");
        QCOMPARE(Asking::text(getAs(peer, "/u/v", 110)), QByteArray(R"([{"n":"u/v","u":"lx","v":1}])"));
        serve(peer, R"({"path": "/b", "kind": "value", "type": "boolean", "initial": true, "name": "door"})");
        QCOMPARE(Asking::text(getAs(peer, "/b", 110)), QByteArray(R"([{"n":"door","vb":true}])"));
        QCOMPARE(makeResource(json(R"({"path": "/b", "kind": "value", "name": "front door"})")).problems.size(), 1);
    }

    /// RFC 7252 §5.10.6
    void eachRepresentationHasItsOwnEtag()
    {
        Asking peer;
        serve(peer, R"({"path": "/t", "kind": "value", "type": "number", "initial": 1, "unit": "Cel"})");
        const auto etagOf = [&](unsigned format) {
            const auto answer = getAs(peer, "/t", format);
            const auto etag = *answer.options.first(OptionNumber::ETag);
            return Octets(etag.begin(), etag.end());
        };
        const Octets plain = etagOf(0), inJson = etagOf(110), inCbor = etagOf(112);
        QVERIFY(plain != inJson && inJson != inCbor && inCbor != plain);
        QCOMPARE(etagOf(0), plain);
        // Each of them lets a condition hold (§5.10.8.1) and validates its own representation only (§5.10.6.2).
        for (const Octets &etag : {plain, inJson, inCbor}) {
            Options match;
            match.add(OptionNumber::IfMatch, OctetView(etag));
            QCOMPARE(peer.ask(Code::Put, "/t", "1", match).code, Code::Changed);
        }
        Options known;
        known.add(OptionNumber::ETag, OctetView(inJson));
        QCOMPARE(peer.get("/t", known).code, Code::Content);
        known.addUint(OptionNumber::Accept, 110);
        QCOMPARE(peer.get("/t", known).code, Code::Valid);
        Options old;
        old.add(OptionNumber::IfMatch, OctetView(inJson));
        QCOMPARE(peer.code(Code::Put, "/t", "2"), Code::Changed);
        QCOMPARE(peer.ask(Code::Put, "/t", "3", old).code, Code::PreconditionFailed);
    }

    /// RFC 7641 §4.2
    void anObserverKeepsTheFormatThatItAskedFor()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/t", "kind": "value", "type": "number", "initial": 1, "unit": "Cel", "notify": "non"})");
        Options wish = Asking::uintOption(OptionNumber::Observe, 0);
        wish.addUint(OptionNumber::Accept, 112);
        QCOMPARE(peer.get("/t", wish).options.contentFormat().value(), ContentFormat::SenmlCbor);
        auto told = peer.run([&] { item->setValueText("2"); });
        QCOMPARE(told.size(), 1);
        // [{0: "t", 1: "Cel", 2: 2}]
        QCOMPARE(Lockstep::decoded(told[0]).payload, hex("81 a3 00 61 74 01 63 43656c 02 02"));
        QCOMPARE(Lockstep::decoded(told[0]).options.contentFormat().value(), ContentFormat::SenmlCbor);
        // Another unit is another representation; without one the format is gone.
        peer.advance(std::chrono::seconds(10));
        told = peer.run([&] { item->applyDefinition(json(R"({"path": "/t", "kind": "value", "type": "number", "initial": 1, "unit": "K", "notify": "non"})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).payload, hex("81 a3 00 61 74 01 61 4b 02 02"));
        peer.advance(std::chrono::seconds(10));
        told = peer.run([&] { item->applyDefinition(json(R"({"path": "/t", "kind": "value", "type": "number", "initial": 1, "notify": "non"})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotAcceptable);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aNumberBeginsWithinItsRange()
    {
        Asking peer;
        serve(peer, R"({"path": "/low", "kind": "value", "type": "number", "min": 5})");
        serve(peer, R"({"path": "/high", "kind": "value", "type": "number", "max": -5})");
        QCOMPARE(Asking::text(peer.get("/low")), QByteArray("5"));
        QCOMPARE(Asking::text(peer.get("/high")), QByteArray("-5"));
    }

    void whatIsWrongWithBytesIsSaid()
    {
        const auto problem = [](const char *definition) { return makeResource(json(definition)).problems.value(0).property; };
        QCOMPARE(problem(R"({"path": "/b", "kind": "value", "type": "bytes", "bytes": "abc"})"), QStringLiteral("bytes"));
        QCOMPARE(problem(R"({"path": "/b", "kind": "value", "type": "bytes", "bytes": 12})"), QStringLiteral("bytes"));
        QCOMPARE(problem(R"({"path": "/b", "kind": "value", "type": "bytes", "file": 12})"), QStringLiteral("file"));
        QCOMPARE(problem(R"({"path": "/b", "kind": "value", "contentFormat": 65536})"), QStringLiteral("contentFormat"));
    }
};

QTEST_GUILESS_MAIN(CatalogValueTest)
#include "catalogvaluetest.moc"
