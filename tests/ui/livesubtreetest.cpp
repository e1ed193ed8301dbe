// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a subtree in the tree and undone, with the real engine behind it, seen by clients of another program
// (design: live edits, undo).
#include "host/hostserver.h"
#include "site/siteundo.h"
#include "ui/editedsite.h"

#include <QAction>
#include <QSignalSpy>

using namespace studio;

class LiveSubtreeTest : public EditedSite<ServerHost> {
    Q_OBJECT

    HostPeer peer() const { return HostPeer(m_control->state().uris.value(0)); }
    QByteArray answer(HostPeer &peer, quint8 method, const QByteArrayList &path, const QByteArray &payload = {})
    {
        return peer.exchange(HostPeer::request(method, ++m_mid, path, payload));
    }
    QByteArray value(HostPeer &peer, const QByteArrayList &path) { return HostPeer::payloadOf(answer(peer, GET, path)); }
    quint8 code(HostPeer &peer, const QByteArrayList &path) { return HostPeer::codeOf(answer(peer, GET, path)); }
    /// The token of an observation, which the answer repeats; empty: it was not accepted.
    QByteArray observe(HostPeer &peer, const QByteArrayList &path)
    {
        const QByteArray request = HostPeer::request(GET, ++m_mid, path, {}, 0), first = peer.exchange(request);
        return HostPeer::codeOf(first) == CONTENT && HostPeer::hasObserve(first) ? HostPeer::tokenOf(request) : QByteArray();
    }
    bool set(const QString &path, const QString &text)
    {
        const ResourceState *state = m_model->resourceAt(path);
        return state != nullptr && await(m_control->setValue(state->id, text)).isApplied();
    }
    void remove(const QString &path)
    {
        tree()->selectPath(path);
        m_pane->actions().remove->trigger();
    }
    /// The subtree /a.
    void bringTo(const QString &newTop, bool isMoved)
    {
        tree()->selectPath("/a");
        if (isMoved)
            m_pane->moveTo({"/a"}, newTop.section('/', 0, -2));
        else
            m_pane->renameTo(newTop);
    }
    /// Another client observes what is not touched: what reaches it shows that others could have been reached.
    bool othersAreTold(HostPeer &other, const QString &text)
    {
        return set("/other", text) && HostPeer::payloadOf(other.notification()) == text.toUtf8();
    }
    QString shown(const QString &path) const
    {
        const ResourceState *state = m_model->resourceAt(path);
        return state != nullptr ? state->value : QString();
    }
    std::size_t changesOf(const QString &path) const
    {
        const ResourceState *state = m_model->resourceAt(path);
        return state != nullptr ? m_control->changes().read(state->id).changes.size() : 0;
    }
    std::uint64_t observers() const { return m_control->stats().observers; }
    quint16 m_mid = 0;

private slots:
    void init()
    {
        open();
        m_mid = 0;
        QVERIFY(await(m_control->start({"loopback", 0})).isRunning);
        for (const auto &result : await(m_control->edit({add(text("/a/b", "1")), add(text("/a/b/c", "2")), add(text("/other", "0"))})))
            QVERIFY2(result.isApplied(), qPrintable(result.message));
        m_control->requestSnapshot();
        QTRY_VERIFY(m_model->resourceAt("/other") != nullptr);
    }
    void cleanup() { close(); }

    void observersInARenamedOrMovedSubtreeAreToldOnceAndGo_data()
    {
        QTest::addColumn<QString>("newTop");
        QTest::addColumn<bool>("isMoved");
        QTest::newRow("renamed") << "/x" << false;
        QTest::newRow("renamed below itself") << "/a/b/n" << false;
        QTest::newRow("moved") << "/other/a" << true;
    }
    void observersInARenamedOrMovedSubtreeAreToldOnceAndGo()
    {
        QFETCH(const QString, newTop);
        QFETCH(const bool, isMoved);
        HostPeer above = peer(), below = peer(), other = peer();
        const QByteArray tokenAbove = observe(above, {"a", "b"}), tokenBelow = observe(below, {"a", "b", "c"});
        QVERIFY(!tokenAbove.isEmpty() && !tokenBelow.isEmpty() && tokenAbove != tokenBelow);
        QVERIFY(!observe(other, {"other"}).isEmpty());
        QCOMPARE(observers(), std::uint64_t(3));

        bringTo(newTop, isMoved);
        QTRY_VERIFY(m_model->resourceAt(newTop + "/b/c") != nullptr);
        QCOMPARE(m_stack->count(), 1);
        for (auto [observer, token] : {std::pair(&above, tokenAbove), std::pair(&below, tokenBelow)}) {
            const QByteArray last = observer->notification();
            QCOMPARE(HostPeer::codeOf(last), NOT_FOUND);
            QCOMPARE(HostPeer::tokenOf(last), token);
            QVERIFY(!HostPeer::hasObserve(last));
        }
        QCOMPARE(observers(), std::uint64_t(1));

        QVERIFY(set(newTop + "/b", "new") && set(newTop + "/b/c", "newer"));
        QVERIFY(othersAreTold(other, "changed"));
        QCOMPARE(above.notification(), QByteArray());
        QCOMPARE(below.notification(), QByteArray());
        const QByteArrayList top = newTop.mid(1).toUtf8().split('/');
        QCOMPARE(value(above, top + QByteArrayList{"b"}), QByteArray("new"));
        QCOMPARE(value(below, top + QByteArrayList{"b", "c"}), QByteArray("newer"));
        QCOMPARE(code(above, {"a", "b", "c"}), NOT_FOUND);

        m_stack->undo();
        QTRY_VERIFY(m_model->resourceAt("/a/b/c") != nullptr);
        QVERIFY(set("/a/b", "back") && set("/a/b/c", "back"));
        QVERIFY(othersAreTold(other, "again"));
        QCOMPARE(above.notification(), QByteArray());
        QCOMPARE(below.notification(), QByteArray());
        QCOMPARE(observers(), std::uint64_t(1));
        QCOMPARE(value(above, {"a", "b"}), QByteArray("back"));
        QCOMPARE(code(above, top + QByteArrayList{"b", "c"}), NOT_FOUND);
    }

    void aDeletedSubtreeComesBackWithWhatClientsHadPutAndWithoutObservers()
    {
        HostPeer client = peer(), observer = peer(), other = peer();
        QVERIFY(!observe(observer, {"a", "b"}).isEmpty() && !observe(other, {"other"}).isEmpty());
        QCOMPARE(HostPeer::codeOf(answer(client, PUT, {"a", "b", "c"}, "theirs")), CHANGED);
        QTRY_COMPARE(m_model->resourceAt("/a/b/c")->value, "theirs");
        for (int time = 0; time < 2; ++time) {
            if (time == 0)
                remove("/a");
            else
                m_stack->redo();
            QTRY_VERIFY(m_model->resourceAt("/a/b") == nullptr && m_model->resourceAt("/a/b/c") == nullptr);
            QCOMPARE(HostPeer::codeOf(observer.notification()), time == 0 ? NOT_FOUND : quint8(0));
            QCOMPARE(code(client, {"a", "b", "c"}), NOT_FOUND);
            m_stack->undo();
            QTRY_VERIFY(m_model->resourceAt("/a/b") != nullptr && m_model->resourceAt("/a/b/c") != nullptr);
            QCOMPARE(value(client, {"a", "b", "c"}), QByteArray("theirs"));
            QCOMPARE(value(client, {"a", "b"}), QByteArray("1"));
            QCOMPARE(m_model->resourceAt("/a/b/c")->definition, text("/a/b/c", "2"));       // for the site file it is what it was
        }
        QCOMPARE(m_stack->count(), 1);
        QVERIFY(set("/a/b", "new") && othersAreTold(other, "changed"));
        QCOMPARE(observer.notification(), QByteArray());
        QCOMPARE(observers(), std::uint64_t(1));
    }

    void aValueIsUndoneAcrossWhatWasDoneToItsResource_data()
    {
        QTest::addColumn<QString>("movedTo");
        QTest::newRow("deleted") << "";
        QTest::newRow("renamed") << "/x/b";
        QTest::newRow("moved below itself") << "/a/b/b";
    }
    void aValueIsUndoneAcrossWhatWasDoneToItsResource()
    {
        QFETCH(const QString, movedTo);
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        const QSignalSpy problem(&undo, &SiteUndo::problem);
        undo.setValue(*m_model->resourceAt("/a/b"), "ours");
        QTRY_COMPARE(shown("/a/b"), "ours");
        if (movedTo.isEmpty())
            remove("/a");
        else
            bringTo(movedTo.left(movedTo.lastIndexOf('/')), false);
        for (int round = 0; round < 2; ++round) {
            QTRY_VERIFY(m_model->resourceAt("/a/b") == nullptr);
            QTRY_COMPARE(shown(movedTo), movedTo.isEmpty() ? "" : "ours");
            m_stack->undo();
            QTRY_COMPARE(shown("/a/b"), "ours");
            QTRY_VERIFY(changesOf("/a/b") >= 1);        // its history is still there
            m_stack->undo();
            QTRY_COMPARE(shown("/a/b"), "1");
            m_stack->redo();
            QTRY_COMPARE(shown("/a/b"), "ours");
            m_stack->redo();
        }
        QCOMPARE(problem.size(), 0);
        QCOMPARE(m_stack->count(), 2);
    }

    void aValueIsRedoneInAResourceThatIsMadeAgain()
    {
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        const QSignalSpy problem(&undo, &SiteUndo::problem);
        undo.edit("New", {add(text("/n", "0"))});
        QTRY_VERIFY(m_model->resourceAt("/n") != nullptr);
        undo.setValue(*m_model->resourceAt("/n"), "ours");
        QTRY_COMPARE(shown("/n"), "ours");
        for (int round = 0; round < 2; ++round) {
            m_stack->undo();
            QTRY_COMPARE(shown("/n"), "0");
            m_stack->undo();
            QTRY_VERIFY(m_model->resourceAt("/n") == nullptr);
            m_stack->redo();
            QTRY_COMPARE(shown("/n"), "0");
            m_stack->redo();
            QTRY_COMPARE(shown("/n"), "ours");
        }
        QCOMPARE(problem.size(), 0);
        QCOMPARE(m_stack->count(), 2);
    }

    /// Nobody waits for the answer to a rename.
    void aValueThatIsSetDuringARenameIsUndoneToo()
    {
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        const QSignalSpy problem(&undo, &SiteUndo::problem);
        const ResourceState before = *m_model->resourceAt("/a/b");
        bringTo("/x", false);
        undo.setValue(before, "ours");
        QTRY_COMPARE(shown("/x/b"), "ours");
        m_stack->undo();
        QTRY_COMPARE(shown("/x/b"), "1");
        m_stack->undo();
        QTRY_COMPARE(shown("/a/b"), "1");
        QCOMPARE(problem.size(), 0);
    }

    void whatAClientPutBeforeADeletionIsNotTakenBack()
    {
        HostPeer client = peer();
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        const QSignalSpy problem(&undo, &SiteUndo::problem);
        undo.setValue(*m_model->resourceAt("/a/b"), "ours");
        QTRY_COMPARE(shown("/a/b"), "ours");
        QCOMPARE(HostPeer::codeOf(answer(client, PUT, {"a", "b"}, "theirs")), CHANGED);
        remove("/a");
        QTRY_VERIFY(m_model->resourceAt("/a/b") == nullptr);
        m_stack->undo();
        QTRY_COMPARE(shown("/a/b"), "theirs");
        m_stack->undo();
        QTRY_COMPARE(problem.size(), 1);
        QCOMPARE(problem[0][0].toString(), "Nothing was undone. The value of /a/b was changed meanwhile.");
        QCOMPARE(value(client, {"a", "b"}), QByteArray("theirs"));
    }

    void aClientsChangeMakesTheUndoOfAValueObsolete_data()
    {
        QTest::addColumn<QJsonObject>("definition");
        QTest::addColumn<QByteArrayList>("segments");
        QTest::addColumn<quint8>("method");
        const QByteArrayList value{"v"}, child{"v", "c"};
        constexpr quint8 byDelete = 0x04;       // RFC 7252 §12.1.1
        QTest::newRow("PUT") << text("/v", "first") << value << PUT;
        QTest::newRow("DELETE of what PUT creates") << with(text("/v", "first"), "absent", true) << value << byDelete;
        QTest::newRow("DELETE in a collection") << QJsonObject{{"path", "/v"}, {"kind", "collection"}} << child << byDelete;
    }
    void aClientsChangeMakesTheUndoOfAValueObsolete()
    {
        QFETCH(const QJsonObject, definition);
        QFETCH(const QByteArrayList, segments);
        QFETCH(const quint8, method);
        const QString path = '/' + QString::fromUtf8(segments.join('/'));
        HostPeer client = peer();
        QVERIFY(await(m_control->edit({add(definition)})).value(0).isApplied());
        QVERIFY(HostPeer::codeOf(answer(client, PUT, segments, "first")) >> 5 == 2);
        QTRY_VERIFY(m_model->resourceAt(path) != nullptr && m_model->resourceAt(path)->value == "first");
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        undo.setValue(*m_model->resourceAt(path), "ours");
        QTRY_COMPARE(m_model->resourceAt(path)->value, "ours");
        QVERIFY(HostPeer::codeOf(answer(client, method, segments, method == PUT ? "theirs" : "")) >> 5 == 2);
        QSignalSpy problem(&undo, &SiteUndo::problem);
        m_stack->undo();
        QTRY_COMPARE(problem.size(), 1);
        QVERIFY(!problem[0][0].toString().isEmpty());
        QTRY_COMPARE(m_stack->count(), 0);
        const QByteArray now = answer(client, GET, segments);
        QCOMPARE(HostPeer::codeOf(now), method == PUT ? CONTENT : NOT_FOUND);
        if (method == PUT)
            QCOMPARE(HostPeer::payloadOf(now), QByteArray("theirs"));
    }
};

QTEST_MAIN(LiveSubtreeTest)
#include "livesubtreetest.moc"
