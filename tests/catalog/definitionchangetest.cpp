// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"
#include "control/definitionchange.h"
#include "tap/change.h"

#include <QTest>

using namespace studio;

namespace {

DefinitionChange read(const QByteArray &octets)
{
    return definitionChangeOf({reinterpret_cast<const std::uint8_t *>(octets.constData()), static_cast<std::size_t>(octets.size())});
}

} // namespace

/// What the history keeps of an edit.
class DefinitionChangeTest : public QObject {
    Q_OBJECT
private slots:
    void propertiesThatDifferAreNamedWithBothSides()
    {
        const auto change = definitionChange(json(R"({"path": "/a", "period": "60 s", "title": "A", "rt": "x"})"), json(R"({"path": "/b", "period": "60 s", "rt": "y", "hidden": true})"));
        QCOMPARE(change, (DefinitionChange{{{"hidden", QJsonValue::Null, true}, {"path", "/a", "/b"}, {"rt", "x", "y"}, {"title", "A", QJsonValue::Null}}, 0}));
        QCOMPARE(toOctets(change), QByteArray(R"({"hidden":[null,true],"path":["/a","/b"],"rt":["x","y"],"title":["A",null]})"));
        QCOMPARE(read(toOctets(change)), change);
    }

    void longValuesAreShortened()
    {
        QJsonArray rules;
        for (int i = 0; i < 100; ++i)
            rules.append(QJsonObject{{"method", "GET"}});
        const auto change = definitionChange({{"rules", QJsonArray()}, {"initial", QString(500, 'x')}}, {{"rules", rules}});
        QCOMPARE(change.properties[0].before.toString().size(), 80);
        QVERIFY(change.properties[0].before.toString().endsWith(u'…'));
        QCOMPARE(change.properties[1].before, QJsonValue(QJsonArray()));
        QVERIFY(change.properties[1].after.toString().startsWith(R"([{"method":"GET"})"));
    }

    void whatFindsNoRoomIsCounted()
    {
        QJsonObject before, after;
        for (int i = 0; i < 30; ++i) {
            before[QStringLiteral("p%1").arg(i)] = QString(60, 'a');
            after[QStringLiteral("p%1").arg(i)] = QString(60, 'b');
        }
        const QByteArray octets = toOctets(definitionChange(before, after));
        QVERIFY(octets.size() <= qsizetype(coap::ChangeRecord::keptOctets));
        const DefinitionChange kept = read(octets);
        QVERIFY(kept.properties.size() >= 6);
        QCOMPARE(kept.properties.size() + kept.more, 30);
    }

    void whatIsNoEditIsNothing()
    {
        QCOMPARE(read("on"), DefinitionChange());
        QCOMPARE(read(""), DefinitionChange());
        QCOMPARE(read("[1]"), DefinitionChange());
    }
};

QTEST_APPLESS_MAIN(DefinitionChangeTest)
#include "definitionchangetest.moc"
