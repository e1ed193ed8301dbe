// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotview.h"
#include "site/definitionform.h"
#include "site/detailspane.h"
#include "site/kindchooser.h"
#include "site/lampview.h"
#include "site/livecontrols.h"
#include "site/propertyfield.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

class DetailsPaneTest : public ShownSite<SiteFake> {
    Q_OBJECT
    std::unique_ptr<DetailsPane> m_pane;
    quint64 m_id = 0;

    bool shows(const QString &text)
    {
        for (const QLabel *label : m_pane->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    void type(const QString &property, const QString &text)
    {
        auto *line = m_pane->form().field(property)->findChild<QLineEdit *>();
        line->clear();
        QTest::keyClicks(line, text);
    }

private slots:
    void init()
    {
        open();
        m_pane = std::make_unique<DetailsPane>(*m_control, *m_model, *m_stack);
        m_pane->resize(320, 500);
        m_pane->show();
        m_id = m_control->add("/a", "value", {{"title", "Lamp"}, {"initial", "on"}});
        settle();
    }
    void cleanup()
    {
        m_pane.reset();
        close();
    }

    void emptyPaneSaysWhatToDo() { QVERIFY(shows("Select a resource")); }

    void headerFollowsTheResource()
    {
        m_pane->showResource(m_id);
        QVERIFY(shows("Lamp") && shows("/a") && shows("on"));
        m_control->setValueByPeer("/a", "off");
        settle();
        QVERIFY(shows("off"));
        m_control->removeByPeer("/a");
        settle();
        QVERIFY(shows("Select a resource"));
    }

    void resourceNotYetKnownIsShownWhenItComes()
    {
        m_pane->showResource(m_id + 1);
        m_control->add("/b", "value", {{"title", "Second"}});
        settle();
        QVERIFY(shows("Second"));
    }

    void editsAreAppliedLiveAsOneStepEach()
    {
        m_pane->showResource(m_id);
        type("title", "Desk lamp");
        QCOMPARE(m_control->editCalls, 0);
        m_pane->applyNow();
        type("rt", "light");
        m_pane->applyNow();     // before the delta of the first has come
        settle();
        m_pane->applyNow();
        settle();
        QCOMPARE(m_control->resource("/a")->definition.value("title").toString(), "Desk lamp");
        QCOMPARE(m_control->resource("/a")->definition.value("rt").toString(), "light");
        QCOMPARE(m_stack->count(), 2);
        QCOMPARE(m_stack->text(0), "Change Title of /a");
        m_stack->undo();
        settle();
        QVERIFY(!m_control->resource("/a")->definition.contains("rt"));
        QCOMPARE(m_pane->form().definition().contains("rt"), false);
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/a")->title, "Lamp");
        QCOMPARE(m_pane->form().definition().value("title").toString(), "Lamp");
    }

    void enterAppliesAtOnce()
    {
        m_pane->showResource(m_id);
        type("title", "x");
        QTest::keyClick(m_pane->form().field("title")->findChild<QLineEdit *>(), Qt::Key_Return);
        settle();
        QCOMPARE(m_control->resource("/a")->title, "x");
    }

    void aWrongValueThatIsLeftIsSaid()
    {
        const quint64 other = m_control->add("/b", "value", {});
        settle();
        m_pane->showResource(m_id);
        type("delay", "long");
        const QSignalSpy problem(m_pane.get(), &DetailsPane::problem);
        m_pane->showResource(other);
        QCOMPARE(problem.size(), 1);
        QVERIFY2(problem[0][0].toString().startsWith("/a stays as it was. Delay: "), qPrintable(problem[0][0].toString()));
        m_pane->showResource(m_id);
        QCOMPARE(problem.size(), 1);
    }

    void wrongValueIsSaidAndNotApplied()
    {
        m_pane->showResource(m_id);
        type("delay", "long");
        m_pane->applyNow();
        settle();
        QCOMPARE(m_control->editCalls, 0);
        QVERIFY(!m_pane->form().field("delay")->problem().isEmpty());
        QVERIFY(m_pane->form().field("delay")->isVisible());    // unfolded
    }

    void refusalIsSaidBesideItsField()
    {
        m_control->refusal = "No.";
        m_control->refusedProperty = "rt";
        m_pane->showResource(m_id);
        type("rt", "bad");
        m_pane->applyNow();
        settle();
        QCOMPARE(m_pane->form().field("rt")->problem(), "No.");
        QCOMPARE(m_stack->count(), 0);
    }

    void conflictIsSaidAndTheFormShowsWhatIs()
    {
        m_pane->showResource(m_id);
        type("title", "ours");
        m_control->editByPeer("/a", {{"path", "/a"}, {"kind", "value"}, {"title", "theirs"}});
        settle();
        QSignalSpy problem(m_pane.get(), &DetailsPane::problem);
        m_pane->applyNow();
        settle();
        QCOMPARE(problem.size(), 1);
        QCOMPARE(m_control->resource("/a")->title, "theirs");
        QCOMPARE(m_pane->form().definition().value("title").toString(), "theirs");
    }

    void leavingTheResourceAppliesWhatWasTyped()
    {
        m_pane->showResource(m_id);
        type("title", "late");
        m_pane->showResource(0);
        settle();
        QCOMPARE(m_control->resource("/a")->title, "late");
    }

    void whatCannotBeEditedSaysSo()
    {
        ResourceState posted = *m_control->resource("/a");
        posted.path = "/p";
        posted.isMadeByPeer = true;
        const quint64 postedId = m_control->add(posted);
        ResourceState builtIn;
        builtIn.path = "/built-in";
        const quint64 builtInId = m_control->add(builtIn);
        settle();
        m_pane->showResource(postedId);
        QVERIFY(shows("A client created this resource"));
        QVERIFY(m_pane->form().field("title")->findChild<QLineEdit *>()->isReadOnly());
        m_pane->showResource(builtInId);
        QVERIFY(shows("part of the server"));
        QVERIFY(!m_pane->form().isVisible());
    }

    void aKindThatIsNotKnownIsExplained()
    {
        const quint64 id = m_control->add("/toaster", "toaster", {{"slots", 2}});
        settle();
        m_pane->showResource(id);
        QVERIFY(shows("does not know the kind “toaster”"));
        QVERIFY(!m_pane->form().isVisible());
    }

    void aSwitchIsALampToClick()
    {
        ResourceState lamp = *m_control->resource("/a");
        lamp.path = "/lamp";
        lamp.kind = "switch";
        lamp.value = "0";
        const quint64 id = m_control->add(lamp);
        settle();
        m_pane->showResource(m_id);
        QVERIFY(!m_pane->live().isVisible());
        m_pane->showResource(id);
        LampView &view = m_pane->live().lamp();
        QVERIFY(view.isVisible() && !view.lamp().isOn());
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.bulbRoom().center().toPoint());
        settle();
        QCOMPARE(m_control->resource("/lamp")->value, "1");
        QVERIFY(view.lamp().isOn());
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/lamp")->value, "0");
        QVERIFY(!view.lamp().isOn());
    }

    void aLampIsDimmedByDraggingInOneStep()
    {
        ResourceState lamp = *m_control->resource("/a");
        lamp.path = "/lamp";
        lamp.kind = "switch";
        lamp.value = "1";
        lamp.definition.insert("form", "dim");
        const quint64 id = m_control->add(lamp);
        settle();
        m_pane->showResource(id);
        LampView &view = m_pane->live().lamp();
        QCOMPARE(view.lamp().level, 0.01);
        const QRectF track = view.trackRoom();
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(int(track.left()) + 2, int(track.center().y())));
        QTest::mouseMove(&view, QPoint(int(track.center().x()), int(track.center().y())));
        QCOMPARE(m_control->resource("/lamp")->value, "1");     // not before it is let go
        QTest::mouseRelease(&view, Qt::LeftButton, {}, track.center().toPoint());
        settle();
        QVERIFY(std::abs(m_control->resource("/lamp")->value.toInt() - 50) <= 2);
        QCOMPARE(m_stack->count(), 1);
        QTest::keyClick(&view, Qt::Key_Space);
        settle();
        QCOMPARE(m_control->resource("/lamp")->value, "0");
    }

    void coloursAreReadFromTheValue_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<double>("level");
        QTest::addColumn<QString>("text");
        QTest::newRow("red") << "#ff0000" << 1.0 << "#ff0000";
        QTest::newRow("dark blue") << "#000080" << 128 / 255.0 << "#000080";
        QTest::newRow("dimmed orange") << "#fc8700" << 252 / 255.0 << "#fc8700";
        QTest::newRow("black is off") << "#000000" << 0.0 << "Off";
        QTest::newRow("on") << "1" << 1.0 << "On";
        QTest::newRow("40 percent") << "40" << 0.4 << "40 %";
    }

    void coloursAreReadFromTheValue()
    {
        QFETCH(const QString, value);
        ResourceState state;
        state.kind = "switch";
        state.value = value;
        const auto lamp = Lamp::of(state);
        QVERIFY(lamp.has_value());
        QTEST(lamp->level, "level");
        QTEST(lamp->text(), "text");
        QCOMPARE(lamp->value(), value);
        state.value = "bright";
        QVERIFY(!Lamp::of(state));
        state.kind = "value";
        state.value = value;
        QVERIFY(!Lamp::of(state));
    }

    void aButtonIsPressedAndThatIsNoStep()
    {
        ResourceState state = *m_control->resource("/a");
        state.path = "/button";
        state.kind = "button";
        state.value = "3";
        const quint64 id = m_control->add(state);
        settle();
        m_pane->showResource(id);
        QVERIFY(m_pane->live().button().isVisible());
        m_pane->live().button().click();
        settle();
        QCOMPARE(m_control->resource("/button")->valueRevision, quint64(2));
        QCOMPARE(m_stack->count(), 0);
    }

    void anotherKindKeepsWhatBothHave()
    {
        m_pane->showResource(m_id);
        auto *kinds = m_pane->findChild<KindChooser *>();
        QCOMPARE(kinds->box().currentData().toString(), "value");
        kinds->box().setCurrentIndex(1);
        emit kinds->box().activated(1);
        settle();
        const QJsonObject after = m_control->resource("/a")->definition;
        QCOMPARE(after, QJsonObject({{"path", "/a"}, {"kind", "simulated"}, {"title", "Lamp"}}));
        QCOMPARE(m_stack->undoText(), "Make /a a Simulated sensor");
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/a")->definition.value("initial").toString(), "on");
    }

    void onlyNumbersHaveAPlot()
    {
        m_pane->showResource(m_id);
        QVERIFY(!m_pane->findChild<PlotView *>()->isVisible());
        m_control->resource("/a")->number = 5;
        m_control->setValueByPeer("/a", "5");
        settle();
        QVERIFY(m_pane->findChild<PlotView *>()->isVisible());
        m_pane->refresh(1000);
    }

    void observerFactsAreShownUntilItGoes()
    {
        ObserverState observer;
        observer.id = 7;
        observer.peer = "192.168.1.7:40123";
        observer.token = "ab12";
        emit m_control->observersChanged({false, {}, {observer}});
        m_pane->showObserver(7);
        QVERIFY(shows("192.168.1.7:40123") && shows("ab12"));
        emit m_control->observersChanged({false, {7}, {}});
        QVERIFY(shows("Select a resource"));
    }
};

QTEST_MAIN(DetailsPaneTest)
#include "detailspanetest.moc"
