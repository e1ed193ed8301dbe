// SPDX-License-Identifier: GPL-3.0-or-later
// Whose Ctrl+Z it is: the field's while something is typed and not applied, else the document's.
#include "site/definitionform.h"
#include "site/detailspane.h"
#include "site/propertyfield.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QTest>

using namespace studio;

class UndoKeysTest : public ShownSite<SiteFake> {
    Q_OBJECT
    std::unique_ptr<QMainWindow> m_window;
    DetailsPane *m_pane = nullptr;

    QLineEdit *line(const QString &property) { return m_pane->form().field(property)->findChild<QLineEdit *>(); }
    QString title() { return m_control->resource("/a")->title; }
    void type(const QString &property, const QString &text)
    {
        line(property)->setFocus();
        QTest::keyClicks(line(property), text);
    }
    void pressUndo()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        settle();
    }

private slots:
    void init()
    {
        open();
        m_window = std::make_unique<QMainWindow>();
        m_pane = new DetailsPane(*m_control, *m_model, *m_stack);
        m_window->setCentralWidget(m_pane);
        auto *undo = new QAction(m_window.get());
        undo->setShortcut(QKeySequence::Undo);
        m_window->addAction(undo);
        connect(undo, &QAction::triggered, m_window.get(), [this] {
            if (!m_pane->takeBackTyping())
                m_stack->undo();
        });
        m_window->resize(400, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const quint64 id = m_control->add("/a", "value", {{"title", "Lamp"}, {"initial", "on"}});
        settle();
        m_pane->showResource(id);
    }
    void cleanup()
    {
        m_window.reset();
        close();
    }

    void whatIsTypedIsTakenBackInTheField()
    {
        type("title", "x");
        QCOMPARE(line("title")->text(), "Lampx");
        pressUndo();
        QCOMPARE(line("title")->text(), "Lamp");
        QCOMPARE(m_control->editCalls, 0);
    }

    void whatIsAppliedIsTakenBackInTheDocument()
    {
        type("title", "x");
        QTest::keyClick(line("title"), Qt::Key_Return);
        settle();
        QCOMPARE(title(), "Lampx");
        pressUndo();
        QCOMPARE(title(), "Lamp");
        QCOMPARE(line("title")->text(), "Lamp");
        pressUndo();    // nothing is left, neither here nor there
        QCOMPARE(line("title")->text(), "Lamp");
    }

    void theNextFieldDoesNotTakeTheKey()
    {
        type("title", "x");
        QTest::keyClick(line("title"), Qt::Key_Tab);
        settle();
        QVERIFY(!line("title")->hasFocus());
        QVERIFY(QApplication::focusWidget() != nullptr);
        line("rt")->setFocus();
        pressUndo();
        QCOMPARE(title(), "Lamp");
        QCOMPARE(line("title")->text(), "Lamp");
    }

    void aNumberIsTakenBackToo()
    {
        m_pane->showResource(m_control->add("/s", "simulated", {{"offset", 9}}));
        settle();
        auto *box = m_pane->form().field("offset")->findChild<QDoubleSpinBox *>();
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, "31");
        QTest::keyClick(box, Qt::Key_Tab);
        settle();
        QCOMPARE(m_control->resource("/s")->definition.value("offset").toInt(), 31);
        pressUndo();
        QCOMPARE(m_control->resource("/s")->definition.value("offset").toInt(), 9);
        QCOMPARE(box->value(), 9.0);
    }

    void whatCannotBeAppliedIsTheFirstStepBack()
    {
        type("title", "x");
        QTest::keyClick(line("title"), Qt::Key_Return);
        settle();
        type("delay", "long");
        line("title")->setFocus();
        settle();
        QVERIFY(!m_pane->form().field("delay")->problem().isEmpty());
        pressUndo();
        QVERIFY(m_pane->form().field("delay")->problem().isEmpty());
        QCOMPARE(m_pane->form().definition().contains("delay"), false);
        QCOMPARE(title(), "Lampx");
        pressUndo();
        QCOMPARE(title(), "Lamp");
    }

    void escapeForgetsWhatIsNotApplied()
    {
        type("title", "x");
        QTest::keyClick(line("title"), Qt::Key_Escape);
        QCOMPARE(line("title")->text(), "Lamp");
        m_pane->applyNow();
        QCOMPARE(m_control->editCalls, 0);
    }

    void escapeForgetsWhatWasRefused()
    {
        m_control->refusal = "No.";
        m_control->refusedProperty = "rt";
        type("rt", "bad");
        QTest::keyClick(line("rt"), Qt::Key_Return);
        settle();
        QCOMPARE(m_pane->form().field("rt")->problem(), "No.");
        QTest::keyClick(line("rt"), Qt::Key_Escape);
        QCOMPARE(m_pane->form().field("rt")->problem(), QString());
        QCOMPARE(line("rt")->text(), QString());
    }
};

QTEST_MAIN(UndoKeysTest)
#include "undokeystest.moc"
