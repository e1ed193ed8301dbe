// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/limitwatch.h"

#include <QCoreApplication>
#include <QLocale>

namespace studio {

bool LimitWatch::isDue(Said &said, std::uint64_t count, coap::TimePoint now)
{
    if (count == said.count || (said.count != 0 && now - said.when < pause))
        return false;
    said = {count, now};
    return true;
}

QStringList LimitWatch::news(const coap::LimitHits::Counts &counts, std::uint64_t repeatedMids, coap::TimePoint now)
{
    QStringList lines;
    const auto names = coap::ServerLimits::names();
    for (std::size_t i = 0; i < coap::limitCount; ++i) {
        if (!isDue(m_said[i], counts[i], now))
            continue;
        lines += QCoreApplication::translate("Host", "The limit %1=%2 was reached (%3 so far). --limit %1=NUMBER sets another.")
                     .arg(QString::fromLatin1(names[i].data(), qsizetype(names[i].size())), QString::number(m_limits.value(coap::Limit(i))),
                          QLocale().toString(qulonglong(counts[i])));
    }
    if (isDue(m_saidOfMids, repeatedMids, now)) {
        lines += QCoreApplication::translate("Host", "A client gets more than 265 messages a second: Message IDs were used again within 247 s (%1 so far), and it may take new messages for duplicates (RFC 7252 §4.4).")
                     .arg(QLocale().toString(qulonglong(repeatedMids)));
    }
    return lines;
}

QStringList LimitWatch::newsOfLosses(const LostDatagrams &lost, coap::TimePoint now)
{
    QStringList lines;
    if (isDue(m_saidOfUnread, lost.unread, now)) {
        lines += QCoreApplication::translate("Host", "Datagrams that the system threw away because they came faster than they were read: %1 so far. --protocol receiveBuffer=OCTETS asks for more room.")
                     .arg(QLocale().toString(qulonglong(lost.unread)));
    }
    if (isDue(m_saidOfUnsent, lost.unsent, now)) {
        lines += QCoreApplication::translate("Host", "Datagrams that could not be sent because the system refused them or had no room: %1 so far.")
                     .arg(QLocale().toString(qulonglong(lost.unsent)));
    }
    return lines;
}

} // namespace studio
