// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/minmaxpyramid.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace studio;

namespace {

using Point = MinMaxPyramid::Point;
constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t day = 86'400;

/// The same, looked for in all points.
std::optional<MinMaxPyramid::Extent> extentOf(const std::vector<Point> &points)
{
    std::optional<MinMaxPyramid::Extent> found;
    for (const Point &point : points) {
        if (std::isnan(point.value))
            continue;
        if (!found)
            found = {point.value, point.value};
        found = {std::min(found->least, point.value), std::max(found->greatest, point.value)};
    }
    return found;
}

std::vector<Point> pointsOf(const MinMaxPyramid &pyramid, double from, double to)
{
    std::vector<Point> points;
    for (std::size_t at = 0; at < pyramid.size(); ++at) {
        if (pyramid.at(at).time >= from && pyramid.at(at).time <= to)
            points.push_back(pyramid.at(at));
    }
    return points;
}

int columnOf(double time, double from, double to, int columns)
{
    return std::min(int((time - from) / ((to - from) / columns)), columns - 1);
}

/// Points by their columns.
std::map<int, std::vector<Point>> byColumn(const std::vector<Point> &points, double from, double to, int columns)
{
    std::map<int, std::vector<Point>> found;
    for (const Point &point : points) {
        if (point.time >= from && point.time <= to)
            found[columnOf(point.time, from, to, columns)].push_back(point);
    }
    return found;
}

bool isSame(const Point &a, const Point &b)
{
    return a.time == b.time && (a.value == b.value || (std::isnan(a.value) && std::isnan(b.value)));
}

/// In each column what is drawn has the same first, last, least and greatest as what there is.
void compare(const MinMaxPyramid &pyramid, double from, double to, int columns)
{
    const std::vector<Point> picture = pyramid.picture(from, to, std::size_t(columns));
    QVERIFY(std::is_sorted(picture.begin(), picture.end(), [](const Point &a, const Point &b) { return a.time < b.time; }));
    const auto drawn = byColumn(picture, from, to, columns), all = byColumn(pointsOf(pyramid, from, to), from, to, columns);
    QCOMPARE(drawn.size(), all.size());
    for (const auto &[column, points] : all) {
        const auto at = drawn.find(column);
        QVERIFY(at != drawn.end());
        QVERIFY(at->second.size() <= MinMaxPyramid::mostPerColumn);
        QVERIFY(isSame(at->second.front(), points.front()));
        QVERIFY(isSame(at->second.back(), points.back()));
        QVERIFY(extentOf(at->second) == extentOf(points));
    }
}

/// Dense and sparse stretches, gaps, and points of one time.
MinMaxPyramid filled(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    MinMaxPyramid pyramid;
    double time = 1'700'000'000;
    for (std::size_t at = 0; at < count; ++at) {
        time += at % 1'000 < 900 ? double(random() % 3) / 10 : double(random() % 100);
        pyramid.append({time, random() % 50 == 0 ? notMeasured : double(random() % 10'000) / 10});
    }
    return pyramid;
}

} // namespace

class MinMaxPyramidTest : public QObject {
    Q_OBJECT

private slots:
    void aPictureLooksLikeAllPoints_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 7, 8, 9, 63, 64, 65, 600, 5'000, 40'000})
            QTest::addRow("%d", count) << count;
    }
    void aPictureLooksLikeAllPoints()
    {
        QFETCH(int, count);
        const MinMaxPyramid pyramid = filled(std::size_t(count), unsigned(count) + 1);
        const double from = 1'700'000'000, to = count == 0 ? from + 1 : pyramid.last().time;
        for (const int columns : {1, 3, 100, 1'000}) {
            compare(pyramid, from, to, columns);
            compare(pyramid, from + (to - from) * 0.31, from + (to - from) * 0.57, columns);
        }
    }

    void extentsAreThoseOfAllPoints()
    {
        const MinMaxPyramid pyramid = filled(10'000, 3);
        std::mt19937 random(4);
        for (int round = 0; round < 500; ++round) {
            const std::size_t first = random() % pyramid.size(), end = first + random() % (pyramid.size() - first);
            std::vector<Point> points;
            for (std::size_t at = first; at < end; ++at)
                points.push_back(pyramid.at(at));
            QVERIFY(pyramid.extent(first, end) == extentOf(points));
        }
        QVERIFY(!pyramid.extent(5, 5));
    }

    void whatIsDroppedIsNotDrawn()
    {
        MinMaxPyramid pyramid = filled(3'000, 5);
        std::mt19937 random(6);
        for (int round = 0; round < 60; ++round) {
            pyramid.dropFirst(random() % 90);
            for (unsigned more = random() % 60; more > 0; --more)
                pyramid.append({pyramid.last().time + 0.5, double(random() % 500)});
            compare(pyramid, pyramid.at(0).time, pyramid.last().time, 37);
        }
        pyramid.dropFirst(1'000'000);
        QVERIFY(pyramid.isEmpty());
        pyramid.append({1, 2});
        QCOMPARE(pyramid.picture(0, 2, 10).size(), std::size_t(1));
    }

    void aClockThatWasSetBackLeavesWhatWasBefore()
    {
        MinMaxPyramid pyramid = filled(3'000, 7);
        pyramid.dropFirst(100);
        const double back = pyramid.at(1'234).time;
        const std::size_t stay = pyramid.after(back);
        pyramid.dropAfter(back);
        QCOMPARE(pyramid.size(), stay);
        pyramid.append({back, 9'999});
        compare(pyramid, pyramid.at(0).time, back, 50);
        QCOMPARE(pyramid.extent(0, pyramid.size())->greatest, 9'999.0);
    }

    void aPointBeyondEachEndLetsLinesReachIn()
    {
        MinMaxPyramid pyramid;
        for (int at = 0; at < 100; ++at)
            pyramid.append({double(at), double(at)});
        const auto picture = pyramid.picture(40.2, 40.8, 300);
        QCOMPARE(picture.size(), std::size_t(2));
        QCOMPARE(picture.front().time, 40.0);
        QCOMPARE(picture.back().time, 41.0);
    }

    void aDayCostsWhatAMinuteCosts()
    {
        constexpr std::size_t columns = 800;
        MinMaxPyramid pyramid;
        std::mt19937 random(8);
        constexpr std::size_t perSecond = 100;
        for (std::size_t at = 0; at < 60 * perSecond; ++at)
            pyramid.append({double(at) / perSecond, double(random() % 1'000)});
        QVERIFY(pyramid.picture(0, 60, columns).size() <= columns * MinMaxPyramid::mostPerColumn);
        for (std::size_t at = pyramid.size(); at < day * 10; ++at)
            pyramid.append({double(at) / perSecond, double(random() % 1'000)});
        QVERIFY(pyramid.picture(0, day, columns).size() <= columns * MinMaxPyramid::mostPerColumn);
    }
};

QTEST_APPLESS_MAIN(MinMaxPyramidTest)
#include "minmaxpyramidtest.moc"
