// SPDX-License-Identifier: GPL-3.0-or-later
// Several resources selected: what is done with them is one step.
#include "site/definitionform.h"
#include "site/manyresources.h"
#include "site/propertyfield.h"
#include "ui/editedsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace studio;

class ManyResourcesTest : public EditedSite<SiteFake> {
    Q_OBJECT

    void select(const QStringList &paths)
    {
        tree()->selectPaths(paths);
        settle();
    }
    bool saysDetails(const QString &text)
    {
        for (const QLabel *label : m_details->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    void type(const QString &property, const QString &text)
    {
        auto *line = m_details->many().form().field(property)->findChild<QLineEdit *>();
        line->clear();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        settle();
    }
    QString title(const QString &path) { return m_control->resource(path)->definition.value("title").toString(); }
    /// As the mouse would; whether it was taken.
    bool drop(const QStringList &paths, const QString &target)
    {
        select(paths);
        QAbstractItemModel *model = tree()->model();
        const std::unique_ptr<QMimeData> data(model->mimeData(tree()->selectionModel()->selectedIndexes()));
        QModelIndex to;
        if (!target.isEmpty()) {
            select({target});
            to = tree()->currentIndex();
        }
        const bool isTaken = model->canDropMimeData(data.get(), Qt::MoveAction, -1, -1, to) && model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, to);
        settle();
        return isTaken;
    }
    QString file(const QByteArray &octets)
    {
        QFile made(m_folder.filePath("payload"));
        if (!made.open(QIODevice::WriteOnly) || made.write(octets) != octets.size())
            qFatal("no file");
        return made.fileName();
    }

private slots:
    void init()
    {
        open();
        m_control->add("/a", "value", {{"title", "A"}, {"initial", "1"}});
        m_control->add("/a/x", "value", {{"title", "X"}});
        m_control->add("/b", "value", {{"title", "A"}});
        m_control->add("/s", "simulated");
        m_control->add("/f/g", "value");
        settle();
    }
    void cleanup() { close(); }

    void severalAreDeletedInOneStep()
    {
        select({"/a", "/a/x", "/f"});
        m_pane->actions().remove->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/b", "/s"}));
        QCOMPARE(m_stack->count(), 1);
        QCOMPARE(m_stack->undoText(), "Delete 3 resources");
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/a/x", "/b", "/f/g", "/s"}));
    }

    void severalAreDuplicatedAndTheCopiesSelected()
    {
        select({"/a", "/b"});
        m_pane->actions().duplicate->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/a-2", "/a-2/x", "/a/x", "/b", "/b-2", "/f/g", "/s"}));
        QCOMPARE(tree()->selectedPaths(), QStringList({"/a-2", "/b-2"}));
        QCOMPARE(m_stack->count(), 1);
    }

    void copiedIsPastedElsewhere()
    {
        select({"/a", "/s"});
        m_pane->actions().copy->trigger();
        const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied.value("resources").toArray().size(), 3);
        m_pane->actions().paste->trigger();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/a-2", "/a-2/x", "/a/x", "/b", "/f/g", "/s", "/s-2"}));
        QCOMPARE(title("/a-2"), "A");
        QCOMPARE(m_stack->count(), 1);
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths().size(), 5);
    }

    void aFolderThatIsCopiedIsPastedAsAFolder()
    {
        m_control->add("/f/h", "value");
        settle();
        select({"/f"});
        m_pane->actions().copy->trigger();
        for (const char *copy : {"/f-2", "/f-3"}) {
            m_pane->actions().paste->trigger();
            settle();
            QCOMPARE(tree()->selectedPaths(), QStringList{copy});
        }
        QCOMPARE(m_control->paths(), QStringList({"/a", "/a/x", "/b", "/f-2/g", "/f-2/h", "/f-3/g", "/f-3/h", "/f/g", "/f/h", "/s"}));
    }

    void cutIsCopiedAndDeleted()
    {
        select({"/b"});
        m_pane->actions().cut->trigger();
        settle();
        QVERIFY(m_control->resource("/b") == nullptr);
        m_pane->actions().paste->trigger();
        settle();
        QCOMPARE(title("/b"), "A");
    }

    void keysOfTheTreeCopyAndPaste()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        select({"/b"});
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(tree(), Qt::Key_V, Qt::ControlModifier);
        settle();
        QVERIFY(m_control->resource("/b-2") != nullptr);
    }

    void whatCannotBePastedIsSaid()
    {
        QSignalSpy problem(m_pane.get(), &ResourcesPane::problem);
        m_pane->paste("hello");
        QCOMPARE(problem.size(), 1);
        m_control->refusal = "There is no kind “teapot”.";
        m_control->refusedProperty = "kind";
        m_pane->paste(R"([{"path": "/t", "kind": "teapot"}])");
        settle();
        QCOMPARE(problem.size(), 2);
        QVERIFY(problem.last().first().toString().contains("teapot"));
        QCOMPARE(m_stack->count(), 0);
    }

    void droppedOnAFolderTheyMove()
    {
        QVERIFY(drop({"/a", "/b"}, "/f"));
        QCOMPARE(m_control->paths(), QStringList({"/f/a", "/f/a/x", "/f/b", "/f/g", "/s"}));
        QCOMPARE(m_stack->count(), 1);
        QVERIFY(drop({"/f/a/x"}, {}));
        QCOMPARE(m_control->paths(), QStringList({"/f/a", "/f/b", "/f/g", "/s", "/x"}));
        m_stack->undo();
        settle();
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/a/x", "/b", "/f/g", "/s"}));
    }

    void intoItselfNothingMoves()
    {
        QVERIFY(!drop({"/a"}, "/a/x"));
        QVERIFY(!drop({"/a"}, "/a"));
        QVERIFY(!drop({"/a/x"}, "/a"));
        QVERIFY(!drop({"/b"}, {}));
        QCOMPARE(m_control->editCalls, 0);
    }

    void theirIdsGoToThePlots()
    {
        select({"/a", "/b", "/f"});
        const std::unique_ptr<QMimeData> data(tree()->model()->mimeData(tree()->selectionModel()->selectedIndexes()));
        const quint64 a = m_control->resource("/a")->id, b = m_control->resource("/b")->id;
        QCOMPARE(data->data("application/x-coapstudio-resource"), QByteArray::number(a) + ' ' + QByteArray::number(b));
    }

    void aDroppedFileIsTheValue()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file("from a file"))});
        select({"/b"});
        QAbstractItemModel *model = tree()->model();
        const QModelIndex b = tree()->currentIndex();
        QVERIFY(model->dropMimeData(&data, Qt::CopyAction, -1, -1, b));
        settle();
        QCOMPARE(m_control->resource("/b")->value, "from a file");
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/b")->value, "");
        select({"/s"});
        QVERIFY(!model->canDropMimeData(&data, Qt::CopyAction, -1, -1, tree()->currentIndex()));
        QSignalSpy problem(m_pane.get(), &ResourcesPane::problem);
        m_pane->takeFile(m_control->resource("/b")->id, file(QByteArray("\xff\xfe\x00", 3)));
        QCOMPARE(problem.size(), 1);
        QCOMPARE(m_control->resource("/b")->value, "");
    }

    void aSiteFileIsLeftToTheWindow()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/x/y.coapsite")});
        select({"/b"});
        QVERIFY(!tree()->model()->canDropMimeData(&data, Qt::CopyAction, -1, -1, tree()->currentIndex()));
    }

    void thoseOfOneKindAreEditedTogether()
    {
        select({"/a", "/a/x", "/b"});
        QVERIFY(saysDetails("3 resources selected"));
        QVERIFY(saysDetails("Not the same in all"));
        type("rt", "light");
        QCOMPARE(m_stack->count(), 1);
        QCOMPARE(m_stack->undoText(), "Change Resource type of 3 resources");
        for (const char *path : {"/a", "/a/x", "/b"})
            QCOMPARE(m_control->resource(path)->definition.value("rt").toString(), "light");
        QCOMPARE(title("/a/x"), "X");       // what was not touched stays
        type("title", "All");
        QCOMPARE(title("/a/x"), "All");
        m_stack->undo();
        settle();
        QCOMPARE(title("/a/x"), "X");
        QCOMPARE(title("/b"), "A");
        type("title", "Again");
        QCOMPARE(title("/b"), "Again");
    }

    void foldersAreCountedAsSuch()
    {
        m_control->add("/e/h", "value");
        settle();
        select({"/e", "/f"});
        QVERIFY(saysDetails("2 folders selected"));
        select({"/e", "/f", "/a"});
        QVERIFY(saysDetails("1 resource and 2 folders selected"));
        QVERIFY(saysDetails("What is done with a folder is done with all that is in it."));
        QVERIFY(!m_details->many().form().isVisible());
        select({"/f"});
        QVERIFY(saysDetails("/f is a folder"));
    }

    void whatWasRefusedIsSaidWhenOthersAreSelected()
    {
        select({"/a", "/b"});
        const QSignalSpy problem(m_details.get(), &DetailsPane::problem);
        type("delay", "long");
        QCOMPARE(problem.size(), 0);
        select({"/s"});
        QCOMPARE(problem.size(), 1);
        QVERIFY2(problem[0][0].toString().startsWith("The selected resources stay as they were. Delay: "), qPrintable(problem[0][0].toString()));
    }

    void thoseOfOtherKindsAreNot()
    {
        select({"/a", "/s"});
        QVERIFY(saysDetails("2 resources selected"));
        QVERIFY(!m_details->many().form().isVisible());
        select({"/a"});
        QVERIFY(!saysDetails("selected"));
        QVERIFY(saysDetails("/a"));
    }

    void aConflictInOneLeavesAll()
    {
        select({"/a", "/b"});
        m_control->editByPeer("/b", {{"path", "/b"}, {"kind", "value"}, {"title", "theirs"}});
        QSignalSpy problem(m_details.get(), &DetailsPane::problem);
        auto *line = m_details->many().form().field("rt")->findChild<QLineEdit *>();
        QTest::keyClicks(line, "x");
        m_details->applyNow();
        settle();
        QCOMPARE(problem.size(), 1);
        QVERIFY(!m_control->resource("/a")->definition.contains("rt"));
        QCOMPARE(m_stack->count(), 0);
    }

    void observersOfAllAreDropped()
    {
        for (const char *path : {"/a", "/b"}) {
            m_control->resource(path)->observers = 1;
            m_control->setValueByPeer(path, "2");
        }
        settle();
        select({"/a", "/b"});
        m_pane->actions().dropObservers->trigger();
        QCOMPARE(m_control->asked, QStringList({QStringLiteral("drop %1").arg(m_control->resource("/a")->id), QStringLiteral("drop %1").arg(m_control->resource("/b")->id)}));
    }

    void simulatedItIsAnotherKindAndStaysSelected()
    {
        m_control->resource("/a")->number = 20;
        m_control->setValueByPeer("/a", "20");
        settle();
        select({"/a"});
        m_pane->actions().simulate->trigger();
        settle();
        QCOMPARE(m_control->resource("/a")->definition.value("offset").toDouble(), 20.0);
        QCOMPARE(m_pane->selectedPath(), "/a");
        QVERIFY(!m_pane->actions().simulate->isEnabled());
        QVERIFY(saysDetails("/a"));
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/a")->definition.value("initial").toString(), "1");
    }

    void manyMeansNoActionsForOne()
    {
        select({"/a", "/b"});
        QVERIFY(!m_pane->actions().rename->isEnabled() && !m_pane->actions().setValue->isEnabled() && !m_pane->actions().newChild->isEnabled());
        QVERIFY(m_pane->actions().remove->isEnabled() && m_pane->actions().copy->isEnabled());
    }
};

QTEST_MAIN(ManyResourcesTest)
#include "manyresourcestest.moc"
