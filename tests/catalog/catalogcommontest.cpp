// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogcommon.h"
#include "catalog/made.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <map>

using namespace coap;
using namespace studio;
using namespace std::chrono_literals;

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

/// A server with one resource of a kind at /r and what that kind needs, and with discovery.
class Offering : public Asking {
public:
    Offering(const QString &kind, const QString &property, const QJsonValue &value) : Asking(unpaced()), m_kind(kind)
    {
        site.add<WellKnownCore>({".well-known", "core"}, site, false);
        QJsonObject definition{{"path", "/r"}, {"kind", kind}, {"observable", true}, {property, value}};
        if (kind == QLatin1String("alias")) {
            serve(*this, R"({"path": "/t", "kind": "value", "initial": "hello", "notify": "non"})");
            definition["target"] = "/t";
        }
        static const QTemporaryDir folder;
        if (kind == QLatin1String("folder"))
            definition["folder"] = folder.path();
        if (kind == QLatin1String("large"))
            definition["size"] = 100;
        if (kind == QLatin1String("collection"))
            serve(*this, R"({"path": "/r/child", "kind": "value"})");
        if (kind == QLatin1String("value") || kind == QLatin1String("log"))
            definition["initial"] = "hello";
        serve(*this, QJsonDocument(definition).toJson().constData());
    }
    /// What asks a resource of the kind for a representation.
    Options asking() const { return m_kind == QLatin1String("error") ? option(OptionNumber::UriQuery, "code=2.05") : Options(); }
    Message got() { return get("/r", asking()); }
    Message observed()
    {
        Options options = asking();
        options.addUint(OptionNumber::Observe, 0);
        return get("/r", options);
    }
    /// Its link in discovery; empty: it is not listed.
    QByteArray link()
    {
        const auto links = text(get("/.well-known/core", option(OptionNumber::UriQuery, "href=/r")));
        return links.startsWith("</r>") ? links : QByteArray();
    }
    /// What an observer gets for the next changes, C for CON and N for NON.
    QByteArray notified(int changes)
    {
        QByteArray types;
        for (int i = 0; i < changes; ++i) {
            const auto sentNow = run([&] { dynamic_cast<ObservableResource *>(site.resolve(optionsOf("/r")).server)->updatedState(); });
            const Message message = decoded(sentNow.value(0));
            types += message.type == Type::Confirmable ? 'C' : 'N';
            Message ack;
            ack.type = Type::Acknowledgement;
            ack.mid = message.mid;
            if (message.type == Type::Confirmable)
                exchange(encode(ack));
        }
        return types;
    }

private:
    static Options optionsOf(const char *path)
    {
        Options options;
        options.setUriPath(*fromUriPath(path));
        return options;
    }
    QString m_kind;
};

/// What each of the properties that all kinds share does to a resource of a kind.
using Effect = bool (*)(const QString &kind);
const std::map<QString, Effect> effects{
    {"title", [](const QString &kind) { return Offering(kind, "title", "T").link().contains(";title=\"T\""); }},
    {"rt", [](const QString &kind) { return Offering(kind, "rt", "a.b").link().contains(";rt=\"a.b\""); }},
    {"if", [](const QString &kind) { return Offering(kind, "if", "c.d").link().contains(";if=\"c.d\""); }},
    {"attributes", [](const QString &kind) { return Offering(kind, "attributes", QJsonObject{{"d", "e"}}).link().contains(";d=\"e\""); }},
    {"hidden", [](const QString &kind) { return Offering(kind, "hidden", true).link().isEmpty() && !Offering(kind, "hidden", false).link().isEmpty(); }},
    {"sz", [](const QString &kind) {
         Offering peer(kind, "sz", true);
         const auto size = peer.got().payload.size();
         return size != 0 && peer.link().contains(QByteArray(";sz=" + QByteArray::number(qulonglong(size)))) && !Offering(kind, "sz", false).link().contains(";sz=");
     }},
    {"methods", [](const QString &kind) { return Offering(kind, "methods", QJsonArray()).got().code == Code::MethodNotAllowed; }},
    {"delay", [](const QString &kind) {
         Offering peer(kind, "delay", "2 s");
         const bool isEarly = peer.got().code != Code::Empty;
         const auto later = peer.advance(2s);
         return !isEarly && !later.isEmpty() && Lockstep::decoded(later.last()).code == Code::Content;
     }},
    {"rateLimit", [](const QString &kind) {
         Offering peer(kind, "rateLimit", 1);
         return peer.got().code == Code::Content && peer.got().code == Code::TooManyRequests;
     }},
    {"maxAge", [](const QString &kind) { return Offering(kind, "maxAge", 5).got().options.uint(OptionNumber::MaxAge) == 5u; }},
    {"etag", [](const QString &kind) {
         return Offering(kind, "etag", true).got().options.count(OptionNumber::ETag) == 1 && Offering(kind, "etag", false).got().options.count(OptionNumber::ETag) == 0;
     }},
    {"observable", [](const QString &kind) {
         return Offering(kind, "observable", true).observed().options.has(OptionNumber::Observe)
             && !Offering(kind, "observable", false).observed().options.has(OptionNumber::Observe);
     }},
    {"notify", [](const QString &kind) {
         Offering confirmed(kind, "notify", "con"), not_(kind, "notify", "non");
         confirmed.observed();
         not_.observed();
         return confirmed.notified(1) == "C" && not_.notified(1) == "N";
     }},
    {"notifyEvery", [](const QString &) { return true; }},      // ofEveryNthNotificationOneIsConfirmable
};

/// Another language than English.
class Translated final : public QTranslator {
public:
    Translated() { QCoreApplication::installTranslator(this); }
    ~Translated() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override { return QStringLiteral("“翻译” %1 %2"); }
};

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

    void aPropertyThatAKindOffersDoesSomething_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("property");
        for (const KindDescription &kind : catalogKinds()) {
            for (const PropertyDescription &common : commonProperties()) {
                if (kind.property(common.name) != nullptr)
                    QTest::addRow("%s: %s", qPrintable(kind.id), qPrintable(common.name)) << kind.id << common.name;
            }
        }
    }
    void aPropertyThatAKindOffersDoesSomething()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, property);
        QVERIFY(effects.at(property)(kind));
    }

    /// Files that say it nevertheless are read, and it does nothing.
    void whatAKindDoesNotOfferIsNotListed()
    {
        for (const char *kind : {"rules", "error", "folder"})
            QVERIFY2(!Offering(kind, "sz", true).link().contains("sz="), kind);
        QVERIFY(!Offering("alias", "maxAge", 5).got().options.has(OptionNumber::MaxAge));
    }

    void anAnswerOfRulesCanBeAskedForAgain()
    {
        Asking peer;
        serve(peer, R"({"path": "/r", "kind": "rules", "maxAge": 5, "rules": [{"method": "GET", "query": "own", "text": "hi", "maxAge": 7},
                        {"method": "GET", "text": "hi"}, {"method": "PUT"}, {"code": "5.03"}]})");
        const auto first = peer.get("/r");
        const auto etag = first.options.first(OptionNumber::ETag);
        QVERIFY(etag);
        const auto again = peer.get("/r", Asking::option(OptionNumber::ETag, textOf(*etag)));
        QCOMPARE(again.code, Code::Valid);
        QVERIFY(again.payload.empty());
        QCOMPARE(again.options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(5));
        QCOMPARE(peer.get("/r", Asking::option(OptionNumber::UriQuery, "own")).options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(7));
        QCOMPARE(peer.ask(Code::Put, "/r").options.count(OptionNumber::ETag), std::size_t(0));
        QVERIFY(!peer.ask(Code::Put, "/r").options.has(OptionNumber::MaxAge));      // no cache keeps a 2.04
        QCOMPARE(peer.ask(Code::Post, "/r").options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(5));
    }

    void aCollectionsListIsValidUntilAChildComes()
    {
        Asking peer;
        serve(peer, R"({"path": "/c", "kind": "collection"})");
        peer.code(Code::Put, "/c/a", "x");
        const auto text = peer.get("/c"), json = peer.get("/c", Asking::uintOption(OptionNumber::Accept, 50));
        const std::string etag(textOf(*text.options.first(OptionNumber::ETag)));
        QVERIFY(etag != textOf(*json.options.first(OptionNumber::ETag)));
        QCOMPARE(peer.get("/c", Asking::option(OptionNumber::ETag, etag)).code, Code::Valid);
        peer.code(Code::Put, "/c/b", "x");
        QCOMPARE(peer.get("/c", Asking::option(OptionNumber::ETag, etag)).code, Code::Content);
    }

    void clientsAreToldInEnglishWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("diagnostic");
        const auto row = [](const char *definition, int format, const char *payload, const char *diagnostic) {
            QTest::newRow(diagnostic) << QByteArray(R"({"path": "/r", "kind": )") + definition + '}' << format << QByteArray(payload) << QByteArray(diagnostic);
        };
        row(R"("value", "type": "number", "initial": 1)", 0, "warm", "\"warm\" is not a number.");
        row(R"("value", "type": "number", "initial": 1, "min": 0)", 0, "-1", "-1 is less than the minimum of 0.");
        row(R"("value", "type": "number", "initial": 1, "max": 10)", 0, "11", "11 is more than the maximum of 10.");
        row(R"("value", "type": "boolean", "initial": true)", 0, "%1%2", "\"%1%2\" is not true or false.");
        row(R"("value")", 0, "\xff", "The text is not UTF-8.");
        row(R"("json")", 50, "{\"a\":1,}", "This is not JSON: line 1, column 8.");
        row(R"("json")", 50, "\n\"\xff\"", "The text is not UTF-8.");
        row(R"("json", "required": ["name"], "initial": {"name": ""})", 50, "{}", "\"name\" is missing.");
        row(R"("counter")", 0, "1.5", "\"1.5\" is not a whole number.");
        row(R"("switch")", 0, "40", "\"40\" is not 1, 0, on, off, true or false.");
        row(R"("switch", "form": "dim")", 0, "101", "\"101\" is not a percentage from 0 to 100, on or off.");
        row(R"("switch", "form": "color")", 0, "red", "\"red\" is not a colour such as #ff8800, on or off.");
        row(R"("log")", 0, "\n", "There is nothing to append.");
    }
    /// libcoap's client shows what is not ASCII as octets.
    void clientsAreToldInEnglishWhatIsWrong()
    {
        QFETCH(const QByteArray, definition);
        QFETCH(const int, format);
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, diagnostic);
        const Translated language;
        Asking peer;
        auto *item = serve(peer, definition.constData());
        const auto answer = put(peer, "/r", payload.toStdString(), format, definition.contains("\"log\"") ? Code::Post : Code::Put);
        QCOMPARE(answer.code, Code::BadRequest);
        QCOMPARE(Asking::text(answer), diagnostic);
        if (QUtf8StringView(payload).isValidUtf8())
            QVERIFY(item->setValueText(QString::fromUtf8(payload)).startsWith(QStringLiteral("“翻译”")));
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
