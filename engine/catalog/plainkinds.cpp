// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/plainkinds.h"

#include "control/describe.h"
#include "site/preconditions.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace studio {

using Type = PropertyDescription::Type;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

QString payloadText(const coap::Request &request)
{
    return QString::fromUtf8(request.payloadText().data(), static_cast<qsizetype>(request.payloadText().size()));
}

/// 2^53: up to here a double, and so JSON, holds every whole number.
constexpr double largestCount = 9007199254740992.0;

/// A PUT that sets the value as a person would.
coap::Response put(CatalogItem &item, const coap::Request &request, coap::ContentFormat format)
{
    coap::requireContentFormat(request, {format});
    const QString problem = item.setValueText(payloadText(request));
    if (!problem.isEmpty())
        throw coap::RenderableError(coap::Code::BadRequest, problem.toStdString());
    return coap::Code::Changed;
}

} // namespace

KindDescription CounterResource::describe()
{
    auto kind = describeKind("counter", QT_TRANSLATE_NOOP("Kinds", "Counter"), QT_TRANSLATE_NOOP("Kinds", "A whole number; POST adds the step, PUT sets it."));
    kind.methods = methodsOf("GET PUT POST");
    auto initial = property("initial", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), 0);
    auto step = property("step", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Step"), QT_TRANSLATE_NOOP("Kinds", "What a POST adds."), 1);
    for (auto *p : {&initial, &step}) {
        p->minimum = -largestCount;
        p->maximum = largestCount;
    }
    kind.properties = QList<PropertyDescription>{initial, step} + commonProperties();
    return kind;
}

CounterResource::CounterResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Response CounterResource::renderPut(const coap::Request &request)
{
    return put(*this, request, coap::ContentFormat::TextPlain);
}

coap::Response CounterResource::renderPost(const coap::Request &)
{
    const double next = m_count + number("step");
    if (std::abs(next) > largestCount)
        throw coap::RenderableError(coap::Code::Conflict, "the counter is at its end");
    m_count = next;
    valueChanged();
    return {coap::Code::Changed, numberText(m_count)};
}

CatalogItem::LiveValue CounterResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = m_count;
    return live;
}

QString CounterResource::setValueText(const QString &text)
{
    const auto number = numberOf(text.toStdString());
    if (!number || std::trunc(*number) != *number || std::abs(*number) > largestCount)
        return Text::tr("“%1” is not a whole number.").arg(text.left(40));
    m_count = *number;
    valueChanged();
    return {};
}

QJsonObject CounterResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_count;
    return current;
}

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
    updatedState(coap::Response::error(coap::Code::NotFound));
    return coap::Code::Deleted;
}

CatalogItem::LiveValue ClockResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    if (text("form") == QLatin1String("unix") && !m_instead)
        live.number = numberOf(live.text.toStdString());
    return live;
}

KindDescription SwitchResource::describe()
{
    auto kind = describeKind("switch", QT_TRANSLATE_NOOP("Kinds", "Switch"), QT_TRANSLATE_NOOP("Kinds", "On (1) or off (0), set by PUT."));
    kind.methods = methodsOf("GET PUT POST");
    kind.properties = QList<PropertyDescription>{property("initial", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Initially on"), QT_TRANSLATE_NOOP("Kinds", "What it is when the site is opened."), false)} + commonProperties();
    return kind;
}

SwitchResource::SwitchResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Response SwitchResource::renderPut(const coap::Request &request)
{
    return put(*this, request, coap::ContentFormat::TextPlain);
}

CatalogItem::LiveValue SwitchResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = m_isOn ? 1 : 0;
    return live;
}

QString SwitchResource::setValueText(const QString &text)
{
    const QString word = text.trimmed().toLower();
    const bool on = word == QLatin1String("1") || word == QLatin1String("on") || word == QLatin1String("true");
    if (!on && word != QLatin1String("0") && word != QLatin1String("off") && word != QLatin1String("false"))
        return Text::tr("“%1” is not 1, 0, on, off, true or false.").arg(text.left(40));
    m_isOn = on;
    valueChanged();
    return {};
}

QJsonObject SwitchResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_isOn;
    return current;
}

KindDescription LargeResource::describe()
{
    auto kind = describeKind("large", QT_TRANSLATE_NOOP("Kinds", "Large file"), QT_TRANSLATE_NOOP("Kinds", "A long text, sent block by block; PUT replaces it."));
    kind.methods = methodsOf("GET PUT");
    kind.isSettable = false;
    auto size = property("size", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Size"), QT_TRANSLATE_NOOP("Kinds", "How many octets it has at first."), 10'240);
    size.minimum = 0;
    size.maximum = 16 << 20;    // what one Block2 body may take up with room for others
    size.unit = QStringLiteral("B");
    kind.properties = QList<PropertyDescription>{size} + commonProperties();
    return kind;
}

LargeResource::LargeResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

/// Numbered lines of 64 octets, so that a person sees where a block begins.
void LargeResource::configure()
{
    const auto size = static_cast<std::size_t>(number("size"));
    const std::string filler = " Block-wise transfer moves this text in pieces. RFC 7959. ";
    std::string body;
    body.reserve(size + 64);
    for (std::size_t line = 0; body.size() < size; ++line) {
        std::string head = std::to_string(line);
        head.insert(0, head.size() < 5 ? 5 - head.size() : 0, '0');
        head += filler;
        head.resize(63, '.');
        body += head + '\n';
    }
    body.resize(size);
    m_body = octets(body);
    m_format = coap::ContentFormat::TextPlain;
}

coap::Response LargeResource::renderPut(const coap::Request &request)
{
    m_body = request.message.payload;
    m_format = request.contentFormat().value_or(m_format);      // unsaid: as it was, for those who observe it
    valueChanged();
    return coap::Code::Changed;
}

} // namespace studio
