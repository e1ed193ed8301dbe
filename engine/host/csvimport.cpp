// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table as definitions: ImportReading.
#include "host/siteimport.h"

#include "catalog/catalog.h"
#include "catalog/catalogitem.h"
#include "catalog/csvreader.h"
#include "host/csvtext.h"
#include "site/resource.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QJsonValue booleanOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    const bool isTrue = word == QLatin1String("true") || word == QLatin1String("on") || word == QLatin1String("yes") || word == QLatin1String("1");
    const bool isFalse = word == QLatin1String("false") || word == QLatin1String("off") || word == QLatin1String("no") || word == QLatin1String("0");
    return isTrue || isFalse ? QJsonValue(isTrue) : QJsonValue(text);
}

/// A text that is none stays a text: the check of its property says what is wrong.
QJsonValue numberOrText(const QString &text, char separator)
{
    const auto number = numberIn(text.toStdString(), separator);
    return number ? QJsonValue(*number) : QJsonValue(text);
}

/// Undefined: it is none.
QJsonValue jsonIn(const QString &text)
{
    const QJsonArray list = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    return list.size() == 1 ? QJsonValue(list.first()) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue valueFor(const PropertyDescription &property, const QString &text, char separator)
{
    switch (property.type) {
    case Type::Boolean: return booleanOf(text);
    case Type::Integer:
    case Type::Number:
    case Type::ContentFormat: return numberOrText(text, separator);
    case Type::Json:
    case Type::Attributes:
    case Type::Table: return jsonIn(text);
    case Type::Flags: return QJsonArray::fromStringList(text.split(u' ', Qt::SkipEmptyParts));
    default: return text;
    }
}

QString columnOf(const QString &name)
{
    const QString word = name.trimmed();
    const QString lower = word.toLower();
    if (lower == QLatin1String("ct") || lower == QLatin1String("content format") || lower == QLatin1String("contentformat"))
        return QStringLiteral("contentFormat");
    for (const char *known : {"path", "value", "kind", "unit", "title"}) {
        if (lower == QLatin1String(known))
            return lower;
    }
    return word;
}

bool isKnown(const QString &column)
{
    const auto &kinds = catalogKinds();
    return column == QLatin1String("path") || column == QLatin1String("kind") || column == QLatin1String("value")
        || std::any_of(kinds.begin(), kinds.end(), [&](const KindDescription &kind) { return kind.property(column) != nullptr; });
}

/// What our own tables say of each resource, whether its kind has it or not.
bool isSaidAnyway(const QString &column)
{
    return column == QLatin1String("unit") || column == QLatin1String("contentFormat") || column == QLatin1String("type") || column == QLatin1String("form");
}

/// The property that "value" says: what it serves at first, or what an alias stands for. Null: it makes its value itself.
const PropertyDescription *saidByValue(const KindDescription &kind)
{
    const PropertyDescription *initial = kind.property(QStringLiteral("initial"));
    return initial != nullptr ? initial : kind.property(QStringLiteral("target"));
}

class TableReader {
public:
    explicit TableReader(const QByteArray &text) : m_places(text), m_table(parseCsv(text)) {}

    ImportReading read()
    {
        if (!m_table.problem.isEmpty()) {
            m_reading.message = said(m_table.problemOctet, m_table.problem);
            return m_reading;
        }
        readColumns();
        if (!m_reading.message.isEmpty())
            return m_reading;
        for (const auto &row : std::as_const(m_table.rows))
            readRow(row);
        return m_reading;
    }

private:
    QString said(qsizetype octet, const QString &what) const { return QStringLiteral("%1: %2").arg(m_places.at(octet).name, what); }

    /// A first line without a path is one of names.
    void readColumns()
    {
        m_columns = {QStringLiteral("path"), QStringLiteral("value"), QStringLiteral("kind"), QStringLiteral("unit"), QStringLiteral("title")};
        if (m_table.rows.isEmpty() || m_table.rows.first().first().text.trimmed().startsWith(u'/'))
            return;
        QStringList named;
        for (const CsvText::Cell &cell : std::as_const(m_table.rows.first()))
            named << columnOf(cell.text);
        if (!named.contains(QStringLiteral("path")))
            return sayPathless();
        m_columns = named;
        for (const CsvText::Cell &cell : m_table.rows.takeFirst())
            sayUnknown(cell);
    }

    /// Where other lines begin with a path, this one is taken for names in another language.
    void sayPathless()
    {
        const auto hasPath = [](const QList<CsvText::Cell> &row) { return row.first().text.trimmed().startsWith(u'/'); };
        const bool hasPaths = std::any_of(m_table.rows.begin(), m_table.rows.end(), hasPath);
        const qsizetype begin = m_table.rows.first().first().octet;
        if (!hasPaths) {
            m_reading.message = said(begin, Text::tr("no column is named “path”, and no line begins with one, as in “/room/temperature”"));
            return;
        }
        m_reading.leftOut.addEntry(m_places.at(begin), Text::tr("no column is named “path”: this line is left out, and the columns are path, value, kind, unit, title"));
        m_table.rows.removeFirst();
    }

    /// Once, not for each row: a table may have columns of its own.
    void sayUnknown(const CsvText::Cell &name)
    {
        const QString column = columnOf(name.text);
        if (column.isEmpty() || isKnown(column))
            return;
        m_unknown.insert(column);
        m_reading.leftOut.addPart(m_places.at(name.octet), Text::tr("the column “%1” is left out, as no kind has such a property").arg(column.left(40)));
    }

    void readRow(const QList<CsvText::Cell> &row)
    {
        m_problem.reset();
        m_dropped.clear();
        m_definition = {};
        const CsvText::Cell &first = row.first();
        const QString named = cellOf(row, "kind").text.trimmed();
        const QString id = named.isEmpty() ? QStringLiteral("value") : named;
        m_kind = catalogKind(id);
        m_definition = {{QStringLiteral("path"), cellOf(row, "path").text.trimmed()}, {QStringLiteral("kind"), id}};
        if (m_kind == nullptr)
            note(cellOf(row, "kind"), Text::tr("there is no kind “%1”").arg(id.left(40)));
        for (qsizetype i = 0; i < row.size() && !m_problem; ++i)
            readCell(row, i);
        if (!m_problem)
            dropVain(row);
        if (!m_problem)
            check(row);
        if (m_problem)
            return m_reading.leftOut.addEntry(m_places.at(m_problem->octet), m_problem->what);
        dropDefaults();
        for (const Remark &part : std::as_const(m_dropped))
            m_reading.leftOut.addPart(m_places.at(part.octet), part.what);
        m_reading.candidates.append({m_definition, m_places.at(first.octet)});
    }

    void readCell(const QList<CsvText::Cell> &row, qsizetype at)
    {
        const QString column = m_columns.value(at);
        const CsvText::Cell &cell = row[at];
        if (cell.text.isEmpty() || column == QLatin1String("path") || column == QLatin1String("kind"))
            return;
        if (column.isEmpty())
            return note(cell, Text::tr("there are more cells than columns"));
        if (column == QLatin1String("value"))
            return takeValue(cell, cellOf(row, "type").text.trimmed());
        const PropertyDescription *property = m_kind->property(column);
        if (property != nullptr)
            return take(*property, cell);
        if (!m_unknown.contains(column) && !isSaidAnyway(column))
            dropped(cell, Text::tr("“%1” is left out, as the kind “%2” does not have it").arg(column, m_kind->id));
    }

    void take(const PropertyDescription &property, const CsvText::Cell &cell)
    {
        const QJsonValue value = valueFor(property, cell.text, m_table.separator);
        if (value.isUndefined())
            return note(cell, Text::tr("this is not JSON"));
        m_definition.insert(property.name, value);
    }

    /// Where nothing says the type of a value, it is a number, a boolean or a text, as it looks.
    void takeValue(const CsvText::Cell &cell, const QString &type)
    {
        const PropertyDescription *initial = saidByValue(*m_kind);
        if (initial == nullptr)
            return;
        if (initial->type != Type::Value)
            return take(*initial, cell);
        const PropertyDescription *bytes = m_kind->property(QStringLiteral("bytes"));
        if (bytes != nullptr && type == QLatin1String("bytes"))
            return take(*bytes, cell);
        const QString word = cell.text.trimmed();
        if (m_kind->property(QStringLiteral("type")) == nullptr) {      // a switch reads what people write
            const bool isWord = word == QLatin1String("true") || word == QLatin1String("false");
            m_definition.insert(initial->name, isWord ? booleanOf(word) : numberOrText(cell.text, m_table.separator));
            return;
        }
        const bool isBoolean = type == QLatin1String("boolean") || (type.isEmpty() && (word == QLatin1String("true") || word == QLatin1String("false")));
        const bool mayBeNumber = type == QLatin1String("number") || (type.isEmpty() && !isBoolean);
        const QJsonValue value = isBoolean ? booleanOf(word) : mayBeNumber ? numberOrText(cell.text, m_table.separator) : QJsonValue(cell.text);
        m_definition.insert(initial->name, value);
        if (type.isEmpty() && !value.isString())
            m_definition.insert(QStringLiteral("type"), value.isBool() ? QStringLiteral("boolean") : QStringLiteral("number"));
    }

    void check(const QList<CsvText::Cell> &row)
    {
        const auto problems = problemsWithDefinition(m_definition);
        if (problems.isEmpty())
            return;
        const QString property = problems.first().property;
        const CsvText::Cell cell = cellOf(row, m_columns.contains(property) ? property : QStringLiteral("value"));
        note(cell, property + QStringLiteral(": ") + problems.first().message);
    }

    /// Only numbers have a unit, for example. What our own tables say anyway is not missed.
    void dropVain(const QList<CsvText::Cell> &row)
    {
        for (const PropertyDescription &property : m_kind->properties) {
            if (property.onlyIf.isEmpty() || !m_definition.contains(property.name))
                continue;
            const QString ruling = rulingOf(property);
            if (property.onlyIfValues.contains(ruling))
                continue;
            const QJsonValue vain = m_definition.take(property.name);
            if (vain != property.defaultValue && property.name != QLatin1String("contentFormat"))
                dropped(cellOf(row, property.name), Text::tr("“%1” is left out, as it means nothing where “%2” is “%3”").arg(property.name, property.onlyIf, ruling.left(40)));
        }
    }

    QString rulingOf(const PropertyDescription &property) const
    {
        const QJsonValue own = m_definition.value(property.onlyIf);
        return (own.isUndefined() ? m_kind->property(property.onlyIf)->defaultValue : own).toVariant().toString();
    }

    /// A table says the defaults too, a definition does not.
    void dropDefaults()
    {
        for (const PropertyDescription &property : m_kind->properties) {
            if (m_definition.value(property.name) == property.defaultValue)
                m_definition.remove(property.name);
        }
        const QJsonValue format = m_definition.value(QLatin1String("contentFormat"));
        if (!format.isDouble())
            return;
        QJsonObject without = m_definition;
        without.remove(QLatin1String("contentFormat"));
        const MadeResource made = makeResource(without);
        if (made.resource != nullptr && catalogItem(*made.resource)->liveValue().contentFormat == format.toInt())
            m_definition = without;
    }

    CsvText::Cell cellOf(const QList<CsvText::Cell> &row, const char *column) const { return cellOf(row, QString::fromLatin1(column)); }
    /// An empty one at the row's beginning if it has none.
    CsvText::Cell cellOf(const QList<CsvText::Cell> &row, const QString &column) const
    {
        const qsizetype at = m_columns.indexOf(column);
        return at >= 0 && at < row.size() ? row[at] : CsvText::Cell{{}, row.first().octet};
    }

    struct Remark {
        qsizetype octet = 0;
        QString what;
    };
    void note(const CsvText::Cell &cell, const QString &what) { m_problem = Remark{cell.octet, what}; }
    void dropped(const CsvText::Cell &cell, const QString &what) { m_dropped.append({cell.octet, what}); }

    const TextPlaces m_places;
    CsvText m_table;
    QStringList m_columns;
    QSet<QString> m_unknown;        // of the columns
    ImportReading m_reading;
    const KindDescription *m_kind = nullptr;    // of the row
    QJsonObject m_definition;
    std::optional<Remark> m_problem;
    QList<Remark> m_dropped;        // what the definition does not say of the row
};

} // namespace

ImportReading readCsvTable(const QByteArray &text)
{
    return TableReader(text).read();
}

} // namespace studio
