// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/minmaxpyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace studio {

namespace {

/// Points in a block of a level.
std::uint64_t blockSize(std::size_t level)
{
    std::uint64_t size = MinMaxPyramid::fanOut;
    for (; level > 0; --level)
        size *= MinMaxPyramid::fanOut;
    return size;
}

} // namespace

/// Gathers the points of one column of the picture.
class MinMaxPyramid::Column {
public:
    Column(const MinMaxPyramid &pyramid, std::vector<Point> &picture) : m_pyramid(pyramid), m_picture(picture) {}

    void begin(std::int64_t number)
    {
        if (number == m_number)
            return;
        flush();
        m_number = number;
    }
    void add(std::uint64_t first, std::uint64_t last, const Summary &within)
    {
        if (m_first == none)
            m_first = first;
        m_last = last;
        for (const std::uint64_t place : {within.least, within.greatest}) {
            if (place != none)
                m_pyramid.include(m_within, place);
        }
    }
    void flush()
    {
        std::array<std::uint64_t, mostPerColumn> places{m_first, m_within.least, m_within.greatest, m_last};
        std::sort(places.begin(), places.end());    // those that are none come last
        const auto end = std::unique(places.begin(), std::find(places.begin(), places.end(), none));
        for (auto place = places.begin(); place != end; ++place)
            m_picture.push_back(m_pyramid.point(*place));
        m_first = m_last = none;
        m_within = {};
    }

private:
    const MinMaxPyramid &m_pyramid;
    std::vector<Point> &m_picture;
    std::int64_t m_number = -1;
    std::uint64_t m_first = none, m_last = none;
    Summary m_within;
};

std::size_t MinMaxPyramid::after(double time) const
{
    const auto found = std::upper_bound(m_points.begin(), m_points.end(), time, [](double sought, const Point &point) { return sought < point.time; });
    return std::size_t(found - m_points.begin());
}

std::size_t MinMaxPyramid::from(double time) const
{
    const auto found = std::lower_bound(m_points.begin(), m_points.end(), time, [](const Point &point, double sought) { return point.time < sought; });
    return std::size_t(found - m_points.begin());
}

void MinMaxPyramid::append(Point point)
{
    m_points.push_back(point);
    summarise(m_first + m_points.size() - 1);
}

void MinMaxPyramid::include(Summary &summary, std::uint64_t place) const
{
    const double value = point(place).value;
    if (std::isnan(value))
        return;
    if (summary.least == none || value < point(summary.least).value)
        summary.least = place;
    if (summary.greatest == none || value > point(summary.greatest).value)
        summary.greatest = place;
}

/// Takes the newest point into its block of each level.
void MinMaxPyramid::summarise(std::uint64_t place)
{
    for (std::size_t at = 0; at < m_levels.size(); ++at) {
        Level &level = m_levels[at];
        const std::uint64_t block = place / blockSize(at);
        if (block < level.first)
            continue;       // its first points are gone
        if (block - level.first == level.blocks.size())
            level.blocks.emplace_back();
        include(level.blocks.back(), place);
    }
}

/// Summaries of which a point is gone, or all.
void MinMaxPyramid::dropBlocks(bool all)
{
    for (std::size_t at = 0; at < m_levels.size(); ++at) {
        Level &level = m_levels[at];
        const std::uint64_t first = (m_first + blockSize(at) - 1) / blockSize(at);
        if (all)
            level.blocks.clear();
        for (; !level.blocks.empty() && level.first < first; ++level.first)
            level.blocks.pop_front();
        if (level.blocks.empty())
            level.first = first;
    }
}

void MinMaxPyramid::dropFirst(std::size_t count)
{
    count = std::min(count, m_points.size());
    m_points.erase(m_points.begin(), m_points.begin() + std::ptrdiff_t(count));
    m_first += count;
    dropBlocks(false);
}

/// Rare: the clock was set back. What stays is summarised anew.
void MinMaxPyramid::dropAfter(double time)
{
    m_points.erase(m_points.begin() + std::ptrdiff_t(after(time)), m_points.end());
    dropBlocks(true);
    for (std::size_t at = 0; at < m_points.size(); ++at)
        summarise(m_first + at);
}

void MinMaxPyramid::clear()
{
    dropFirst(m_points.size());
}

/// Visits a block whole, if there is a summary of it that is wanted so, else what it consists of.
template<class Whole, class Visit>
void MinMaxPyramid::walk(std::size_t level, std::uint64_t block, std::uint64_t first, std::uint64_t end, const Whole &isWhole, Visit &visit) const
{
    const std::uint64_t size = blockSize(level), begin = block * size;
    const std::uint64_t low = std::max(begin, first), high = std::min(begin + size, end);
    if (low >= high)
        return;
    const Level &blocks = m_levels[level];
    const bool isSummed = low == begin && block >= blocks.first && (high == begin + size || high == m_first + m_points.size());
    if (isSummed && isWhole(low, high - 1)) {
        visit(low, high - 1, blocks.blocks[std::size_t(block - blocks.first)]);
        return;
    }
    if (level == 0) {
        for (std::uint64_t place = low; place < high; ++place) {
            Summary one;
            include(one, place);
            visit(place, place, one);
        }
        return;
    }
    for (std::uint64_t inner = block * fanOut; inner < (block + 1) * fanOut; ++inner)
        walk(level - 1, inner, first, end, isWhole, visit);
}

template<class Whole, class Visit>
void MinMaxPyramid::walkAll(std::uint64_t first, std::uint64_t end, const Whole &isWhole, Visit &visit) const
{
    const std::size_t top = m_levels.size() - 1;
    for (std::uint64_t block = first / blockSize(top); block * blockSize(top) < end && first < end; ++block)
        walk(top, block, first, end, isWhole, visit);
}

std::vector<MinMaxPyramid::Point> MinMaxPyramid::picture(double from, double to, std::size_t columns) const
{
    std::vector<Point> picture;
    const std::size_t begin = this->from(from), end = after(to);
    if (begin > 0)
        picture.push_back(m_points[begin - 1]);
    const double width = (to - from) / double(std::max<std::size_t>(columns, 1));
    const auto columnOf = [this, from, width, columns](std::uint64_t place) {
        const double column = width > 0 ? (point(place).time - from) / width : 0;
        return std::int64_t(std::min(column, double(columns) - 1));
    };
    Column column(*this, picture);
    auto visit = [&column, &columnOf](std::uint64_t first, std::uint64_t last, const Summary &within) {
        column.begin(columnOf(first));
        column.add(first, last, within);
    };
    walkAll(m_first + begin, m_first + end, [&columnOf](std::uint64_t first, std::uint64_t last) { return columnOf(first) == columnOf(last); }, visit);
    column.flush();
    if (end < m_points.size())
        picture.push_back(m_points[end]);
    return picture;
}

std::optional<MinMaxPyramid::Extent> MinMaxPyramid::extent(std::size_t first, std::size_t end) const
{
    Summary all;
    auto visit = [this, &all](std::uint64_t, std::uint64_t, const Summary &within) {
        for (const std::uint64_t place : {within.least, within.greatest}) {
            if (place != none)
                include(all, place);
        }
    };
    walkAll(m_first + first, m_first + std::min(end, m_points.size()), [](std::uint64_t, std::uint64_t) { return true; }, visit);
    if (all.least == none)
        return {};
    return Extent{point(all.least).value, point(all.greatest).value};
}

} // namespace studio
