// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace studio::format {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Format", source);
}

/// One decimal below 100, none above, and no ".0": three digits tell enough.
QString rounded(double value)
{
    const QString number = QString::number(value, 'f', value < 99.95 ? 1 : 0);
    return number.endsWith(QLatin1String(".0")) ? number.chopped(2) : number;
}

} // namespace

QString clockTime(qint64 millisecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsSince1970).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString ago(qint64 millisecondsSince1970, qint64 nowMilliseconds)
{
    if (millisecondsSince1970 == 0)
        return {};
    const qint64 seconds = (nowMilliseconds - millisecondsSince1970) / 1000;
    if (seconds < 1)    // also what a clock that was set back calls the future
        return text(QT_TRANSLATE_NOOP("Format", "now"));
    if (seconds < 60)
        return text(QT_TRANSLATE_NOOP("Format", "%1 s ago")).arg(seconds);
    if (seconds < 3600)
        return text(QT_TRANSLATE_NOOP("Format", "%1 min ago")).arg(seconds / 60);
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(millisecondsSince1970);
    const bool isToday = then.date() == QDateTime::fromMSecsSinceEpoch(nowMilliseconds).date();
    return then.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString count(quint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u' ');
    return digits;
}

QString resources(quint64 number)
{
    return number == 1 ? text(QT_TRANSLATE_NOOP("Format", "1 resource")) : text(QT_TRANSLATE_NOOP("Format", "%1 resources")).arg(count(number));
}

QString excerpt(const QString &text)
{
    constexpr int longest = 40;
    const QString line = text.simplified();
    return line.size() <= longest ? line : QString(line.left(longest - 1) + u'…');
}

QString octets(quint64 count)
{
    if (count < 1000)
        return QStringLiteral("%1 B").arg(count);
    static const QLatin1String units[] = {QLatin1String("kB"), QLatin1String("MB"), QLatin1String("GB"), QLatin1String("TB"),
                                          QLatin1String("PB"), QLatin1String("EB")};
    double value = double(count) / 1000;
    const QLatin1String *unit = units;
    while (value >= 999.5) {
        value /= 1000;
        ++unit;
    }
    return rounded(value) + u' ' + *unit;
}

QString duration(double seconds)
{
    if (seconds <= 0)
        return QStringLiteral("0 ms");
    if (seconds < 999.5e-6)
        return rounded(seconds * 1e6) + QStringLiteral(" µs");
    if (seconds < 0.9995)
        return rounded(seconds * 1e3) + QStringLiteral(" ms");
    if (seconds < 120)
        return rounded(seconds) + QStringLiteral(" s");
    if (seconds < 7200)
        return rounded(seconds / 60) + QStringLiteral(" min");
    return rounded(seconds / 3600) + QStringLiteral(" h");
}

QString number(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    constexpr double exactBelow = 1e15;     // whole numbers stay whole: a counter reads 1000000, not 1e+06
    if (value == std::trunc(value) && std::fabs(value) < exactBelow)
        return QString::number(qint64(value));
    return QString::number(value, 'g', 6);
}

QString contentFormat(int number)
{
    if (number < 0)
        return {};
    const std::string_view type = coap::mediaType(coap::ContentFormat(number));
    if (type.empty())
        return QString::number(number);
    QString name = QString::fromUtf8(type.data(), qsizetype(type.size()));
    if (number == 0)
        name = QStringLiteral("text/plain");    // its charset is always utf-8: not worth the room
    return QStringLiteral("%1 (%2)").arg(name).arg(number);
}

QString withUnit(const QString &value, const QString &unit)
{
    return value.isEmpty() || unit.isEmpty() ? value : QString(value + u' ' + unit);
}

} // namespace studio::format
