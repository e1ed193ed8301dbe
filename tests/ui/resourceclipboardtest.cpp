// SPDX-License-Identifier: GPL-3.0-or-later
// Resources as text, and what a list of wishes comes to as edits.
#include "site/resourceclipboard.h"
#include "site/resourceedits.h"
#include "ui/sitefake.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace studio;

class ResourceClipboardTest : public QObject {
    Q_OBJECT
    SiteFake m_control;
    SiteModel m_model{m_control};

    void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }
    static QStringList pathsOf(const QList<SiteEdit> &list)
    {
        QStringList paths;
        for (const SiteEdit &edit : list)
            paths << (edit.after ? edit.after->value("path").toString() : QString());
        return paths;
    }

private slots:
    void initTestCase()
    {
        for (const char *path : {"/a", "/a/x", "/b", "/f/g"})
            m_control.add(path);
        settle();
    }

    void whatIsCopiedIsASmallSiteFile()
    {
        const QList<QJsonObject> definitions{{{"path", "/a"}, {"kind", "value"}, {"initial", "1"}}, {{"path", "/b"}, {"kind", "counter"}}};
        const QString text = clipboard::textOf(definitions);
        const QJsonObject site = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(site.value("format").toString(), "coapsite");
        QCOMPARE(site.value("version").toInt(), 1);
        QCOMPARE(site.value("resources").toArray().size(), 2);
        QCOMPARE(clipboard::read(text).definitions, definitions);
    }

    void listsAndSingleDefinitionsAreTakenToo()
    {
        QCOMPARE(clipboard::read(R"([{"path": "/a", "kind": "value"}, {"kind": "clock"}])").definitions.size(), 2);
        QCOMPARE(clipboard::read(R"([{"kind": "clock"}])").definitions.first().value("path").toString(), "/clock");
        QCOMPARE(clipboard::read(R"({"path": "/a", "kind": "value"})").definitions.size(), 1);
    }

    void whatIsNoneSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << " " << "no text";
        QTest::newRow("prose") << "hello" << "line 1";
        QTest::newRow("cut short") << "[\n{\"kind\": \"value\"" << "line 2";
        QTest::newRow("a number in the list") << "[1]" << "Resource 1";
        QTest::newRow("no kind") << R"([{"kind": "value"}, {"path": "/a"}])" << "Resource 2";
        QTest::newRow("a newer one") << R"({"version": 2, "resources": []})" << "version 2";
        QTest::newRow("an empty site") << R"({"format": "coapsite", "version": 1, "resources": []})" << "no resources";
        QTest::newRow("no list") << R"({"resources": {}})" << "list";
    }

    void whatIsNoneSaysWhy()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        const clipboard::Resources read = clipboard::read(text);
        QVERIFY2(read.problem.contains(said), qPrintable(read.problem));
        QVERIFY(read.definitions.isEmpty());
    }

    void takenPathsGiveWayWithAllBelowThem()
    {
        const auto definition = [](const char *path) { return QJsonObject{{"path", path}, {"kind", "value"}}; };
        QStringList tops;
        QCOMPARE(pathsOf(edits::pasting(m_model, {definition("/a/x/deep"), definition("/a"), definition("/new"), definition("/a/x")}, {}, &tops)),
                 QStringList({"/a-2", "/a-2/x", "/a-2/x/deep", "/new"}));
        QCOMPARE(tops, QStringList({"/a-2", "/new"}));
        tops.clear();
        QCOMPARE(pathsOf(edits::pasting(m_model, {definition("/f/g"), definition("/f/h")}, {"/f", "/ghost", ""}, &tops)), QStringList({"/f-2/g", "/f-2/h"}));
        QCOMPARE(tops, QStringList({"/f-2"}));
        // A folder is no resource: what is new goes into it.
        QCOMPARE(pathsOf(edits::pasting(m_model, {definition("/f/h"), definition("/f/g")}, {}, &tops)), QStringList({"/f/g-2", "/f/h"}));
        QCOMPARE(pathsOf(edits::pasting(m_model, {definition("/a"), definition("/a")}, {}, &tops)), QStringList({"/a-2", "/a-3"}));
    }

    void anAliasOfWhatIsCopiedAlongStandsForTheCopy()
    {
        const QJsonObject alias{{"path", "/f/b"}, {"kind", "alias"}, {"target", "/f/g"}}, outside{{"path", "/f/c"}, {"kind", "alias"}, {"target", "/a"}};
        QStringList tops;
        const auto list = edits::pasting(m_model, {QJsonObject{{"path", "/f/g"}, {"kind", "value"}}, alias, outside}, {"/f"}, &tops);
        QCOMPARE(pathsOf(list), QStringList({"/f-2/b", "/f-2/c", "/f-2/g"}));
        QCOMPARE(list[0].after->value("target").toString(), "/f-2/g");
        QCOMPARE(list[1].after->value("target").toString(), "/a");
    }

    void onlyTheTopsOfASelectionCount()
    {
        QCOMPARE(edits::topmost({"/b", "/a/x/y", "/a", "/a/x", "/ab"}), QStringList({"/a", "/ab", "/b"}));
    }

    void movingTakesAllBelowAlongAndFindsFreePaths()
    {
        QStringList newPaths;
        const QList<SiteEdit> list = edits::moving(m_model, {"/a/x", "/a", "/b", "/f"}, "/f", &newPaths);
        QCOMPARE(newPaths, QStringList({"/f/a", "/f/b"}));
        QCOMPARE(pathsOf(list), QStringList({"/f/a", "/f/a/x", "/f/b"}));
        newPaths.clear();
        QVERIFY(edits::moving(m_model, {"/a"}, "/a/x", &newPaths).isEmpty());
        QVERIFY(edits::moving(m_model, {"/a"}, "/", &newPaths).isEmpty());
        QCOMPARE(pathsOf(edits::moving(m_model, {"/a/x"}, "/", &newPaths)), QStringList({"/x"}));
    }

    void anotherKindTakesWhatItKnows()
    {
        const QList<KindDescription> kinds = m_control.kinds();
        const QJsonObject before{{"path", "/a"}, {"kind", "value"}, {"title", "T"}, {"initial", "1"}, {"type", "number"}, {"x-note", 1}};
        const QJsonObject after = edits::withKind(before, &kinds[0], kinds[1]);
        QCOMPARE(after, QJsonObject({{"path", "/a"}, {"kind", "simulated"}, {"title", "T"}, {"x-note", 1}}));
        const QJsonObject back = edits::withKind({{"path", "/a"}, {"kind", "simulated"}, {"offset", 3}, {"title", 5}}, &kinds[1], kinds[0]);
        QCOMPARE(back, QJsonObject({{"path", "/a"}, {"kind", "value"}}));
    }

    void aSimulationGoesAboutThePresentNumber()
    {
        ResourceState state;
        state.path = "/t";
        state.kind = "value";
        state.number = -20;
        state.definition = {{"path", "/t"}, {"kind", "value"}, {"title", "T"}};
        const QJsonObject made = edits::simulation(state, m_control.kinds());
        QCOMPARE(made, QJsonObject({{"path", "/t"}, {"kind", "simulated"}, {"title", "T"}, {"offset", -20}, {"amplitude", 2}}));
    }
};

QTEST_MAIN(ResourceClipboardTest)
#include "resourceclipboardtest.moc"
