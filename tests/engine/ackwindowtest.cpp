// SPDX-License-Identifier: GPL-3.0-or-later
// No more CON notifications are on their way than acknowledgements can be taken in; dead observers hold nobody up.
#include "observe/ackwindow.h"
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Counter : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, std::to_string(count)}; }
    NotifyType notifyType() const override { return NotifyType::Confirmable; }
    void next() { ++count; updatedState(); }

    int count = 0;
};

/// Six peers that observe one resource of a host that can take in two acknowledgements at a time.
class Crowd : public Asking {
public:
    static constexpr std::uint16_t firstPort = 41'000;
    static constexpr int peers = 6;

    Crowd() : counter(site.add<Counter>({"counter"}))
    {
        for (int i = 0; i < peers; ++i) {
            peer.remote.port = static_cast<std::uint16_t>(firstPort + i);
            get("/counter", uintOption(OptionNumber::Observe, 0));
        }
        endpoint.setAckWindow(2);
    }
    /// What leaves at a change, with its ports.
    QList<std::uint16_t> change()
    {
        endpoint.run(now, [this] { counter.next(); });
        return takePorts();
    }
    QList<std::uint16_t> acknowledgeFirst()
    {
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = onTheirWay.first().second;
        peer.remote.port = onTheirWay.takeFirst().first;
        endpoint.receive({peer, encode(ack)}, now);
        return takePorts();
    }
    QList<std::uint16_t> takePorts()
    {
        Outbox box;
        QList<std::uint16_t> ports;
        endpoint.takeOutgoing(box);
        for (const auto &entry : box.entries) {
            ports << entry.route.remote.port;
            onTheirWay << std::pair(entry.route.remote.port, decoded(toHex(box.datagram(entry))).mid);
        }
        return ports;
    }

    Counter &counter;
    QList<std::pair<std::uint16_t, std::uint16_t>> onTheirWay;      // port and Message ID
};

} // namespace

class AckWindowTest : public QObject {
    Q_OBJECT
private slots:
    void eachAcknowledgementLetsTheNextOneGo()
    {
        Crowd crowd;
        QCOMPARE(crowd.change(), (QList<std::uint16_t>{41'000, 41'001}));
        QVERIFY(!crowd.endpoint.hasPendingWork());      // nothing to do until one is acknowledged
        QList<std::uint16_t> later;
        while (!crowd.onTheirWay.isEmpty())
            later += crowd.acknowledgeFirst();
        QCOMPARE(later, (QList<std::uint16_t>{41'002, 41'003, 41'004, 41'005}));
    }

    void whoDoesNotAnswerSoonHoldsNobodyUp()
    {
        Crowd crowd;
        QCOMPARE(crowd.change().size(), qsizetype(2));
        QCOMPARE(crowd.advance(AckWindow::soon - 1ms), QList<QByteArray>{});
        QCOMPARE(crowd.advance(1ms).size(), qsizetype(2));
        QCOMPARE(crowd.advance(AckWindow::soon).size(), qsizetype(2));
    }

    void allHaveTheLastStateAtTheEnd()
    {
        Crowd crowd;
        for (int i = 0; i < 5; ++i)
            crowd.change();
        for (int i = 0; i < 100 && !crowd.onTheirWay.isEmpty(); ++i)
            crowd.acknowledgeFirst();
        for (const ObservationInfo &observation : crowd.endpoint.observations())
            QCOMPARE(observation.unacknowledged, std::uint32_t(0));
        QCOMPARE(crowd.endpoint.observations().size(), std::size_t(Crowd::peers));
        QVERIFY(crowd.change().size() == 2);
    }
};

QTEST_GUILESS_MAIN(AckWindowTest)
#include "ackwindowtest.moc"
