// SPDX-License-Identifier: GPL-3.0-or-later
// Import and export with a site that is served, and its folder.
#include "catalog/catalog.h"
#include "host/csvtext.h"
#include "host/hostserver.h"
#include "host/sitefile.h"
#include "host/sitefolder.h"

#include <QDir>
#include <QTemporaryDir>

using namespace studio;

namespace {

bool put(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<SiteEdit> additions(const ImportPlan &plan)
{
    QList<SiteEdit> edits;
    for (const QJsonObject &definition : plan.definitions)
        edits.append(add(definition));
    return edits;
}

/// What the definition says besides its value: no defaults, and nothing that has no meaning for its other properties.
QJsonObject apartFromValue(QJsonObject definition)
{
    const KindDescription &kind = *catalogKind(definition["kind"].toString());
    for (const PropertyDescription &property : kind.properties) {
        const QString ruling = definition.value(property.onlyIf).toString(property.onlyIf.isEmpty() ? QString() : kind.property(property.onlyIf)->defaultValue.toString());
        const bool isVain = !property.onlyIf.isEmpty() && !property.onlyIfValues.contains(ruling);
        const bool isFormat = property.name == u"contentFormat" && definition[property.name].toInt() == 0;
        if (isVain || isFormat || property.name == u"initial" || property.name == u"bytes" || property.name == u"entries" || definition.value(property.name) == property.defaultValue)
            definition.remove(property.name);
    }
    return definition;
}

} // namespace

class ServerHostExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanHoldsWhatThereIsRoomFor()
    {
        QTemporaryDir folder;
        Server server;
        QVERIFY(server.edit(add({{"path", "/notes"}, {"kind", "collection"}})).isApplied());
        QVERIFY(put(folder.filePath("a.csv"), "/new,1\n/one,2\n/notes/x,3\n/new,4\nnew,x\n/.well-known/core,5\n/also,6\n"));
        const ImportPlan plan = await(server.host.planImport(folder.filePath("a.csv"), ExchangeFormat::Csv));
        QVERIFY(plan.isOk());
        QCOMPARE(plan.definitions.size(), 3);
        QCOMPARE(plan.leftOut, (QStringList{"line 2, column 1: /one is there already",
                                            "line 4, column 1: /new is in the file twice", "line 5, column 1: path: must begin with “/”",
                                            "line 6, column 1: /.well-known/core is there already"}));
        QCOMPARE(plan.entriesLeftOut, 4);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"new"}))), NOT_FOUND);   // a plan changes nothing
        const auto results = await(server.host.edit(additions(plan)));
        QVERIFY(std::all_of(results.begin(), results.end(), [](const EditResult &result) { return result.isApplied(); }));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"also"}))), QByteArray("6"));
    }

    void aFileThatCannotBeReadIsSaidAndLogged()
    {
        Server server;
        QSignalSpy log(&server.host, &ServerControl::logged);
        const ImportPlan plan = await(server.host.planImport("/none.csv", ExchangeFormat::Csv));
        QVERIFY2(plan.message.startsWith("/none.csv: cannot be read: "), qPrintable(plan.message));
        QTRY_VERIFY(!log.isEmpty());
    }

    void theLinksAreWhatDiscoverySays()
    {
        QTemporaryDir folder;
        Server server;
        const QString file = folder.filePath("site.wlnk");
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::LinkFormat)).isOk);
        HostPeer peer = server.peer();
        QCOMPARE(contentOf(file), HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {".well-known", "core"}))));
        QVERIFY(contentOf(file).contains("</one>;ct=0;obs"));
    }

    void theLinksOfALargeSiteAreAllThere()
    {
        QTemporaryDir folder;
        Server server;
        QList<SiteEdit> edits;
        for (int number = 0; number < 1'000; ++number)
            edits.append(add(text(QStringLiteral("/r%1").arg(number), "x")));
        QVERIFY(await(server.host.edit(edits)).value(0).isApplied());
        const QString file = folder.filePath("site.wlnk");
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::LinkFormat)).isOk);
        QCOMPARE(contentOf(file).count("</r"), 1'000);
    }

    void theTableHasPresentValuesAndComesBackTheSame()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("site.csv");
        Server server;
        QVERIFY(server.edit(add({{"path", "/t"}, {"kind", "value"}, {"type", "number"}, {"initial", 1.5}, {"unit", "Cel"}, {"title", "Room, north"}})).isApplied());
        QVERIFY(server.edit(add({{"path", "/led"}, {"kind", "switch"}})).isApplied());
        QVERIFY(await(server.host.setValue(server.results[0].resource, "007")).isApplied());
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::Csv)).isOk);
        QCOMPARE(contentOf(file), QByteArray("path,kind,type,form,value,unit,contentFormat,title,rt,if\r\n"
                                             "/one,value,text,,007,,0,,,\r\n/two,value,text,,2,,0,,,\r\n"
                                             "/t,value,number,,1.5,Cel,0,\"Room, north\",,\r\n/led,switch,,onoff,off,,0,,,\r\n"));
        QVERIFY(await(server.host.newSite()).isOk);
        const ImportPlan plan = await(server.host.planImport(file, ExchangeFormat::Csv));
        QCOMPARE(plan.leftOut, QStringList());
        QVERIFY(await(server.host.edit(additions(plan))).value(3).isApplied());
        const QString again = folder.filePath("again.csv");
        QVERIFY(await(server.host.exportSite(again, ExchangeFormat::Csv)).isOk);
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void aValueThatAnImportWouldNotReadIsNotInTheTable()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("site.csv"), octets = folder.filePath("octets");
        QVERIFY(put(octets, "content"));
        Server server;
        QVERIFY(await(server.host.newSite()).isOk);
        const auto results = await(server.host.edit(
            {add({{"path", "/large"}, {"kind", "large"}, {"size", 100'000}}), add({{"path", "/alias"}, {"kind", "alias"}, {"target", "/large"}}),
             add({{"path", "/file"}, {"kind", "value"}, {"type", "bytes"}, {"file", octets}}),
             add({{"path", "/bytes"}, {"kind", "value"}, {"type", "bytes"}, {"bytes", "de ad"}}), add({{"path", "/lines"}, {"kind", "log"}, {"initial", "a\nb"}})}));
        QVERIFY(results.value(0).isApplied());
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::Csv)).isOk);
        QStringList values;
        for (const auto &row : parseCsv(contentOf(file)).rows)
            values << row.value(4).text;
        QCOMPARE(values, (QStringList{"value", "", "", "", "de ad", "a\nb"}));
    }

    void octetsThatAClientCreatedComeBackTheSame()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("site.csv");
        Server server;
        QVERIFY(await(server.host.newSite()).isOk);
        QVERIFY(server.edit(add({{"path", "/box"}, {"kind", "collection"}})).isApplied());
        HostPeer peer = server.peer();
        const QByteArray octets = QByteArray::fromHex("00ff80");
        // Content-Format (12) of application/octet-stream (42) behind Uri-Path (11), RFC 7252 §5.10 and §12.3
        QCOMPARE(int(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 1, {"box", "a"}) + QByteArray::fromHex("112aff") + octets))), 0x41);
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::Csv)).isOk);
        QVERIFY(await(server.host.newSite()).isOk);
        const ImportPlan plan = await(server.host.planImport(file, ExchangeFormat::Csv));
        QCOMPARE(plan.leftOut, QStringList());
        QCOMPARE(plan.definitions, (QList<QJsonObject>{{{"path", "/box"}, {"kind", "collection"}},
                                                       {{"path", "/box/a"}, {"kind", "value"}, {"type", "bytes"}, {"bytes", "00 ff 80"}}}));
    }

    void filesAreFoundFromTheFolderOfAnotherSite()
    {
        QTemporaryDir folder, other;
        const QString table = folder.filePath("site.csv");
        QVERIFY(put(folder.filePath("octets"), "content"));
        Server server;
        QVERIFY(await(server.host.saveSite(folder.filePath("a.coapsite"), false)).isOk);
        QVERIFY(server.edit(add({{"path", "/file"}, {"kind", "value"}, {"type", "bytes"}, {"file", "octets"}})).isApplied());
        QVERIFY(await(server.host.exportSite(table, ExchangeFormat::Csv)).isOk);
        QVERIFY(await(server.host.newSite()).isOk);
        QVERIFY(await(server.host.saveSite(other.filePath("b.coapsite"), false)).isOk);
        const ImportPlan plan = await(server.host.planImport(table, ExchangeFormat::Csv));
        QVERIFY(await(server.host.edit(additions(plan))).value(0).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"file"}))), QByteArray("content"));
    }

    void definitionsComeBackAsTheyWere()
    {
        const QList<QJsonObject> definitions{
            {{"path", "/text"}, {"kind", "value"}, {"initial", "007"}}, {{"path", "/json"}, {"kind", "value"}, {"contentFormat", 50}, {"initial", "{}"}},
            {{"path", "/number"}, {"kind", "value"}, {"type", "number"}}, {{"path", "/zero"}, {"kind", "value"}, {"type", "number"}, {"initial", 0}, {"unit", "Cel"}},
            {{"path", "/flag"}, {"kind", "value"}, {"type", "boolean"}, {"initial", true}}, {{"path", "/bytes"}, {"kind", "value"}, {"type", "bytes"}, {"bytes", "DE AD"}},
            {{"path", "/cbor"}, {"kind", "value"}, {"type", "bytes"}, {"contentFormat", 60}}, {{"path", "/led"}, {"kind", "switch"}},
            {{"path", "/dim"}, {"kind", "switch"}, {"form", "dim"}, {"initial", 50}}, {{"path", "/on"}, {"kind", "switch"}, {"initial", true}},
            {{"path", "/button"}, {"kind", "button"}}, {{"path", "/counter"}, {"kind", "counter"}, {"initial", 7}}, {{"path", "/clock"}, {"kind", "clock"}},
            {{"path", "/object"}, {"kind", "json"}, {"initial", QJsonObject{{"a", 1}}}}, {{"path", "/log"}, {"kind", "log"}, {"initial", "a\nb"}},
            {{"path", "/large"}, {"kind", "large"}, {"delay", "2 s"}}, {{"path", "/wave"}, {"kind", "simulated"}, {"period", "2 min"}, {"attributes", QJsonObject{{"x", true}}}}};
        QTemporaryDir folder;
        const QString file = folder.filePath("site.csv");
        Server server;
        QVERIFY(await(server.host.newSite()).isOk);
        QList<SiteEdit> edits;
        for (const QJsonObject &definition : definitions)
            edits.append(add(definition));
        QVERIFY(await(server.host.edit(edits)).value(0).isApplied());
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::Csv)).isOk);
        QVERIFY(await(server.host.newSite()).isOk);
        const ImportPlan plan = await(server.host.planImport(file, ExchangeFormat::Csv));
        QCOMPARE(plan.leftOut, QStringList());
        QCOMPARE(plan.definitions, definitions);
    }

    void whatTheLinksSayComesBackTheSame()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("site.wlnk"), again = folder.filePath("again.wlnk");
        Server server;
        QVERIFY(await(server.host.newSite()).isOk);
        const auto results = await(server.host.edit(
            {add({{"path", "/a"}, {"kind", "value"}, {"rt", "core.s temperature-c"}, {"if", "core.s"}, {"title", "Room “7”"}, {"sz", true}}),
             add({{"path", "/b%20c"}, {"kind", "value"}, {"contentFormat", 50}, {"observable", false}}),
             add({{"path", "/d"}, {"kind", "value"}, {"type", "bytes"}, {"contentFormat", 60}}),
             add({{"path", "/e"}, {"kind", "value"}, {"attributes", QJsonObject{{"ver", "1.2"}, {"secure", true}, {"rel", "item"}}}})}));
        QVERIFY(results[0].isApplied());
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::LinkFormat)).isOk);
        QVERIFY(await(server.host.newSite()).isOk);
        const ImportPlan plan = await(server.host.planImport(file, ExchangeFormat::LinkFormat));
        QCOMPARE(plan.definitions.size(), 4);
        QCOMPARE(plan.leftOut, QStringList());
        QVERIFY(await(server.host.edit(additions(plan))).value(0).isApplied());
        QVERIFY(await(server.host.exportSite(again, ExchangeFormat::LinkFormat)).isOk);
        QVERIFY(contentOf(file).contains("</a>;rt=\"core.s temperature-c\";if=\"core.s\";title=\"Room “7”\";ct=0;sz=0;obs"));
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void theTableSaysAllThatADefinitionSays_data()
    {
        QTest::addColumn<QString>("site");
        for (const char *site : {"demo", "plugtest", "station", "files", "home"})
            QTest::newRow(site) << QString(site);
    }
    void theTableSaysAllThatADefinitionSays()
    {
        QFETCH(QString, site);
        QTemporaryDir folder;
        const QString file = folder.filePath("site.csv");
        Server server;
        QVERIFY(await(server.host.openExample(site)).isOk);
        QVERIFY(await(server.host.exportSite(file, ExchangeFormat::Csv)).isOk);
        QVERIFY(await(server.host.newSite()).isOk);
        const ImportPlan plan = await(server.host.planImport(file, ExchangeFormat::Csv));
        QCOMPARE(plan.leftOut, QStringList());
        const auto expected = readSiteFile(":/sites/" + site + ".coapsite").file.resources;
        QCOMPARE(plan.definitions.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(apartFromValue(plan.definitions[i]), apartFromValue(settledDefinition(expected[i], ":/sites")));
    }

    void anExportThatCannotBeWrittenIsSaid()
    {
        Server server;
        for (const auto format : {ExchangeFormat::LinkFormat, ExchangeFormat::Csv}) {
            const FileResult result = await(server.host.exportSite("/none/x", format));
            QVERIFY2(!result.isOk && result.message.startsWith("/none/x: cannot be written: "), qPrintable(result.message));
        }
    }

    void aKindThatIsNotKnownIsServedAndSavedAsItWas()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("toaster.coapsite");
        SiteFile site;
        site.resources = {text("/one", "1"), {{"path", "/toaster"}, {"kind", "toaster"}, {"slots", 2}}};
        QCOMPARE(writeSiteFile(file, site), QString());
        const QByteArray written = contentOf(file);
        Server server;
        Picture picture(server.host);
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY(opened.isOk);
        QCOMPARE(opened.warnings.size(), 1);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"toaster"}))), quint8(0xa1));     // 5.01
        QTRY_COMPARE(picture.at("/toaster").value, QString("unknown kind “toaster”"));
        QCOMPARE(picture.at("/toaster").definition, site.resources[1]);
        // Moved, deleted and brought back it is still the same.
        const QJsonObject moved = with(site.resources[1], "path", "/t");
        QVERIFY(server.edit(change(site.resources[1], moved)).isApplied());
        QVERIFY(server.edit(remove(moved)).isApplied());
        QVERIFY(server.edit(add(site.resources[1])).isApplied());
        QVERIFY(await(server.host.saveSite(file, true)).isOk);
        QCOMPARE(contentOf(file), written);
    }

    void savedWithoutAChangeAFileOfOursHasTheSameOctets()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("same.coapsite");
        QCOMPARE(writeSiteFile(file, readSiteFile(SAMPLES "/version1.coapsite").file), QString());
        const QByteArray written = contentOf(file);
        Server server;
        QVERIFY(await(server.host.openSite(file)).isOk);
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QCOMPARE(contentOf(file), written);
    }

    void pathsOnDiskLeadToTheSameFileFromAnotherFolder()
    {
        const QString absolute = "/elsewhere/x.csv";
        for (const KindDescription &kind : catalogKinds()) {
            for (const PropertyDescription &property : kind.properties) {
                if (property.type != PropertyDescription::Type::File && property.type != PropertyDescription::Type::Folder)
                    continue;
                QJsonObject definition{{"path", "/x"}, {"kind", kind.id}, {property.name, "data/x.csv"}};
                QCOMPARE(movedDefinition(definition, "/home/a", "/home/b/c").value(property.name).toString(), QString("../../a/data/x.csv"));
                QCOMPARE(movedDefinition(definition, "/home/a", "/home/a/data").value(property.name).toString(), QString("x.csv"));
                QCOMPARE(movedDefinition(definition, ":/sites", "/home/a").value(property.name).toString(), QString(":/sites/data/x.csv"));
                QCOMPARE(settledDefinition(definition, "/home/a").value(property.name).toString(), QString("/home/a/data/x.csv"));
                definition[property.name] = absolute;
                QCOMPARE(movedDefinition(definition, "/home/a", "/home/b"), definition);
            }
        }
        const QJsonObject unknown{{"path", "/x"}, {"kind", "toaster"}, {"file", "data/x.csv"}};
        QCOMPARE(movedDefinition(unknown, "/home/a", "/home/b"), unknown);
    }
};

QTEST_GUILESS_MAIN(ServerHostExchangeTest)
#include "serverhostexchangetest.moc"
