// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/hostservices.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <span>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace studio {

namespace {

QByteArray bytesOf(coap::OctetView octets)
{
    return {reinterpret_cast<const char *>(octets.data()), static_cast<qsizetype>(octets.size())};
}

/// From the system's generator, many at once. QRandomGenerator takes each from the processor's RDSEED, which costs as much as
/// a tenth of a notification.
void fillWithRandom(std::span<std::uint64_t> words)
{
#ifdef Q_OS_UNIX
    if (getentropy(words.data(), words.size_bytes()) == 0)
        return;
#endif
    for (std::uint64_t &word : words)
        word = QRandomGenerator::system()->generate64();
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
    if (m_randomLeft == 0) {
        fillWithRandom(m_random);
        m_randomLeft = m_random.size();
    }
    return std::exchange(m_random[--m_randomLeft], 0);
}

std::chrono::system_clock::time_point HostServices::wallClock() const
{
    return std::chrono::system_clock::now();
}

} // namespace studio
