// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <QByteArray>

/// Octets of "40 01 7d 34"; spaces are free.
inline coap::Octets hex(const char *text)
{
    const auto bytes = QByteArray::fromHex(QByteArray(text));
    return {bytes.begin(), bytes.end()};
}

inline QByteArray toHex(coap::OctetView octets)
{
    return QByteArray(reinterpret_cast<const char *>(octets.data()), static_cast<qsizetype>(octets.size())).toHex(' ');
}
