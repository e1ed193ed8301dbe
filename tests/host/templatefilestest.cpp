// SPDX-License-Identifier: GPL-3.0-or-later
// What the New-resource dialog offers, kept in a file and served from it.
#include "catalog/catalog.h"
#include "host/hostserver.h"
#include "host/sitefile.h"

#include <QTemporaryDir>

using namespace studio;

namespace {

// Codes as they are on the wire (RFC 7252 §12.1).
constexpr quint8 SERVICE_UNAVAILABLE = 0xa3;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathOf(const QJsonObject &definition)
{
    return definition.value("path").toString();
}

QByteArrayList segmentsOf(const QJsonObject &definition)
{
    return pathOf(definition).mid(1).toUtf8().split('/');
}

/// Which code a GET of what it makes is answered with, when all of them are there.
quint8 codeOf(const Template &ready)
{
    const bool hasNothing = ready.id == "folder";       // none is chosen yet
    return hasNothing || ready.id == "error" ? SERVICE_UNAVAILABLE : CONTENT;
}

} // namespace

class TemplateFilesTest : public QObject {
    Q_OBJECT

    /// All of them in one site, as a file that this program has written.
    QString written()
    {
        SiteFile site;
        for (const Template &ready : catalogTemplates())
            site.resources.append(ready.definition);
        const QString file = m_folder.filePath("templates.coapsite");
        return writeSiteFile(file, site).isEmpty() ? file : QString();
    }
    /// The answer to a request, which may come behind an empty ACK (RFC 7252 §5.2.2).
    static QByteArray answered(HostPeer &peer, const QByteArray &request)
    {
        QByteArray answer = peer.exchange(request);
        while (!answer.isEmpty() && HostPeer::codeOf(answer) == 0)
            answer = peer.receive();
        if (HostPeer::typeOf(answer) == 0)
            peer.acknowledge(answer);
        return answer;
    }
    const QTemporaryDir m_folder;

private slots:
    void eachIsWrittenAndReadAsItIs_data()
    {
        QTest::addColumn<QJsonObject>("definition");
        for (const Template &ready : catalogTemplates())
            QTest::newRow(qPrintable(ready.id)) << ready.definition;
    }
    void eachIsWrittenAndReadAsItIs()
    {
        QFETCH(const QJsonObject, definition);
        SiteFile site;
        site.resources = {definition};
        const QString file = m_folder.filePath("one.coapsite"), again = m_folder.filePath("again.coapsite");
        QCOMPARE(writeSiteFile(file, site), QString());
        const auto read = readSiteFile(file);
        QCOMPARE(read.message, QString());
        QCOMPARE(read.warnings, QStringList());
        QCOMPARE(read.file.resources, QList<QJsonObject>{definition});
        QCOMPARE(writeSiteFile(again, read.file), QString());
        QVERIFY(contentOf(file).contains(pathOf(definition).toUtf8()));
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void allOfThemAreOpenedWithoutAWarningAndAnswer()
    {
        Server server;
        const FileResult opened = await(server.host.openSite(written()));
        QVERIFY2(opened.isOk, qPrintable(opened.message));
        QCOMPARE(opened.warnings, QStringList());
        HostPeer peer = server.peer();
        quint16 mid = 0;
        for (const Template &ready : catalogTemplates()) {
            const QByteArray answer = answered(peer, HostPeer::request(GET, ++mid, segmentsOf(ready.definition)));
            QVERIFY2(HostPeer::codeOf(answer) == codeOf(ready), qPrintable(ready.id + ": " + answer.toHex()));
        }
    }

    /// Nobody has set a value: to keep the values is to keep the file.
    void theValuesThatTheyBeginWithAreNoChange()
    {
        Server server;
        const QString file = written(), kept = m_folder.filePath("kept.coapsite");
        QVERIFY(await(server.host.openSite(file)).isOk);
        const auto edits = await(server.host.valuesToKeep()).edits;
        QVERIFY2(edits.isEmpty(), edits.isEmpty() ? "" : qPrintable(pathOf(*edits[0].after)));
        QVERIFY(await(server.host.saveSite(kept, true)).isOk);
        QCOMPARE(contentOf(kept), contentOf(file));
    }

    /// Of what a client has set that alone is another, and the file with it is served alike.
    void aValueThatAClientHasSetIsTheOnlyChange()
    {
        Server server;
        const QString kept = m_folder.filePath("set.coapsite");
        QVERIFY(await(server.host.openSite(written())).isOk);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 1, {"actuators", "light"}, "70"))), CHANGED);
        QVERIFY(await(server.host.saveSite(kept, true)).isOk);
        const auto read = readSiteFile(kept);
        QCOMPARE(read.file.resources.size(), catalogTemplates().size());
        for (const Template &ready : catalogTemplates()) {
            const bool isSet = ready.id == "light";
            QVERIFY2(read.file.resources.contains(isSet ? with(ready.definition, "initial", "70") : ready.definition), qPrintable(ready.id));
        }
        QVERIFY(await(server.host.openSite(kept)).isOk);
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"actuators", "light"}))), QByteArray("70"));
    }
};

QTEST_GUILESS_MAIN(TemplateFilesTest)
#include "templatefilestest.moc"
