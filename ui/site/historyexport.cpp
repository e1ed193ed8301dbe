// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/historyexport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace studio::historyexport {

using coap::ChangeRecord;

namespace {

QString timeText(std::int64_t nanoseconds)
{
    constexpr std::int64_t perMillisecond = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / perMillisecond, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// In words that do not change with the language.
QString whatOf(const coap::Change &change)
{
    switch (change.record.what) {
    case ChangeRecord::What::Before: return QStringLiteral("notRecorded");
    case ChangeRecord::What::Value: return QStringLiteral("value");
    case ChangeRecord::What::Definition: return QStringLiteral("definition");
    case ChangeRecord::What::Removal:
    case ChangeRecord::What::Return: break;     // no entries of a history
    }
    return {};
}

QString whoOf(const coap::Actor &actor)
{
    if (actor.kind == coap::Actor::Kind::Peer)
        return changetexts::who(actor);
    return actor.kind == coap::Actor::Kind::Window ? QStringLiteral("window") : QStringLiteral("itself");
}

QString methodOf(const coap::Actor &actor)
{
    return actor.kind == coap::Actor::Kind::Peer ? QString::fromStdString(coap::codeName(actor.method)) : QString();
}

bool isText(const coap::Change *value)
{
    return value == nullptr || changetexts::readable(*value).form != payloadtexts::Form::Hex;
}

/// Octets that are not UTF-8 for want of their end, or are to be hexadecimal, are no text.
QString valueText(const coap::Change *value, bool asText)
{
    if (value == nullptr)
        return {};
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(value->octets.data()), qsizetype(value->octets.size()));
    return asText ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes.toHex(' '));
}

/// RFC 4180: quoted where a comma, quote or line end is within; quotes doubled.
QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return QString(u'"' + field + u'"');
}

struct Row {
    ChangeStep step;
    const coap::Change *old = nullptr;      ///< null: not known, or told in the change itself
    bool isText = true;
};

QList<Row> rowsOf(const HistoryModel &model)
{
    QList<Row> rows;
    for (int at = 0; at < model.rowCount(); ++at) {
        Row row{model.step(at), nullptr, true};
        if (row.step.change->record.what != ChangeRecord::What::Definition)
            row.old = row.step.before;
        row.isText = isText(row.old) && isText(row.step.change);
        rows.append(row);
    }
    return rows;
}

QJsonObject jsonOf(const Row &row)
{
    const coap::Change &change = *row.step.change;
    QJsonObject object{{QStringLiteral("time"), timeText(change.record.wallNanoseconds)},
                       {QStringLiteral("who"), whoOf(change.record.actor)},
                       {QStringLiteral("what"), whatOf(change)}};
    if (change.record.actor.kind == coap::Actor::Kind::Peer)
        object[QLatin1String("method")] = methodOf(change.record.actor);
    if (change.record.what == ChangeRecord::What::Definition) {
        object[QLatin1String("properties")] = QJsonDocument::fromJson(valueText(&change, true).toUtf8()).object();
        return object;
    }
    object[QLatin1String("encoding")] = row.isText ? QStringLiteral("text") : QStringLiteral("hex");
    if (change.record.contentFormat >= 0)
        object[QLatin1String("contentFormat")] = change.record.contentFormat;
    if (row.old != nullptr)
        object[QLatin1String("old")] = valueText(row.old, row.isText);
    object[QLatin1String("new")] = valueText(&change, row.isText);
    object[QLatin1String("size")] = qint64(change.record.size);
    object[QLatin1String("count")] = qint64(change.count);
    if (change.missed != 0)
        object[QLatin1String("notRecordedBefore")] = qint64(change.missed);
    return object;
}

} // namespace

QByteArray csv(const HistoryModel &model)
{
    QByteArray lines = "time,who,method,what,contentFormat,encoding,old,new,size,count\r\n";
    for (const Row &row : rowsOf(model)) {
        const coap::Change &change = *row.step.change;
        const int format = change.record.contentFormat;
        const QStringList fields{timeText(change.record.wallNanoseconds), whoOf(change.record.actor), methodOf(change.record.actor), whatOf(change),
                                 format >= 0 ? QString::number(format) : QString(), row.isText ? QStringLiteral("text") : QStringLiteral("hex"),
                                 valueText(row.old, row.isText), valueText(&change, row.isText), QString::number(change.record.size),
                                 QString::number(change.count)};
        QStringList cells;
        for (const QString &field : fields)
            cells << quoted(field);
        lines += cells.join(u',').toUtf8() + "\r\n";
    }
    return lines;
}

QByteArray json(const HistoryModel &model)
{
    QJsonArray changes;
    for (const Row &row : rowsOf(model))
        changes.append(jsonOf(row));
    const QJsonObject all{{QStringLiteral("resource"), model.resource().path},
                          {QStringLiteral("unit"), model.resource().unit},
                          {QStringLiteral("olderChanges"), qint64(model.history().gone)},
                          {QStringLiteral("changes"), changes}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

bool write(const HistoryModel &model, const QString &file, QString *problem)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix != u"csv" && suffix != u"json") {
        *problem = QCoreApplication::translate("Changes", "A history is written as .csv or .json.");
        return false;
    }
    const QByteArray content = suffix == u"csv" ? csv(model) : json(model);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit()) {
        *problem = out.errorString();
        return false;
    }
    return true;
}

} // namespace studio::historyexport
