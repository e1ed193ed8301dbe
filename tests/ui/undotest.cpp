// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceedits.h"
#include "site/siteundo.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QSignalSpy>
#include <QTest>

using namespace studio;

class UndoTest : public ShownSite<SiteFake> {
    Q_OBJECT
    SiteUndo *m_undo = nullptr;

    void change(const QString &path, const QString &title)
    {
        settle();
        const ResourceState *state = m_model->resourceAt(path);
        QJsonObject after = state->definition;
        after.insert("title", title);
        m_undo->edit("Change", {edits::change(state->definition, after, state->revision)});
        settle();
    }
    QString title(const QString &path) { return m_control->resource(path)->title; }
    QString value(const QString &path) { return m_control->resource(path)->value; }
    void setValue(const QString &path, const QString &text)
    {
        m_undo->setValue(*m_model->resourceAt(path), text);
        settle();
    }
    void undo()
    {
        m_stack->undo();
        settle();
    }
    void redo()
    {
        m_stack->redo();
        settle();
    }

private slots:
    void init()
    {
        open();
        m_undo = &SiteUndo::of(*m_control, *m_stack);
        m_control->add("/a", "value", {{"initial", "1"}});
        settle();
    }
    void cleanup()
    {
        close();
    }

    void oneStackHasOneSiteUndo() { QCOMPARE(&SiteUndo::of(*m_control, *m_stack), m_undo); }

    void createdResourceIsUndoneAndRedone()
    {
        m_undo->edit("Create", {edits::addition({{"path", "/new"}, {"kind", "value"}})});
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/new"}));
        undo();
        QCOMPARE(m_control->paths(), QStringList({"/a"}));
        redo();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/new"}));
        undo();
        QCOMPARE(m_control->paths(), QStringList({"/a"}));
    }

    void longRowOfEditsGoesBackAndForth()
    {
        for (const char *text : {"one", "two", "three"})
            change("/a", text);
        for (int times = 0; times < 2; ++times) {
            for (const char *text : {"two", "one", ""}) {
                undo();
                QCOMPARE(title("/a"), text);
            }
            for (const char *text : {"one", "two", "three"}) {
                redo();
                QCOMPARE(title("/a"), text);
            }
        }
        undo();
        change("/a", "other");
        undo();
        undo();
        QCOMPARE(title("/a"), "one");
    }

    void quickUndosWaitForEachOther()
    {
        for (const char *text : {"one", "two", "three"})
            change("/a", text);
        m_stack->undo();
        m_stack->undo();
        m_stack->undo();
        settle();
        QCOMPARE(title("/a"), "");
    }

    void subtreeIsDeletedAndBroughtBackInOneStep()
    {
        m_control->add("/f/x");
        m_control->add("/f/x/y");
        settle();
        m_undo->edit("Delete", edits::removal(*m_model, "/f"));
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a"}));
        undo();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/f/x", "/f/x/y"}));
        redo();
        QCOMPARE(m_control->paths(), QStringList({"/a"}));
    }

    void subtreeIsRenamedInOneStepAlsoBelowItself()
    {
        m_control->add("/f");
        m_control->add("/f/x");
        settle();
        m_undo->edit("Rename", edits::renaming(*m_model, "/f", "/f/x"));
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/f/x", "/f/x/x"}));
        undo();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/f", "/f/x"}));
    }

    void subtreeIsRenamedUpwardsWhereNamesNest()
    {
        for (const char *path : {"/f/f/x", "/f/f/f/x"})
            m_control->add(path);
        settle();
        m_undo->edit("Rename", edits::renaming(*m_model, "/f/f", "/f"));
        settle();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/f/f/x", "/f/x"}));
        undo();
        QCOMPARE(m_control->paths(), QStringList({"/a", "/f/f/f/x", "/f/f/x"}));
    }

    void conflictIsSaidAndTheStepLeavesTheStack()
    {
        change("/a", "ours");
        QSignalSpy problem(m_undo, &SiteUndo::problem);
        m_control->editByPeer("/a", {{"path", "/a"}, {"kind", "value"}, {"title", "theirs"}});
        settle();
        undo();
        QCOMPARE(problem.size(), 1);
        QCOMPARE(problem[0][0].toString(), "Nothing was undone. It was changed meanwhile.");
        QCOMPARE(title("/a"), "theirs");
        QCOMPARE(m_stack->count(), 0);
        QVERIFY(!m_stack->canRedo());
    }

    void refusedEditLeavesTheStackAndTellsItsAsker()
    {
        m_control->refusal = "No.";
        QSignalSpy problem(m_undo, &SiteUndo::problem);
        QString told;
        m_undo->edit("Create", {edits::addition({{"path", "/b"}, {"kind", "value"}})}, [&told](const QList<EditResult> &results) { told = results.first().message; });
        settle();
        QCOMPARE(told, "No.");
        QCOMPARE(problem.size(), 0);
        QCOMPARE(m_stack->count(), 0);
    }

    void anUndoAndARedoSayWhatTheStepIsAbout()
    {
        const QSignalSpy stepped(m_undo, &SiteUndo::stepped);
        settle();
        m_undo->edit("Rename", edits::renaming(*m_model, "/a", "/b"), {}, {{"/a"}, {"/b"}});
        settle();
        undo();
        redo();
        QCOMPARE(stepped.size(), 2);
        QCOMPARE(stepped[0][0].toStringList(), QStringList({"/a"}));
        QCOMPARE(stepped[1][0].toStringList(), QStringList({"/b"}));
    }

    void valuesGoBackAndForth()
    {
        const QSignalSpy stepped(m_undo, &SiteUndo::stepped);
        setValue("/a", "2");
        setValue("/a", "3");
        QCOMPARE(stepped.size(), 0);
        undo();
        QCOMPARE(value("/a"), "2");
        undo();
        QCOMPARE(value("/a"), "1");
        QCOMPARE(stepped.size(), 2);
        redo();
        redo();
        QCOMPARE(value("/a"), "3");
        undo();
        undo();
        QCOMPARE(value("/a"), "1");
    }

    void aRedoThatAPeerPreventsSaysSo()
    {
        setValue("/a", "2");
        undo();
        m_control->setValueByPeer("/a", "theirs");
        const QSignalSpy problem(m_undo, &SiteUndo::problem), stepped(m_undo, &SiteUndo::stepped);
        redo();
        QCOMPARE(value("/a"), "theirs");
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem[0][0].toString().startsWith("Nothing was redone. "));
        QCOMPARE(stepped.size(), 0);
    }

    void aStepNamesThePathAsPeopleReadIt()
    {
        m_undo->edit("Create", {edits::addition({{"path", "/caf%C3%A9"}, {"kind", "value"}})});
        settle();
        setValue("/caf%C3%A9", "2");
        QCOMPARE(m_stack->undoText(), "Set /café to 2");
    }

    void valueOfAPeerIsNotOverwrittenByUndo()
    {
        setValue("/a", "2");
        m_control->setValueByPeer("/a", "theirs");
        QSignalSpy problem(m_undo, &SiteUndo::problem);
        undo();
        QCOMPARE(value("/a"), "theirs");
        QCOMPARE(problem.size(), 1);
        QCOMPARE(problem[0][0].toString(), "Nothing was undone. The value was changed meanwhile.");
        QCOMPARE(m_stack->count(), 0);
    }

    void sameValueIsNoStep()
    {
        setValue("/a", "1");
        QCOMPARE(m_stack->count(), 0);
    }

    void onlyDefinitionsMakeTheDocumentDirty()
    {
        QSignalSpy changed(m_undo, &SiteUndo::definitionsCleanChanged);
        setValue("/a", "2");
        QVERIFY(m_undo->definitionsAreClean());
        change("/a", "x");
        QVERIFY(!m_undo->definitionsAreClean());
        QCOMPARE(changed.size(), 1);
        undo();
        undo();
        QVERIFY(m_undo->definitionsAreClean());
        redo();
        redo();
        m_undo->setDefinitionsClean();
        setValue("/a", "3");
        QVERIFY(m_undo->definitionsAreClean());
        undo();
        undo();
        QVERIFY(!m_undo->definitionsAreClean());
        m_stack->clear();
        m_undo->setDefinitionsClean();
        QVERIFY(m_undo->definitionsAreClean());
    }

    void refusedEditLeavesTheDocumentClean()
    {
        m_control->refusal = "No.";
        m_undo->edit("Create", {edits::addition({{"path", "/b"}, {"kind", "value"}})}, [](const QList<EditResult> &) {});
        settle();
        QVERIFY(m_undo->definitionsAreClean());
    }

    void freePathsCountOn()
    {
        QCOMPARE(edits::freePath(*m_model, "/b"), "/b");
        QCOMPARE(edits::freePath(*m_model, "/a"), "/a-2");
        m_control->add("/a-2");
        settle();
        QCOMPARE(edits::freePath(*m_model, "/a"), "/a-3");
        QCOMPARE(edits::freePath(*m_model, "/a-2"), "/a-3");
        QCOMPARE(edits::below("/f", "/x/y"), "/f/y");
    }
};

QTEST_MAIN(UndoTest)
#include "undotest.moc"
