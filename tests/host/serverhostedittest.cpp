// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of resources and values of a running server, as the window's undo stack makes them.
#include "host/hostserver.h"

using namespace studio;

class ServerHostEditTest : public QObject {
    Q_OBJECT
private slots:
    void aTakenPathIsRefusedAtItsField()
    {
        Server server;
        const EditResult result = server.edit(add(text("/one", "again")));
        QCOMPARE(result.outcome, EditResult::Outcome::Refused);
        QCOMPARE(result.problems.value(0).property, QString("path"));
        QCOMPARE(server.edit(add(text("/.well-known/core", ""))).outcome, EditResult::Outcome::Refused);
    }

    void listsAreDoneWholeOrNotAtAll()
    {
        Server server;
        const auto results = await(server.host.edit({add(text("/three", "3")), remove(text("/two", "2")), add(text("/one", "x"))}));
        QCOMPARE(results.size(), 3);
        QCOMPARE(results[2].problems.value(0).property, QString("path"));
        for (const EditResult &result : results)
            QVERIFY(!result.isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"three"}))), NOT_FOUND);
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 2, {"two"}))), CONTENT);
    }

    void laterEditsOfAListSeeTheEarlierOnes()
    {
        Server server;
        const auto results = await(server.host.edit({remove(text("/two", "2")), add(text("/two", "second")), add(text("/three", "3")),
                                                     change(text("/three", "3"), text("/four", "4"))}));
        for (const EditResult &result : results)
            QVERIFY2(result.isApplied(), qPrintable(result.message));
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"two"}))), QByteArray("second"));
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 2, {"three"}))), NOT_FOUND);
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 3, {"four"}))), QByteArray("4"));
    }

    void anEditOfAnOldRevisionIsAConflict()
    {
        Server server;
        const QJsonObject before = text("/one", "1");
        const EditResult first = server.edit(change(before, with(before, "title", "First"), server.results[0].revision));
        QVERIFY2(first.isApplied(), qPrintable(first.message));
        QVERIFY(first.revision != server.results[0].revision);
        QCOMPARE(first.resource, server.results[0].resource);
        const EditResult late = server.edit(change(before, with(before, "title", "Late"), server.results[0].revision));
        QCOMPARE(late.outcome, EditResult::Outcome::Conflict);
        QVERIFY(!late.message.isEmpty());
        const EditResult gone = server.edit(remove(text("/gone", "")));
        QCOMPARE(gone.outcome, EditResult::Outcome::Conflict);
    }

    void aRenamedResourceGoesOnWithItsValueUntilTheEditGivesAnother()
    {
        Server server;
        await(server.host.setValue(server.results[0].resource, "44"));
        QVERIFY(server.edit(change(text("/one", "1"), text("/moved", "1"))).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"moved"}))), QByteArray("44"));
        QTemporaryDir folder;
        const QString file = folder.filePath("a.coapsite");
        QVERIFY(await(server.host.saveSite(file, false)).isOk);
        QVERIFY(await(server.host.openSite(file)).isOk);
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"moved"}))), QByteArray("1"));    // the file has the initial value
        await(server.host.setValue(server.edit(change(text("/moved", "1"), text("/two2", "1"))).resource, "44"));
        QVERIFY(server.edit(change(text("/two2", "1"), text("/three", "3"))).isApplied());
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 3, {"three"}))), QByteArray("3"));
    }

    void whatARemovedResourceServedCanComeBackWithIt()
    {
        Server server;
        await(server.host.setValue(server.results[0].resource, "44"));
        const EditResult removed = server.edit(remove(text("/one", "1")));
        QVERIFY(removed.isApplied());
        QVERIFY(removed.served.has_value());
        SiteEdit back = add(text("/one", "1"));
        back.served = removed.served;
        QVERIFY(server.edit(back).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), QByteArray("44"));
        QVERIFY(server.edit(remove(text("/two", "2"))).served == std::nullopt);     // it served its initial value
    }

    void theValuesToKeepAreEditsThatChangeNothingThatIsServed()
    {
        Server server;
        await(server.host.setValue(server.results[0].resource, "44"));
        const QList<SiteEdit> edits = await(server.host.valuesToKeep()).edits;
        QCOMPARE(edits.size(), 1);
        QCOMPARE(*edits[0].after, text("/one", "44"));
        const EditResult kept = await(server.host.edit(edits)).value(0);
        QVERIFY(kept.isApplied());
        QVERIFY(await(server.host.valuesToKeep()).edits.isEmpty());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), QByteArray("44"));
        QVERIFY(server.edit({edits[0].after, edits[0].before, kept.revision, kept.served}).isApplied());
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"one"}))), QByteArray("44"));
        QCOMPARE(await(server.host.valuesToKeep()).edits.size(), 1);
    }

    /// A range that was narrowed after the value had come.
    void aValueThatItsDefinitionDoesNotAllowIsSaidAndTheOthersAreKept()
    {
        Server server;
        const QJsonObject wide{{"path", "/n"}, {"kind", "value"}, {"type", "number"}, {"initial", 1}}, narrow = with(wide, "max", 5);
        QVERIFY(server.edit(add(wide)).isApplied());
        HostPeer peer = server.peer();
        for (const char *path : {"n", "one"})
            QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, path[0], {path}, "9"))), CHANGED);
        QVERIFY(server.edit(change(wide, narrow)).isApplied());
        const KeptValues kept = await(server.host.valuesToKeep());
        QCOMPARE(kept.leftOut, QStringList{"/n: its present value is not kept: must be at most 5"});
        QCOMPARE(kept.edits.size(), 1);
        QCOMPARE(*kept.edits[0].after, text("/one", "9"));
        QTemporaryDir folder;
        const QString file = folder.filePath("kept.coapsite");
        QCOMPARE(await(server.host.saveSite(file, true)).warnings, kept.leftOut);
        const FileResult opened = await(server.host.openSite(file));
        QVERIFY2(opened.isOk && opened.warnings.isEmpty(), qPrintable(opened.message + opened.warnings.join('\n')));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 9, {"one"}))), QByteArray("9"));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 10, {"n"}))), QByteArray("1"));
    }

    void anUndoneInitialValueBringsBackWhatWasServed_data()
    {
        QTest::addColumn<QByteArray>("putSince");
        QTest::addColumn<QByteArray>("undone");
        QTest::addColumn<QByteArray>("redone");
        QTest::newRow("nobody has changed it since") << QByteArray() << QByteArray("theirs") << QByteArray("3");
        QTest::newRow("a client has") << QByteArray("newer") << QByteArray("newer") << QByteArray("newer");
    }
    void anUndoneInitialValueBringsBackWhatWasServed()
    {
        QFETCH(const QByteArray, putSince);
        Server server;
        HostPeer peer = server.peer();
        quint16 mid = 0;
        const auto value = [&] { return HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, ++mid, {"one"}))); };
        const auto put = [&](const QByteArray &payload) { peer.exchange(HostPeer::request(PUT, ++mid, {"one"}, payload)); };
        put("theirs");
        const QJsonObject before = text("/one", "1"), after = text("/one", "3");
        EditResult done, undone;
        for (int round = 0; round < 2; ++round) {
            done = server.edit({before, after, 0, undone.served});
            QVERIFY2(done.isApplied(), qPrintable(done.message));
            if (round == 0) {
                QCOMPARE(value(), QByteArray("3"));
                if (!putSince.isEmpty())
                    put(putSince);
            } else {
                QTEST(value(), "redone");
            }
            undone = server.edit({after, before, done.revision, done.served});
            QVERIFY2(undone.isApplied(), qPrintable(undone.message));
            QTEST(value(), "undone");
        }
        QVERIFY(server.edit({before, after, 0, undone.served}).isApplied());
        put("last");        // an edit that leaves the value alone has nothing to bring back
        QVERIFY(server.edit(change(after, with(after, "title", "A"))).served == std::nullopt);
        QCOMPARE(value(), QByteArray("last"));
    }

    void whatClientsCreatedIsKeptAsTheSitesOwn()
    {
        Server server;
        QVERIFY(server.edit(add({{"path", "/box"}, {"kind", "collection"}})).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(int(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 1, {"box", "a"}, "made")))), 0x41);   // 2.01
        QTemporaryDir folder;
        QVERIFY(await(server.host.saveSite(folder.filePath("with.coapsite"), true)).isOk);
        for (const EditResult &result : await(server.host.edit(await(server.host.valuesToKeep()).edits)))
            QVERIFY2(result.isApplied(), qPrintable(result.message));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"box", "a"}))), QByteArray("made"));
        QVERIFY(await(server.host.valuesToKeep()).edits.isEmpty());
        QVERIFY(await(server.host.saveSite(folder.filePath("a.coapsite"), false)).isOk);
        for (const char *file : {"a.coapsite", "with.coapsite"}) {
            QVERIFY(await(server.host.openSite(folder.filePath(file))).isOk);
            QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 3, {"box", "a"}))), QByteArray("made"));
        }
    }

    void whatWasKeptIsTheClientsAgainWhenThatIsUndone()
    {
        Server server;
        QVERIFY(server.edit(add({{"path", "/box"}, {"kind", "collection"}, {"maxOctets", 1'000}})).isApplied());
        HostPeer peer = server.peer();
        const auto payload = [&](quint16 mid) { return HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, mid, {"box", "a"}))); };
        peer.exchange(HostPeer::request(PUT, 1, {"box", "a"}, QByteArray(800, 'x')));
        Picture picture(server.host);
        for (int round = 0; round < 2; ++round) {
            const QList<SiteEdit> edits = await(server.host.valuesToKeep()).edits;
            const QList<EditResult> results = await(server.host.edit(edits));
            QCOMPARE(results.size(), 2);
            QTRY_VERIFY(picture.at("/box/a").id == results[1].resource && !picture.at("/box/a").isMadeByPeer);
            QCOMPARE(results[1].former, results[0].former);     // its history goes on
            const QByteArray since(800, char('a' + round));
            QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, quint16(2 + round), {"box", "a"}, since))), CHANGED);
            const QList<EditResult> undone = await(server.host.edit({{.before = edits[1].after}, {.after = edits[0].before, .served = results[0].served, .isPeers = true}}));
            QVERIFY2(causeIn(undone) < 0, qPrintable(undone.value(0).message + undone.value(1).message));
            QTRY_VERIFY(picture.at("/box/a").isMadeByPeer);
            QCOMPARE(payload(quint16(10 + round)), since);
            const QByteArray later(800, char('A' + round));
            peer.exchange(HostPeer::request(PUT, quint16(30 + round), {"box", "a"}, later));
            const QList<EditResult> redone = await(server.host.edit(edits));
            QVERIFY2(causeIn(redone) < 0, qPrintable(redone.value(0).message));
            QCOMPARE(payload(quint16(40 + round)), later);
            QVERIFY(causeIn(await(server.host.edit({{.before = edits[1].after}, {.after = edits[0].before, .isPeers = true}}))) < 0);
        }
        constexpr quint8 byDelete = 4, deleted = 0x42, tooLarge = 0x8d;
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 20, {"box", "b"}, QByteArray(300, 'y')))), tooLarge);
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(byDelete, 21, {"box", "a"}))), deleted);
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 22, {"box", "b"}, QByteArray(900, 'y')))), quint8(0x41));
    }

    void anUndoneRemovalIsNewAndItsOldRevisionIsNot()
    {
        Server server;
        const QJsonObject one = text("/one", "1");
        QVERIFY(server.edit(remove(one, server.results[0].revision)).isApplied());
        const EditResult again = server.edit(add(one));
        QVERIFY(again.isApplied());
        QVERIFY(again.resource != server.results[0].resource);
        QCOMPARE(server.edit(remove(one, server.results[0].revision)).outcome, EditResult::Outcome::Conflict);
        QVERIFY(server.edit(remove(one, again.revision)).isApplied());
    }

    void aLiveChangeKeepsObserversAndARenameEndsThem()
    {
        Server server;
        HostPeer peer = server.peer();
        const QJsonObject one = text("/one", "1");
        peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0));
        QVERIFY(server.edit(change(one, with(one, "title", "Titled"))).isApplied());
        QCOMPARE(server.host.stats().observers, std::uint64_t(1));
        const EditResult renamed = server.edit(change(with(one, "title", "Titled"), text("/uno", "1")));
        QVERIFY2(renamed.isApplied(), qPrintable(renamed.message));
        QVERIFY(renamed.resource != server.results[0].resource);
        QByteArray last = peer.receive();
        while (!last.isEmpty() && HostPeer::codeOf(last) == CONTENT)
            last = peer.receive();
        QCOMPARE(HostPeer::codeOf(last), NOT_FOUND);
        QCOMPARE(server.host.stats().observers, std::uint64_t(0));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 9, {"uno"}))), QByteArray("1"));
    }

    void anotherKindTakesThePlace()
    {
        Server server;
        const QJsonObject counter{{"path", "/one"}, {"kind", "counter"}};
        const EditResult result = server.edit(change(text("/one", "1"), counter, server.results[0].revision));
        QVERIFY2(result.isApplied(), qPrintable(result.message));
        QVERIFY(result.resource != server.results[0].resource);
        QVERIFY(server.edit(change(counter, text("/one", "back"), result.revision)).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), QByteArray("back"));
    }

    void unknownKindsAndBadFieldsAreSaidAtTheirField()
    {
        Server server;
        QCOMPARE(server.edit(add({{"path", "/x"}, {"kind", 7}})).problems.value(0).property, QString("kind"));
        QVERIFY(server.edit(add({{"path", "/x"}, {"kind", "teapot"}})).isApplied());      // of another version: kept
        QCOMPARE(server.edit(add(text("no slash", "x"))).problems.value(0).property, QString("path"));
        const QJsonObject bad{{"path", "/sine"}, {"kind", "simulated"}, {"period", "soon"}};
        QCOMPARE(server.edit(add(bad)).problems.value(0).property, QString("period"));
    }

    void aCollectionWithWhatTheSiteHasBelowItIsRemovedAndComesBack()
    {
        Server server;
        const QJsonObject box{{"path", "/box"}, {"kind", "collection"}};
        HostPeer peer = server.peer();
        QVERIFY(server.edit(add(box)).isApplied());
        QVERIFY(server.edit(add(text("/box/mine", "x"))).isApplied());
        for (const auto &result : await(server.host.edit({remove(box), remove(text("/box/mine", "x"))})))
            QVERIFY2(result.isApplied(), qPrintable(result.message));
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"box", "mine"}))), NOT_FOUND);
        for (const auto &result : await(server.host.edit({add(text("/box/mine", "x")), add(box)})))
            QVERIFY2(result.isApplied(), qPrintable(result.message));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"box", "mine"}))), QByteArray("x"));
        QCOMPARE(int(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 3, {"box", "a"}, "made")))), 0x41);     // 2.01
        QCOMPARE(server.edit(add(text("/box/a", ""))).problems.value(0).property, QString("path"));     // taken
    }

    void whatAClientCreatesIsSeenAndCanBeRemoved()
    {
        Server server;
        Picture picture(server.host);
        QVERIFY(server.edit(add({{"path", "/box"}, {"kind", "collection"}})).isApplied());
        HostPeer peer = server.peer();
        QCOMPARE(int(HostPeer::codeOf(peer.exchange(HostPeer::request(PUT, 1, {"box", "a"}, "made")))), 0x41);   // 2.01
        QTRY_COMPARE(picture.at("/box/a").value, QString("made"));
        QVERIFY(picture.at("/box/a").isMadeByPeer);
        const EditResult result = server.edit(remove({{"path", "/box/a"}}));
        QVERIFY2(result.isApplied(), qPrintable(result.message));
        QTRY_COMPARE(picture.at("/box/a").id, quint64(0));
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 2, {"box", "a"}))), NOT_FOUND);
    }

    void aValueIsSetOnlyWhileItIsStillOurs()
    {
        Server server;
        const quint64 id = server.results[0].resource;
        const EditResult set = await(server.host.setValue(id, "ours"));
        QVERIFY(set.isApplied());
        QCOMPARE(set.previousValue, QString("1"));
        const EditResult undone = await(server.host.setValue(id, set.previousValue, set.valueRevision));
        QVERIFY(undone.isApplied());
        QCOMPARE(undone.previousValue, QString("ours"));
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(PUT, 1, {"one"}, "theirs"));
        const EditResult late = await(server.host.setValue(id, "redo", undone.valueRevision));
        QCOMPARE(late.outcome, EditResult::Outcome::Conflict);
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 2, {"one"}))), QByteArray("theirs"));
        QCOMPARE(await(server.host.setValue(4711, "x")).outcome, EditResult::Outcome::Conflict);
    }

    void aSiteIsFullAtItsLimit()
    {
        ServerHost::Options options;
        options.settings.limits.resources = 3;      // /.well-known/core is one of them
        Server server(options);
        const EditResult result = server.edit(add(text("/three", "3")));
        QCOMPARE(result.outcome, EditResult::Outcome::Refused);
        QVERIFY(!result.message.isEmpty());
        const auto results = await(server.host.edit({change(text("/one", "1"), with(text("/one", "1"), "title", "T")), add(text("/four", "4"))}));
        QVERIFY(!results[0].isApplied());
        Picture picture(server.host);
        QTRY_COMPARE(picture.resources.size(), 3);
        QCOMPARE(picture.at("/one").title, QString());
    }
};

QTEST_GUILESS_MAIN(ServerHostEditTest)
#include "serverhostedittest.moc"
