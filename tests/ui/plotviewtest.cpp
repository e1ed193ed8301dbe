// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotview.h"
#include "theme.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <limits>
#include <memory>

using namespace studio;

namespace {

constexpr double start = 1'700'000'000;
constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

}    // namespace

class PlotViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<PlotView>();
        m_view->resize(600, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        applyTheme(*qApp, Theme::Light);
    }

    void aCurveKeepsItsNewestPoints()
    {
        const int curve = m_view->addCurve("a");
        for (int at = 0; at < PlotView::pointsPerCurve + 10; ++at)
            m_view->append(curve, start + at, at);
        QCOMPARE(m_view->pointCount(curve), PlotView::pointsPerCurve);
        m_view->fit();
        QVERIFY(m_view->timeFrom() > start + 9 - PlotView::pointsPerCurve * 0.03);
        show();
        QVERIFY(m_view->valueTo() > PlotView::pointsPerCurve + 9);
    }

    void aLongHistoryGivesThePlotNoMorePointsThanAShortOne()
    {
        const int curve = m_view->addCurve("a"), steps = m_view->addCurve("b", {}, PlotView::Shape::Steps);
        constexpr int day = 86'400;
        for (int at = 0; at < day; ++at) {
            m_view->append(curve, start + at, at % 997 * 31 % 1'000);
            m_view->append(steps, start + at, at % 991 * 17 % 1'000);
        }
        const int most = canvas()->width() * 4 + 2;
        for (const double span : {60.0, 3'600.0, double(day)}) {
            m_view->setSpan(span);
            show(start + day);
            m_view->grab();
            QVERIFY(m_view->drawnPointCount(curve) > 50);
            QVERIFY(m_view->drawnPointCount(curve) <= most);
            QVERIFY(m_view->drawnPointCount(steps) <= most);
        }
        QCOMPARE(m_view->pointCount(curve), day);
        QVERIFY(m_view->valueFrom() < 0 && m_view->valueTo() > 999);
    }

    void pointsOfOneTimeLeaveTogether()
    {
        const int curve = m_view->addCurve("a");
        for (int at = 0; at < PlotView::pointsPerCurve; ++at)
            m_view->append(curve, at < 5 ? start : start + at, at);
        m_view->append(curve, start + PlotView::pointsPerCurve, 0);
        QCOMPARE(m_view->pointCount(curve), PlotView::pointsPerCurve - 4);
    }

    void aClockThatWasSetBackWins()
    {
        const int curve = m_view->addCurve("a");
        m_view->append(curve, start, 1);
        m_view->append(curve, start + 10, 2);
        m_view->append(curve, start + 20, 3);
        m_view->append(curve, start + 5, 4);
        QCOMPARE(m_view->pointCount(curve), 2);
    }

    void whatWasNotMeasuredIsAGap()
    {
        const int curve = m_view->addCurve("a");
        m_view->setLongestLine(3);
        m_view->append(curve, start, 1);
        m_view->append(curve, start + 1, 2);
        m_view->append(curve, start + 61, 3);
        m_view->placeCursor(PlotView::Cursor::A, start + 30);
        QVERIFY2(m_view->cursorText().endsWith("a: –"), qPrintable(m_view->cursorText()));
        m_view->placeCursor(PlotView::Cursor::A, start + 0.9);
        QVERIFY2(m_view->cursorText().endsWith("a: 2"), qPrintable(m_view->cursorText()));
    }

    void liveFollowsTheClock()
    {
        m_view->addCurve("a");
        m_view->setSpan(60);
        show(start);
        QCOMPARE(m_view->timeTo(), start);
        QCOMPARE(m_view->timeFrom(), start - 60);
        show(start + 10);
        QCOMPARE(m_view->timeTo(), start + 10);
    }

    void everythingBeginsAtTheFirstPoint()
    {
        const int curve = m_view->addCurve("a");
        m_view->append(curve, start - 1'000, 1);
        m_view->setSpan(PlotView::everything);
        show(start);
        QCOMPARE(m_view->timeFrom(), start - 1'000);
        QCOMPARE(m_view->timeTo(), start);
    }

    void aDragPansAndEndsLive()
    {
        show(start);
        QSignalSpy live(m_view.get(), &PlotView::liveChanged), moved(m_view.get(), &PlotView::timeRangeChanged);
        const QPoint middle = centre();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, middle);
        move(middle + QPoint(30, 0));
        move(middle + QPoint(100, 0));
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, middle + QPoint(100, 0));
        QVERIFY(!m_view->isLive());
        QCOMPARE(live.size(), 1);
        QVERIFY(!moved.isEmpty());
        QVERIFY(m_view->timeTo() < start - 5);
        const double panned = m_view->timeTo();
        show(start + 10);
        QCOMPARE(m_view->timeTo(), panned);
        m_view->setLive(true);
        show(start + 20);
        QCOMPARE(m_view->timeTo(), start + 20);
    }

    void theWheelZoomsTimeAndLiveGoesOn()
    {
        show(start);
        QSignalSpy spans(m_view.get(), &PlotView::spanChanged);
        wheel(120);
        QCOMPARE(spans.size(), 1);
        QVERIFY(m_view->isLive());
        QCOMPARE(m_view->span(), 48.0);
        show(start + 1);
        QCOMPARE(m_view->timeTo() - m_view->timeFrom(), 48.0);
    }

    void whenNotLiveTheTimeUnderTheMouseStays()
    {
        m_view->setTimeRange(start, start + 100);
        wheel(-120);
        QCOMPARE(qRound(m_view->timeTo() - m_view->timeFrom()), 125);
        QVERIFY(m_view->timeFrom() < start && m_view->timeTo() > start + 100);
    }

    void withCtrlTheWheelZoomsValuesUntilFit()
    {
        const int curve = m_view->addCurve("a");
        m_view->append(curve, start - 10, 0);
        m_view->append(curve, start - 5, 100);
        show(start);
        const double height = m_view->valueTo() - m_view->valueFrom();
        QCOMPARE(height, 110.0);
        wheel(-120, Qt::ControlModifier);
        show(start + 1);
        QCOMPARE(m_view->valueTo() - m_view->valueFrom(), 137.5);
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, centre());
        show(start + 2);
        QCOMPARE(m_view->valueTo() - m_view->valueFrom(), 110.0);
        QVERIFY(!m_view->isLive());
        QCOMPARE(m_view->timeFrom(), start - 10.5);
        QCOMPARE(m_view->timeTo(), start - 4.5);
    }

    void pauseFreezesTheViewAndLosesNothing()
    {
        const int curve = m_view->addCurve("a");
        m_view->append(curve, start - 1, 1);
        show(start);
        m_view->setPaused(true);
        m_view->append(curve, start + 10, 1'000);
        show(start + 30);
        QCOMPARE(m_view->timeTo(), start);
        QVERIFY(m_view->valueTo() < 10);
        QCOMPARE(m_view->pointCount(curve), 2);
        m_view->setPaused(false);
        show(start + 31);
        QCOMPARE(m_view->timeTo(), start + 31);
        QVERIFY(m_view->valueTo() > 1'000);
    }

    void hiddenCurvesDoNotCountForTheHeight()
    {
        const int low = m_view->addCurve("low"), high = m_view->addCurve("high");
        m_view->append(low, start - 5, 0);
        m_view->append(low, start - 1, 1);
        m_view->append(high, start - 1, 1'000);
        show(start);
        QVERIFY(m_view->valueTo() > 1'000);
        m_view->setCurveVisible(high, false);
        show(start + 0.1);
        QVERIFY(m_view->valueTo() < 2);
        QVERIFY(!m_view->isCurveVisible(high));
    }

    void aStepHoldsUntilNow()
    {
        const int curve = m_view->addCurve("v", {}, PlotView::Shape::Steps);
        m_view->append(curve, start - 1'000, 20);
        m_view->append(curve, start - 500, 30);
        show(start);
        QVERIFY(m_view->valueFrom() < 30 && m_view->valueTo() > 30);    // though no point is in sight
        m_view->placeCursor(PlotView::Cursor::A, start - 501);
        QVERIFY(m_view->cursorText().endsWith("v: 20"));
        m_view->placeCursor(PlotView::Cursor::A, start - 1);
        QVERIFY(m_view->cursorText().endsWith("v: 30"));
        m_view->placeCursor(PlotView::Cursor::A, start + 60);
        QVERIFY(m_view->cursorText().endsWith("v: –"));    // who knows
    }

    void twoCursorsTellTheDifference()
    {
        const int curve = m_view->addCurve("v", {}, PlotView::Shape::Steps);
        m_view->append(curve, start, 20);
        m_view->append(curve, start + 10, 21.5);
        show(start + 20);
        QVERIFY(m_view->cursorText().isEmpty());
        m_view->placeCursor(PlotView::Cursor::A, start + 1);
        m_view->placeCursor(PlotView::Cursor::B, start + 11.5);
        const QStringList lines = m_view->cursorText().split('\n');
        QVERIFY2(lines.first().endsWith("Δt 10.5 s"), qPrintable(lines.first()));
        QCOMPARE(lines.last(), "v: 20 → 21.5   Δ 1.5");
        m_view->placeCursor(PlotView::Cursor::A, start + 12);
        QVERIFY(m_view->cursorText().contains("Δt −500 ms"));
        m_view->removeCursors();
        QVERIFY(!m_view->cursor(PlotView::Cursor::A));
        QVERIFY(m_view->cursorText().isEmpty());
    }

    void theContextMenuSetsCursorsAndShowsCurves()
    {
        const int curve = m_view->addCurve("shown");
        m_view->setTimeRange(start, start + 100);
        show(start);
        emit canvas()->customContextMenuRequested(centre());
        menuAction("Set cursor A here")->trigger();
        QVERIFY(m_view->cursor(PlotView::Cursor::A));
        QVERIFY(*m_view->cursor(PlotView::Cursor::A) > start && *m_view->cursor(PlotView::Cursor::A) < start + 100);
        menuAction("shown")->trigger();
        QVERIFY(!m_view->isCurveVisible(curve));
        QSignalSpy wanted(m_view.get(), &PlotView::exportRequested);
        menuAction("Export…")->trigger();
        QCOMPARE(wanted.size(), 1);
        menuAction("Live")->trigger();
        QVERIFY(m_view->isLive());
    }

    void aClickInTheLegendHidesTheCurve()
    {
        const int curve = m_view->addCurve("clicked");
        show(start);
        const QPoint entry = findSwatch(m_view->curveColor(curve));
        QVERIFY(!entry.isNull());
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, entry);
        QVERIFY(!m_view->isCurveVisible(curve));
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, entry);
        QVERIFY(m_view->isCurveVisible(curve));
    }

    void coloursFollowTheTheme()
    {
        applyTheme(*qApp, Theme::Light);
        const int first = m_view->addCurve("a"), own = m_view->addCurve("b", Qt::red);
        QCOMPARE(m_view->curveColor(first), themeColors().curves.at(0));
        applyTheme(*qApp, Theme::Dark);
        QTRY_COMPARE(m_view->curveColor(first), themeColors().curves.at(0));
        QCOMPARE(m_view->curveColor(own), QColor(Qt::red));
        show(start);
        const QColor ground = m_view->grab().toImage().pixelColor(2, 2);
        QCOMPARE(ground, m_view->palette().color(QPalette::Base));
    }

    void aFreedColourIsTakenAgain()
    {
        const int first = m_view->addCurve("a");
        m_view->addCurve("b");
        const QColor freed = m_view->curveColor(first);
        m_view->removeCurve(first);
        QCOMPARE(m_view->curves().size(), 1);
        QCOMPARE(m_view->curveColor(m_view->addCurve("c")), freed);
    }

    void keysPanZoomAndGoBackToLive()
    {
        m_view->setTimeRange(start, start + 100);
        QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(m_view->timeFrom(), start - 10);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QCOMPARE(m_view->timeFrom(), start);
        QTest::keyClick(canvas(), Qt::Key_Plus);
        QCOMPARE(qRound(m_view->timeTo() - m_view->timeFrom()), 80);
        QTest::keyClick(canvas(), Qt::Key_End);
        QVERIFY(m_view->isLive());
    }

    void aPlotThatIsNotInSightDrawsNothingAndKeepsItsPoints()
    {
        m_view->hide();
        const int curve = m_view->addCurve("a");
        m_view->append(curve, start - 1, 5'000);
        m_view->refresh(start);
        QVERIFY(m_view->timeTo() != start);
        m_view->show();
        show(start + 1);
        QCOMPARE(m_view->timeTo(), start + 1);
        QVERIFY(m_view->valueTo() > 5'000);
    }

    void compactLetsTheMouseThrough()
    {
        m_view->setCompact(true);
        QVERIFY(canvas()->testAttribute(Qt::WA_TransparentForMouseEvents));
        QCOMPARE(canvas()->focusPolicy(), Qt::NoFocus);
    }

private:
    QWidget *canvas() const { return m_view->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly); }
    QPoint centre() const { return canvas()->rect().center(); }
    void show(double now = start)
    {
        m_view->refresh(now);
        QCoreApplication::processEvents();
    }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas()->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas(), &event);
    }
    void wheel(int delta, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at = centre();
        QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(canvas(), &event);
    }
    QAction *menuAction(const QString &text) const
    {
        for (const QMenu *menu : m_view->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action;
            }
        }
        qFatal("no such action");
    }
    /// The legend's filled square: the first patch of that colour from the top.
    QPoint findSwatch(const QColor &color) const
    {
        const QImage image = m_view->grab().toImage();
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < image.width() - 4; ++x) {
                if (image.pixelColor(x, y) == color && image.pixelColor(x + 3, y) == color
                    && image.pixelColor(x + 1, y + 3) == color)
                    return {x + 1, y + 1};
            }
        }
        return {};
    }

    std::unique_ptr<PlotView> m_view;
};

QTEST_MAIN(PlotViewTest)
#include "plotviewtest.moc"
