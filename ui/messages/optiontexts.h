// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/code.h"
#include "wire/octets.h"
#include "wire/optionnumber.h"

#include <QString>

/// What options mean, for people.
namespace studio::optiontexts {

/// "Uri-Path"; "Option 65000" if it is not in the registry.
QString name(coap::OptionNumber number);
/// The value by its format, with its meaning where a number has one: "50 application/json", "0 register".
QString value(coap::OptionNumber number, coap::OctetView octets, coap::Code code);
/// A sentence with its RFC section, then whether it is critical and safe to forward.
QString explanation(coap::OptionNumber number, std::size_t length);
/// Text with control characters made visible, cut at `most` letters.
QString printable(coap::OctetView octets, qsizetype most);
/// "78 79 7a".
QString spacedHex(coap::OctetView octets, qsizetype most);

} // namespace studio::optiontexts
