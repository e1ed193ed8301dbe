// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"
#include "support/linked.h"

#include <QTest>

using namespace coap;

namespace {

struct Watched : ObservableResource {
    LinkAttributes linkAttributes() const override { return {{"rt", "a b"}}; }
};

struct Hidden : Resource {
    bool isListed() const override { return false; }
    Response renderGet(const Request &) override { return {Code::Content, "here"}; }
};

/// The server of RFC 6690 §5's examples, without its external links.
void addExample(Site &site)
{
    site.add<WellKnownCore>({".well-known", "core"}, site, false);
    site.add<Linked>({"sensors"}, LinkAttributes{{"ct", "40"}, {"title", "Sensor Index"}});
    site.add<Linked>({"sensors", "temp"}, LinkAttributes{{"rt", "temperature-c"}, {"if", "sensor"}});
    site.add<Linked>({"sensors", "light"}, LinkAttributes{{"rt", "light-lux core.sen-light"}, {"if", "sensor"}});
}

const QByteArray sensors = "</sensors>;ct=40;title=\"Sensor Index\"";
const QByteArray temp = "</sensors/temp>;rt=\"temperature-c\";if=\"sensor\"";
const QByteArray light = "</sensors/light>;rt=\"light-lux core.sen-light\";if=\"sensor\"";

} // namespace

/// Resource discovery (RFC 6690, RFC 7252 §7).
class WellKnownCoreTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 6690 §4
    void theListIsInOrderOfRegistration()
    {
        Asking peer;
        addExample(peer.site);
        const auto answer = peer.get("/.well-known/core");
        QCOMPARE(answer.code, Code::Content);
        QCOMPARE(answer.options.contentFormat().value(), ContentFormat::LinkFormat);
        QCOMPARE(Asking::text(answer), linkOfItself + ',' + sensors + ',' + temp + ',' + light);
    }

    void filtersChooseLinks_data()
    {
        QTest::addColumn<QStringList>("queries");
        QTest::addColumn<QByteArray>("links");
        QTest::newRow("the RFC's: rt=temperature-c") << QStringList{"rt=temperature-c"} << temp;
        QTest::newRow("one of several words") << QStringList{"rt=core.sen-light"} << light;
        QTest::newRow("the first of them") << QStringList{"rt=light-lux"} << light;
        QTest::newRow("prefix of a word") << QStringList{"rt=core.*"} << light;
        QTest::newRow("two words are not one") << QStringList{"rt=light-lux core.sen-light"} << QByteArray();
        QTest::newRow("octet by octet") << QStringList{"rt=Light-lux"} << QByteArray();
        QTest::newRow("if") << QStringList{"if=sensor"} << temp + ',' + light;
        QTest::newRow("ct") << QStringList{"ct=40"} << linkOfItself + ',' + sensors;
        QTest::newRow("href") << QStringList{"href=/sensors/light"} << light;
        QTest::newRow("the RFC's: href=/sensors/*") << QStringList{"href=/sensors/*"} << temp + ',' + light;
        QTest::newRow("title as a whole") << QStringList{"title=Sensor Index"} << sensors;
        QTest::newRow("part of a title") << QStringList{"title=Sensor"} << QByteArray();
        QTest::newRow("any value") << QStringList{"rt=*"} << temp + ',' + light;
        QTest::newRow("both must hold") << QStringList{"if=sensor", "rt=light-lux"} << light;
        QTest::newRow("no such attribute") << QStringList{"sz=1"} << QByteArray();
        QTest::newRow("not a filter") << QStringList{"rt"} << QByteArray();
    }
    /// RFC 6690 §4.1
    void filtersChooseLinks()
    {
        QFETCH(QStringList, queries);
        QFETCH(QByteArray, links);
        Asking peer;
        addExample(peer.site);
        Options options;
        for (const auto &query : queries)
            options.add(OptionNumber::UriQuery, query.toStdString());
        const auto answer = peer.get("/.well-known/core", options);
        QCOMPARE(answer.code, Code::Content);
        QCOMPARE(Asking::text(answer), links);
    }

    /// RFC 6690 §4
    void onlyGetAndOnlyLinkFormat()
    {
        Asking peer;
        addExample(peer.site);
        QCOMPARE(peer.get("/.well-known/core", Asking::uintOption(OptionNumber::Accept, 40)).code, Code::Content);
        QCOMPARE(peer.get("/.well-known/core", Asking::uintOption(OptionNumber::Accept, 50)).code, Code::NotAcceptable);
        for (const Code method : {Code::Post, Code::Put, Code::Delete})
            QCOMPARE(peer.code(method, "/.well-known/core"), Code::MethodNotAllowed);
    }

    /// RFC 7641 §6
    void whatIsObservableSaysSoAndSubsitesArePrefixed()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        peer.site.add<Linked>({""}, LinkAttributes{});
        auto &below = peer.site.add<Site>({"a b"});
        below.add<Watched>({"x"});
        below.add<Hidden>({"y"});
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), QByteArray("</.well-known/core>;ct=40,</>,</a%20b/x>;rt=\"a b\";obs"));
        QCOMPARE(Asking::text(peer.get("/a%20b/y")), QByteArray("here"));
    }

    /// RFC 6690 §3
    void repeatedAndForbiddenAttributesAreLeftOut()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        peer.site.add<Linked>({"a"}, LinkAttributes{{"rt", "x"}, {"rt", "y"}, {"href", "/b"}, {"title", "say \"hi\" \\"}, {"sz", "7"}, {"foo", "1"}, {"foo", "2"}});
        QCOMPARE(Asking::text(peer.get("/.well-known/core")),
                 QByteArray("</.well-known/core>;ct=40,</a>;rt=\"x\";title=\"say \\\"hi\\\" \\\\\";sz=7;foo=\"1\";foo=\"2\""));
    }

    void aChangeOfTheSiteIsListedAtOnce()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        auto &linked = peer.site.add<Site>({"s"}).add<Linked>({"a"}, LinkAttributes{{"rt", "x"}});
        const auto first = peer.get("/.well-known/core");
        QVERIFY(Asking::text(first).endsWith("rt=\"x\""));
        linked.set({{"rt", "y"}});
        const auto second = peer.get("/.well-known/core");
        QVERIFY(Asking::text(second).endsWith("rt=\"y\""));
        QVERIFY(!sameOctets(*first.options.first(OptionNumber::ETag), *second.options.first(OptionNumber::ETag)));
        peer.site.removeResource({"s"});
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), linkOfItself);
    }

    void anUnchangedListIsValid()
    {
        Asking peer;
        addExample(peer.site);
        const auto first = peer.get("/.well-known/core");
        Options options;
        options.add(OptionNumber::ETag, *first.options.first(OptionNumber::ETag));
        QCOMPARE(peer.get("/.well-known/core", options).code, Code::Valid);
    }

    void theListEndsWithWhatTheServerIs()
    {
        Asking peer;
        auto &core = peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site);
        QVERIFY(Asking::text(peer.get("/.well-known/core")).endsWith(">;rel=\"impl-info\""));
        core.setImplInfo(false);
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), linkOfItself);
    }

    void aLongListGoesBlockByBlock()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        for (int i = 0; i < 100; ++i)
            peer.site.add<Linked>({"resource-" + std::to_string(i)}, LinkAttributes{});
        QByteArray whole = linkOfItself;
        for (int i = 0; i < 100; ++i)
            whole += ",</resource-" + QByteArray::number(i) + '>';
        QByteArray got, etag;
        for (std::uint32_t number = 0;; ++number) {
            Options options;
            if (number != 0)
                options.addUint(OptionNumber::Block2, number << 4 | 6);
            const auto answer = peer.get("/.well-known/core", options);
            const auto block = answer.options.uint(OptionNumber::Block2);
            QVERIFY(block.has_value());
            const bool isMore = qsizetype(number + 1) * 1024 < whole.size();
            QCOMPARE(*block, number << 4 | (isMore ? 8u : 0u) | 6u);
            const auto tag = toHex(*answer.options.first(OptionNumber::ETag));
            QVERIFY(etag.isEmpty() || etag == tag);
            etag = tag;
            got += Asking::text(answer);
            if (!isMore)
                break;
        }
        QCOMPARE(got, whole);
        const auto sha1 = QCryptographicHash::hash(whole, QCryptographicHash::Sha1).first(8);
        QCOMPARE(etag, sha1.toHex(' '));
    }
};

QTEST_APPLESS_MAIN(WellKnownCoreTest)
#include "wellknowncoretest.moc"
