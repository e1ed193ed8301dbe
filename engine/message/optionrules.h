// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/message.h"

#include <string>

namespace coap {

/// The option rules of RFC 7252 §5.4 on a request: removes elective options that are unknown, of a wrong length, or
/// repeated against their row; tells the first critical one like that. Empty: the request may go on.
std::optional<std::string> checkOptions(Options &options);

} // namespace coap
