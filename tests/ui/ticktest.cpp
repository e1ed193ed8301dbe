// SPDX-License-Identifier: GPL-3.0-or-later
#include "tick.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace studio;

class TickTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatIsInSightLooks()
    {
        QTabWidget tabs;
        auto *front = new QWidget, *behind = new QWidget;
        tabs.addTab(front, "front");
        tabs.addTab(behind, "behind");
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        Tick tick;
        QStringList looked;
        tick.add(*front, [&](double) { looked << "front"; });
        tick.add(*behind, [&](double) { looked << "behind"; });
        tick.run(1);
        QCOMPARE(looked, QStringList{"front"});
        tabs.setCurrentIndex(1);
        tick.run(1.04);
        QCOMPARE(looked.last(), "behind");
        tabs.hide();
        tick.run(1.08);
        QCOMPARE(looked.size(), 2);
    }

    void aDockBehindAnotherIsNotInSight()
    {
        QMainWindow window;
        auto *first = new QDockWidget(&window), *second = new QDockWidget(&window);
        for (QDockWidget *dock : {first, second}) {
            dock->setWidget(new QWidget);
            window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        }
        window.tabifyDockWidget(first, second);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        second->raise();
        QTRY_VERIFY(isInSight(*second->widget()));
        QVERIFY(!isInSight(*first->widget()));
        first->raise();
        QTRY_VERIFY(isInSight(*first->widget()));
        QVERIFY(!isInSight(*second->widget()));
    }

    void aSecondIsToldOnceWhateverIsInSight()
    {
        Tick tick;
        QSignalSpy seconds(&tick, &Tick::second);
        for (const double now : {10.0, 10.04, 10.96, 11.01, 11.5, 12.2})
            tick.run(now);
        QCOMPARE(seconds.size(), 3);
        QCOMPARE(seconds.at(1).first().toDouble(), 11.01);
        tick.run(5);    // the clock was set back
        QCOMPARE(seconds.size(), 4);
    }

    void onceStartedItRunsByItself()
    {
        Tick tick;
        QSignalSpy began(&tick, &Tick::began);
        tick.start();
        QTRY_VERIFY(began.size() >= 3);
        tick.stop();
    }
};

QTEST_MAIN(TickTest)
#include "ticktest.moc"
