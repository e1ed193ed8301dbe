// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace studio {

/// The part of a document that a JSON Pointer names (RFC 6901): "" the whole, "/a/0" the first element of the member "a".
/// Throws coap::RenderableError: 4.00 the text is no pointer, 4.04 the document has nothing there.
QJsonValue partOf(const QJsonValue &document, const QString &pointer);

/// What a FETCH of a document gives (RFC 8132 §2): for a text, the part that it names as a pointer; for an array of such
/// texts, an object with each pointer and its part. Throws as partOf() does, and 4.13 for too many pointers.
QJsonValue fetched(const QJsonValue &document, const QJsonValue &selection);

} // namespace studio
