// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

namespace coap { class Resource; }

namespace studio {

// A site as a table: a row for each resource, with the value that it has now, if that is one that a definition says. Besides
// the columns that every table has there is one for each property that a resource of the site says, so that the table says
// all that its resources do.

/// Adds the properties that the resource's definition says, other than by a default.
void addNamed(coap::Resource &resource, QSet<QString> &named);
/// The columns of a table for resources that name these properties.
QStringList tableColumns(const QSet<QString> &named);
/// A cell for each of the columns. Paths on disk that begin at the site's folder are absolute there: the table may be read
/// into another site.
QStringList tableRow(coap::Resource &resource, const QStringList &columns, const QString &folder);

} // namespace studio
