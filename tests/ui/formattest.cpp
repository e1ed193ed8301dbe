// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace studio;

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void countsAreGroupedByThousands()
    {
        QCOMPARE(format::count(0), "0");
        QCOMPARE(format::count(999), "999");
        QCOMPARE(format::count(12345), "12 345");
        QCOMPARE(format::count(100'000), "100 000");
        QCOMPARE(format::count(18'446'744'073'709'551'615u), "18 446 744 073 709 551 615");
    }

    void octetsHaveDecimalUnits()
    {
        QCOMPARE(format::octets(0), "0 B");
        QCOMPARE(format::octets(999), "999 B");
        QCOMPARE(format::octets(1000), "1 kB");
        QCOMPARE(format::octets(1234), "1.2 kB");
        QCOMPARE(format::octets(999'499), "999 kB");
        QCOMPARE(format::octets(999'999), "1 MB");
        QCOMPARE(format::octets(18'446'744'073'709'551'615u), "18.4 EB");
    }

    void durationsChooseTheirUnit()
    {
        QCOMPARE(format::duration(0), "0 ms");
        QCOMPARE(format::duration(850e-6), "850 µs");
        QCOMPARE(format::duration(1.2e-3), "1.2 ms");
        QCOMPARE(format::duration(0.9999), "1 s");
        QCOMPARE(format::duration(3.4), "3.4 s");
        QCOMPARE(format::duration(247), "4.1 min");
        QCOMPARE(format::duration(9000), "2.5 h");
    }

    void wholeNumbersStayWhole()
    {
        QCOMPARE(format::number(41.3), "41.3");
        QCOMPARE(format::number(1'000'000), "1000000");
        QCOMPARE(format::number(-3), "-3");
        QCOMPARE(format::number(3.14159265), "3.14159");
        QCOMPARE(format::number(std::numeric_limits<double>::quiet_NaN()), "–");
    }

    void timesAgoGrowCoarser()
    {
        const qint64 now = QDateTime({2026, 5, 1}, {14, 30}).toMSecsSinceEpoch();
        QCOMPARE(format::ago(0, now), "");
        QCOMPARE(format::ago(now, now), "now");
        QCOMPARE(format::ago(now + 5000, now), "now");
        QCOMPARE(format::ago(now - 5000, now), "5 s ago");
        QCOMPARE(format::ago(now - 3 * 60'000, now), "3 min ago");
        QCOMPARE(format::ago(QDateTime({2026, 5, 1}, {10, 2}).toMSecsSinceEpoch(), now), "10:02");
        QCOMPARE(format::ago(QDateTime({2026, 4, 30}, {14, 2}).toMSecsSinceEpoch(), now), "2026-04-30 14:02");
    }

    void clockTimeIsLocalWithMilliseconds()
    {
        QCOMPARE(format::clockTime(QDateTime({2026, 5, 1}, {12, 34, 56, 789}).toMSecsSinceEpoch()), "12:34:56.789");
    }

    /// Numbers of RFC 7252 §12.3 and of the IANA registry.
    void contentFormatsHaveTheirRegisteredNames()
    {
        QCOMPARE(format::contentFormat(-1), "");
        QCOMPARE(format::contentFormat(0), "text/plain (0)");
        QCOMPARE(format::contentFormat(40), "application/link-format (40)");
        QCOMPARE(format::contentFormat(50), "application/json (50)");
        QCOMPARE(format::contentFormat(65000), "65000");
    }

    void unitsFollowTheirValue()
    {
        QCOMPARE(format::withUnit("21.5", "°C"), "21.5 °C");
        QCOMPARE(format::withUnit("on", ""), "on");
        QCOMPARE(format::withUnit("", "°C"), "");
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "formattest.moc"
