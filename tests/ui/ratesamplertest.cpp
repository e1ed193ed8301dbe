// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/ratesampler.h"
#include "ui/fakeservercontrol.h"

#include <QSignalSpy>
#include <QTest>

using namespace studio;

namespace {

constexpr double start = 1'700'000'000;

}    // namespace

class RateSamplerTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstReadingTellsTotalsAndNoRates()
    {
        FakeServerControl server;
        server.numbers.requests = 40;
        RateSampler sampler(server);
        QSignalSpy sampled(&sampler, &RateSampler::sampled);
        sampler.sample(start);
        QCOMPARE(sampled.size(), 1);
        QVERIFY(!sampler.last().isMeasured);
        QCOMPARE(sampler.last().requests, 0.0);
        QCOMPARE(sampler.last().totals.requests, 40u);
    }

    void ratesAreWhatCameBetweenTwoReadingsPerSecond()
    {
        FakeServerControl server;
        server.numbers.requests = 40;
        server.numbers.errors4xx = 1;
        RateSampler sampler(server);
        sampler.sample(start);
        server.numbers.requests = 50;
        server.numbers.responses = 9;
        server.numbers.notifications = 5;
        server.numbers.retransmissions = 2;
        server.numbers.errors4xx = 2;
        server.numbers.errors5xx = 3;
        sampler.sample(start + 2);
        const RateSampler::Rates &rates = sampler.last();
        QVERIFY(rates.isMeasured);
        QCOMPARE(rates.time, start + 2);
        QCOMPARE(rates.requests, 5.0);
        QCOMPARE(rates.responses, 4.5);
        QCOMPARE(rates.notifications, 2.5);
        QCOMPARE(rates.retransmissions, 1.0);
        QCOMPARE(rates.errors, 2.0);
    }

    void countersThatBeginAnewAreAFirstReading()
    {
        FakeServerControl server;
        server.numbers.requests = 1'000;
        RateSampler sampler(server);
        sampler.sample(start);
        server.numbers = {};
        server.numbers.requests = 3;
        sampler.sample(start + 1);
        QVERIFY(!sampler.last().isMeasured);
        QCOMPARE(sampler.last().requests, 0.0);
        server.numbers.requests = 7;
        sampler.sample(start + 2);
        QVERIFY(sampler.last().isMeasured);
        QCOMPARE(sampler.last().requests, 4.0);
    }

    void aClockThatWentBackIsAFirstReading()
    {
        FakeServerControl server;
        RateSampler sampler(server);
        sampler.sample(start);
        server.numbers.requests = 10;
        sampler.sample(start - 3600);
        QVERIFY(!sampler.last().isMeasured);
        server.numbers.requests = 12;
        sampler.sample(start - 3599);
        QCOMPARE(sampler.last().requests, 2.0);
    }

    /// One message in five milliseconds is no storm of 200 per second.
    void aReadingRightAfterAnotherRenewsOnlyTheTotals()
    {
        FakeServerControl server;
        RateSampler sampler(server);
        sampler.sample(start);
        server.numbers.requests = 6;
        sampler.sample(start + 1);
        QSignalSpy sampled(&sampler, &RateSampler::sampled);
        server.numbers.requests = 7;
        sampler.sample(start + 1.005);
        QCOMPARE(sampled.size(), 0);
        QCOMPARE(sampler.last().requests, 6.0);
        QCOMPARE(sampler.last().totals.requests, 7u);
        sampler.sample(start + 2);
        QCOMPARE(sampler.last().requests, 1.0);
    }
};

QTEST_MAIN(RateSamplerTest)
#include "ratesamplertest.moc"
