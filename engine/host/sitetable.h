// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace coap { class Resource; }

namespace studio {

/// The names of the columns that tableRow() fills; readCsvTable() understands them.
QStringList tableColumns();
/// A resource as a row of an exported table, with the value it has now. Engine thread only.
QStringList tableRow(coap::Resource &resource);

} // namespace studio
