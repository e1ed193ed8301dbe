// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/scheduler.h"

#include <QList>
#include <QTest>

#include <random>

using namespace coap;
using namespace std::chrono_literals;

class SchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void callbacksRunInOrderOfTimeThenOfMaking()
    {
        Scheduler scheduler;
        QList<int> ran;
        const auto add = [&](Duration after, int name) { return scheduler.after(after, [&ran, name] { ran << name; }); };
        const auto a = add(20ms, 3), b = add(10ms, 1), c = add(20ms, 4), d = add(10ms, 2), e = add(30ms, 5);
        QCOMPARE(scheduler.nextDeadline().value(), TimePoint(10ms));
        scheduler.expire(TimePoint(9ms));
        QVERIFY(ran.isEmpty());
        scheduler.expire(TimePoint(20ms));
        QCOMPARE(ran, (QList<int>{1, 2, 3, 4}));
        QCOMPARE(scheduler.nextDeadline().value(), TimePoint(30ms));
        QVERIFY(!a.active() && e.active());
    }

    void thousandsInAnyOrderRunSorted()
    {
        Scheduler scheduler;
        std::mt19937 random(3);
        std::vector<Scheduler::Timer> timers;
        QList<qint64> ran;
        for (int i = 0; i < 5'000; ++i)
            timers.push_back(scheduler.after(std::chrono::milliseconds(random() % 1'000), [&] { ran << scheduler.now().time_since_epoch().count(); }));
        for (std::size_t i = 0; i < timers.size(); i += 3)
            timers[i].cancel();
        std::size_t left = 0;
        for (const auto &timer : timers)
            left += timer.active();
        while (const auto due = scheduler.nextDeadline())
            scheduler.expire(*due, 10);
        QCOMPARE(std::size_t(ran.size()), left);
        QVERIFY(std::is_sorted(ran.begin(), ran.end()));
    }

    void destroyingATimerCancels()
    {
        Scheduler scheduler;
        int ran = 0;
        {
            const auto timer = scheduler.after(1ms, [&] { ++ran; });
        }
        auto moved = scheduler.after(1ms, [&] { ran += 10; });
        moved = scheduler.after(2ms, [&] { ran += 100; });     // the old one goes
        scheduler.expire(TimePoint(5ms));
        QCOMPARE(ran, 100);
        QVERIFY(!scheduler.nextDeadline());
    }

    void aCallbackMayCancelOthersAndItself()
    {
        Scheduler scheduler;
        int ran = 0;
        Scheduler::Timer first, second;
        first = scheduler.after(1ms, [&] {
            ++ran;
            second.cancel();
            first.cancel();
        });
        second = scheduler.after(1ms, [&] { ran += 10; });
        scheduler.expire(TimePoint(1ms));
        QCOMPARE(ran, 1);
    }

    void aCallbackMayDestroyTheObjectThatOwnsItsTimer()
    {
        struct Owner {
            Scheduler::Timer timer;
            std::string text = std::string(100, 'x');
        };
        Scheduler scheduler;
        auto owner = std::make_unique<Owner>();
        std::size_t seen = 0;
        owner->timer = scheduler.after(1ms, [&owner, &seen, copy = std::string(100, 'y')] {
            owner.reset();
            seen = copy.size();         // the callback itself lives on
        });
        scheduler.expire(TimePoint(1ms));
        QCOMPARE(seen, std::size_t(100));
    }

    void whatACallbackSchedulesForNowWaitsForTheNextTurn()
    {
        Scheduler scheduler;
        int ran = 0;
        Scheduler::Timer again;
        std::function<void()> work = [&] {
            ++ran;
            again = scheduler.after(0ms, work);
        };
        again = scheduler.after(0ms, work);
        scheduler.expire(TimePoint(1ms));
        QCOMPARE(ran, 1);
        scheduler.expire(TimePoint(1ms));
        QCOMPARE(ran, 2);
        QCOMPARE(scheduler.nextDeadline().value(), TimePoint(1ms));
    }

    void aTimeInThePastRunsInTheNextTurn()
    {
        Scheduler scheduler;
        scheduler.setNow(TimePoint(1h));
        bool ran = false;
        const auto timer = scheduler.at(TimePoint(1ms), [&] { ran = true; });
        QCOMPARE(scheduler.nextDeadline().value(), TimePoint(1h));
        scheduler.expire(TimePoint(1h));
        QVERIFY(ran);
    }

    void oneTurnRunsNoMoreThanItsBound()
    {
        Scheduler scheduler;
        int ran = 0;
        std::vector<Scheduler::Timer> timers;
        for (int i = 0; i < 2'500; ++i)
            timers.push_back(scheduler.after(1ms, [&] { ++ran; }));
        scheduler.expire(TimePoint(2ms));
        QCOMPARE(ran, 1'000);
        scheduler.expire(TimePoint(2ms));
        scheduler.expire(TimePoint(2ms));
        QCOMPARE(ran, 2'500);
    }

    void aTimerMayOutliveItsScheduler()
    {
        Scheduler::Timer timer;
        {
            Scheduler scheduler;
            timer = scheduler.after(1ms, [] {});
            QVERIFY(timer.active());
        }
        QVERIFY(!timer.active());
        timer.cancel();
    }
};

QTEST_APPLESS_MAIN(SchedulerTest)
#include "schedulertest.moc"
