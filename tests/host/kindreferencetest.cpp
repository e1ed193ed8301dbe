// SPDX-License-Identifier: GPL-3.0-or-later
// One description of the kinds, many uses: what ships is what the program says.
#include "catalog/catalog.h"
#include "host/kindreference.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace studio;

namespace {

QByteArray shipped(const char *name)
{
    QFile file(QStringLiteral(RESOURCES "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class KindReferenceTest : public QObject {
    Q_OBJECT
private slots:
    /// When it fails: coapstudio --describe-kinds=schema > resources/coapsite.schema.json
    void theSchemaThatShipsIsTheOneOfTheKinds()
    {
        QVERIFY(siteFileSchema() == shipped("coapsite.schema.json"));
    }

    /// When it fails: coapstudio --describe-kinds > resources/kinds.md
    void theReferenceThatShipsIsTheOneOfTheKinds()
    {
        QVERIFY(kindReference().toUtf8() == shipped("kinds.md"));
    }

    void eachKindHasItsSectionWithItsProperties()
    {
        const QString reference = kindReference();
        for (const KindDescription &kind : catalogKinds()) {
            QVERIFY2(reference.contains("\n## `" + kind.id + "`: " + kind.label + '\n'), qPrintable(kind.id));
            for (const PropertyDescription &property : kind.properties)
                QVERIFY2(reference.contains("\n| `" + property.name + "` | "), qPrintable(kind.id + '.' + property.name));
        }
    }

    /// A cell that ended its row early would move all that follows.
    void everyRowHasItsFourCells()
    {
        const QStringList lines = kindReference().split('\n');
        for (QString line : lines) {
            if (line.startsWith('|'))
                QVERIFY2(line.remove("\\|").count('|') == 5, qPrintable(line));
        }
    }

    void programsGetEachPropertyOfEachKind()
    {
        const QJsonArray kinds = QJsonDocument::fromJson(kindReferenceJson()).object().value("kinds").toArray();
        QCOMPARE(kinds.size(), catalogKinds().size());
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            const KindDescription &kind = catalogKinds().at(i);
            QCOMPARE(kinds[i].toObject().value("id").toString(), kind.id);
            QStringList names;
            for (const auto &property : kinds[i].toObject().value("properties").toArray())
                names << property.toObject().value("name").toString();
            QStringList expected;
            for (const PropertyDescription &property : kind.properties)
                expected << property.name;
            QCOMPARE(names, expected);
        }
    }

    void theSchemaKnowsEachKind()
    {
        const QJsonObject definitions = QJsonDocument::fromJson(siteFileSchema()).object().value("$defs").toObject();
        for (const KindDescription &kind : catalogKinds())
            QVERIFY2(definitions.contains("kind-" + kind.id), qPrintable(kind.id));
    }
};

QTEST_GUILESS_MAIN(KindReferenceTest)
#include "kindreferencetest.moc"
