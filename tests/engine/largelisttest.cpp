// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"
#include "support/linked.h"

#include <QTest>

using namespace coap;

namespace {

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

} // namespace

/// The list of a large site (RFC 6690), which is made in many turns.
class LargeListTest : public QObject {
    Q_OBJECT
private slots:
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
        QVERIFY(list.startsWith(QByteArray(linkOfItself + ",</r0>,</r1>,")));
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

    void aListMadeAheadIsThereWhenSomebodyAsks()
    {
        Patient peer(1'000);
        peer.run([&] { peer.core->makeAhead(); });
        int turns = 0;
        for (; peer.endpoint.nextDeadline() == std::optional(peer.now) && turns < 100; ++turns)
            peer.turn();
        QCOMPARE(turns, 9);     // eight pieces, and a look at whether somebody waits
        QCOMPARE(peer.get("/.well-known/core").code, Code::Content);
    }

    void whoAsksForAListThatIsMadeAheadWaitsForItsRestOnly()
    {
        Patient peer(1'000);
        peer.run([&] { peer.core->makeAhead(); });
        peer.turn();
        QCOMPARE(peer.get("/.well-known/core").code, Code::Empty);
        int turns = 0;
        QCOMPARE(peer.wait(turns).size(), 1);
        QCOMPARE(turns, 7);
    }

    void aListThatIsAskedForIsNotMadeTwice()
    {
        Patient peer(1'000);
        QCOMPARE(peer.get("/.well-known/core").code, Code::Empty);
        peer.run([&] { peer.core->makeAhead(); });
        int turns = 0;
        QCOMPARE(peer.wait(turns).size(), 1);
        QCOMPARE(turns, 7);
        peer.turn();        // nobody waits any more
        peer.run([&] { peer.core->makeAhead(); });
        QVERIFY(peer.endpoint.nextDeadline() != std::optional(peer.now));
    }

    void aListMadeAheadLeavesRoomForThoseWhoAsk()
    {
        EndpointSettings settings;
        settings.limits.listings = 1;
        Patient peer(1'000, settings);
        peer.run([&] { peer.core->makeAhead(); });
        QCOMPARE(peer.get("/.well-known/core").code, Code::Empty);
    }

    void aListMadeAheadIsGivenUpWhenTheSiteChanges()
    {
        Patient peer(1'000);
        peer.run([&] { peer.core->makeAhead(); });
        peer.turn();
        peer.run([&] { peer.site.add<Linked>({"another"}, LinkAttributes{}); });
        peer.turn();
        QVERIFY(peer.endpoint.nextDeadline() != std::optional(peer.now));
        QCOMPARE(peer.get("/.well-known/core").code, Code::Empty);
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

QTEST_APPLESS_MAIN(LargeListTest)
#include "largelisttest.moc"
