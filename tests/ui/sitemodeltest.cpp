// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitemodel.h"
#include "ui/sitefake.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

namespace {

/// One line per row, indented by depth: "temperature=21.5 °C".
QString asText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, SiteModel::Path, parent);
        const QString value = index.siblingAtColumn(SiteModel::Value).data().toString();
        text += QString(depth, u' ') + index.data().toString() + (value.isEmpty() ? QString() : QString(u'=' + value)) + u'\n';
        text += asText(model, index, depth + 1);
    }
    return text;
}

ResourceState state(quint64 id, const QString &path, const QString &value = {})
{
    ResourceState state;
    state.id = id;
    state.path = path;
    state.kind = QStringLiteral("value");
    state.value = value;
    state.isSettable = true;
    return state;
}

} // namespace

class SiteModelTest : public QObject {
    Q_OBJECT
    SiteFake m_control;
    std::unique_ptr<SiteModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private slots:
    void init()
    {
        m_model = std::make_unique<SiteModel>(m_control);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void pathsBecomeATreeInTheOrderOfTheirSegments()
    {
        ResourceState warm = state(1, "/sensors/temperature", "21.5");
        warm.unit = "°C";
        m_model->apply({false, {}, {warm, state(2, "/a", "1"), state(3, "/sensors/humidity", "40"), state(4, "/sensors")}});
        QCOMPARE(asText(*m_model), "a=1\nsensors\n humidity=40\n temperature=21.5 °C\n");
        QCOMPARE(m_model->resourceCount(), 4);
    }

    /// But for what would read as another path.
    void numbersInSegmentsCountAsSuch()
    {
        QList<ResourceState> states;
        const QStringList inOrder{"1", "007", "7a", "10", "R", "r01", "r1", "r2", "r02b", "r2c", "r10", "r10a2", "r10a10", "r100", "rx"};
        for (qsizetype i = inOrder.size(); i > 0; --i)
            states << state(quint64(i), u'/' + inOrder[i - 1]);
        m_model->apply({false, {}, states});
        m_model->apply({false, {}, {state(50, "/r20"), state(51, "/r3")}});
        QStringList shown;
        for (int row = 0; row < m_model->rowCount(); ++row)
            shown << m_model->index(row, 0).data().toString();
        QCOMPARE(shown.size(), inOrder.size() + 2);
        QStringList expected = inOrder;
        expected.insert(expected.indexOf("r10"), "r3");
        expected.insert(expected.indexOf("r100"), "r20");
        QCOMPARE(shown, expected);
    }

    void segmentsAreShownDecodedAndKeptEncoded()
    {
        m_model->apply({false, {}, {state(1, "/k%C3%BCche/a%2Fb")}});
        QCOMPARE(asText(*m_model), "küche\n a%2Fb\n");
        QCOMPARE(m_model->indexOf(1).data(SiteModel::PathRole).toString(), "/k%C3%BCche/a%2Fb");
    }

    void rootAndEmptySegmentsHaveRows()
    {
        m_model->apply({false, {}, {state(1, "/", "root"), state(2, "/a/", "x")}});
        QCOMPARE(asText(*m_model), "/=root\na\n /=x\n");
        QCOMPARE(m_model->resourceAt("/")->id, 1u);
    }

    void neighboursComeAndGoInOneAnnouncement()
    {
        m_model->apply({false, {}, {state(1, "/a"), state(9, "/z")}});
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted), removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        SiteDelta delta;
        for (quint64 id = 10; id < 1010; ++id)
            delta.changed.append(state(id, QStringLiteral("/m%1").arg(id)));
        m_model->apply(delta);
        QCOMPARE(inserted.size(), 1);
        delta.changed.clear();
        for (quint64 id = 10; id < 1010; ++id)
            delta.removed.append(id);
        m_model->apply(delta);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(asText(*m_model), "a\nz\n");
    }

    void changesOfOneFolderAreOneAnnouncement()
    {
        m_model->apply({false, {}, {state(1, "/s/a"), state(2, "/s/b"), state(3, "/s/c")}});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->apply({false, {}, {state(3, "/s/c", "3"), state(1, "/s/a", "1")}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(asText(*m_model), "s\n a=1\n b\n c=3\n");
    }

    void foldersGoWithTheirLastResource()
    {
        m_model->apply({false, {}, {state(1, "/a/b/c"), state(2, "/a/d")}});
        m_model->apply({false, {1}, {}});
        QCOMPARE(asText(*m_model), "a\n d\n");
        m_model->apply({false, {2}, {}});
        QCOMPARE(asText(*m_model), "");
    }

    void removedParentStaysAsFolderOfItsChildren()
    {
        m_model->apply({false, {}, {state(1, "/a", "x"), state(2, "/a/b")}});
        m_model->apply({false, {1}, {}});
        QCOMPARE(asText(*m_model), "a\n b\n");
        QVERIFY(!m_model->at(m_model->indexOf("/a")));
    }

    void resourceMadeAnewAtItsPathKeepsItsRow()
    {
        m_model->apply({false, {}, {state(1, "/a/b", "old")}});
        const QPersistentModelIndex row = m_model->indexOf(1);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved), gone(m_model.get(), &SiteModel::resourceRemoved);
        m_model->apply({false, {1}, {state(2, "/a/b", "new")}});
        QVERIFY(row.isValid());
        QCOMPARE(row.data(SiteModel::IdRole).toULongLong(), 2u);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(gone.size(), 1);
    }

    void movedResourceLeavesItsOldPlace()
    {
        m_model->apply({false, {}, {state(1, "/a/b")}});
        m_model->apply({false, {}, {state(1, "/c")}});
        QCOMPARE(asText(*m_model), "c\n");
    }

    void resetForgetsTheFormerSite()
    {
        m_model->apply({false, {}, {state(1, "/a"), state(2, "/b")}});
        QSignalSpy gone(m_model.get(), &SiteModel::resourceRemoved);
        m_model->apply({true, {}, {state(2, "/b"), state(3, "/c/d")}});
        QCOMPARE(asText(*m_model), "b\nc\n d\n");
        QCOMPARE(gone.size(), 1);
        QVERIFY(m_model->resource(1) == nullptr);
    }

    /// Those who keep ids hear of each, without the window standing still.
    void aLargeSiteIsForgottenPieceByPiece()
    {
        SiteDelta large;
        for (quint64 id = 1; id <= 10'000; ++id)
            large.changed.append(state(id, QStringLiteral("/m/%1").arg(id)));
        m_model->apply(large);
        QSignalSpy gone(m_model.get(), &SiteModel::resourceRemoved);
        m_model->apply({true, {}, {state(20'000, "/b")}});
        QCOMPARE(asText(*m_model), "b\n");
        QVERIFY(!gone.isEmpty() && gone.size() < 10'000);
        QTRY_COMPARE(gone.size(), 10'000);
    }

    void onlySettableWholeValuesAreEditable()
    {
        ResourceState fixed = state(2, "/b"), cut = state(3, "/c", "xxx");
        fixed.isSettable = false;
        cut.valueIsCut = true;
        m_model->apply({false, {}, {state(1, "/a", "1"), fixed, cut}});
        const auto isEditable = [this](quint64 id) { return m_model->flags(m_model->indexOf(id).siblingAtColumn(SiteModel::Value)).testFlag(Qt::ItemIsEditable); };
        QVERIFY(isEditable(1) && !isEditable(2) && !isEditable(3));
        QSignalSpy entered(m_model.get(), &SiteModel::valueEntered);
        QVERIFY(m_model->setData(m_model->indexOf(1).siblingAtColumn(SiteModel::Value), "5"));
        QCOMPARE(entered.size(), 1);
        QCOMPARE(asText(*m_model).left(4), "a=1\n");   // the new value comes with a delta
    }

    void subtreeHasParentsFirst()
    {
        m_model->apply({false, {}, {state(1, "/a/b"), state(2, "/a"), state(3, "/a/b/c"), state(4, "/ab")}});
        QStringList paths;
        for (const ResourceState &each : m_model->subtree("/a"))
            paths << each.path;
        QCOMPARE(paths, QStringList({"/a", "/a/b", "/a/b/c"}));
    }
};

QTEST_MAIN(SiteModelTest)
#include "sitemodeltest.moc"
