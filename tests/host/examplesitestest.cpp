// SPDX-License-Identifier: GPL-3.0-or-later
// The sites that ship with the program, opened as the program opens them.
#include "catalog/catalog.h"
#include "host/siteloading.h"
#include "support/asking.h"

#include <QDir>
#include <QTest>

using namespace studio;

namespace {

/// As offered in the File menu (ui/mainactions.cpp).
const QStringList shipped{"demo", "files", "home", "plugtest", "station", "stress"};
constexpr std::size_t mostResources = 200'000;

void eachSite()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shipped)
        QTest::newRow(qPrintable(id)) << id;
}

/// An example in an endpoint, with discovery.
struct Example : Asking {
    explicit Example(const QString &id) : loaded(std::make_shared<LoadedSite>(loadExample(id, mostResources)))
    {
        core = &site.add<coap::WellKnownCore>({".well-known", "core"}, site, false);
        for (const LoadedSite::Seat &seat : loaded->resources)
            paths << QString::fromStdString(coap::toUriPath(seat.path));
        SiteChange change(loaded, site);
        for (bool isMore = true; isMore;)
            run([&] { isMore = change.step(); });
    }

    std::shared_ptr<LoadedSite> loaded;
    coap::WellKnownCore *core = nullptr;
    QStringList paths;
};

} // namespace

class ExampleSitesTest : public QObject {
    Q_OBJECT
private slots:
    void allThatShipAreOffered()
    {
        QStringList ids;
        for (const QString &file : QDir(":/sites").entryList({"*.coapsite"}, QDir::Files, QDir::Name))
            ids << file.chopped(int(qstrlen(".coapsite")));
        QCOMPARE(ids, shipped);
    }

    void eachOpensWithoutAWarning_data() { eachSite(); }
    void eachOpensWithoutAWarning()
    {
        QFETCH(QString, id);
        const LoadedSite loaded = loadExample(id, mostResources);
        QVERIFY2(loaded.result.isOk, qPrintable(loaded.result.message));
        QCOMPARE(loaded.result.warnings, QStringList());
        QCOMPARE(loaded.result.site.example, id);
        QVERIFY(!loaded.result.site.title.isEmpty());
        QCOMPARE(loaded.result.site.listen, ListenSettings{});
        QVERIFY(!loaded.resources.empty());
    }

    void nothingIsMissingInAnyOfThem_data() { eachSite(); }
    void nothingIsMissingInAnyOfThem()
    {
        QFETCH(QString, id);
        Example example(id);
        Gathered missing;
        example.site.forEach([&](coap::Resource &resource) { addMissing(resource, missing); });
        QCOMPARE(missing.lines("%1"), QStringList());
    }

    /// Each has a title for people, and none fails when it is asked.
    void eachResourceIsToldApartAndAnswers_data() { eachSite(); }
    void eachResourceIsToldApartAndAnswers()
    {
        QFETCH(QString, id);
        Example example(id);
        for (const QString &path : std::as_const(example.paths)) {
            const coap::Path at = *coap::fromUriPath(path.toStdString());
            coap::Resource *resource = example.site.leafAt(at);
            if (resource == nullptr)
                resource = example.site.subsiteAt(at);
            QVERIFY2(resource != nullptr, qPrintable(path));
            QVERIFY2(!catalogItem(*resource)->definition().value("title").toString().isEmpty(), qPrintable(path));
            const coap::Code code = example.get(qPrintable(path)).code;
            if (catalogItem(*resource)->kind().id == u"error")
                continue;       // that is what it is for
            QVERIFY2(coap::codeClass(code) != 5, qPrintable(path + ": " + QString::number(int(code))));
        }
    }

    void theLargeBuildingHasTenThousand()
    {
        QCOMPARE(Example("stress").site.resourceCount(), std::size_t(10'001));
    }
};

QTEST_GUILESS_MAIN(ExampleSitesTest)
#include "examplesitestest.moc"
