// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogcommon.h"

#include <cmath>

namespace studio {

/// 2^53: up to here a double, and so JSON, holds every whole number.
constexpr double largestWhole = 9007199254740992.0;

/// The whole number that a text stands for, of at most largestWhole either way; empty if it is none.
inline std::optional<double> wholeNumberOf(std::string_view text)
{
    const auto number = numberOf(text);
    const bool isWhole = number && std::trunc(*number) == *number && std::abs(*number) <= largestWhole;
    return isWhole ? number : std::nullopt;
}

} // namespace studio
