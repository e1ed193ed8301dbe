// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/hostservices.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace studio {

namespace {

QByteArray bytesOf(coap::OctetView octets)
{
    return {reinterpret_cast<const char *>(octets.data()), static_cast<qsizetype>(octets.size())};
}

} // namespace

std::array<std::uint8_t, 20> HostServices::sha1(coap::OctetView octets) const
{
    const QByteArray hash = QCryptographicHash::hash(bytesOf(octets), QCryptographicHash::Sha1);
    std::array<std::uint8_t, 20> digest{};
    std::transform(hash.begin(), hash.end(), digest.begin(), [](char octet) { return static_cast<std::uint8_t>(octet); });
    return digest;
}

std::array<std::uint8_t, 32> HostServices::hmacSha256(coap::OctetView key, coap::OctetView octets) const
{
    const QByteArray mac = QMessageAuthenticationCode::hash(bytesOf(octets), bytesOf(key), QCryptographicHash::Sha256);
    std::array<std::uint8_t, 32> digest{};
    std::transform(mac.begin(), mac.end(), digest.begin(), [](char octet) { return static_cast<std::uint8_t>(octet); });
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
