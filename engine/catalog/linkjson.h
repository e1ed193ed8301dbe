// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/linkformat.h"

#include <span>
#include <string>

namespace studio {

/// Links as a JSON array of objects, for clients that read no link-format: "href", and each attribute with its text, sz and ct
/// with their number, and true for one without a value.
std::string toLinkJson(std::span<const coap::Link> links);

} // namespace studio
