// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/clockkind.h"

#include "control/describe.h"

#include <QCoreApplication>
#include <QDateTime>

namespace studio {

using Type = PropertyDescription::Type;

KindDescription ClockResource::describe()
{
    auto kind = describeKind("clock", QT_TRANSLATE_NOOP("Kinds", "Clock"), QT_TRANSLATE_NOOP("Kinds", "The time of this computer, in UTC."));
    kind.methods = methodsOf("GET PUT DELETE");
    kind.isSettable = false;
    auto form = property("form", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Format"), QT_TRANSLATE_NOOP("Kinds", "How the time is written."), QStringLiteral("iso"));
    form.choices = {choice("iso", "ISO 8601"), choice("unix", QT_TRANSLATE_NOOP("Kinds", "Unix seconds"))};
    auto interval = property("interval", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Interval"), QT_TRANSLATE_NOOP("Kinds", "How often it moves and observers are notified."), QStringLiteral("1 s"));
    interval.minimum = 0.1;
    auto size = property("size", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Filled up to"), QT_TRANSLATE_NOOP("Kinds", "Lines of dashes make the answer that long, for block-wise notifications; 0: the time alone."), 0);
    size.minimum = 0;
    size.maximum = 65'536;
    size.unit = QStringLiteral("B");
    size.isAdvanced = true;
    auto varies = property("varies", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Size varies"), QT_TRANSLATE_NOOP("Kinds", "Only every other answer is filled up."), false);
    auto replaceable = property("replaceable", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Replaceable"), QT_TRANSLATE_NOOP("Kinds", "PUT shows something else and DELETE takes it away, until the clock moves again."), false);
    varies.isAdvanced = replaceable.isAdvanced = true;
    kind.properties = QList<PropertyDescription>{form, interval, size, varies, replaceable} + commonProperties();
    return kind;
}

void ClockResource::tick()
{
    if (host() == nullptr)
        return;
    m_instead.reset();
    m_isThere = true;
    ++m_ticks;
    m_moved = host()->services().wallClock();
    valueChanged();
    m_timer = host()->scheduler().after(duration("interval"), [this] { tick(); });
}

coap::Octets ClockResource::payload() const
{
    if (m_instead)
        return m_instead->octets;
    if (host() == nullptr)
        return octets("0");
    // What goes in blocks must stay the same until the last of them.
    const auto wall = number("size") > 0 ? m_moved : host()->services().wallClock();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wall.time_since_epoch()).count();
    if (text("form") == QLatin1String("unix"))
        return octets(filled(numberText(static_cast<double>(seconds))));
    return octets(filled(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toStdString()));
}

std::string ClockResource::filled(std::string time) const
{
    const auto size = static_cast<std::size_t>(number("size"));
    if (time.size() >= size || (flag("varies") && m_ticks % 2 == 0))
        return time;
    time += '\n';
    while (time.size() < size)
        time += time.size() % 64 == 63 ? '\n' : '-';
    return time;
}

coap::Response ClockResource::renderGet(const coap::Request &request)
{
    if (!m_isThere)
        throw coap::RenderableError(coap::Code::NotFound);
    return CatalogResource::renderGet(request);
}

coap::Response ClockResource::renderPut(const coap::Request &request)
{
    if (!flag("replaceable"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    const bool wasThere = std::exchange(m_isThere, true);
    m_instead = Instead{request.message.payload, request.contentFormat().value_or(coap::ContentFormat::TextPlain)};
    valueChanged();
    return wasThere ? coap::Code::Changed : coap::Code::Created;
}

coap::Response ClockResource::renderDelete(const coap::Request &)
{
    if (!flag("replaceable"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    m_isThere = false;
    valueMoved();
    updatedState(coap::Response::error(coap::Code::NotFound));
    tellFollowers();
    return coap::Code::Deleted;
}

CatalogItem::LiveValue ClockResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    if (!m_isThere)
        live.text = QCoreApplication::translate("Catalog", "(not there)");
    else if (text("form") == QLatin1String("unix") && !m_instead)
        live.number = numberOf(live.text.toStdString());
    return live;
}

} // namespace studio
