// SPDX-License-Identifier: GPL-3.0-or-later
// The filter above the tree of resources.
#include "ui/editedsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace studio;

class ResourcesFilterTest : public EditedSite<SiteFake> {
    Q_OBJECT

    QLineEdit *filter() { return m_pane->findChild<QLineEdit *>(); }

private slots:
    void init()
    {
        open();
        m_pane->resize(500, 400);
        settle();
    }
    void cleanup() { close(); }

    void matchesStandInTheirFolders()
    {
        for (const char *path : {"/a/warm", "/a/cold", "/b/warm"})
            m_control->add(path);
        settle();
        filter()->setText("WARM");
        QCOMPARE(tree()->model()->rowCount(), 2);
        QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 1);
    }

    void whatASearchHidesIsNeitherCopiedNorDeleted()
    {
        for (const char *path : {"/a/warm", "/a/cold", "/b/warm", "/c"})
            m_control->add(path);
        settle();
        filter()->setText("warm");
        settle();
        tree()->selectAll();
        settle();
        m_pane->actions().copy->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains("/a/warm") && copied.contains("/b/warm") && !copied.contains("cold"), qPrintable(copied));
        m_pane->actions().remove->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a/cold", "/c"}));
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths().size(), 4);
    }

    void rowsFollowTheSite()
    {
        for (const char *path : {"/a/warm", "/a/cold", "/b"})
            m_control->add(path);
        settle();
        tree()->selectPath("/a/warm");
        settle();
        filter()->setText("warm");
        QCOMPARE(m_pane->selectedPath(), "/a/warm");
        m_control->add("/b/warmer");
        m_control->add("/b/colder");
        m_control->setValueByPeer("/a/warm", "30");
        settle();
        tree()->selectPath("/b/warmer");
        QCOMPARE(m_pane->selectedPath(), "/b/warmer");
        QCOMPARE(tree()->model()->rowCount(tree()->model()->index(1, 0)), 1);
        m_control->removeByPeer("/a/warm");
        settle();
        QCOMPARE(tree()->model()->rowCount(), 1);
        filter()->clear();
        settle();
        QCOMPARE(tree()->model()->rowCount(), 2);
        QCOMPARE(m_pane->selectedPath(), "/b/warmer");
    }

    void whatIsNotFoundIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("a word") << "zzz" << "Nothing has “zzz” in its path, title or kind.";
        QTest::newRow("a text") << QStringLiteral("a line\n").repeated(100)
                                << "Nothing has “a line a line a line a line a line a li…” in its path, title or kind.";
    }
    void whatIsNotFoundIsSaid()
    {
        QFETCH(const QString, typed);
        m_control->add("/a");
        settle();
        filter()->setText(typed);
        settle();
        QStringList shown;
        for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->isVisible())
                shown << label->text();
        }
        QTEST(shown.join(u'\n'), "said");
    }
};

QTEST_MAIN(ResourcesFilterTest)
#include "resourcesfiltertest.moc"
