// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/valuekind.h"

#include "catalog/filecontent.h"
#include "catalog/senml.h"
#include "catalog/units.h"
#include "control/describe.h"
#include "site/preconditions.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

/// It is read at once, between two requests; as much as a large file may have.
constexpr qint64 largestFile = 16 << 20;

QString hexOf(std::string_view octets)
{
    return QString::fromLatin1(QByteArray(octets.data(), static_cast<qsizetype>(octets.size())).toHex(' '));
}

coap::Octets octetsOfBytes(const QByteArray &bytes)
{
    return {bytes.begin(), bytes.end()};
}

QString wholeText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString shortened(std::string_view text)
{
    return wholeText(text).left(40);
}

std::string textOfJson(const QJsonValue &value)
{
    if (value.isDouble())
        return numberText(value.toDouble());
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return value.toString().toStdString();
}

} // namespace

KindDescription ValueResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("value", QT_TRANSLATE_NOOP("Kinds", "Value"), QT_TRANSLATE_NOOP("Kinds", "A text, a number, a boolean or bytes that clients read and set."));
    kind.methods = methodsOf("GET PUT POST DELETE");
    auto type = property("type", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Type"), QT_TRANSLATE_NOOP("Kinds", "What it holds; other values are refused with 4.00."), QStringLiteral("text"));
    type.choices = {choice("text", QT_TRANSLATE_NOOP("Kinds", "Text")), choice("number", QT_TRANSLATE_NOOP("Kinds", "Number")),
                    choice("boolean", QT_TRANSLATE_NOOP("Kinds", "Boolean")), choice("bytes", QT_TRANSLATE_NOOP("Kinds", "Bytes"))};
    auto initial = property("initial", Type::Value, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), QString());
    auto bytes = property("bytes", Type::Bytes, QT_TRANSLATE_NOOP("Kinds", "Initial bytes"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened, in hexadecimal: de ad be ef."), QString());
    auto file = property("file", Type::File, QT_TRANSLATE_NOOP("Kinds", "File"), QT_TRANSLATE_NOOP("Kinds", "Takes the bytes from this file instead, when the site is opened; 16 MB at most. PUT does not change the file."), QString());
    auto least = property("min", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Minimum"), QT_TRANSLATE_NOOP("Kinds", "Smaller values are refused with 4.00."), QJsonValue());
    auto most = property("max", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Maximum"), QT_TRANSLATE_NOOP("Kinds", "Larger values are refused with 4.00."), QJsonValue());
    auto unit = property("unit", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Unit"), QT_TRANSLATE_NOOP("Kinds", "A SenML unit such as Cel, %RH or lx. With a unit or a SenML name it is also served as SenML, by Accept 110 and 112."), QString());
    auto format = property("contentFormat", Type::ContentFormat, QT_TRANSLATE_NOOP("Kinds", "Content-Format"), QT_TRANSLATE_NOOP("Kinds", "What it is served as; a PUT in another one is refused with 4.15. Unless chosen: text/plain for a text, application/octet-stream for bytes."), QJsonValue());
    format.minimum = 0;
    format.maximum = 65'535;
    auto name = senmlNameProperty();
    const auto onlyIf = [&type](std::initializer_list<PropertyDescription *> properties, const char *types) {
        for (auto *each : properties) {
            each->onlyIf = type.name;
            each->onlyIfValues = QString::fromLatin1(types).split(QLatin1Char(' '));
        }
    };
    onlyIf({&initial}, "text number boolean");
    onlyIf({&bytes, &file}, "bytes");
    onlyIf({&least, &most, &unit}, "number");
    onlyIf({&format}, "text bytes");
    onlyIf({&name}, "number boolean");
    kind.properties = QList<PropertyDescription>{type, initial, bytes, file, least, most, unit, format, name,
        property("absent", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Created by PUT"), QT_TRANSLATE_NOOP("Kinds", "Not there (4.04) until a PUT creates it, which If-None-Match can insist on; DELETE takes it away again."), false),
        property("readOnly", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Read-only"), QT_TRANSLATE_NOOP("Kinds", "Clients cannot set it (4.05)."), false)} + commonProperties();
    return kind;
}

ValueResource::ValueResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    readProperties();
    configure();
}

void ValueResource::readProperties()
{
    const QStringList types{QStringLiteral("text"), QStringLiteral("number"), QStringLiteral("boolean"), QStringLiteral("bytes")};
    m_holds = static_cast<Holds>(std::max(types.indexOf(text("type")), qsizetype(0)));
    m_isReadOnly = flag("readOnly");
    const bool isNumber = m_holds == Holds::Number, hasName = !text("name").isEmpty();
    m_isSenml = (isNumber && !text("unit").isEmpty()) || ((isNumber || m_holds == Holds::Boolean) && hasName);
    const auto usual = m_holds == Holds::Bytes ? coap::ContentFormat::OctetStream : coap::ContentFormat::TextPlain;
    const bool isFree = m_holds == Holds::Text || m_holds == Holds::Bytes;
    m_format = isFree && value("contentFormat").isDouble() ? static_cast<coap::ContentFormat>(number("contentFormat")) : usual;
}

QStringList ValueResource::beginsAnewWith() const
{
    return {QStringLiteral("initial"), QStringLiteral("type"), QStringLiteral("absent"), QStringLiteral("bytes"), QStringLiteral("file")};
}

void ValueResource::configure()
{
    m_isThere = !flag("absent");
    m_fileProblem.clear();
    m_origin = m_holds == Holds::Bytes && !text("file").isEmpty() ? Origin::FileNotRead : Origin::Definition;
    m_octets = m_holds == Holds::Bytes ? octetsOfBytes(bytesOf(text("bytes")).value_or(QByteArray())) : octets(textOfJson(value("initial")));
    if (m_octets.empty() && m_holds == Holds::Number)
        m_octets = octets(numberText(std::clamp(0.0, value("min").toDouble(-HUGE_VAL), value("max").toDouble(HUGE_VAL))));
    if (m_octets.empty() && m_holds == Holds::Boolean)
        m_octets = octets("false");
    if (host() != nullptr)
        attached();
}

/// Not before: the folder that its path counts from is known by now.
void ValueResource::attached()
{
    if (m_origin == Origin::FileNotRead)
        readFile();
}

void ValueResource::readFile()
{
    FileContent content = contentOf(onDisk(text("file")), largestFile);
    m_origin = Origin::File;
    m_octets = octetsOfBytes(content.octets);
    m_fileProblem = content.problem;
}

void ValueResource::folderChanged()
{
    if (m_origin != Origin::File)
        return;
    readFile();
    valueChanged();
}

std::span<const coap::ContentFormat> ValueResource::furtherFormats() const
{
    static constexpr coap::ContentFormat senml[] = {coap::ContentFormat::SenmlJson, coap::ContentFormat::SenmlCbor};
    return m_isSenml ? std::span<const coap::ContentFormat>(senml) : std::span<const coap::ContentFormat>();
}

coap::Octets ValueResource::payloadAs(coap::ContentFormat format) const
{
    if (format == m_format)
        return payload();
    SenmlRecord record;
    record.name = text("name").isEmpty() ? senmlName(path()) : text("name").toStdString();
    if (m_holds == Holds::Boolean) {
        record.value = heldText() == "true";
    } else {
        record.unit = text("unit").toStdString();
        record.value = numberOf(heldText()).value_or(0);
    }
    return toSenml({&record, 1}, format);
}

coap::Response ValueResource::renderPut(const coap::Request &request)
{
    if (m_isReadOnly)
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    coap::requireContentFormat(request, {m_format});
    const bool wasThere = m_isThere;
    take(request.takePayload()).refuse(coap::Code::BadRequest);
    return wasThere ? coap::Code::Changed : coap::Code::Created;
}

coap::Response ValueResource::renderGet(const coap::Request &request)
{
    if (!m_isThere)
        throw coap::RenderableError(coap::Code::NotFound);
    if (!m_fileProblem.isEmpty())       // where it lies is no matter of the client's
        throw coap::RenderableError(coap::Code::InternalServerError, "the file cannot be read");
    return CatalogResource::renderGet(request);
}

coap::Response ValueResource::renderDelete(const coap::Request &)
{
    if (!flag("absent"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    if (m_isThere)
        setThere(false);
    return coap::Code::Deleted;
}

/// Those who observe what goes get 4.04 (RFC 7641 §4.2).
void ValueResource::setThere(bool isThere)
{
    m_isThere = isThere;
    listingChanged();
    if (isThere)
        return;
    valueMoved();
    updatedState(coap::Response::error(coap::Code::NotFound));
    tellFollowers();
}

QString ValueResource::setValueText(const QString &newText)
{
    if (m_holds != Holds::Bytes)
        return take(octets(newText.toStdString())).text();
    const auto bytes = bytesOf(newText);
    return bytes ? take(octetsOfBytes(*bytes)).text() : Text::tr("These are no octets in hexadecimal, for example de ad be ef.");
}

QString ValueResource::valueText() const
{
    return m_holds == Holds::Bytes ? hexOf(heldText()) : CatalogResource::valueText();
}

Problem ValueResource::take(coap::Octets candidate)
{
    const Problem problem = problemWithValue(candidate);
    if (problem)
        return problem;
    m_octets = std::move(candidate);
    m_origin = Origin::Client;
    m_fileProblem.clear();
    if (!m_isThere)
        setThere(true);
    valueChanged();
    return {};
}

Problem ValueResource::problemWithValue(coap::Octets &candidate) const
{
    if (m_holds == Holds::Bytes)
        return {};
    const std::string_view given = coap::textOf(candidate);
    if (!QUtf8StringView(given.data(), static_cast<qsizetype>(given.size())).isValidUtf8())
        return Problem(QT_TRANSLATE_NOOP("Catalog", "The text is not UTF-8."));
    if (m_holds == Holds::Number)
        return problemWithNumber(candidate);
    if (m_holds == Holds::Boolean) {
        const bool yes = given == "true" || given == "1" || given == "on";
        if (!yes && given != "false" && given != "0" && given != "off")
            return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not true or false."), {shortened(given)});
        candidate = octets(yes ? "true" : "false");
    }
    return {};
}

Problem ValueResource::problemWithNumber(coap::Octets &candidate) const
{
    const auto number = numberOf(coap::textOf(candidate));
    if (!number)
        return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not a number."), {shortened(coap::textOf(candidate))});
    const auto both = [](double given, const QJsonValue &limit) {
        return QStringList{QString::fromStdString(numberText(given)), QString::fromStdString(numberText(limit.toDouble()))};
    };
    const auto least = value("min"), most = value("max");
    if (least.isDouble() && *number < least.toDouble())
        return Problem(QT_TRANSLATE_NOOP("Catalog", "%1 is less than the minimum of %2."), both(*number, least));
    if (most.isDouble() && *number > most.toDouble())
        return Problem(QT_TRANSLATE_NOOP("Catalog", "%1 is more than the maximum of %2."), both(*number, most));
    candidate = octets(numberText(*number));
    return {};
}

CatalogItem::LiveValue ValueResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    if (m_holds == Holds::Bytes) {
        // Two digits and a space for each octet.
        live.text = hexOf(heldText().substr(0, shownCharacters / 3));
        live.isCut = m_octets.size() > shownCharacters / 3;
    }
    if (!m_fileProblem.isEmpty())
        live.text = m_fileProblem.left(shownCharacters);
    if (!m_isThere)
        live.text = Text::tr("(not there)");
    live.number = liveNumber();
    if (m_holds == Holds::Number)
        live.unit = shownUnit(text("unit"));
    return live;
}

std::optional<double> ValueResource::liveNumber() const
{
    if (m_holds == Holds::Number)
        return numberOf(heldText());
    if (m_holds == Holds::Boolean)
        return heldText() == "true" ? 1 : 0;
    return std::nullopt;
}

QJsonObject ValueResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    if (!m_isThere)
        return current;
    current.remove(QLatin1String("absent"));
    if (m_holds == Holds::Bytes) {
        if (m_origin != Origin::Client)
            return current;
        current.remove(QLatin1String("file"));
        current[QLatin1String("bytes")] = hexOf(heldText());
        return current;
    }
    if (m_holds == Holds::Number)
        current[QLatin1String("initial")] = numberOf(heldText()).value_or(0);
    else if (m_holds == Holds::Boolean)
        current[QLatin1String("initial")] = heldText() == "true";
    else
        current[QLatin1String("initial")] = wholeText(heldText());
    return current;
}

} // namespace studio
