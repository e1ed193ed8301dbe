// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine takes of memory for each of very many: all that was allocated, with the allocator's own eight octets.
#include "support/asking.h"

#include <QTest>

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocated = 0;

void *counted(std::size_t size)
{
    void *place = std::malloc(size);
    if (place == nullptr)
        throw std::bad_alloc();
    allocated += malloc_usable_size(place) + sizeof(std::size_t);
    return place;
}

void release(void *place)
{
    if (place != nullptr)
        allocated -= malloc_usable_size(place) + sizeof(std::size_t);
    std::free(place);
}

} // namespace

void *operator new(std::size_t size) { return counted(size); }
void *operator new[](std::size_t size) { return counted(size); }
void operator delete(void *place) noexcept { release(place); }
void operator delete[](void *place) noexcept { release(place); }
void operator delete(void *place, std::size_t) noexcept { release(place); }
void operator delete[](void *place, std::size_t) noexcept { release(place); }

using namespace coap;

namespace {

constexpr std::size_t many = 10'000;

class Plain : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, "21.5"}; }
    NotifyType notifyType() const override { return NotifyType::Confirmable; }
};

EndpointSettings roomy()
{
    EndpointSettings settings;
    settings.limits.observers = many;
    settings.limits.dedupEntries = 1;       // its memory is not the observers'
    return settings;
}

} // namespace

class FootprintTest : public QObject {
    Q_OBJECT
private slots:
    /// With its kept request, whose path has 64 octets, and after it was sent a CON.
    void anObserverTakesFourHundredOctetsAtMost()
    {
        Asking peer(roomy());
        const std::string path = "/building/floor-2/room-217/sensors/temperature/average-of-one-hour";
        QCOMPARE(path.size() - 1, std::size_t(65));
        auto &resource = peer.site.add<Plain>(*fromUriPath(path));
        peer.get(path.c_str());
        const std::size_t before = allocated;
        for (std::size_t i = 0; i < many; ++i) {
            peer.peer.remote.address[13] = static_cast<std::uint8_t>(i >> 8);
            peer.peer.remote.address[14] = static_cast<std::uint8_t>(i);
            peer.get(path.c_str(), Asking::uintOption(OptionNumber::Observe, 0));
        }
        QCOMPARE(resource.observerCount(), many);
        peer.endpoint.setAckWindow(500);
        peer.sent = peer.run([&] { resource.updatedState(); });
        acknowledgeAll(peer);
        peer.sent.clear();
        peer.sent.squeeze();
        const std::size_t each = (allocated - before) / many;
        qInfo("an observer: %zu octets", each);
        QVERIFY2(each <= 400, qPrintable(QString::number(each)));
        QVERIFY2(each >= 100, qPrintable(QString::number(each)));       // else nothing was counted
    }

    void aPlainResourceTakesSixHundredOctetsAtMost()
    {
        Asking peer;
        const std::size_t before = allocated;
        for (std::size_t i = 0; i < many; ++i)
            peer.site.add<Plain>({"building", "room-" + std::to_string(i)});
        const std::size_t each = (allocated - before) / many;
        qInfo("a plain resource: %zu octets", each);
        QVERIFY2(each <= 600, qPrintable(QString::number(each)));
        QVERIFY2(each >= 100, qPrintable(QString::number(each)));
    }

private:
    /// Until none is on its way any more.
    static void acknowledgeAll(Lockstep &peer)
    {
        Outbox box;
        peer.endpoint.run(peer.now, [] {});
        for (peer.endpoint.takeOutgoing(box); !box.entries.empty(); peer.endpoint.takeOutgoing(box)) {
            for (const auto &entry : box.entries) {
                const auto mid = box.datagram(entry).subspan(2, 2);
                peer.endpoint.receive({entry.route, Octets{0x60, 0, mid[0], mid[1]}}, peer.now);
            }
        }
    }
};

QTEST_GUILESS_MAIN(FootprintTest)
#include "footprinttest.moc"
