// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/newresourcedialog.h"
#include "site/siteundo.h"
#include "ui/editedsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStackedWidget>
#include <QTest>

using namespace studio;

class ResourcesPaneTest : public EditedSite<SiteFake> {
    Q_OBJECT

    bool isEmptyPageShown() { return m_pane->findChild<QStackedWidget *>()->currentIndex() == 1; }
    void selectPath(const QString &path)
    {
        tree()->selectPath(path);
        settle();
    }

private slots:
    void init()
    {
        open();
        m_pane->resize(500, 400);
        settle();
    }
    void cleanup()
    {
        close();
        QSettings().remove("columns/resources");
    }

    void emptySiteOffersANewResource()
    {
        QVERIFY(isEmptyPageShown());
        m_control->add("/a");
        settle();
        QVERIFY(!isEmptyPageShown());
        m_control->removeByPeer("/a");
        settle();
        QVERIFY(isEmptyPageShown());
    }

    /// The filter of an empty site would take what is pasted into it.
    void whatWasCopiedIsPastedIntoAnEmptySite()
    {
        m_control->add("/a", "value", {{"title", "A"}});
        settle();
        selectPath("/a");
        m_pane->actions().copy->trigger();
        m_pane->activateWindow();
        m_pane->findChild<QLineEdit *>()->setFocus();
        QTRY_VERIFY(m_pane->findChild<QLineEdit *>()->hasFocus());
        m_control->removeByPeer("/a");
        settle();
        QVERIFY(m_pane->findChild<QLineEdit *>()->isHidden());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a"}));
        QVERIFY(m_pane->findChild<QLineEdit *>()->isVisible());
    }

    void actionsFollowTheSelection()
    {
        QVERIFY(!m_pane->actions().remove->isEnabled());
        QVERIFY(m_pane->actions().newResource->isEnabled());
        m_control->add("/f/value");
        m_control->add("/f/sensor", "simulated");
        ResourceState builtIn;
        builtIn.path = "/built-in";
        m_control->add(builtIn);
        settle();
        selectPath("/f/value");
        QVERIFY(m_pane->actions().setValue->isEnabled());
        selectPath("/f/sensor");
        QVERIFY(!m_pane->actions().setValue->isEnabled());
        QVERIFY(m_pane->actions().duplicate->isEnabled());
        selectPath("/f");
        QVERIFY(m_pane->actions().rename->isEnabled());
        selectPath("/built-in");
        QVERIFY(!m_pane->actions().remove->isEnabled());
        QVERIFY(m_pane->actions().copyUri->isEnabled());
    }

    void selectionAndOpenFoldersSurviveDeltasAndSnapshots()
    {
        for (const char *path : {"/a/x", "/b/y", "/c/z"})
            m_control->add(path);
        settle();
        QVERIFY(tree()->isExpanded(tree()->model()->index(1, 0)));
        tree()->collapse(tree()->model()->index(1, 0));
        selectPath("/c/z");
        m_control->add("/a/w");
        m_control->removeByPeer("/a/x");
        settle();
        QCOMPARE(m_pane->selectedPath(), "/c/z");
        m_control->requestSnapshot();
        settle();
        QCOMPARE(m_pane->selectedPath(), "/c/z");
        QVERIFY(!tree()->isExpanded(tree()->model()->index(1, 0)));
        QVERIFY(tree()->isExpanded(tree()->model()->index(0, 0)));
    }

    void rowsAtTheTopStayWhenOthersComeAbove()
    {
        for (int i = 100; i < 200; ++i)
            m_control->add(QStringLiteral("/m%1").arg(i));
        settle();
        tree()->verticalScrollBar()->setValue(50);
        settle();
        const QString top = tree()->indexAt(QPoint(1, 1)).data(SiteModel::PathRole).toString();
        for (int i = 100; i < 110; ++i)
            m_control->add(QStringLiteral("/a%1").arg(i));
        settle();
        QCOMPARE(tree()->indexAt(QPoint(1, 1)).data(SiteModel::PathRole).toString(), top);
    }

    void deletingAndUndoing()
    {
        m_control->add("/f/a");
        m_control->add("/f/b");
        settle();
        selectPath("/f");
        m_pane->actions().remove->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList());
        QCOMPARE(m_stack->undoText(), "Delete /f");
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/f/a", "/f/b"}));
        QCOMPARE(tree()->selectedPaths(), QStringList({"/f"}));
    }

    void duplicateIsSelected()
    {
        m_control->add("/a", "value", {{"title", "T"}});
        settle();
        selectPath("/a");
        m_pane->actions().duplicate->trigger();
        settle();
        QCOMPARE(m_pane->selectedPath(), "/a-2");
        QCOMPARE(m_control->resource("/a-2")->title, "T");
    }

    void renamedResourceStaysSelected()
    {
        m_control->add("/a");
        settle();
        selectPath("/a");
        m_pane->renameTo("/g/b");
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/g/b"}));
        QCOMPARE(m_pane->selectedPath(), "/g/b");
        m_stack->undo();
        settle();
        QCOMPARE(m_pane->selectedPath(), "/a");
        m_stack->redo();
        settle();
        QCOMPARE(m_pane->selectedPath(), "/g/b");
    }

    void aFolderIsSelectedAfterEachUndoAndRedoOfItsRenaming()
    {
        m_control->add("/f/a");
        m_control->add("/f/b");
        settle();
        selectPath("/f");
        m_pane->renameTo("/g");
        settle();
        QCOMPARE(m_pane->selectedPath(), "/g");
        m_stack->undo();
        settle();
        QCOMPARE(tree()->selectedPaths(), QStringList({"/f"}));
        m_stack->redo();
        settle();
        QCOMPARE(tree()->selectedPaths(), QStringList({"/g"}));
    }

    void manyThatGoAndComeBackAreGatheredOnce()
    {
        QStringList paths;
        for (int i = 1'000; i < 2'000; i += 2) {     // others stand between them: no two are side by side
            m_control->add(QStringLiteral("/r%1").arg(i + 1));
            paths << QStringLiteral("/r%1").arg(i);
            m_control->add(paths.last());
        }
        settle();
        tree()->selectPaths(paths);
        settle();
        QCOMPARE(tree()->selectedPaths(), paths);
        const QSignalSpy gathered(m_pane.get(), &ResourcesPane::resourcesSelected);
        m_pane->actions().remove->trigger();
        settle();
        QVERIFY2(gathered.size() <= 2, qPrintable(QString::number(gathered.size())));
        QCOMPARE(m_control->paths().size(), 500);
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths().size(), 1'000);
        QCOMPARE(tree()->selectedPaths(), paths);
    }

    void refusedRenamingIsSaid()
    {
        m_control->add("/a");
        m_control->add("/b");
        settle();
        selectPath("/a");
        QSignalSpy problem(m_pane.get(), &ResourcesPane::problem);
        m_pane->renameTo("/b");
        settle();
        QCOMPARE(problem.size(), 1);
        QCOMPARE(m_stack->count(), 0);
    }

    void valueTypedInPlaceIsSetAndUndone()
    {
        m_control->add("/a", "value", {{"initial", "1"}});
        settle();
        selectPath("/a");
        m_pane->actions().setValue->trigger();
        settle();
        QTest::qWait(0);
        auto *editor = tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->text(), "1");
        editor->setText("2");
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(m_control->resource("/a")->value, "2");
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/a")->value, "1");
    }

    void whatAClientCreatedIsDeletedWithoutAStep()
    {
        ResourceState posted;
        posted.path = "/c/1";
        posted.kind = "value";
        posted.isMadeByPeer = true;
        posted.definition = {{"path", "/c/1"}, {"kind", "value"}};
        m_control->add(posted);
        settle();
        selectPath("/c/1");
        QVERIFY(!m_pane->actions().rename->isEnabled());
        m_pane->actions().remove->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList());
        QCOMPARE(m_stack->count(), 0);
    }

    void flashCanBeTurnedOff()
    {
        const quint64 id = m_control->add("/a");
        settle();
        m_control->setValueByPeer("/a", "2");
        settle();
        QVERIFY(tree()->flashOf(id) > 0);
        QSettings().setValue("reduceMotion", true);
        const quint64 other = m_control->add("/b");
        settle();
        m_control->setValueByPeer("/b", "2");
        settle();
        QVERIFY(tree()->flashOf(other) == 0);
        QSettings().remove("reduceMotion");
    }

    void columnsThatWereHiddenLeaveThePathItsRoomAtTheNextStart()
    {
        const auto isPathReadable = [this] { return tree()->columnWidth(SiteModel::Path) >= tree()->fontMetrics().averageCharWidth() * 20; };
        for (int start = 0; start < 3; ++start) {
            close();
            open();
            m_control->add("/a");
            m_pane->resize(300, 400);
            settle();
            QVERIFY(tree()->isColumnHidden(SiteModel::ColumnCount - 1));
            QVERIFY(isPathReadable());
        }
        m_pane->resize(1200, 400);
        settle();
        QVERIFY(!tree()->isColumnHidden(SiteModel::ColumnCount - 1));
        QVERIFY(tree()->columnWidth(SiteModel::ColumnCount - 1) > tree()->header()->minimumSectionSize());
    }

    void hiddenColumnsGrowWithTheText()
    {
        const int last = SiteModel::ColumnCount - 1;
        m_control->add("/a");
        m_pane->resize(300, 400);
        settle();
        QVERIFY(tree()->isColumnHidden(last));
        QFont large = tree()->header()->font();
        const int character = tree()->header()->fontMetrics().averageCharWidth();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        tree()->header()->setFont(large);
        m_pane->resize(2000, 400);
        settle();
        QVERIFY(!tree()->isColumnHidden(last));
        QCOMPARE(tree()->columnWidth(last) / tree()->header()->fontMetrics().averageCharWidth(), 12);
        QVERIFY(tree()->header()->fontMetrics().averageCharWidth() > character);
    }

    void requestsAndCopiesOfTheSelected()
    {
        const quint64 id = m_control->add("/s/temp");
        m_control->resource("/s/temp")->number = 5;
        m_control->setValueByPeer("/s/temp", "5");
        settle();
        selectPath("/s/temp");
        QSignalSpy messages(m_pane.get(), &ResourcesPane::messagesRequested), plots(m_pane.get(), &ResourcesPane::plotRequested);
        m_pane->actions().showMessages->trigger();
        m_pane->actions().plot->trigger();
        m_pane->actions().notifyNow->trigger();
        QCOMPARE(messages.first().first().toString(), "/s/temp");
        QCOMPARE(plots.first().first().toULongLong(), id);
        QCOMPARE(m_control->asked, QStringList({QStringLiteral("notify %1").arg(id)}));
        m_pane->actions().copyUri->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), "coap://127.0.0.1:5683/s/temp");
        m_pane->actions().copyCommand->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), "coap-client-notls -m get \"coap://127.0.0.1:5683/s/temp\"");
    }

    void newResourceIsSelected()
    {
        m_pane->newFromTemplate("text");
        auto *dialog = m_pane->findChild<NewResourceDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->definition().value("path").toString(), "/text");
        dialog->accept();
        settle();
        QCOMPARE(m_pane->selectedPath(), "/text");
        QCOMPARE(m_stack->undoText(), "Create /text");
    }
};

QTEST_MAIN(ResourcesPaneTest)
#include "resourcespanetest.moc"
