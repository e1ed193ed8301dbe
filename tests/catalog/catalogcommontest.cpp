// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace studio;

namespace {

EndpointSettings unpaced()
{
    EndpointSettings settings;
    settings.tuning.pacesNonNotifications = false;
    return settings;
}

QString problem(const char *definition)
{
    const auto problems = makeResource(json(definition)).problems;
    return problems.isEmpty() ? QString() : problems.first().property + QStringLiteral(": ") + problems.first().message;
}

} // namespace

/// The properties that every kind has.
class CatalogCommonTest : public QObject {
    Q_OBJECT
private slots:
    void aMethodThatIsNotAllowedIsRefusedWith405AndDoesNothing()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "a", "methods": ["GET"]})");
        QCOMPARE(peer.code(Code::Put, "/v", "b"), Code::MethodNotAllowed);
        QCOMPARE(Asking::text(peer.get("/v")), QByteArray("a"));
    }

    void methodsCanBeTakenFromACollectionToo()
    {
        Asking peer;
        serve(peer, R"({"path": "/c", "kind": "collection", "methods": ["GET", "PUT"]})");
        QCOMPARE(peer.code(Code::Post, "/c", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Put, "/c/a", "x"), Code::Created);
    }

    void whoObservesWhatLosesItsMethodGets405AndGoes()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/v", "kind": "value", "initial": "a"})");
        QCOMPARE(observe(peer, "/v").code, Code::Content);
        const auto told = peer.run([&] { item->applyDefinition(json(R"({"path": "/v", "kind": "value", "initial": "a", "methods": ["PUT"]})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::MethodNotAllowed);
        QVERIFY(!Lockstep::decoded(told[0]).options.has(OptionNumber::Observe));
        QVERIFY(peer.endpoint.observations().empty());
    }

    void ofEveryNthNotificationOneIsConfirmable()
    {
        Asking peer(unpaced());
        auto *item = serve(peer, R"({"path": "/v", "kind": "value", "initial": "0", "notify": "nth", "notifyEvery": 3})");
        observe(peer, "/v");
        QByteArray types;
        for (int i = 1; i <= 6; ++i) {
            const auto told = peer.run([&] { item->setValueText(QString::number(i)); });
            QCOMPARE(told.size(), 1);
            const auto message = Lockstep::decoded(told[0]);
            types += message.type == Type::Confirmable ? 'C' : 'N';
            if (message.type == Type::Confirmable) {
                Message ack;
                ack.type = Type::Acknowledgement;
                ack.mid = message.mid;
                peer.exchange(encode(ack));
            }
        }
        QCOMPARE(types, QByteArray("NNCNNC"));
    }

    void etagsCanBeSwitchedOff()
    {
        Asking peer;
        serve(peer, R"({"path": "/with", "kind": "value", "initial": "hello"})");
        serve(peer, R"({"path": "/without", "kind": "value", "initial": "hello", "etag": false})");
        QCOMPARE(peer.get("/with").options.count(OptionNumber::ETag), std::size_t(1));
        QCOMPARE(peer.get("/without").options.count(OptionNumber::ETag), std::size_t(0));
    }

    void discoveryTellsSizeAndAttributesOfOnesOwn()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "hello", "sz": true, "attributes": {"d": "room 1", "secure": true}})");
        const auto list = Asking::text(peer.get("/.well-known/core"));
        QVERIFY2(list.contains(R"(;d="room 1")") && list.contains(";secure") && list.contains(";sz=5"), list.constData());
        QCOMPARE(Asking::text(peer.get("/.well-known/core", Asking::option(OptionNumber::UriQuery, "d=room 1"))).left(4), QByteArray("</v>"));
    }

    void badDefinitionsSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *rest, const char *message) {
            QTest::newRow(name) << QByteArray(R"({"path": "/v", "kind": "value", )") + rest + '}' << QString::fromUtf8(message);
        };
        row("methods no list", R"("methods": "GET")", "methods: must be a list");
        row("a method that the kind has not", R"("methods": ["PATCH"])", "methods: must be one of: GET, PUT, POST, DELETE");
        row("a method twice", R"("methods": ["GET", "GET"])", "methods: “GET” is there twice");
        row("attributes no object", R"("attributes": ["a"])", "attributes: must be an object of names and texts");
        row("href", R"("attributes": {"href": "/x"})", "attributes: “href” cannot be set here");
        row("a name with a space", R"("attributes": {"a b": "x"})", "attributes: “a b” is no name of an attribute: letters, digits and - . _ only");
        row("a number as attribute", R"("attributes": {"a": 1})", "attributes: a: must be a text, or true for an attribute without value");
        row("one CON in one", R"("notify": "nth", "notifyEvery": 1)", "notifyEvery: must be at least 2");
    }

    void badDefinitionsSayWhatIsWrong()
    {
        QFETCH(const QByteArray, definition);
        QFETCH(const QString, message);
        QCOMPARE(problem(definition.constData()), message);
    }

    void octetsAreReadFromHexadecimal()
    {
        QCOMPARE(bytesOf(QStringLiteral("de ad\nBEEF")), QByteArray("\xde\xad\xbe\xef"));
        QCOMPARE(bytesOf(QString()), QByteArray());
        for (const char *bad : {"d", "0x12", "gg", "１２"})
            QVERIFY2(!bytesOf(QString::fromUtf8(bad)), bad);
    }

    void aTableSaysRowAndColumnOfWhatIsWrong()
    {
        PropertyDescription code, table;
        code.name = QStringLiteral("code");
        code.type = PropertyDescription::Type::Integer;
        code.maximum = 10;
        table.type = PropertyDescription::Type::Table;
        table.columns = {code};
        table.maximum = 2;
        const auto check = [&](const char *rows) { return problemWith(table, json(rows).value(QStringLiteral("t"))); };
        QCOMPARE(check(R"({"t": [{"code": 1}, {}]})"), QString());
        QCOMPARE(check(R"({"t": [{"code": 1}, {"code": 11}]})"), QStringLiteral("row 2: code: must be at most 10"));
        QCOMPARE(check(R"({"t": [{"cod": 1}]})"), QStringLiteral("row 1: there is no “cod”"));
        QCOMPARE(check(R"({"t": [1]})"), QStringLiteral("row 1: must be an object"));
        QCOMPARE(check(R"({"t": [{}, {}, {}]})"), QStringLiteral("at most 2 rows"));
    }
};

QTEST_GUILESS_MAIN(CatalogCommonTest)
#include "catalogcommontest.moc"
