// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/contentformat.h"
#include "wire/octets.h"

#include <QString>

#include <optional>

/// A payload in the forms that people read. Each is empty if the octets are not of that kind.
namespace studio::payloadtexts {

enum class Form : quint8 { Text, Json, Cbor, Hex };

/// Valid UTF-8 without control characters other than line ends and tabs.
std::optional<QString> plain(coap::OctetView payload);
/// The same JSON, indented; keys keep their order and numbers their digits.
std::optional<QString> json(coap::OctetView payload);
/// CBOR diagnostic notation (RFC 8949 §8); of a CBOR sequence one line for each item.
std::optional<QString> cbor(coap::OctetView payload);
/// One link in a line (RFC 6690).
QString linkLines(const QString &linkFormat);
/// The form to be shown first, by the Content-Format and what can be read.
Form best(std::optional<coap::ContentFormat> format, coap::OctetView payload);

} // namespace studio::payloadtexts
