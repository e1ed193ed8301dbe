// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "messages/payloadtexts.h"
#include "site/textdiff.h"
#include "tap/changestore.h"

#include <QString>

#include <optional>

namespace studio {

/// What the texts about a resource's changes need to know of it.
struct ChangedResource {
    QString path, unit;
    KindDescription kind;           ///< its labels; without an id: none
};

/// A kept change with what it has changed; `before` null: that is not known.
struct ChangeStep {
    const coap::Change *before = nullptr;
    const coap::Change *change = nullptr;
};

/// Every human string about changes: for the table, the diff and the exports.
namespace changetexts {

/// "192.168.1.7:40123", "This window", "Itself".
QString who(const coap::Actor &actor);
/// The same with the peer's method: "192.168.1.7:40123, PUT".
QString whoAndHow(const coap::Actor &actor);

/// A value as people read it, and in what form.
struct Readable {
    payloadtexts::Form form = payloadtexts::Form::Hex;
    QString text;
};
Readable readable(const coap::Change &value);
/// The text that sets this value again; empty: it cannot be told as text, or is not kept whole.
std::optional<QString> settable(const coap::Change *value);

/// In one line: "21.5 → 22.1 °C", "Period: 60 s → 30 s".
QString summary(const ChangeStep &step, const ChangedResource &of);
/// "+0.6 °C (+2.8 %)"; empty if they are not two numbers.
QString difference(const ChangeStep &step, const ChangedResource &of);
/// All of it, line by line.
QList<textdiff::Line> diff(const ChangeStep &step, const ChangedResource &of);
/// What else there is to say: how often, since when, what was not recorded or cut. One sentence each.
QStringList remarks(const ChangeStep &step);

} // namespace changetexts
} // namespace studio
