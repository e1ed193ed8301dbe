// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/request.h"

#include <QString>

namespace studio {

/// The payload as a text; the replacement character stands for what is not UTF-8.
QString payloadText(const coap::Request &request);

/// The text of a PUT or POST. Throws 4.15 for another format than text/plain.
QString givenText(const coap::Request &request);

}    // namespace studio
