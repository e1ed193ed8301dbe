// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/code.h"

#include <QString>

#include <optional>

namespace studio {

/// "2.05" or "2.05 Content": class 2, 4 or 5 and two digits from 00 to 31, named or not. Not 2.31, which is the block-wise
/// transfer's own (RFC 7959 §2.9.1).
std::optional<coap::Code> responseCodeOf(const QString &text);

} // namespace studio
