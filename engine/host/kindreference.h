// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace studio {

/// What the kinds say of themselves: one section each with its properties, and those that all share once. Markdown, made
/// from the descriptions that make the form and the checks too; shipped as resources/kinds.md. Any thread.
QString kindReference();
/// The same for programs: JSON with all kinds, each with all its properties.
QByteArray kindReferenceJson();
/// A JSON Schema (draft 2020-12) of site files, from the same descriptions; shipped as resources/coapsite.schema.json.
/// What it cannot say (a path that is there twice, a minimum above the maximum) is left to the reader.
QByteArray siteFileSchema();

} // namespace studio
