// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/switchkind.h"

#include "catalog/jsontext.h"
#include "catalog/textpayload.h"
#include "control/describe.h"
#include "site/preconditions.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace studio {

namespace {

constexpr int brightest = 100;
constexpr std::uint32_t white = 0xffffff;

QString hexColor(std::uint32_t color)
{
    return u'#' + QString::number(color, 16).rightJustified(6, u'0');
}

/// The number of "#ff8800".
std::optional<std::uint32_t> colorOf(const QString &text)
{
    if (text.size() != 7 || text[0] != u'#')
        return std::nullopt;
    const auto octets = bytesOf(text.mid(1));
    return octets && octets->size() == 3 ? std::optional(octets->toHex().toUInt(nullptr, 16)) : std::nullopt;
}

} // namespace

/// What a text wants a switch to be, of whichever form.
struct SwitchResource::Wish {
    bool isOn = false;
    std::optional<int> level;
    std::optional<std::uint32_t> color;
};

KindDescription SwitchResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("switch", QT_TRANSLATE_NOOP("Kinds", "Switch"), QT_TRANSLATE_NOOP("Kinds", "On or off, a brightness or a colour, set by PUT, as a text or as JSON."));
    kind.methods = methodsOf("GET PUT POST");
    auto form = property("form", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Form"), QT_TRANSLATE_NOOP("Kinds", "What is switched, and how its state is written; on and off work with each."), QStringLiteral("onoff"));
    form.choices = {choice("onoff", QT_TRANSLATE_NOOP("Kinds", "On/off: 1 or 0")), choice("dim", QT_TRANSLATE_NOOP("Kinds", "Brightness: 0 to 100 %")),
                    choice("color", QT_TRANSLATE_NOOP("Kinds", "Colour: #rrggbb"))};
    auto initial = property("initial", Type::Value, QT_TRANSLATE_NOOP("Kinds", "Initial state"), QT_TRANSLATE_NOOP("Kinds", "What it is when the site is opened: on, off, a percentage or a colour such as #ff8800."), QStringLiteral("off"));
    initial.check = problemWithInitial;
    auto whenOn = property("whenOn", Type::Text, QT_TRANSLATE_NOOP("Kinds", "When on"), QT_TRANSLATE_NOOP("Kinds", "What on means until something else is set: a percentage or a colour; 100 % or white unless said."), QString());
    whenOn.check = problemWithWhenOn;
    whenOn.onlyIf = form.name;
    whenOn.onlyIfValues = QStringList{QStringLiteral("dim"), QStringLiteral("color")};
    whenOn.isAdvanced = true;
    kind.properties = QList<PropertyDescription>{form, initial, whenOn} + commonProperties();
    return kind;
}

SwitchResource::SwitchResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    readProperties();
    configure();
}

void SwitchResource::readProperties()
{
    const QString form = text("form");
    m_form = form == QLatin1String("dim") ? Form::Dim : form == QLatin1String("color") ? Form::Color : Form::OnOff;
}

void SwitchResource::configure()
{
    m_level = brightest;
    m_color = white;
    if (const auto lit = wishOf(text("whenOn")))
        take(*lit);
    take(wishOf(value("initial").toVariant().toString()).value_or(Wish{}));
}

std::optional<SwitchResource::Wish> SwitchResource::wishOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("on") || word == QLatin1String("true"))
        return Wish{true, {}, {}};
    if (word == QLatin1String("off") || word == QLatin1String("false"))
        return Wish{};
    if (const auto color = colorOf(word))
        return Wish{*color != 0, {}, color};
    bool isNumber = false;
    const int level = word.toInt(&isNumber);
    if (!isNumber || level < 0 || level > 100)
        return std::nullopt;
    return Wish{level != 0, level, {}};
}

/// An object as payloadAs() makes it, or a value alone that means the same as its text.
std::optional<SwitchResource::Wish> SwitchResource::wishOf(const QJsonValue &json)
{
    if (json.isObject())
        return wishOfMembers(json.toObject());
    const bool isText = json.isString() || json.isBool() || json.isDouble();
    return isText ? wishOf(json.toVariant().toString()) : std::nullopt;
}

/// Without "on" it is on, unless the level or the colour says that it is off.
std::optional<SwitchResource::Wish> SwitchResource::wishOfMembers(const QJsonObject &members)
{
    Wish wish;
    bool isDark = false;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto alone = member->isDouble() || member->isString() ? wishOf(member->toVariant().toString()) : std::nullopt;
        if (member.key() == QLatin1String("level") && member->isDouble() && alone)
            wish.level = alone->level;
        else if (member.key() == QLatin1String("color") && alone && alone->color)
            wish.color = alone->color;
        else if (member.key() != QLatin1String("on") || !member->isBool())
            return std::nullopt;
        isDark = isDark || (alone && !alone->isOn);
    }
    const QJsonValue on = members.value(QLatin1String("on"));
    wish.isOn = on.toBool(!isDark);
    return members.isEmpty() || (wish.isOn && isDark) ? std::nullopt : std::optional(wish);
}

QString SwitchResource::problemWithInitial(const QJsonValue &value)
{
    const bool isFine = wishOf(value.toVariant().toString()).has_value();
    return isFine ? QString() : QCoreApplication::translate("Checks", "must be on, off, a percentage from 0 to 100, or a colour such as #ff8800");
}

QString SwitchResource::problemWithWhenOn(const QJsonValue &value)
{
    const auto wish = wishOf(value.toString());
    const bool isFine = value.toString().isEmpty() || (wish && wish->isOn && (wish->level || wish->color));
    return isFine ? QString() : QCoreApplication::translate("Checks", "must be a percentage from 1 to 100, or a colour such as #ff8800");
}

bool SwitchResource::suits(const Wish &wish) const
{
    if (wish.color)
        return m_form == Form::Color && !wish.level;
    return !wish.level || *wish.level <= 1 || m_form == Form::Dim;      // 1 and 0 are on and off
}

/// What 0 and black switch off keeps its level and its colour.
void SwitchResource::take(const Wish &wish)
{
    m_isOn = wish.isOn;
    if (m_form == Form::Dim && wish.level.value_or(0) != 0)
        m_level = *wish.level;
    if (wish.color.value_or(0) != 0)
        m_color = *wish.color;
}

QString SwitchResource::stateText() const
{
    switch (m_form) {
    case Form::OnOff: break;
    case Form::Dim: return QString::number(m_isOn ? m_level : 0);
    case Form::Color: return hexColor(m_isOn ? m_color : 0);
    }
    return m_isOn ? QStringLiteral("1") : QStringLiteral("0");
}

coap::Response SwitchResource::renderPut(const coap::Request &request)
{
    const auto format = coap::requireContentFormat(request, {coap::ContentFormat::TextPlain, coap::ContentFormat::Json});
    const QString given = payloadText(request);
    if (format == coap::ContentFormat::TextPlain) {
        set(wishOf(given), given).refuse(coap::Code::BadRequest);
        return coap::Code::Changed;
    }
    Problem problem;
    const QJsonValue json = jsonOf(given, &problem);
    problem.refuse(coap::Code::BadRequest);
    set(wishOf(json), given).refuse(coap::Code::BadRequest);
    return coap::Code::Changed;
}

std::span<const coap::ContentFormat> SwitchResource::furtherFormats() const
{
    static constexpr coap::ContentFormat json[]{coap::ContentFormat::Json};
    return json;
}

/// What is off tells what it will be when it is on.
coap::Octets SwitchResource::payloadAs(coap::ContentFormat format) const
{
    if (format != coap::ContentFormat::Json)
        return payload();
    QJsonObject state{{QStringLiteral("on"), m_isOn}};
    if (m_form == Form::Dim)
        state.insert(QStringLiteral("level"), m_level);
    if (m_form == Form::Color)
        state.insert(QStringLiteral("color"), hexColor(m_color));
    return octets(QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString());
}

CatalogItem::LiveValue SwitchResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = liveNumber();
    if (m_form == Form::Dim)
        live.unit = QStringLiteral("%");
    return live;
}

std::optional<double> SwitchResource::liveNumber() const
{
    if (m_form == Form::Color)
        return std::nullopt;
    return !m_isOn ? 0 : m_form == Form::Dim ? m_level : 1;
}

Problem SwitchResource::set(const std::optional<Wish> &wish, const QString &given)
{
    if (!wish || !suits(*wish)) {
        switch (m_form) {
        case Form::OnOff: return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not 1, 0, on, off, true or false."), {given.left(40)});
        case Form::Dim: return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not a percentage from 0 to 100, on or off."), {given.left(40)});
        case Form::Color: return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not a colour such as #ff8800, on or off."), {given.left(40)});
        }
    }
    take(*wish);
    valueChanged();
    return {};
}

QString SwitchResource::setValueText(const QString &text)
{
    return set(wishOf(text), text).text();
}

QJsonObject SwitchResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_form == Form::OnOff ? QJsonValue(m_isOn) : QJsonValue(stateText());
    if (m_isOn)
        return current;
    // Another one than on has without it.
    current.remove(QLatin1String("whenOn"));
    if (m_form == Form::Dim && m_level != brightest)
        current[QLatin1String("whenOn")] = QString::number(m_level);
    if (m_form == Form::Color && m_color != white)
        current[QLatin1String("whenOn")] = hexColor(m_color);
    return current;
}

} // namespace studio
