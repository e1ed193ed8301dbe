// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogitem.h"
#include "site/request.h"
#include "site/response.h"

namespace studio {

/// The payload as a text; the replacement character stands for what is not UTF-8.
QString payloadText(const coap::Request &request);

/// A PUT or POST of text/plain that sets the value as a person would. Throws 4.15 for another format, and 4.00 with what
/// is wrong with the text.
coap::Response putText(CatalogItem &item, const coap::Request &request);

} // namespace studio
