// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"

#include <QTest>

using namespace coap;

namespace {

class Linked : public Resource {
public:
    explicit Linked(LinkAttributes attributes) : m_attributes(std::move(attributes)) {}
    LinkAttributes linkAttributes() const override { return m_attributes; }
    void set(LinkAttributes attributes) { m_attributes = std::move(attributes); listingChanged(); }

private:
    LinkAttributes m_attributes;
};

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

void addMany(Site &site, int count)
{
    for (int i = 0; i < count; ++i)
        site.add<Linked>({"r" + std::to_string(i)}, LinkAttributes{});
}

/// The lines of a list, "" for one that none has.
QList<QByteArray> targets(const QByteArray &list)
{
    QList<QByteArray> found;
    for (const QByteArray &link : list.split(','))
        found << link.left(link.indexOf('>') + 1);
    return found;
}

/// A peer that asks a large site for its list.
struct Patient : Asking {
    explicit Patient(int resources, EndpointSettings settings = {}) : Asking(settings)
    {
        core = &site.add<WellKnownCore>({".well-known", "core"}, site, false, settings.limits);
        addMany(site, resources);
    }
    /// One piece of a list.
    QList<QByteArray> turn()
    {
        endpoint.expire(now);
        return take();
    }
    /// Turns until something is sent; the last is what was sent.
    QList<QByteArray> wait(int &turns)
    {
        QList<QByteArray> answers;
        for (turns = 0; answers.isEmpty() && turns < 10'000; ++turns)
            answers = turn();
        return answers;
    }
    /// Block by block from the first one, which was answered by `first`.
    QByteArray whole(const Message &first)
    {
        QByteArray got = text(first), etag = toHex(*first.options.first(OptionNumber::ETag));
        bool isMore = first.options.uint(OptionNumber::Block2).value_or(0) & 8;
        for (std::uint32_t number = 1; isMore; ++number) {
            const Message answer = get("/.well-known/core", uintOption(OptionNumber::Block2, number << 4 | 6));
            if (answer.code != Code::Content || toHex(*answer.options.first(OptionNumber::ETag)) != etag)
                return "another list";
            got += text(answer);
            isMore = answer.options.uint(OptionNumber::Block2).value_or(0) & 8;
        }
        return got;
    }

    WellKnownCore *core = nullptr;
};

const QByteArray self = "</.well-known/core>;ct=40";
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
        QCOMPARE(Asking::text(answer), self + ',' + sensors + ',' + temp + ',' + light);
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
        QTest::newRow("ct") << QStringList{"ct=40"} << self + ',' + sensors;
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
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), self);
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
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), self);
    }

    void aLongListGoesBlockByBlock()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        for (int i = 0; i < 100; ++i)
            peer.site.add<Linked>({"resource-" + std::to_string(i)}, LinkAttributes{});
        QByteArray whole = self;
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

    /// 1,000 resources and the list itself, 128 a turn.
    void aLargeSiteIsListedInBoundedStepsAndOthersAreAnsweredInBetween()
    {
        Patient peer(1'000);
        QCOMPARE(peer.get("/.well-known/core").code, Code::Empty);
        int turns = 0;
        QList<QByteArray> answer;
        while (answer.isEmpty()) {
            QCOMPARE(peer.get("/r7").code, Code::MethodNotAllowed);
            QCOMPARE(peer.endpoint.nextDeadline(), std::optional(peer.now));
            answer = peer.turn();
            ++turns;
        }
        QCOMPARE(turns, 7);
        QCOMPARE(answer.size(), 1);
        const QByteArray list = peer.whole(Asking::decoded(answer.first()));
        QCOMPARE(list.count(','), 1'000);
        QVERIFY(list.startsWith(QByteArray(self + ",</r0>,</r1>,")));
        QVERIFY(list.endsWith(",</r999>"));
        QCOMPARE(peer.get("/.well-known/core").code, Code::Content);    // kept
    }

    void aFilteredListOfALargeSiteIsMadeInStepsToo()
    {
        Patient peer(1'000);
        QCOMPARE(peer.get("/.well-known/core", Asking::option(OptionNumber::UriQuery, "href=/r99*")).code, Code::Empty);
        int turns = 0;
        const auto answer = Asking::decoded(peer.wait(turns).value(0));
        QCOMPARE(turns, 7);
        QCOMPARE(targets(Asking::text(answer)).size(), 11);     // r99 and r990 to r999
    }

    void whoAsksMeanwhileGetsTheSameList()
    {
        Patient peer(1'000);
        peer.get("/.well-known/core");
        peer.turn();
        peer.peer.remote.port = 40'001;
        peer.get("/.well-known/core");
        int turns = 0;
        QCOMPARE(peer.wait(turns).size(), 2);
        QCOMPARE(turns, 6);
    }

    /// Once begun a list goes on, whatever comes and goes; who asks afterwards gets one of what is there then.
    void aListGoesOnWhileTheSiteChanges()
    {
        Patient peer(600);
        auto &below = peer.site.add<Site>({"below"});
        addMany(below, 300);
        peer.get("/.well-known/core");      // up to /r126
        peer.run([&] {
            peer.site.removeResource({"r3"});       // told already
            peer.site.removeResource({"r127"});     // would be next
            peer.site.replaceResource({"r128"}, std::make_unique<Linked>(LinkAttributes{{"rt", "new"}}));
            addMany(below.add<Site>({"deep"}), 3);
            peer.site.add<Linked>({"last"}, LinkAttributes{});
        });
        int turns = 0;
        const auto first = targets(peer.whole(Asking::decoded(peer.wait(turns).value(0))));
        QCOMPARE(first.size(), 1 + 600 - 1 + 300 + 3 + 1);
        QVERIFY(first.contains("</r3>") && !first.contains("</r127>") && first.contains("</r128>") && first.contains("</last>"));
        QVERIFY(first.contains("</below/deep/r2>"));
        peer.get("/.well-known/core");
        QVERIFY(!targets(peer.whole(Asking::decoded(peer.wait(turns).value(0)))).contains("</r3>"));
    }

    void aSubsiteMayGoWhileItIsListed()
    {
        Patient peer(10);
        addMany(peer.site.add<Site>({"below"}), 300);
        peer.site.add<Linked>({"last"}, LinkAttributes{});
        peer.get("/.well-known/core");
        peer.run([&] { peer.site.removeResource({"below"}); });
        int turns = 0;
        const auto list = targets(peer.whole(Asking::decoded(peer.wait(turns).value(0))));
        QVERIFY(list.contains("</below/r5>") && !list.contains("</below/r299>"));
        QCOMPARE(list.last(), QByteArray("</last>"));
    }

    void whatHasLeftWithTheListNeedsNoAnswer()
    {
        Patient peer(1'000);
        peer.get("/.well-known/core");
        peer.run([&] { peer.site.removeResource({".well-known", "core"}); });
        QVERIFY(peer.advance(std::chrono::seconds(1)).size() <= 1);
        QCOMPARE(peer.get("/.well-known/core").code, Code::NotFound);
    }

    void noMoreListsAreMadeAtOnceThanTheLimitSays()
    {
        EndpointSettings settings;
        settings.limits.listings = 2;
        Patient peer(1'000, settings);
        const auto ask = [&](const char *filter) { return peer.get("/.well-known/core", Asking::option(OptionNumber::UriQuery, filter)).code; };
        QCOMPARE(ask("rt=a"), Code::Empty);
        QCOMPARE(ask("rt=b"), Code::Empty);
        QCOMPARE(ask("rt=c"), Code::ServiceUnavailable);
        QCOMPARE(peer.tap.stats.limitHits.counts()[std::size_t(Limit::Listings)], 1u);
        while (peer.endpoint.nextDeadline() == std::optional(peer.now))
            peer.turn();
        QCOMPARE(ask("rt=a"), Code::Content);
        QCOMPARE(ask("rt=c"), Code::Empty);
    }

    /// A client that has begun gets the rest of its list, though the site has changed; two clients share it.
    void aListOnItsWayStaysTheSame()
    {
        EndpointSettings settings;
        settings.limits.block2Octets = 12'000;      // one of the lists, which has 9 KB
        Patient peer(1'000, settings);
        peer.get("/.well-known/core");
        int turns = 0;
        const auto first = Asking::decoded(peer.wait(turns).value(0));
        peer.peer.remote.port = 40'001;
        QVERIFY(sameOctets(*peer.get("/.well-known/core").options.first(OptionNumber::ETag), *first.options.first(OptionNumber::ETag)));
        peer.run([&] { peer.site.add<Linked>({"another"}, LinkAttributes{}); });
        for (const std::uint16_t port : {40'000, 40'001}) {
            peer.peer.remote.port = port;
            const auto list = targets(peer.whole(first));
            QCOMPARE(list.size(), 1'001);
            QVERIFY(!list.contains("</another>"));
        }
    }

    void equalListsHaveEqualEtags()
    {
        QList<QByteArray> etags;
        for (int round = 0; round < 2; ++round) {
            Patient peer(12'000);       // 100 KB: hashed piece by piece
            peer.get("/.well-known/core");
            int turns = 0;
            const auto answer = Asking::decoded(peer.wait(turns).value(0));
            etags << toHex(*answer.options.first(OptionNumber::ETag));
            const auto again = peer.get("/.well-known/core", Asking::option(OptionNumber::ETag, textOf(*answer.options.first(OptionNumber::ETag))));
            QCOMPARE(again.code, Code::Valid);
            QVERIFY(again.payload.empty());
        }
        QCOMPARE(etags[0], etags[1]);
    }
};

QTEST_APPLESS_MAIN(WellKnownCoreTest)
#include "wellknowncoretest.moc"
