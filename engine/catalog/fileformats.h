// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/contentformat.h"

#include <string_view>

namespace studio {

/// The Content-Format of a file by the suffix of its name; application/octet-stream (42) for one that has none of its own.
coap::ContentFormat formatOfFile(std::string_view name);

} // namespace studio
