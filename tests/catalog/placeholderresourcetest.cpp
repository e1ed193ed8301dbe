// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace studio;

namespace {
constexpr const char *toaster = R"({"path": "/t", "kind": "toaster", "slots": 2, "rt": 7})";
}

/// A kind that this version does not know.
class PlaceholderResourceTest : public QObject {
    Q_OBJECT
private slots:
    void everyMethodIsNotImplementedAndSaysWhy()
    {
        Asking peer;
        QVERIFY(serve(peer, toaster) != nullptr);
        for (const Code method : {Code::Get, Code::Put, Code::Post, Code::Delete, Code::Fetch, Code::Patch, Code::IPatch}) {
            const auto answer = peer.ask(method, "/t", "x");
            QCOMPARE(answer.code, Code::NotImplemented);
            QCOMPARE(Asking::text(answer), QByteArray("unknown kind \"toaster\""));
        }
    }

    void itsDefinitionIsKeptAsItIs()
    {
        Asking peer;
        CatalogItem *item = serve(peer, toaster);
        QCOMPARE(item->definition(), json(toaster));
        QCOMPARE(item->definitionWithCurrentValue(), json(toaster));
        const auto another = json(R"({"path": "/t", "kind": "toaster", "slots": 4})");
        QVERIFY(item->applyDefinition(another).isEmpty());
        QCOMPARE(item->definition(), another);
        QCOMPARE(item->applyDefinition(json(R"({"path": "t", "kind": "toaster"})")).value(0).property, QString("path"));
        QCOMPARE(item->definition(), another);
    }

    void peopleSeeWhatItIs()
    {
        Asking peer;
        CatalogItem *item = serve(peer, toaster);
        QCOMPARE(item->kind().id, QString("toaster"));
        QCOMPARE(item->liveValue().text, QString("unknown kind “toaster”"));
        QVERIFY(!item->setValueText("1").isEmpty());
        QVERIFY(!item->kind().isSettable);
    }

    void discoveryDoesNotListIt()
    {
        Asking peer;
        serve(peer, toaster);
        QVERIFY(peer.site.links().empty());
    }
};

QTEST_GUILESS_MAIN(PlaceholderResourceTest)
#include "placeholderresourcetest.moc"
