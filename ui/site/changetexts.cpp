// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/changetexts.h"

#include "control/definitionchange.h"
#include "format.h"
#include "site/kindtexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace studio::changetexts {

using coap::ChangeRecord;
using payloadtexts::Form;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

constexpr qsizetype longestCell = 60;
constexpr int sameLinesAround = 3;
constexpr std::int64_t nanosecondsPerMillisecond = 1'000'000;

/// A value that was cut may end within a character.
coap::OctetView wholeCharacters(const coap::Change &value)
{
    coap::OctetView octets = value.octets;
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; value.isCut() && back <= std::min(longest, octets.size()); ++back) {
        const std::uint8_t octet = octets[octets.size() - back];
        const bool isLead = octet >= 0xc0;
        if (isLead)
            return octets.first(octets.size() - back);
        if (octet < 0x80)
            break;
    }
    return octets;
}

QString hexOf(coap::OctetView octets)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()));
    return QString::fromLatin1(bytes.toHex(' '));
}

std::optional<coap::ContentFormat> formatOf(const coap::Change &value)
{
    const int number = value.record.contentFormat;
    return number < 0 ? std::nullopt : std::optional(coap::ContentFormat(number));
}

std::optional<double> numberOf(const coap::Change *value)
{
    if (value == nullptr || value->record.what == ChangeRecord::What::Definition)
        return std::nullopt;
    constexpr qsizetype longestNumber = 40;
    const Readable shown = readable(*value);
    bool isNumber = false;
    const double number = shown.text.trimmed().toDouble(&isNumber);
    const bool isWhole = shown.form == Form::Text && shown.text.size() <= longestNumber;
    return isNumber && isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString oneLine(const coap::Change &value)
{
    constexpr std::size_t shownOctets = 12;
    const Readable shown = readable(value);
    if (shown.text.isEmpty())
        return formatOf(value) ? Text::tr("(empty)") : Text::tr("(not there)");
    if (shown.form != Form::Hex)
        return (shown.form == Form::Json ? *payloadtexts::plain(wholeCharacters(value)) : shown.text).simplified();
    const coap::OctetView octets = value.octets;
    const QString beginning = hexOf(octets.first(std::min(octets.size(), shownOctets)));
    return value.record.size <= shownOctets ? beginning : QString(beginning + u"… " + format::octets(value.record.size));
}

/// Texts without their quotes.
QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return format::number(value.toDouble());
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

QString propertyText(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return Text::tr("(not set)");
    if (value.isBool())
        return value.toBool() ? Text::tr("on") : Text::tr("off");
    return jsonText(value);
}

/// Of a JSON document, where null is a value like others.
QString memberText(const QJsonValue &value)
{
    return value.isUndefined() ? Text::tr("(not set)") : jsonText(value);
}

QString labelOf(const QString &property, const ChangedResource &of)
{
    if (property == u"path")
        return Text::tr("Path");
    if (property == u"kind")
        return Text::tr("Kind");
    const PropertyDescription *known = of.kind.property(property);
    return known != nullptr ? kindText(known->label) : property;
}

QString furtherProperties(int count)
{
    return count == 1 ? Text::tr("1 more property") : Text::tr("%1 more properties").arg(count);
}

QString changeText(const QString &label, const QString &before, const QString &after)
{
    const auto [shortBefore, shortAfter] = textdiff::differing(before, after, longestCell);
    return Text::tr("%1: %2 → %3").arg(label, shortBefore, shortAfter);
}

QString editSummary(const coap::Change &change, const ChangedResource &of)
{
    const DefinitionChange edit = definitionChangeOf(change.octets);
    QStringList parts;
    for (const PropertyChange &property : edit.properties)
        parts << changeText(labelOf(property.property, of), propertyText(property.before), propertyText(property.after));
    if (edit.more != 0)
        parts << furtherProperties(edit.more);
    return parts.join(QStringLiteral("; "));
}

QJsonObject objectOf(const coap::Change &value)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(value.octets.data()), qsizetype(value.octets.size()));
    return QJsonDocument::fromJson(bytes).object();
}

/// "interval: 10 → 20": the members of two JSON objects that differ. Empty: that is not what they are.
QString memberSummary(const ChangeStep &step)
{
    const bool areJson = step.before != nullptr && readable(*step.before).form == Form::Json && readable(*step.change).form == Form::Json;
    const QJsonObject before = areJson ? objectOf(*step.before) : QJsonObject(), after = areJson ? objectOf(*step.change) : QJsonObject();
    if (before.isEmpty() || after.isEmpty())
        return {};
    QStringList parts;
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (before.value(name) != after.value(name))
            parts << changeText(name, memberText(before.value(name)), memberText(after.value(name)));
    }
    return parts.join(QStringLiteral("; "));
}

QList<textdiff::Line> editDiff(const coap::Change &change, const ChangedResource &of)
{
    using textdiff::Sort;
    const DefinitionChange edit = definitionChangeOf(change.octets);
    QList<textdiff::Line> lines;
    for (const PropertyChange &property : edit.properties) {
        lines.append({Sort::Same, {{labelOf(property.property, of), false}}});
        lines += textdiff::ofTexts(propertyText(property.before), propertyText(property.after));
    }
    if (edit.more != 0)
        lines.append({Sort::Same, {{furtherProperties(edit.more), false}}});
    return lines;
}

QString notRecorded(quint64 count)
{
    return count == 1 ? Text::tr("1 change was not recorded") : Text::tr("%1 changes were not recorded").arg(format::count(count));
}

QString valueSummary(const ChangeStep &step, const ChangedResource &of)
{
    const coap::Change &change = *step.change;
    const auto [before, after] = textdiff::differing(step.before != nullptr ? oneLine(*step.before) : QString(), oneLine(change), longestCell);
    const QString left = step.before == nullptr ? QString() : change.missed != 0 ? QString(before + u" … ") : QString(before + u' ');
    return QString(left + u"→ " + (numberOf(&change) ? format::withUnit(after, of.unit) : after));
}

QString ellipsis(qsizetype lines)
{
    return Text::tr("… %1 lines are the same").arg(lines);
}

} // namespace

QString who(const coap::Actor &actor)
{
    switch (actor.kind) {
    case coap::Actor::Kind::Peer: return QString::fromStdString(coap::toText(actor.remote));
    case coap::Actor::Kind::Window: return Text::tr("This window");
    case coap::Actor::Kind::Itself: return Text::tr("Itself");
    }
    return {};
}

QString whoAndHow(const coap::Actor &actor)
{
    if (actor.kind != coap::Actor::Kind::Peer)
        return who(actor);
    return QString(who(actor) + u", " + QString::fromStdString(coap::codeName(actor.method)));
}

Readable readable(const coap::Change &value)
{
    const coap::OctetView octets = wholeCharacters(value);
    const auto known = formatOf(value);
    const Form form = payloadtexts::best(known, octets);
    switch (form) {
    case Form::Json: return {form, *payloadtexts::json(octets)};
    case Form::Cbor: return {form, *payloadtexts::cbor(octets)};
    case Form::Hex: return {form, hexOf(value.octets)};
    case Form::Text: break;
    }
    const QString text = *payloadtexts::plain(octets);
    return {form, known == coap::ContentFormat::LinkFormat ? payloadtexts::linkLines(text) : text};
}

std::optional<QString> settable(const coap::Change *value)
{
    if (value == nullptr || value->record.what == ChangeRecord::What::Definition || value->isCut())
        return std::nullopt;
    if (formatOf(*value) == coap::ContentFormat::OctetStream)
        return hexOf(value->octets);    // as people type it
    const Form form = readable(*value).form;
    return form == Form::Text || form == Form::Json ? payloadtexts::plain(value->octets) : std::nullopt;
}

QString summary(const ChangeStep &step, const ChangedResource &of)
{
    const coap::Change &change = *step.change;
    if (change.record.what == ChangeRecord::What::Definition)
        return editSummary(change, of);
    if (change.record.what == ChangeRecord::What::Before)
        return change.missed != 0 ? notRecorded(change.missed) : Text::tr("begins with %1").arg(oneLine(change));
    QString line = memberSummary(step);
    if (line.isEmpty())
        line = valueSummary(step, of);
    if (change.count > 1)
        line += QStringLiteral(" (×%1)").arg(format::count(change.count));
    return line;
}

QString difference(const ChangeStep &step, const ChangedResource &of)
{
    const auto before = numberOf(step.before), after = numberOf(step.change);
    if (!before || !after || of.kind.id == u"switch")
        return {};
    const double change = *after - *before;
    const auto isSigned = [](double number, const QString &text) { return number < 0 ? QString(u'−' + text) : QString(u'+' + text); };
    if (change == 0)
        return Text::tr("no difference");
    const QString text = isSigned(change, format::withUnit(format::number(std::fabs(change)), of.unit));
    if (*before == 0)
        return text;
    constexpr double hundred = 100;
    const double percent = change / std::fabs(*before) * hundred;
    return QStringLiteral("%1 (%2 %)").arg(text, isSigned(percent, QString::number(std::fabs(percent), 'f', 1)));
}

QList<textdiff::Line> diff(const ChangeStep &step, const ChangedResource &of)
{
    const coap::Change &change = *step.change;
    if (change.record.what == ChangeRecord::What::Definition)
        return editDiff(change, of);
    const Readable after = readable(change);
    const Readable before = step.before != nullptr ? readable(*step.before) : Readable{after.form, {}};
    const bool isBinary = after.form == Form::Hex || before.form == Form::Hex;
    const auto lines = isBinary ? textdiff::ofOctets(step.before != nullptr ? coap::OctetView(step.before->octets) : coap::OctetView(), change.octets)
                                : textdiff::ofTexts(before.text, after.text);
    return textdiff::shortened(lines, sameLinesAround, ellipsis);
}

QStringList remarks(const ChangeStep &step)
{
    const coap::Change &change = *step.change;
    QStringList remarks;
    if (change.count > 1)
        remarks << Text::tr("Stands for %1 changes since %2.").arg(format::count(change.count), format::clockTime(change.since / nanosecondsPerMillisecond));
    if (change.missed != 0)
        remarks << Text::tr("Right before it, %1.").arg(notRecorded(change.missed));
    if (change.record.what == ChangeRecord::What::Value && step.before == nullptr)
        remarks << Text::tr("The value before it is not known.");
    if (change.isCut())
        remarks << Text::tr("Only the first %1 of %2 are kept.").arg(format::octets(change.octets.size()), format::octets(change.record.size));
    return remarks;
}

} // namespace studio::changetexts
