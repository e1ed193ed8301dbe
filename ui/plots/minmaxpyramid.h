// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace studio {

/// The points of a curve in the order of their times, and above them summaries of 8, of 64, of 512 … points: their least
/// and their greatest value. A picture of a thousand columns is made from some thousand summaries, whether a minute lies
/// behind it or a day: in each column the first, the least, the greatest and the last point look like all of them.
class MinMaxPyramid {
public:
    struct Point {
        double time = 0;
        double value = 0;       ///< NaN: nothing was measured
        bool operator==(const Point &) const = default;
    };
    struct Extent {
        double least = 0, greatest = 0;
        bool operator==(const Extent &) const = default;
    };
    static constexpr std::size_t fanOut = 8;
    /// What picture() gives for a column.
    static constexpr std::size_t mostPerColumn = 4;

    bool isEmpty() const { return m_points.empty(); }
    std::size_t size() const { return m_points.size(); }
    const Point &at(std::size_t place) const { return m_points[place]; }
    const Point &last() const { return m_points.back(); }
    /// The first point later than that; size() if none.
    std::size_t after(double time) const;
    /// The first point at that time or later.
    std::size_t from(double time) const;

    /// Not earlier than the last one.
    void append(Point point);
    /// Drops the `count` oldest.
    void dropFirst(std::size_t count);
    /// Drops what is later than that.
    void dropAfter(double time);
    void clear();

    /// Points that look like all of those between two times, drawn in so many columns, with one point beyond each end.
    std::vector<Point> picture(double from, double to, std::size_t columns) const;
    /// Of the measured values from `first` to before `end`. Empty: there are none.
    std::optional<Extent> extent(std::size_t first, std::size_t end) const;

private:
    /// Of a block of points; places count from the first point that ever was, so that dropping moves nothing.
    struct Summary {
        std::uint64_t least = none, greatest = none;    ///< places of measured points
    };
    struct Level {
        std::uint64_t first = 0;                        ///< number of the first block that is kept
        std::deque<Summary> blocks;
    };
    class Column;
    static constexpr std::uint64_t none = ~std::uint64_t(0);

    const Point &point(std::uint64_t place) const { return m_points[std::size_t(place - m_first)]; }
    void include(Summary &summary, std::uint64_t place) const;
    void summarise(std::uint64_t place);
    void dropBlocks(bool all);
    template<class Whole, class Visit>
    void walk(std::size_t level, std::uint64_t block, std::uint64_t first, std::uint64_t end, const Whole &isWhole, Visit &visit) const;
    template<class Whole, class Visit>
    void walkAll(std::uint64_t first, std::uint64_t end, const Whole &isWhole, Visit &visit) const;

    std::deque<Point> m_points;
    std::array<Level, 6> m_levels;      ///< [0]: blocks of 8 points, [5]: of 262,144
    std::uint64_t m_first = 0;          ///< place of the oldest point
};

} // namespace studio
