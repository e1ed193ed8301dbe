// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a resource is said in the words of samples/bad-resources.json, which the schema is held to as well.
#include "catalog/catalog.h"
#include "catalog/catalogcommon.h"
#include "host/sitefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace studio;

namespace {

struct Row {
    QString property, problem;      ///< the property; all that is said behind the resource's place
    QJsonObject resource;
    QString kind() const { return resource.value("kind").toString(); }
};

QList<Row> allRows()
{
    QFile file(QStringLiteral(SAMPLES "/bad-resources.json"));
    QList<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &each : array) {
        const QJsonObject row = each.toObject();
        const QString problem = row.value("problem").toString();
        rows.append({problem.section(':', 0, 0), problem, row.value("resource").toObject()});
    }
    return rows;
}

bool isOfEveryKind(const QString &property)
{
    const auto common = commonProperties();
    return std::any_of(common.begin(), common.end(), [&](const PropertyDescription &each) { return each.name == property; });
}

/// A file with it behind one that is right.
QString saidOf(const QJsonObject &resource)
{
    const QJsonObject fine{{"path", "/fine"}, {"kind", "value"}};
    const QJsonObject site{{"format", "coapsite"}, {"version", 1}, {"resources", QJsonArray{fine, resource}}};
    return parseSiteFile(QJsonDocument(site).toJson(), QStringLiteral("my.coapsite")).message;
}

} // namespace

class BadResourcesTest : public QObject {
    Q_OBJECT

    static void addRow(const QString &kind, const Row &row)
    {
        QJsonObject resource = row.resource;
        if (resource.value("kind").isString())
            resource.insert("kind", kind);
        const QByteArray text = QJsonDocument(resource).toJson(QJsonDocument::Compact);
        QTest::newRow(text.constData()) << resource << row.property << row.problem;
    }
    static void addColumns()
    {
        QTest::addColumn<QJsonObject>("resource");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QString>("problem");
    }

private slots:
    void whatIsWrongIsSaidAtItsPropertyAndItsPlaceInTheFile_data()
    {
        addColumns();
        const auto rows = allRows();
        for (const Row &row : rows)
            addRow(row.kind(), row);
    }
    void whatIsWrongIsSaidAtItsPropertyAndItsPlaceInTheFile()
    {
        QFETCH(const QJsonObject, resource);
        QFETCH(const QString, property);
        QFETCH(const QString, problem);
        const auto found = problemsWithDefinition(resource);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].property, property);
        const QString path = resource["path"].toString().left(80), place = path.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(path);
        QCOMPARE(saidOf(resource), QStringLiteral("my.coapsite: resources[1]%1: %2").arg(place, problem));
    }

    /// The rows of values, of what is no value's own.
    void whatEveryKindHasIsCheckedInEachOfThem_data()
    {
        addColumns();
        const auto rows = allRows();
        for (const KindDescription &kind : catalogKinds()) {
            for (const Row &row : rows) {
                const bool isByKind = row.problem.startsWith("methods: must be one of");
                const bool isMeant = row.kind() == "value" && kind.id != "value" && isOfEveryKind(row.property) && !isByKind;
                if (isMeant && kind.property(row.property) != nullptr)
                    addRow(kind.id, row);
            }
        }
    }
    void whatEveryKindHasIsCheckedInEachOfThem() { whatIsWrongIsSaidAtItsPropertyAndItsPlaceInTheFile(); }

    void noPropertyOfAnyKindIsWithoutABadOne()
    {
        QSet<QString> said;
        const auto rows = allRows();
        for (const Row &row : rows) {
            said.insert(row.kind() + '.' + row.property);
            if (const QString cell = row.problem.section(": ", 2, 2); row.problem.contains(": row "))
                said.insert(row.kind() + '.' + row.property + '.' + cell);
        }
        for (const KindDescription &kind : catalogKinds()) {
            for (const PropertyDescription &property : kind.properties) {
                const QString name = kind.id + '.' + property.name;
                const bool isSaidOfValues = isOfEveryKind(property.name) && property.name != "methods" && said.contains("value." + property.name);
                QVERIFY2(isSaidOfValues || said.contains(name), qPrintable(name));
                for (const PropertyDescription &column : property.columns)
                    QVERIFY2(said.contains(name + '.' + column.name), qPrintable(name + '.' + column.name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(BadResourcesTest)
#include "badresourcestest.moc"
