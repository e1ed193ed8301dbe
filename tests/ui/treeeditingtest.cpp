// SPDX-License-Identifier: GPL-3.0-or-later
// What is entered in the tree is kept until it is right, and what was done stays in sight.
#include "site/pathdialog.h"
#include "site/resourcespane.h"
#include "site/resourcetree.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace studio;

class TreeEditingTest : public ShownSite<SiteFake> {
    Q_OBJECT
    std::unique_ptr<ResourcesPane> m_pane;

    ResourceTree *tree() { return m_pane->findChild<ResourceTree *>(); }
    template<class Editor>
    Editor *editor() { return qobject_cast<Editor *>(tree()->indexWidget(tree()->currentIndex())); }
    QLineEdit *filter() { return m_pane->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }
    void selectPath(const QString &path)
    {
        tree()->selectPath(path);
        settle();
    }

private slots:
    void init()
    {
        open();
        m_pane = std::make_unique<ResourcesPane>(*m_control, *m_model, *m_stack);
        m_pane->resize(500, 400);
        m_pane->show();
        settle();
    }
    void cleanup()
    {
        m_pane.reset();
        close();
    }

    void aShortcutWithCtrlKeepsTheSelection()
    {
        m_control->add("/a");
        settle();
        selectPath("/a");
        m_pane->addAction(m_pane->actions().setValue);
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTest::keyPress(m_pane->windowHandle(), Qt::Key_E, Qt::ControlModifier);
        QTest::keyRelease(m_pane->windowHandle(), Qt::Key_E, Qt::NoModifier);
        settle();
        QVERIFY(editor<QLineEdit>() != nullptr);
        QCOMPARE(tree()->selectedPaths(), QStringList({"/a"}));
    }

    void aNewPathMayBeWhereOnlyWhatMovesAlongIs()
    {
        for (const char *path : {"/a", "/a/b", "/c"})
            m_control->add(path);
        settle();
        PathDialog dialog(*m_model, "/a");
        const QAbstractButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        for (const auto &[path, isFree] : {std::pair("/a/b", true), std::pair("/d", true), std::pair("/c", false), std::pair("a/b", false)}) {
            dialog.setPath(path);
            QCOMPARE(ok->isEnabled(), isFree);
        }
    }

    void aRefusedValueIsKeptToBeMended()
    {
        const quint64 id = m_control->add("/a", "value", {{"initial", "1"}});
        settle();
        QSignalSpy problem(m_pane.get(), &ResourcesPane::problem);
        m_control->refusal = "“12,5” is not a number.";
        tree()->editValue(id);
        auto *line = editor<QLineEdit>();
        line->setText("12,5");
        QTest::keyClick(line, Qt::Key_Return);
        settle();
        line = editor<QLineEdit>();
        QVERIFY(line != nullptr);
        QCOMPARE(line->text(), "12,5");
        QCOMPARE(line->toolTip(), m_control->refusal);
        QCOMPARE(problem.size(), 0);
        QCOMPARE(m_stack->count(), 0);
        QCOMPARE(m_pane->selectedPath(), "/a");
    }

    void aTruthValueIsAChoice()
    {
        const quint64 id = m_control->add("/on", "value", {{"type", "boolean"}, {"initial", "false"}});
        settle();
        tree()->editValue(id);
        auto *box = editor<QComboBox>();
        QVERIFY(box != nullptr);
        QCOMPARE(box->currentText(), "false");
        box->setCurrentText("true");
        QTest::keyClick(box, Qt::Key_Return);
        settle();
        QCOMPARE(m_control->resource("/on")->value, "true");
    }

    void whatIsRenamedIsSeenThoughTheFilterWouldHideIt()
    {
        m_control->add("/lamp");
        m_control->add("/other");
        settle();
        filter()->setText("lamp");
        selectPath("/lamp");
        m_pane->renameTo("/lamp-2");
        settle();
        QCOMPARE(filter()->text(), "lamp");
        QCOMPARE(m_pane->selectedPath(), "/lamp-2");
        m_pane->renameTo("/light");
        settle();
        QCOMPARE(filter()->text(), QString());
        QCOMPARE(m_pane->selectedPath(), "/light");
    }

    void aSearchThatHasLostItsLastRowSaysSo()
    {
        m_control->add("/lamp");
        m_control->add("/other");
        settle();
        filter()->setText("lamp");
        settle();
        m_control->removeByPeer("/lamp");
        settle();
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().startsWith("Nothing has"); }));
    }

    void aPathIsSearchedAsItIsRead()
    {
        m_control->add("/raum%201/gre");
        settle();
        filter()->setText("raum 1");
        settle();
        QCOMPARE(tree()->model()->rowCount(), 1);
        QCOMPARE(tree()->model()->index(0, 0).data().toString(), "raum 1");
    }
};

QTEST_MAIN(TreeEditingTest)
#include "treeeditingtest.moc"
