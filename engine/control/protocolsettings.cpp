// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/protocolsettings.h"

#include "control/describe.h"

#include <QCoreApplication>

#include <cmath>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

PropertyDescription blockSize()
{
    auto size = property("blockSize", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Block size"), QT_TRANSLATE_NOOP("Kinds", "The largest block that is sent or asked for (RFC 7959)."), QStringLiteral("1024"));
    for (const char *octets : {"16", "32", "64", "128", "256", "512", "1024"})
        size.choices.append(choice(octets, octets));
    return size;
}

PropertyDescription receiveBuffer()
{
    auto buffer = property("receiveBuffer", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Receive buffer"), QT_TRANSLATE_NOOP("Kinds", "What the system keeps of datagrams that were not read yet; it may grant less. Notifications are paced so that their acknowledgements fit."), 4'194'304);
    buffer.unit = QStringLiteral("B");
    return within(4'096, 268'435'456, buffer);
}

KindDescription describe()
{
    auto kind = describeKind("protocol", QT_TRANSLATE_NOOP("Kinds", "Protocol"), QT_TRANSLATE_NOOP("Kinds", "How the server speaks CoAP."));
    auto interfaces = property("interfaces", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Interfaces"), QT_TRANSLATE_NOOP("Kinds", "Where to join the groups, for example “eth0 wlan0”; empty: everywhere."), QString());
    auto leisure = within(0, 60, property("leisure", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Leisure"), QT_TRANSLATE_NOOP("Kinds", "Answers to a group request are spread over this time (DEFAULT_LEISURE)."), QStringLiteral("5 s")));
    for (auto *p : {&interfaces, &leisure}) {
        p->onlyIf = QStringLiteral("multicast");
        p->onlyIfValues = {QStringLiteral("true")};
    }
    kind.properties = {
        property("multicast", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Multicast"), QT_TRANSLATE_NOOP("Kinds", "Join the groups of all CoAP nodes: 224.0.1.187, ff02::fd and ff05::fd."), false),
        interfaces, leisure,
        property("paceNon", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Pace NON notifications"), QT_TRANSLATE_NOOP("Kinds", "One per round trip to each client, one per 3 s while that is not known (RFC 7641 §4.5.1). Off: every change at once."), true),
        advanced(blockSize()),
        advanced(within(0.1, 60, property("ackTimeout", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "ACK time-out"), QT_TRANSLATE_NOOP("Kinds", "How long to wait for the first ACK (ACK_TIMEOUT)."), QStringLiteral("2 s")))),
        advanced(within(1, 3, property("ackRandomFactor", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Random factor"), QT_TRANSLATE_NOOP("Kinds", "The first wait is up to that many times longer (ACK_RANDOM_FACTOR)."), 1.5))),
        advanced(within(0, 10, property("maxRetransmit", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Retransmissions"), QT_TRANSLATE_NOOP("Kinds", "How often a CON is sent again before it is given up (MAX_RETRANSMIT)."), 4))),
        advanced(within(1, 1'000, property("nstart", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "CONs at a time"), QT_TRANSLATE_NOOP("Kinds", "Unacknowledged CONs to one client (NSTART)."), 1))),
        advanced(within(8, 1'024, property("longestToken", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Longest token"), QT_TRANSLATE_NOOP("Kinds", "More than 8 bytes turns extended tokens on (RFC 8974)."), 8))),
        advanced(receiveBuffer()),
        advanced(property("answerBadNon", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Answer NONs with a bad option"), QT_TRANSLATE_NOOP("Kinds", "A NON with an unknown critical option gets 4.02 instead of silence (RFC 7252 §5.4.1)."), false)),
        advanced(property("implInfo", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Name this program"), QT_TRANSLATE_NOOP("Kinds", "A link in resource discovery says which program serves."), true)),
    };
    return kind;
}

QJsonValue valueOf(const QJsonObject &protocol, const char *name)
{
    const auto given = protocol.constFind(QLatin1String(name));
    return given != protocol.constEnd() ? QJsonValue(*given) : protocolDescription().property(QLatin1String(name))->defaultValue;
}

std::chrono::milliseconds millisecondsOf(const QJsonObject &protocol, const char *name)
{
    return std::chrono::milliseconds(std::llround(secondsOf(valueOf(protocol, name).toString()).value_or(0) * 1000));
}

unsigned szxOf(int octets)
{
    unsigned szx = 0;
    while (octets > 16 << szx)
        ++szx;
    return szx;
}

} // namespace

const KindDescription &protocolDescription()
{
    static const KindDescription description = describe();
    return description;
}

QList<FieldError> problemsWithProtocol(const QJsonObject &protocol)
{
    return problemsWithProperties(protocolDescription(), protocol);
}

QStringList warningsAboutProtocol(const QJsonObject &protocol)
{
    QStringList warnings;
    if (valueOf(protocol, "nstart").toInt() > 1)
        warnings += QCoreApplication::translate("Host", "More than one CON at a time needs congestion control that CoAP does not have (RFC 7252 §4.8.1).");
    if (millisecondsOf(protocol, "ackTimeout") < std::chrono::seconds(1))
        warnings += QCoreApplication::translate("Host", "An ACK time-out below 1 s is for networks of one's own only (RFC 7252 §4.8.1).");
    return warnings;
}

coap::EndpointSettings endpointSettings(coap::EndpointSettings base, const QJsonObject &protocol)
{
    const auto set = [&protocol](const char *name, auto &target, const auto &value) {
        if (protocol.contains(QLatin1String(name)))
            target = static_cast<std::decay_t<decltype(target)>>(value);
    };
    const auto number = [&protocol](const char *name) { return valueOf(protocol, name).toDouble(); };
    const auto flag = [&protocol](const char *name) { return valueOf(protocol, name).toBool(); };
    set("leisure", base.tuning.defaultLeisure, millisecondsOf(protocol, "leisure"));
    set("paceNon", base.tuning.pacesNonNotifications, flag("paceNon"));
    set("ackTimeout", base.tuning.ackTimeout, millisecondsOf(protocol, "ackTimeout"));
    set("ackRandomFactor", base.tuning.ackRandomFactor, number("ackRandomFactor"));
    set("maxRetransmit", base.tuning.maxRetransmit, number("maxRetransmit"));
    set("nstart", base.tuning.nstart, number("nstart"));
    set("blockSize", base.maxBlockSzx, szxOf(valueOf(protocol, "blockSize").toString().toInt()));
    set("longestToken", base.longestToken, number("longestToken"));
    set("answerBadNon", base.badOptionAnswersNon, flag("answerBadNon"));
    set("implInfo", base.implInfo, flag("implInfo"));
    return base;
}

int receiveBufferOf(const QJsonObject &protocol)
{
    return static_cast<int>(valueOf(protocol, "receiveBuffer").toDouble());
}

GroupSettings groupSettings(const QJsonObject &protocol)
{
    GroupSettings groups;
    groups.isJoining = valueOf(protocol, "multicast").toBool();
    groups.interfaces = valueOf(protocol, "interfaces").toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return groups;
}

QJsonValue protocolValue(const PropertyDescription &property, const QString &text)
{
    if (property.type == Type::Boolean) {
        const bool isYes = text == QLatin1String("true") || text == QLatin1String("on");
        const bool isNo = text == QLatin1String("false") || text == QLatin1String("off");
        return isYes || isNo ? QJsonValue(isYes) : QJsonValue(QJsonValue::Undefined);
    }
    if (property.type == Type::Integer || property.type == Type::Number) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    return text;
}

} // namespace studio
