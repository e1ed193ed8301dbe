// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"
#include "site/request.h"

#include <QString>

#include <cstdint>

namespace studio {

/// What the placeholders of a rule's text stand for while one request is answered.
struct PlaceholderValues {
    const coap::Request &request;
    std::uint64_t counter = 0;                          ///< answers so far, this one included
    std::chrono::system_clock::time_point time;
    coap::Services &services;                           ///< for {{random 1 6}}
};

/// `text` with its placeholders replaced: {{counter}} {{time}} {{unix}} {{method}} {{type}} {{mid}} {{token}} {{path}} {{query}}
/// {{query.name}} {{payload}} {{upper payload}} {{payload hex}} {{payload.name}} {{accept}} {{random 1 6}}. A name behind
/// "payload." is a field of a JSON payload, "a.b" or "a.0" one in it. What a request does not have is empty. Throws 4.13 where
/// it would grow beyond 4 MiB. In a JSON text, what stands within quotation marks is escaped.
std::string filledIn(const QString &text, const PlaceholderValues &values, bool isJson);

/// What is wrong with the placeholders of a text; empty: nothing. Translated.
QString problemWithPlaceholders(const QString &text);

} // namespace studio
