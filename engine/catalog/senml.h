// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "site/request.h"

#include <QCborValue>

#include <optional>
#include <span>
#include <string>

namespace studio {

/// One record of a SenML pack (RFC 8428 §4). A field that is not set, or is an empty text, is left out.
struct SenmlRecord {
    std::string baseName;                   ///< bn: goes before the names of this record and those behind it
    std::optional<double> baseTime;         ///< bt: seconds since 1970
    std::string baseUnit;                   ///< bu
    std::optional<unsigned> baseVersion;    ///< bver
    std::string name, unit;                 ///< n, u
    std::optional<double> time;             ///< t: added to the base time
    QCborValue value;                       ///< v, vb, vs or vd: a number, a boolean, a text or octets
};

/// application/senml+json, Content-Format 110 (§5).
std::string toSenmlJson(std::span<const SenmlRecord> pack);
/// application/senml+cbor, Content-Format 112 (§6).
coap::Octets toSenmlCbor(std::span<const SenmlRecord> pack);
/// The one or the other.
coap::Octets toSenml(std::span<const SenmlRecord> pack, coap::ContentFormat format);

/// Whether a name is made of the characters that §4.5.1 allows.
bool isSenmlName(std::string_view name);
/// A text as a name: what is not allowed becomes "_", or is left out at the beginning; "root" if nothing is left.
std::string senmlName(std::string_view text);
/// The name that stands for a path: "sensors/temperature".
std::string senmlName(const coap::Path &path);
/// The property "name", by which a kind lets people choose another.
PropertyDescription senmlNameProperty();

} // namespace studio
