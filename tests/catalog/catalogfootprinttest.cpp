// SPDX-License-Identifier: GPL-3.0-or-later
// What a resource of the catalog takes of memory, its definition included: all that the allocator has handed out.
#include "catalog/catalog.h"
#include "site/resource.h"

#include <QJsonObject>
#include <QTest>

#include <malloc.h>

#include <memory>
#include <vector>

class CatalogFootprintTest : public QObject {
    Q_OBJECT
private slots:
    void aResourceTakesTwoThousandOctetsAtMost_data()
    {
        QTest::addColumn<QJsonObject>("definition");
        for (const studio::KindDescription &kind : studio::catalogKinds())
            QTest::newRow(qPrintable(kind.id)) << QJsonObject{{QStringLiteral("kind"), kind.id}};
    }
    void aResourceTakesTwoThousandOctetsAtMost()
    {
        QFETCH(QJsonObject, definition);
        constexpr std::size_t many = 2'000;
        std::vector<std::unique_ptr<coap::Resource>> resources;
        resources.reserve(many);
        const std::size_t before = mallinfo2().uordblks;
        for (std::size_t i = 0; i < many; ++i) {
            QJsonObject own = definition;
            own.insert(QStringLiteral("size"), 0);      // a large file's own octets are no cost
            own.insert(QStringLiteral("path"), QStringLiteral("/building/floor-2/room-%1").arg(i));
            resources.push_back(std::move(studio::makeResource(own).resource));
            QVERIFY(resources.back() != nullptr);
        }
        const std::size_t each = (mallinfo2().uordblks - before) / many;
        qInfo("a catalog resource: %zu octets", each);
        QVERIFY2(each <= 2'048, qPrintable(QString::number(each)));
        QVERIFY2(each >= 200, qPrintable(QString::number(each)));       // else nothing was counted
    }
};

QTEST_GUILESS_MAIN(CatalogFootprintTest)
#include "catalogfootprinttest.moc"
