// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/limitwatch.h"

#include <QCoreApplication>
#include <QLocale>

namespace studio {

QStringList LimitWatch::news(const coap::LimitHits::Counts &counts, coap::TimePoint now)
{
    QStringList lines;
    const auto names = coap::ServerLimits::names();
    for (std::size_t i = 0; i < coap::limitCount; ++i) {
        Said &said = m_said[i];
        if (counts[i] == said.count || (said.count != 0 && now - said.when < pause))
            continue;
        said = {counts[i], now};
        lines += QCoreApplication::translate("Host", "The limit %1=%2 was reached (%3 so far). --limit %1=NUMBER sets another.")
                     .arg(QString::fromLatin1(names[i].data(), qsizetype(names[i].size())), QString::number(m_limits.value(coap::Limit(i))),
                          QLocale().toString(qulonglong(counts[i])));
    }
    return lines;
}

} // namespace studio
