// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace coap;
using namespace studio;
using Type_ = PropertyDescription::Type;

namespace {

QList<FieldError> problems(const char *definition)
{
    return makeResource(json(definition)).problems;
}

} // namespace

/// Definitions: what is accepted, what is said, and live edits.
class CatalogDefinitionsTest : public QObject {
    Q_OBJECT
private slots:
    void allKindsOfTheIssueAreThere()
    {
        QStringList ids;
        for (const auto &kind : catalogKinds())
            ids << kind.id;
        QCOMPARE(ids, (QStringList{"value", "json", "simulated", "counter", "clock", "button", "switch", "log", "collection", "folder", "rules", "alias", "error", "large"}));
        QVERIFY(catalogKind("none") == nullptr);
    }

    void everyDefaultPassesItsOwnCheckAndEveryNameIsUnique()
    {
        for (const auto &kind : catalogKinds()) {
            QSet<QString> names;
            for (const auto &property : kind.properties) {
                QVERIFY2(!names.contains(property.name), qPrintable(kind.id + '.' + property.name));
                names.insert(property.name);
                QVERIFY(!property.label.isEmpty() && !property.help.isEmpty());
                if (property.defaultValue.isNull())
                    continue;       // no value unless the definition gives one
                QVERIFY2(problemWith(property, property.defaultValue).isEmpty(), qPrintable(kind.id + '.' + property.name));
                if (!property.onlyIf.isEmpty())
                    QVERIFY(kind.property(property.onlyIf) != nullptr);
            }
            QJsonObject plain{{"path", "/x"}, {"kind", kind.id}};
            QVERIFY2(makeResource(plain).resource != nullptr, qPrintable(kind.id));
        }
    }

    void everyTemplateAndEveryDemoResourceIsMade()
    {
        QSet<QString> paths;
        for (const auto &each : catalogTemplates()) {
            QVERIFY2(makeResource(each.definition).resource != nullptr, qPrintable(each.id));
            QVERIFY(!paths.contains(each.definition.value("path").toString()));
            paths.insert(each.definition.value("path").toString());
        }
        QFile demo(QStringLiteral(SITES "/demo.coapsite"));
        QVERIFY(demo.open(QIODevice::ReadOnly));
        const auto resources = QJsonDocument::fromJson(demo.readAll()).object().value("resources").toArray();
        QVERIFY(!resources.isEmpty());
        for (const auto &each : resources)
            QVERIFY2(makeResource(each.toObject()).resource != nullptr, qPrintable(each.toObject().value("path").toString()));
    }

    void whatIsWrongIsSaidForEachType_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *definition, const char *property, const char *message) {
            QTest::newRow(definition) << QByteArray(definition) << QString::fromUtf8(property) << QString::fromUtf8(message);
        };
        row(R"({"path": "/x", "kind": "value", "title": 1})", "title", "must be a text");
        row(R"({"path": "/x", "kind": "value", "observable": "yes"})", "observable", "must be true or false");
        row(R"({"path": "/x", "kind": "value", "type": "colour"})", "type", "must be one of: text, number, boolean, bytes");
        row(R"({"path": "/x", "kind": "value", "initial": null})", "initial", "must be a text, a number, true or false");
        row(R"({"path": "/x", "kind": "value", "initial": 1})", "initial", "must be a text");
        row(R"({"path": "/x", "kind": "value", "type": "number", "initial": "1"})", "initial", "must be a number");
        row(R"({"path": "/x", "kind": "value", "type": "number", "initial": 1, "min": 2})", "initial", "must be at least 2");
        row(R"({"path": "/x", "kind": "value", "type": "number", "min": 2, "max": 1})", "max", "must not be less than the minimum");
        row(R"({"path": "/x", "kind": "value", "type": "boolean", "initial": 1})", "initial", "must be true or false");
        row(R"({"path": "/x", "kind": "value", "maxAge": 1.5})", "maxAge", "must be a whole number");
        row(R"({"path": "/x", "kind": "value", "maxAge": -1})", "maxAge", "must be at least 0");
        row(R"({"path": "/x", "kind": "value", "maxAge": "60"})", "maxAge", "must be a number");
        row(R"({"path": "/x", "kind": "value", "delay": "2 parsecs"})", "delay", "must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”");
        row(R"({"path": "/x", "kind": "value", "delay": "91 s"})", "delay", "must be at most 90 s");
        row(R"({"path": "/x", "kind": "simulated", "noise": -0.5})", "noise", "must be at least 0");
        row(R"({"path": "/x", "kind": "simulated", "decimals": 11})", "decimals", "must be at most 10");
        row(R"({"path": "/x", "kind": "counter", "initial": 1e300})", "initial", "");
        row(R"({"path": "x", "kind": "value"})", "path", "must begin with “/”");
        row(R"({"path": "", "kind": "value"})", "path", "a path is needed, for example /sensors/temperature");
        row(R"({"kind": "value"})", "path", "a path is needed, for example /sensors/temperature");
        row(R"({"path": 7, "kind": "value"})", "path", "must be a text");
        row(R"({"path": "/x"})", "kind", "must be the name of a kind");
        row(R"({"path": "/x", "kind": ""})", "kind", "must be the name of a kind");
        row(R"({"path": "x", "kind": "toaster"})", "path", "must begin with “/”");
    }
    void whatIsWrongIsSaidForEachType()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QString, property);
        QFETCH(QString, message);
        const auto found = problems(definition.constData());
        QCOMPARE(found.size(), qsizetype(1));
        QCOMPARE(found[0].property, property);
        if (!message.isEmpty())
            QCOMPARE(found[0].message, message);
    }

    void contentFormatsAreWholeNumbersAndJsonIsAnything()
    {
        PropertyDescription format;
        format.type = Type_::ContentFormat;
        QVERIFY(problemWith(format, 50).isEmpty());
        QVERIFY(!problemWith(format, 1.5).isEmpty());
        QVERIFY(!problemWith(format, "50").isEmpty());
        PropertyDescription any;
        any.type = Type_::Json;
        for (const QJsonValue &value : {QJsonValue(), QJsonValue(1), QJsonValue(QJsonArray())})
            QVERIFY(problemWith(any, value).isEmpty());
    }

    void everyProblemIsSaidAndUnknownKeysAreNone()
    {
        QCOMPARE(problems(R"({"path": "x", "kind": "value", "maxAge": -1, "title": 1, "wallpaper": "blue"})").size(), qsizetype(3));
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "wallpaper": "blue"})");
        QCOMPARE(item->definition().value("wallpaper").toString(), QStringLiteral("blue"));
    }

    void durationsAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");    // -1: none
        QTest::addColumn<QString>("again");
        QTest::newRow("milliseconds") << "200 ms" << 0.2 << "200 ms";
        QTest::newRow("no space") << "1.5s" << 1.5 << "1.5 s";
        QTest::newRow("minutes") << "2 min" << 120.0 << "2 min";
        QTest::newRow("90 seconds") << "90 s" << 90.0 << "90 s";
        QTest::newRow("hours") << "60 min" << 3600.0 << "1 h";
        QTest::newRow("nothing") << "0 s" << 0.0 << "0 s";
        QTest::newRow("no unit") << "5" << -1.0 << "";
        QTest::newRow("negative") << "-1 s" << -1.0 << "";
        QTest::newRow("unknown unit") << "1 d" << -1.0 << "";
        QTest::newRow("infinite") << "inf s" << -1.0 << "";
        QTest::newRow("empty") << "" << -1.0 << "";
        QTest::newRow("comma") << "1,5 s" << -1.0 << "";
    }
    void durationsAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QFETCH(QString, again);
        const auto read = secondsOf(text);
        QCOMPARE(read.value_or(-1), seconds);
        if (read)
            QCOMPARE(durationText(*read), again);
    }

    void theCurrentValueMakesTheSameResourceAgain_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QByteArray>("set");
        QTest::newRow("text") << QByteArray(R"({"path": "/x", "kind": "value", "extra": 1})") << QByteArray("Grüße");
        QTest::newRow("number") << QByteArray(R"({"path": "/x", "kind": "value", "type": "number"})") << QByteArray("-1234567.125");
        QTest::newRow("boolean") << QByteArray(R"({"path": "/x", "kind": "value", "type": "boolean"})") << QByteArray("true");
        QTest::newRow("json") << QByteArray(R"({"path": "/x", "kind": "json"})") << QByteArray(R"([1,{"a":null}])");
        QTest::newRow("counter") << QByteArray(R"({"path": "/x", "kind": "counter"})") << QByteArray("100000");
        QTest::newRow("switch") << QByteArray(R"({"path": "/x", "kind": "switch"})") << QByteArray("1");
        QTest::newRow("dimmer") << QByteArray(R"({"path": "/x", "kind": "switch", "form": "dim"})") << QByteArray("40");
        QTest::newRow("colour") << QByteArray(R"({"path": "/x", "kind": "switch", "form": "color"})") << QByteArray("#ff8800");
    }
    void theCurrentValueMakesTheSameResourceAgain()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QByteArray, set);
        Asking peer, other;
        auto *item = serve(peer, definition.constData());
        const auto at = item->definition();
        QCOMPARE(peer.code(Code::Put, "/x", set.toStdString()), Code::Changed);
        QCOMPARE(item->definition(), at);
        const auto saved = item->definitionWithCurrentValue();
        QVERIFY(serve(other, QJsonDocument(saved).toJson().constData()));
        QCOMPARE(Asking::text(other.get("/x")), set);
        QCOMPARE(item->valueText(), QString::fromUtf8(set));
        for (const auto &key : at.keys())
            QVERIFY(key == "initial" || saved.value(key) == at.value(key));
    }

    void whatWouldBeServedAnywayIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("back");
        const auto row = [](const char *definition, const char *set, const char *back) {
            QTest::newRow(definition) << QByteArray(definition) << QByteArray(set) << QByteArray(back);
        };
        row(R"({"path": "/x", "kind": "value"})", "a", "");
        row(R"({"path": "/x", "kind": "value", "type": "number", "min": 2})", "5", "2");
        row(R"({"path": "/x", "kind": "value", "type": "boolean"})", "true", "false");
        row(R"({"path": "/x", "kind": "json"})", "[1]", "{}");
        row(R"({"path": "/x", "kind": "counter"})", "5", "0");
        row(R"({"path": "/x", "kind": "switch"})", "on", "off");
        row(R"({"path": "/x", "kind": "switch", "initial": "on"})", "0", "1");
        row(R"({"path": "/x", "kind": "switch", "form": "dim", "initial": 40})", "70", "40");
    }
    /// An undo step, or a file, that adds "initial": 0 would say that somebody had set it.
    void whatWouldBeServedAnywayIsNotKept()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, back);
        Asking peer;
        const auto *item = serve(peer, definition.constData());
        QCOMPARE(definitionToKeep(*item), json(definition.constData()));
        QCOMPARE(peer.code(Code::Put, "/x", set.toStdString()), Code::Changed);
        QCOMPARE(definitionToKeep(*item), item->definitionWithCurrentValue());
        QVERIFY(definitionToKeep(*item) != item->definition());
        QCOMPARE(peer.code(Code::Put, "/x", back.toStdString()), Code::Changed);
        QCOMPARE(definitionToKeep(*item), item->definition());
    }

    void whatAPutHasCreatedIsThereAgain()
    {
        Asking peer, other, third;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "absent": true})");
        QVERIFY(serve(third, QJsonDocument(item->definitionWithCurrentValue()).toJson().constData()));
        QCOMPARE(third.code(Code::Get, "/x"), Code::NotFound);
        QCOMPARE(peer.code(Code::Put, "/x", "made"), Code::Created);
        QVERIFY(serve(other, QJsonDocument(item->definitionWithCurrentValue()).toJson().constData()));
        QCOMPARE(Asking::text(other.get("/x")), QByteArray("made"));
    }

    void whatIsSwitchedOffIsTheSameWhenSwitchedOn_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("dimmer") << QByteArray("dim") << QByteArray("40");
        QTest::newRow("colour") << QByteArray("color") << QByteArray("#ff8800");
        QTest::newRow("as it was at first") << QByteArray("dim") << QByteArray("100");
    }
    void whatIsSwitchedOffIsTheSameWhenSwitchedOn()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, state);
        Asking peer, other;
        auto *item = serve(peer, QByteArray(R"({"path": "/x", "kind": "switch", "form": ")" + form + R"("})").constData());
        QCOMPARE(peer.code(Code::Put, "/x", state.toStdString()), Code::Changed);
        QCOMPARE(peer.code(Code::Put, "/x", "off"), Code::Changed);
        QVERIFY(serve(other, QJsonDocument(item->definitionWithCurrentValue()).toJson().constData()));
        QVERIFY(Asking::text(other.get("/x")) != state);
        QCOMPARE(other.code(Code::Put, "/x", "on"), Code::Changed);
        QCOMPARE(Asking::text(other.get("/x")), state);
    }

    void theEntriesOfALogComeBack_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::newRow("lines and JSON") << QByteArray(R"({"path": "/x", "kind": "log", "initial": "first"})");
        QTest::newRow("with stamps") << QByteArray(R"({"path": "/x", "kind": "log", "initial": "first", "stamps": true})");
    }
    void theEntriesOfALogComeBack()
    {
        QFETCH(QByteArray, definition);
        Asking peer, other;
        auto *item = serve(peer, definition.constData());
        QCOMPARE(peer.code(Code::Post, "/x", "Grüße, \"you\""), Code::Changed);
        QCOMPARE(put(peer, "/x", R"({"a": [1, "x"]})", 50, Code::Post).code, Code::Changed);
        QCOMPARE(put(peer, "/x", R"("text")", 50, Code::Post).code, Code::Changed);
        other.advance(std::chrono::hours(1));
        QVERIFY(serve(other, QJsonDocument(item->definitionWithCurrentValue()).toJson().constData()));
        const auto json = Asking::uintOption(OptionNumber::Accept, 50);
        QCOMPARE(Asking::text(other.get("/x")), Asking::text(peer.get("/x")));
        QCOMPARE(Asking::text(other.get("/x", json)), Asking::text(peer.get("/x", json)));
    }

    void whatClientsHaveCreatedComesBackAsValues_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("text") << 0 << QByteArray("Grüße");
        QTest::newRow("JSON") << 50 << QByteArray(R"({"a": 1})");
        QTest::newRow("bytes") << 42 << QByteArray("\xff\x00\xfe", 3);
        QTest::newRow("a text that is none") << 0 << QByteArray("\xff");
        QTest::newRow("empty") << 0 << QByteArray();
    }
    void whatClientsHaveCreatedComesBackAsValues()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, payload);
        Asking peer, other;
        serve(peer, R"({"path": "/box", "kind": "collection"})");
        QCOMPARE(put(peer, "/box/a", payload.toStdString(), format).code, Code::Created);
        auto *child = catalogItem(*peer.site.resourceAt(std::vector<std::string>{"box", "a"}));
        QVERIFY(child != nullptr && child->isMadeByPeer());
        QVERIFY(serve(other, R"({"path": "/box", "kind": "collection"})"));
        QVERIFY(serve(other, QJsonDocument(child->definitionWithCurrentValue()).toJson().constData()));
        const auto again = other.get("/box/a");
        QCOMPARE(Asking::text(again), payload);
        QCOMPARE(int(again.options.uint(OptionNumber::ContentFormat).value_or(0)), format);
    }

    void anotherTitleLeavesTheValue()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "initial": "a"})");
        observe(peer, "/x");
        peer.run([&] { item->setValueText("b"); });
        const auto told = peer.run([&] { QVERIFY(item->applyDefinition(json(R"({"path": "/x", "kind": "value", "initial": "a", "title": "T"})")).isEmpty()); });
        QVERIFY(told.isEmpty());
        QCOMPARE(Asking::text(peer.get("/x")), QByteArray("b"));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
    }

    void anotherInitialBeginsAnewAndTellsObservers()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "initial": "a", "notify": "non"})");
        observe(peer, "/x");
        const auto told = peer.run([&] { item->applyDefinition(json(R"({"path": "/x", "kind": "value", "initial": "c", "notify": "non"})")); });
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("c"));
    }

    void switchedOffObservationsEnd_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("alone") << QByteArray(R"({"path": "/x", "kind": "value", "initial": "a", "observable": false})");
        QTest::newRow("with another value") << QByteArray(R"({"path": "/x", "kind": "value", "initial": "b", "observable": false})");
    }
    void switchedOffObservationsEnd()
    {
        QFETCH(QByteArray, after);
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "initial": "a"})");
        observe(peer, "/x");
        const auto told = peer.run([&] { item->applyDefinition(json(after.constData())); });
        QCOMPARE(told.size(), qsizetype(1));
        const auto last = Lockstep::decoded(told[0]);
        QCOMPARE(codeClass(last.code), 4u);
        QVERIFY(!last.options.has(OptionNumber::Observe));
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aWrongDefinitionChangesNothing()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/x", "kind": "value", "initial": "a"})");
        const auto before = item->definition();
        const auto found = item->applyDefinition(json(R"({"path": "/x", "kind": "value", "initial": 1, "maxAge": -1})"));
        QCOMPARE(found.size(), qsizetype(2));
        QCOMPARE(item->definition(), before);
        QCOMPARE(Asking::text(peer.get("/x")), QByteArray("a"));
    }
};

QTEST_GUILESS_MAIN(CatalogDefinitionsTest)
#include "catalogdefinitionstest.moc"
