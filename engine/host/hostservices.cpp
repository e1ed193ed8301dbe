// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/hostservices.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace studio {

std::array<std::uint8_t, 20> HostServices::sha1(coap::OctetView octets) const
{
    const QByteArrayView data(octets.data(), static_cast<qsizetype>(octets.size()));
    const QByteArray hash = QCryptographicHash::hash(data.toByteArray(), QCryptographicHash::Sha1);
    std::array<std::uint8_t, 20> digest{};
    std::transform(hash.begin(), hash.end(), digest.begin(), [](char octet) { return static_cast<std::uint8_t>(octet); });
    return digest;
}

std::uint64_t HostServices::random()
{
    return QRandomGenerator::system()->generate64();
}

std::chrono::system_clock::time_point HostServices::wallClock() const
{
    return std::chrono::system_clock::now();
}

} // namespace studio
