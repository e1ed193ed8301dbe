// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/linkformat.h"

#include <QTest>

using namespace coap;

/// RFC 6690: documents from its §5.
class LinkFormatTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 6690 §5
    void readsTheDocumentOfSection5()
    {
        const auto links = parseLinkFormat("</sensors>;ct=40;title=\"Sensor Index\",</sensors/temp>;rt=\"temperature-c\";if=\"sensor\","
                                           "</t>;anchor=\"/sensors/temp\";rel=\"alternate\"");
        QVERIFY(links.has_value());
        QCOMPARE(links->size(), std::size_t(3));
        QCOMPARE(QByteArray::fromStdString((*links)[1].target), QByteArray("/sensors/temp"));
        QVERIFY(matchesFilter((*links)[1], "rt=temperature-c"));
        QVERIFY(matchesFilter((*links)[1], "rt=temp*"));
        QVERIFY(!matchesFilter((*links)[1], "rt=temp"));
        QVERIFY(!matchesFilter((*links)[0], "rt=temperature-c"));
        QVERIFY(matchesFilter((*links)[0], "ct=40"));
    }

    /// RFC 6690 §4.1
    void anyWordOfAListMatches()
    {
        const Link link{"/light", {{"rt", "light-lux core.sen-light"}}};
        QVERIFY(matchesFilter(link, "rt=light-lux"));
        QVERIFY(matchesFilter(link, "rt=core.sen-light"));
        QVERIFY(matchesFilter(link, "rt=core.sen*"));
        QVERIFY(!matchesFilter(link, "rt=lux"));
    }

    /// RFC 6690 §4.1
    void otherAttributesMatchAsAWhole()
    {
        const Link link{"/a", {{"title", "Sensor Index"}}};
        QVERIFY(matchesFilter(link, "title=Sensor Index"));
        QVERIFY(!matchesFilter(link, "title=Sensor"));
    }

    /// RFC 6690 §2
    void quotesWhatMustBeQuoted()
    {
        const Link link{"/a", {{"title", "say \"hi\" \\"}, {"sz", "280"}, {"obs", std::nullopt}}};
        QCOMPARE(QByteArray::fromStdString(toLinkFormat(link)), QByteArray("</a>;title=\"say \\\"hi\\\" \\\\\";sz=280;obs"));
    }

    void refusesWhatIsNotLinkFormat()
    {
        QVERIFY(!parseLinkFormat("</a").has_value());
        QVERIFY(!parseLinkFormat("/a;rt=x").has_value());
        QVERIFY(!parseLinkFormat("</a>;title=\"x").has_value());
    }
};

QTEST_APPLESS_MAIN(LinkFormatTest)
#include "linkformattest.moc"
