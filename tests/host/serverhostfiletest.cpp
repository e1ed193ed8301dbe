// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving sites while the server runs.
#include "host/engineworker.h"
#include "host/hostserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace studio;

namespace {

QByteArray octetsOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

QStringList pathsIn(const QString &file)
{
    QStringList paths;
    const QJsonArray resources = QJsonDocument::fromJson(octetsOf(file)).object()["resources"].toArray();
    for (const QJsonValue &resource : resources)
        paths << resource["path"].toString();
    return paths;
}

bool put(const QString &name, const QJsonArray &resources)
{
    QFile file(name);
    const QByteArray content = QJsonDocument(QJsonObject{{"format", "coapsite"}, {"version", 1}, {"resources", resources}}).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class ServerHostFileTest : public QObject {
    Q_OBJECT
private slots:
    void savedAndOpenedAgainItIsTheSameSite()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("room.coapsite");
        Server server;
        server.host.setSiteInfo("Room 7", {"any", 5700});
        QVERIFY(await(server.host.setValue(server.results[1].resource, "now")).isApplied());
        const FileResult saved = await(server.host.saveSite(file, false));
        QVERIFY2(saved.isOk, qPrintable(saved.message));
        QCOMPARE(server.host.site().file, QFileInfo(file).absoluteFilePath());
        QVERIFY(await(server.host.newSite()).isOk);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), NOT_FOUND);
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY2(opened.isOk, qPrintable(opened.message));
        QCOMPARE(opened.site.title, QString("Room 7"));
        QCOMPARE(opened.site.listen, (ListenSettings{"any", 5700}));
        QCOMPARE(server.host.site().title, QString("Room 7"));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"two"}))), QByteArray("2"));
    }

    void currentValuesAreSavedWhenAskedFor()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("now.coapsite");
        Server server;
        QVERIFY(await(server.host.setValue(server.results[1].resource, "now")).isApplied());
        QVERIFY(await(server.host.saveSite(file, true)).isOk);
        QVERIFY(await(server.host.openSite(file)).isOk);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"two"}))), QByteArray("now"));
    }

    void aFileThatCannotBeReadLeavesTheSiteAsItIs()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("bad.coapsite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"format\": \"coapsite\", ");
        file.close();
        Server server;
        const FileResult result = await(server.host.openSite(file.fileName()));
        QVERIFY(!result.isOk);
        QVERIFY(result.message.contains("bad.coapsite"));
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), CONTENT);
        QVERIFY(!await(server.host.openSite(folder.filePath("none.coapsite"))).isOk);
        QVERIFY(!await(server.host.openExample("none")).isOk);
        QVERIFY(!await(server.host.saveSite(folder.filePath("no/such/folder.coapsite"), false)).isOk);
    }

    void filesAndFoldersThatAreMissingAreSaidWhenASiteIsOpened()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(dir.mkdir("there"));
        const QString file = folder.filePath("moved.coapsite");
        QVERIFY(put(file, {QJsonObject{{"path", "/picture"}, {"kind", "value"}, {"type", "bytes"}, {"file", "picture.png"}},
                           QJsonObject{{"path", "/day"}, {"kind", "simulated"}, {"waveform", "replay"}, {"file", "day.csv"}},
                           QJsonObject{{"path", "/files"}, {"kind", "folder"}, {"folder", "files"}},
                           QJsonObject{{"path", "/fine"}, {"kind", "folder"}, {"folder", "there"}}}));
        Server server;
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY(opened.isOk);
        const auto missing = [&](const char *name) { return QDir::toNativeSeparators(folder.filePath(name)); };
        QCOMPARE(opened.warnings, (QStringList{"/picture: There is no file " + missing("picture.png") + ".", "/day: There is no file " + missing("day.csv") + ".",
                                               "/files: There is no folder " + missing("files") + "."}));
    }

    void ofManyMissingFilesThereAreTheFirstAndHowManyMore()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("moved.coapsite");
        QJsonArray resources;
        for (int i = 0; i < 700; ++i)
            resources.append(QJsonObject{{"path", QStringLiteral("/f%1").arg(i)}, {"kind", "folder"}, {"folder", "gone"}});
        QVERIFY(put(file, resources));
        Server server;
        const QStringList warnings = await(server.host.openSite(file)).warnings;
        QCOMPARE(warnings.size(), 21);
        QVERIFY2(warnings[19].startsWith("/f19: There is no folder "), qPrintable(warnings[19]));
        QCOMPARE(warnings[20], QString("Resources besides that lack a file, a folder or a target: 680"));
    }

    /// By what was not saved one folder is found now, another one no longer.
    void whatWasBroughtBackIsLookedAtForWhatIsMissing()
    {
        QTemporaryDir home;
        ServerHost::Options options;
        options.recovery.folder = home.filePath("recovery");
        const QString file = home.filePath("room.coapsite"), gone = QDir::toNativeSeparators(home.filePath("gone"));
        const auto folder = [](const char *path, const char *place) { return QJsonObject{{"path", path}, {"kind", "folder"}, {"folder", place}}; };
        QVERIFY(QDir(home.path()).mkdir("there") && put(file, {folder("/mended", "gone"), folder("/torn", "there")}));
        {
            Server server(options);
            QCOMPARE(await(server.host.openSite(file)).warnings, QStringList{"/mended: There is no folder " + gone + "."});
            QVERIFY(server.edit(change(folder("/mended", "gone"), folder("/mended", "there"))).isApplied());
            QVERIFY(server.edit(change(folder("/torn", "there"), folder("/torn", "gone"))).isApplied());
            QVERIFY(server.edit(add({{"path", "/lost"}, {"kind", "alias"}, {"target", "/none"}})).isApplied());
        }
        Server again(options);
        const FileResult opened = await(again.host.openSite(file));
        QVERIFY(opened.isRecovered);
        QCOMPARE(opened.warnings, (QStringList{"/torn: There is no folder " + gone + ".", "/lost: Its target /none is not there, or leads nowhere."}));
    }

    /// A warning only: what peers will create is not there yet.
    void aliasesThatLeadNowhereAreSaidWhenASiteIsOpened()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("aliases.coapsite");
        const auto alias = [](const char *path, const char *target) { return QJsonObject{{"path", path}, {"kind", "alias"}, {"target", target}}; };
        QVERIFY(QDir(folder.path()).mkdir("files") && put(folder.filePath("files/there.txt"), {}));
        QVERIFY(put(file, {alias("/before", "/later"), alias("/gone", "/none"), alias("/twice", "/gone"), alias("/one", "/two"), alias("/two", "/one"),
                           alias("/note", "/notes/7"), alias("/text", "/files/there.txt"), alias("/torn", "/files/gone.txt"), alias("/core", "/.well-known/core"),
                           QJsonObject{{"path", "/unfinished"}, {"kind", "alias"}}, QJsonObject{{"path", "/notes"}, {"kind", "collection"}},
                           QJsonObject{{"path", "/files"}, {"kind", "folder"}, {"folder", "files"}}, text("/later", "x")}));
        Server server;
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY2(opened.isOk, qPrintable(opened.message));
        QCOMPARE(opened.warnings, (QStringList{"/gone: Its target /none is not there, or leads nowhere.", "/twice: Its target /gone is not there, or leads nowhere.",
                                               "/one: Its target /two leads into a circle of aliases, or over more than 16 of them.",
                                               "/two: Its target /one leads into a circle of aliases, or over more than 16 of them.",
                                               "/note: Its target /notes/7 is not there, or leads nowhere.", "/torn: Its target /files/gone.txt is not there, or leads nowhere."}));
    }

    void eachErrorOfAFileIsALineOfTheLog()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("bad.coapsite");
        QVERIFY(put(file, {text("one", "1"), text("two", "2")}));
        Server server;
        QStringList log;
        connect(&server.host, &ServerControl::logged, this, [&](const LogLine &line) {
            if (line.level == LogLine::Level::Error)
                log << line.text;
        });
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY(!opened.isOk);
        const QStringList lines{file + ": 2 errors:", "resources[0] (one): path: must begin with “/”", "resources[1] (two): path: must begin with “/”"};
        QCOMPARE(opened.message.split('\n'), lines);
        QTRY_COMPARE(log, lines);
    }

    void whatAnotherProgramMadeOfTheFileIsKeptBeside()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("room.coapsite");
        Server server;
        QVERIFY(await(server.host.saveSite(file, false)).warnings.isEmpty());
        QVERIFY(await(server.host.saveSite(file, false)).warnings.isEmpty());
        QFile other(file);
        const QByteArray theirs = R"({"format": "coapsite", "version": 1, "title": "theirs"})";
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate) && other.write(theirs) == theirs.size());
        other.close();
        const FileResult saved = await(server.host.saveSite(file, false));
        QVERIFY(saved.isOk);
        QCOMPARE(saved.warnings, QStringList{file + " was changed by another program meanwhile; that version is kept as " + file + ".aside-1."});
        QFile kept(file + ".aside-1");
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), theirs);
        QVERIFY(await(server.host.openSite(file)).isOk);
        QVERIFY(await(server.host.saveSite(file, false)).warnings.isEmpty());
    }

    void whatIsDeletedAndBroughtBackHasItsPlaceInTheFileAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("room.coapsite");
        Server server;
        QVERIFY(server.edit(add(text("/three", "3"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QVERIFY(await(server.host.openSite(file)).isOk);
        const QByteArray before = octetsOf(file);
        QVERIFY(server.edit(remove(text("/one", "1"))).isApplied());
        QVERIFY(server.edit(add(text("/one", "1"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QCOMPARE(octetsOf(file), before);
        // Also with a save in between; what is new comes last.
        QVERIFY(server.edit(remove(text("/two", "2"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QCOMPARE(pathsIn(file), QStringList({"/one", "/three"}));
        QVERIFY(server.edit(add(text("/four", "4"))).isApplied());
        QVERIFY(server.edit(add(text("/two", "2"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QCOMPARE(pathsIn(file), QStringList({"/one", "/two", "/three", "/four"}));
    }

    void whatIsRenamedKeepsItsPlaceInTheFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("room.coapsite");
        Server server;
        QVERIFY(server.edit(add(text("/three", "3"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        const QByteArray before = octetsOf(file);
        QVERIFY(server.edit(change(text("/one", "1"), text("/uno", "1"))).isApplied());
        QVERIFY(server.edit(change(text("/uno", "1"), text("/un", "1"))).isApplied());
        QVERIFY(await(server.host.saveSite(folder.filePath("copy.coapsite"), false)).isOk);
        QCOMPARE(pathsIn(folder.filePath("copy.coapsite")), QStringList({"/un", "/two", "/three"}));
        QVERIFY(server.edit(change(text("/un", "1"), text("/uno", "1"))).isApplied());
        QVERIFY(server.edit(change(text("/uno", "1"), text("/one", "1"))).isApplied());
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QCOMPARE(octetsOf(file), before);
    }

    void openingAnotherSiteEndsObservationsAndResetsThePicture()
    {
        Server server;
        Picture picture(server.host);
        QTRY_COMPARE(picture.resets, 1);
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0));
        QTRY_COMPARE(picture.observers.size(), 1);
        const FileResult result = await(server.host.openExample("demo"));
        QVERIFY2(result.isOk, qPrintable(result.message));
        QCOMPARE(result.site.example, QString("demo"));
        QCOMPARE(HostPeer::codeOf(peer.receive()), NOT_FOUND);
        QTRY_COMPARE(picture.resets, 2);
        QTRY_VERIFY(picture.observers.isEmpty());
        QCOMPARE(picture.at("/one").id, quint64(0));
        QVERIFY(picture.resources.size() > 3);
    }

    /// 3,000 resources in one file: the window is told of them piece by piece, and of each.
    void aLargeSiteIsToldPieceByPiece()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("large.coapsite");
        QJsonArray resources;
        for (int i = 0; i < 3'000; ++i)
            resources.append(text(QStringLiteral("/r/%1").arg(i), "hello"));
        QVERIFY(put(file, resources));
        Server server;
        Picture picture(server.host);
        QTRY_COMPARE(picture.resets, 1);
        QTRY_COMPARE(picture.resources.size(), 3);
        const int before = picture.deltas;
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY2(opened.isOk, qPrintable(opened.message));
        QTRY_COMPARE(picture.resources.size(), 3'001);
        QCOMPARE(picture.resets, 2);
        QVERIFY(picture.deltas - before >= 2);
        QVERIFY(picture.largest <= qsizetype(EngineWorker::mostPerReport));
        QVERIFY(await(server.host.setValue(picture.at("/r/2999").id, "now")).isApplied());
        QTRY_COMPARE(picture.at("/r/2999").value, "now");
        QVERIFY(await(server.host.newSite()).isOk);
        QTRY_COMPARE(picture.resources.size(), 1);
    }

    void commandsKeepTheirOrderAcrossFiles()
    {
        Server server;
        auto opened = server.host.openExample("demo");
        auto edited = server.host.edit({add(text("/mine", "after"))});
        auto emptied = server.host.newSite();
        auto last = server.host.edit({add(text("/mine", "last"))});
        QVERIFY(await(last).value(0).isApplied());
        QVERIFY(opened.isFinished() && edited.isFinished() && emptied.isFinished());
        QVERIFY(edited.result().value(0).isApplied());
    }
};

QTEST_GUILESS_MAIN(ServerHostFileTest)
#include "serverhostfiletest.moc"
