// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace studio {

/// What `target` becomes by a merge patch (RFC 7396 §2, Content-Format 52). Any JSON value is one.
QJsonValue mergePatched(const QJsonValue &target, const QJsonValue &patch);

/// What `target` becomes by a JSON patch (RFC 6902, Content-Format 51); all of it or nothing. Throws coap::RenderableError
/// (RFC 8132 §3.4): 4.00 not a patch, 4.09 the target does not have what the patch speaks of, 4.13 too large,
/// 4.22 a location moved into itself.
QJsonValue jsonPatched(const QJsonValue &target, const QJsonValue &patch);

} // namespace studio
