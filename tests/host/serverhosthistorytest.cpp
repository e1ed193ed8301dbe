// SPDX-License-Identifier: GPL-3.0-or-later
// The history of changes of a running server, as the Details pane reads it.
#include "control/definitionchange.h"
#include "host/hostserver.h"

#include <algorithm>

using namespace studio;

namespace {

QByteArray bytes(const coap::Octets &octets)
{
    return {reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size())};
}

/// "127.0.0.1:40123 PUT", "window", "itself".
QByteArray who(const coap::Change &change)
{
    const coap::Actor &actor = change.record.actor;
    if (actor.kind == coap::Actor::Kind::Peer)
        return QByteArray::fromStdString(coap::toText(actor.remote) + ' ' + coap::codeName(actor.method));
    return actor.kind == coap::Actor::Kind::Window ? "window" : "itself";
}

coap::ChangeHistory awaitChanges(const ServerControl &control, quint64 resource, std::size_t count)
{
    (void)QTest::qWaitFor([&] { return control.changes().read(resource).changes.size() >= count; }, 10'000);
    return control.changes().read(resource);
}

} // namespace

class ServerHostHistoryTest : public QObject {
    Q_OBJECT
private slots:
    void aPutShowsItsClientWithOldAndNew()
    {
        Server server;
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 1, {"one"}, "on"))), CHANGED);
        const auto history = awaitChanges(server.host, server.results[0].resource, 1);
        QCOMPARE(history.changes.size(), std::size_t(1));
        QCOMPARE(bytes(history.before->octets), QByteArray("1"));
        QCOMPARE(bytes(history.changes[0].octets), QByteArray("on"));
        QCOMPARE(history.changes[0].record.contentFormat, 0);
        QCOMPARE(who(history.changes[0]), QByteArray("127.0.0.1:" + QByteArray::number(peer.port()) + " PUT"));
        const qint64 age = QDateTime::currentMSecsSinceEpoch() - history.changes[0].record.wallNanoseconds / 1'000'000;
        QVERIFY(age >= 0 && age < 60'000);
    }

    void theWindowsOwnChangesAreTheWindows()
    {
        Server server;
        QVERIFY(await(server.host.setValue(server.results[0].resource, "two")).isApplied());
        const QJsonObject before = text("/one", "1");
        QVERIFY(server.edit(change(before, with(before, "title", "First"))).isApplied());
        const auto history = awaitChanges(server.host, server.results[0].resource, 2);
        QCOMPARE(history.changes.size(), std::size_t(2));
        QCOMPARE(bytes(history.before->octets), QByteArray("1"));
        QCOMPARE(who(history.changes[0]), QByteArray("window"));
        QCOMPARE(history.changes[1].record.what, coap::ChangeRecord::What::Definition);
        QCOMPARE(definitionChangeOf(history.changes[1].octets), (DefinitionChange{{{"title", QJsonValue::Null, "First"}}, 0}));
    }

    void aSensorChangesByItself()
    {
        Server server;
        const QJsonObject sensor{{"path", "/s"}, {"kind", "simulated"}, {"waveform", "ramp"}, {"interval", "50 ms"}};
        const EditResult added = server.edit(add(sensor));
        const auto history = awaitChanges(server.host, added.resource, 2);
        QCOMPARE(who(history.changes.back()), QByteArray("itself"));
    }

    void aRenamedResourceKeepsItsHistory()
    {
        Server server;
        Picture picture(server.host);
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(PUT, 1, {"one"}, "on"));
        const EditResult renamed = server.edit(change(text("/one", "1"), text("/uno", "1")));
        QVERIFY2(renamed.isApplied(), qPrintable(renamed.message));
        auto history = awaitChanges(server.host, renamed.resource, 2);
        QCOMPARE(bytes(history.changes[0].octets), QByteArray("on"));
        QCOMPARE(definitionChangeOf(history.changes.back().octets), (DefinitionChange{{{"path", "/one", "/uno"}}, 0}));
        QTRY_VERIFY(!picture.resources.contains(server.results[0].resource));
        QCOMPARE(server.host.changes().read(server.results[0].resource).mark, std::uint64_t(0));
        QVERIFY(server.host.changes().read(renamed.resource).mark != 0);
    }

    void whatAnEditBringsBackGoesOnWithItsHistory()
    {
        Server server;
        const Picture picture(server.host);
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(PUT, 1, {"one"}, "on"));
        awaitChanges(server.host, server.results[0].resource, 1);
        const EditResult removed = server.edit(remove(text("/one", "1")));
        QVERIFY2(removed.isApplied(), qPrintable(removed.message));
        QCOMPARE(removed.former, server.results[0].resource);
        SiteEdit back = add(text("/one", "1"));
        back.served = removed.served;
        back.former = removed.former;
        const EditResult added = server.edit(back);
        peer.exchange(HostPeer::request(PUT, 2, {"one"}, "off"));
        const auto history = awaitChanges(server.host, added.resource, 2);
        QCOMPARE(history.changes.size(), std::size_t(2));
        QCOMPARE(bytes(history.before->octets), QByteArray("1"));
        QCOMPARE(bytes(history.changes[0].octets), QByteArray("on"));
        QCOMPARE(bytes(history.changes[1].octets), QByteArray("off"));
    }

    void theNumbersOfARenamedAndOfAReturnedResourceGoOn()
    {
        Server server;
        const Picture picture(server.host);
        HostPeer peer = server.peer();
        const QJsonObject first{{"path", "/n"}, {"kind", "value"}, {"type", "number"}, {"initial", 0}};
        QJsonObject second = first;
        second.insert("path", "/m");
        const quint64 added = server.edit(add(first)).resource;
        peer.exchange(HostPeer::request(PUT, 1, {"n"}, "1"));
        const EditResult renamed = server.edit(change(first, second));
        QVERIFY2(renamed.isApplied(), qPrintable(renamed.message));
        QTRY_COMPARE(picture.at("/m").formers, QList<quint64>{added});
        peer.exchange(HostPeer::request(PUT, 2, {"m"}, "2"));
        const auto last = [&](quint64 resource) {
            const auto points = server.host.histories().read(resource);
            return points.empty() ? -1 : points.back().value;
        };
        QTRY_COMPARE(last(renamed.resource), 2.);
        QCOMPARE(server.host.histories().read(renamed.resource).front().value, 1.);
        SiteEdit back = add(second);
        const EditResult removed = server.edit(remove(second));
        back.former = removed.former;
        const EditResult returned = server.edit(back);
        QTRY_COMPARE(picture.at("/m").formers, (QList<quint64>{added, renamed.resource}));
        QTRY_COMPARE(server.host.histories().read(returned.resource).front().value, 1.);
    }

    void whatAPeerDeletesLeavesNoHistory()
    {
        Server server;
        const Picture picture(server.host);
        const EditResult collection = server.edit(add(QJsonObject{{"path", "/c"}, {"kind", "collection"}}));
        QVERIFY2(collection.isApplied(), qPrintable(collection.message));
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(PUT, 1, {"c", "x"}, "1"));
        QTRY_VERIFY(picture.at("/c/x").id != 0);
        const quint64 made = picture.at("/c/x").id;
        peer.exchange(HostPeer::request(PUT, 2, {"c", "x"}, "2"));
        QVERIFY(awaitChanges(server.host, made, 1).mark != 0);
        peer.exchange(HostPeer::request(4, 3, {"c", "x"}));
        QTRY_COMPARE(server.host.changes().read(made).mark, std::uint64_t(0));
    }

    void aNewSiteHasNoHistories()
    {
        Server server;
        await(server.host.setValue(server.results[0].resource, "two"));
        awaitChanges(server.host, server.results[0].resource, 1);
        QVERIFY(await(server.host.newSite()).isOk);
        QTRY_COMPARE(server.host.changes().read(server.results[0].resource).mark, std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(ServerHostHistoryTest)
#include "serverhosthistorytest.moc"
