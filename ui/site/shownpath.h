// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace studio {

/// Paths have one form for people and one for the engine, URIs and files: "/raum 1" is "/raum%201" (RFC 7252 §6.5).

/// As people read it. What typed again would be another path ("/a%2Fb") stays percent-encoded.
QString shownPath(const QString &path);
/// The same for one segment, without a slash.
QString shownSegment(const QString &segment);
/// What a person typed, as the engine writes it. What is no path is given back as it is.
QString writtenPath(const QString &typed);

} // namespace studio
