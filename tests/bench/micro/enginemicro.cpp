// SPDX-License-Identifier: GPL-3.0-or-later
// What single steps of the engine cost, without socket, kernel and tap reader: for finding out which step a change made
// dearer. Each checks what came out, so that nothing is fast because it does nothing.
#include "support/abused.h"

#include <QTest>

using namespace coap;

namespace {

// RFC 7252 Appendix A, figures 16 and 17, and RFC 7641 Appendix A.1, figure 3.
const char *const request = "40017d34bb74656d7065726174757265";
const char *const answer = "60457d34ff32322e332043";
const char *const notification = "51457b504a6110810fff31392e322043656c";

class Temperature : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, "22.3 C"}; }
    NotifyType notifyType() const override { return NotifyType::Confirmable; }
};

/// An endpoint, and a peer for which nothing is turned into text.
class World : public Lockstep {
public:
    explicit World(const EndpointSettings &settings = {}) : Lockstep(settings), temperature(site.add<Temperature>({"temperature"})) {}

    const Outbox &take(const Octets &octets)
    {
        endpoint.receive({peer, octets}, now);
        endpoint.takeOutgoing(box);
        return box;
    }
    void become(std::uint32_t number)
    {
        for (std::size_t i = 0; i < 3; ++i)
            peer.remote.address[13 + i] = static_cast<std::uint8_t>(number >> (16 - 8 * i));
    }

    Temperature &temperature;
    Outbox box;
};

void setMid(Octets &octets, unsigned mid)
{
    octets[2] = static_cast<std::uint8_t>(mid >> 8);
    octets[3] = static_cast<std::uint8_t>(mid);
}

} // namespace

class EngineMicro : public QObject {
    Q_OBJECT
private slots:
    void decode_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::newRow("GET") << QByteArray(request);
        QTest::newRow("notification") << QByteArray(notification);
    }
    void decode()
    {
        QFETCH(QByteArray, datagram);
        const Octets octets = hex(datagram.constData());
        Message message;
        QBENCHMARK {
            decodeInto(message, octets);
        }
        QCOMPARE(coap::encode(message), octets);
    }

    void encode_data() { decode_data(); }
    void encode()
    {
        QFETCH(QByteArray, datagram);
        const Message message = Lockstep::decoded(datagram);
        Octets out;
        QBENCHMARK {
            out.clear();
            encodeTo(message, out);
        }
        QCOMPARE(out, hex(datagram.constData()));
    }

    /// A CON GET to its piggybacked answer: duplicates, option rules, site, ETag, counters.
    void dispatch()
    {
        World world;
        Octets octets = hex(request);
        unsigned mid = 0x7d34;
        QBENCHMARK {
            setMid(octets, mid++);
            world.take(octets);
        }
        setMid(octets, 0x7d33);
        QCOMPARE(world.take(octets).entries.size(), std::size_t(1));
        QCOMPARE(Asking::text(Lockstep::decoded(toHex(world.box.octets))), Asking::text(Lockstep::decoded(answer)));
    }

    /// The same from another endpoint each time, when the tables have been full for long.
    void dispatchNewcomers()
    {
        World world;
        const Octets octets = hex(request);
        std::uint32_t number = 0;
        for (; number < 70'000; ++number) {
            world.become(number);
            world.take(octets);
        }
        QBENCHMARK {
            world.become(number++);
            world.take(octets);
        }
        QCOMPARE(world.box.entries.size(), std::size_t(1));
    }

    /// One change, told by CON to a thousand observers who all acknowledge.
    void fanOutToAThousand()
    {
        constexpr std::uint32_t observers = 1'000;
        World world;
        Octets registration = hex(request);
        registration.insert(registration.begin() + 4, 0x60);        // Observe 0 before Uri-Path, whose delta is 5 now
        registration[5] = 0x5b;
        for (std::uint32_t i = 0; i < observers; ++i) {
            world.become(i);
            world.take(registration);
        }
        QCOMPARE(world.endpoint.observations().size(), std::size_t(observers));
        std::size_t told = 0, changes = 0;
        QBENCHMARK {
            ++changes;
            world.endpoint.run(world.now, [&] { world.temperature.updatedState(); });
            told += acknowledgeAll(world);
        }
        QCOMPARE(told, changes * observers);
    }

private:
    static std::size_t acknowledgeAll(World &world)
    {
        std::size_t told = 0;
        Outbox sent;
        for (world.endpoint.takeOutgoing(sent); !sent.entries.empty(); world.endpoint.takeOutgoing(sent)) {
            for (const auto &entry : sent.entries) {
                const auto datagram = sent.datagram(entry);
                const Octets acknowledgement{0x60, 0, datagram[2], datagram[3]};
                world.endpoint.receive({entry.route, acknowledgement}, world.now);
                ++told;
            }
            world.endpoint.expire(world.now);
        }
        return told;
    }
};

QTEST_GUILESS_MAIN(EngineMicro)
#include "enginemicro.moc"
