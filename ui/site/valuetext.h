// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

namespace studio {

/// A resource's value to be read as a text that wraps: with its unit, JSON with room where a line can break, and "…" where
/// it was cut.
QString valueText(const ResourceState &state);
/// It is short enough for large letters.
bool isHeadline(const QString &valueText);

} // namespace studio
