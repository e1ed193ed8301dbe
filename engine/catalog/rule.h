// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "site/request.h"
#include "wire/contentformat.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace studio {

/// One row of a scripted resource: which requests it is for, and what they get.
struct Rule {
    // For which requests.
    std::optional<coap::Code> method;               ///< empty: any
    std::vector<std::string> query;                 ///< each "name" or "name=value" must be there; the value as in `payload`
    std::optional<QString> payload;                 ///< the whole of it; "*" at an end stands for anything
    std::optional<coap::Octets> payloadBytes;       ///< the whole of it, octet by octet
    std::optional<coap::ContentFormat> format;      ///< of the payload
    double chance = 1;                              ///< 0.1: one request of ten, the others go on to the next rule

    // What they get.
    std::optional<coap::Code> code;                 ///< empty: the method's own
    QString text;                                   ///< with placeholders
    coap::Octets bytes;                             ///< instead of a text
    coap::ContentFormat contentFormat = coap::ContentFormat::TextPlain;     ///< of the answer, if it has a text and is no error
    QString location;                               ///< "/a/b?x=1": Location-Path and Location-Query
    std::optional<std::int64_t> maxAge;             ///< seconds
    coap::Duration delay{};                         ///< a separate response then
    QString endObservations;                        ///< path: observations there and below end with 5.03

    /// All but method and Accept.
    bool isFor(const coap::Request &request) const;
    bool isForMethod(coap::Code asked) const { return !method || *method == asked; }
    bool isAcceptable(const coap::Request &request) const;
    /// Its text is to be JSON, whatever the placeholders stand for.
    bool isJson() const;
};

/// The table of a definition in which each row is a rule: its columns and what else must hold of them.
PropertyDescription ruleTable();
/// The rules of such a table; it must be free of problems.
std::vector<Rule> rulesOf(const QJsonValue &rules);

} // namespace studio
