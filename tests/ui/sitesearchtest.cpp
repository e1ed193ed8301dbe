// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitesearch.h"
#include "ui/sitefake.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

namespace {

ResourceState state(quint64 id, const QString &path, const QString &title = {})
{
    ResourceState state;
    state.id = id;
    state.path = path;
    state.title = title;
    state.kind = QStringLiteral("value");
    return state;
}

QStringList paths(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(SiteModel::IdRole).toULongLong() != 0)
            list << index.data(SiteModel::PathRole).toString();
        list += paths(model, index);
    }
    return list;
}

} // namespace

class SiteSearchTest : public QObject {
    Q_OBJECT
    SiteFake m_control;
    std::unique_ptr<SiteModel> m_site;
    std::unique_ptr<SiteSearch> m_search;

    void find(const QString &text)
    {
        m_search->search(text);
        QTRY_VERIFY(m_search->isDone() || m_search->isCut());
    }

private slots:
    void init()
    {
        m_site = std::make_unique<SiteModel>(m_control);
        m_search = std::make_unique<SiteSearch>(m_control, *m_site);
    }
    void cleanup()
    {
        m_search.reset();
        m_site.reset();
    }

    void aWalkSeesAllInTheOrderOfTheTree()
    {
        emit m_control.siteChanged({true, {}, {state(1, "/b"), state(2, "/a/x"), state(3, "/a/x/y"), state(4, "/a"), state(5, "/c/d/e")}});
        QStringList seen;
        QString at;
        for (int times = 0; times < 20; ++times)
            at = m_site->walk(at, 2, [&](const ResourceState &each) { seen << each.path; });
        QCOMPARE(seen, QStringList({"/a", "/a/x", "/a/x/y", "/b", "/c/d/e"}));
        QCOMPARE(at, "/c/d/e");
        seen.clear();
        m_site->walk("/a/x/n", 10, [&](const ResourceState &each) { seen << each.path; });      // gone meanwhile
        QCOMPARE(seen, QStringList({"/a/x/y", "/b", "/c/d/e"}));
        seen.clear();
        m_site->walk("/bb/x", 10, [&](const ResourceState &each) { seen << each.path; });
        QCOMPARE(seen, QStringList({"/c/d/e"}));
    }

    void pathsTitlesAndKindsAreLookedAt()
    {
        emit m_control.siteChanged({true, {}, {state(1, "/lamp"), state(2, "/x", "Desk LAMP"), state(3, "/y")}});
        find("Lamp");
        QCOMPARE(paths(m_search->found()), QStringList({"/lamp", "/x"}));
        find("VALUE");
        QCOMPARE(paths(m_search->found()).size(), 3);
        find("");
        QVERIFY(paths(m_search->found()).isEmpty());
    }

    void resourcesAboveAreThereToo()
    {
        emit m_control.siteChanged({true, {}, {state(1, "/house"), state(2, "/house/room"), state(3, "/house/room/lamp", "here"), state(4, "/house/hall")}});
        find("here");
        QCOMPARE(paths(m_search->found()), QStringList({"/house", "/house/room", "/house/room/lamp"}));
    }

    void changesAreFollowed()
    {
        emit m_control.siteChanged({true, {}, {state(1, "/a", "warm"), state(2, "/b")}});
        find("warm");
        emit m_control.siteChanged({false, {}, {state(2, "/b", "warm too"), state(1, "/a", "cold")}});
        QCOMPARE(paths(m_search->found()), QStringList({"/b"}));
        emit m_control.siteChanged({false, {2}, {state(3, "/b", "warm again")}});
        QCOMPARE(paths(m_search->found()), QStringList({"/b"}));
        QCOMPARE(m_search->found().resourceAt("/b")->id, quint64(3));
        emit m_control.siteChanged({true, {}, {state(4, "/other", "warm")}});
        QCOMPARE(paths(m_search->found()), QStringList({"/other"}));
    }

    void ofALargeSiteEachSliceIsShort()
    {
        SiteDelta delta;
        delta.isReset = true;
        for (quint64 id = 1; id <= 100'000; ++id)
            delta.changed.append(state(id, QStringLiteral("/area%1/sensor%2").arg(id / 100).arg(id), id == 60'000 ? "needle" : ""));
        emit m_control.siteChanged(delta);
        qint64 longest = 0;
        QElapsedTimer clock;
        const auto tick = [&] { longest = std::max(longest, clock.restart()); };
        connect(m_search.get(), &SiteSearch::progressed, this, tick);
        clock.start();
        m_search->search("needle");
        QTRY_VERIFY_WITH_TIMEOUT(m_search->isDone(), 60'000);
        QCOMPARE(paths(m_search->found()), QStringList({"/area600/sensor60000"}));
        qInfo("longest slice of 100,000: %lld ms", longest);
        m_search->search("sensor");
        QTRY_VERIFY_WITH_TIMEOUT(m_search->isCut(), 60'000);
        QCOMPARE(m_search->found().resourceCount(), SiteSearch::mostFound);
    }
};

QTEST_MAIN(SiteSearchTest)
#include "sitesearchtest.moc"
