// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QString>

namespace studio {

/// A label or help of a kind in the user's language (translation context "Kinds").
QString kindText(const QString &source);
/// What a choice is that is left open.
QString anyChoice();
/// The kind with that id; null if there is none.
const KindDescription *kindOf(const QList<KindDescription> &kinds, const QString &id);

} // namespace studio
