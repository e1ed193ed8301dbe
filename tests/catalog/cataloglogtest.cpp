// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

Options query(std::string_view text) { return Asking::option(OptionNumber::UriQuery, text); }

} // namespace

/// Logs: what is appended is read again, up to their limits.
class CatalogLogTest : public QObject {
    Q_OBJECT
private slots:
    void linesAreAppendedAndReadFromTheEnd()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/l", "kind": "log", "tail": 2, "initial": "first\nsecond\n"})");
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("first\nsecond"));
        QCOMPARE(peer.code(Code::Post, "/l", "third"), Code::Changed);
        QCOMPARE(peer.code(Code::Post, "/l", "fourth\r\n\nfifth\n"), Code::Changed);
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("fourth\nfifth"));
        QCOMPARE(Asking::text(peer.get("/l", query("n=1"))), QByteArray("fifth"));
        QCOMPARE(Asking::text(peer.get("/l", query("n=4"))), QByteArray("second\nthird\nfourth\nfifth"));
        QCOMPARE(Asking::text(peer.get("/l", query("n=1000000"))), QByteArray("first\nsecond\nthird\nfourth\nfifth"));
        QCOMPARE(Asking::text(peer.get("/l", query("n=0"))), QByteArray());
        QCOMPARE(item->liveValue().text, QStringLiteral("fifth"));
        QVERIFY(item->setValueText("from the window").isEmpty());
        QCOMPARE(Asking::text(peer.get("/l", query("n=1"))), QByteArray("from the window"));
        QCOMPARE(item->definitionWithCurrentValue().value("initial").toString(), QStringLiteral("first\nsecond\nthird\nfourth\nfifth\nfrom the window\n"));
    }

    void jsonIsAppendedAndReadToo()
    {
        Asking peer;
        serve(peer, R"({"path": "/l", "kind": "log"})");
        const auto json = Asking::uintOption(OptionNumber::Accept, 50);
        QCOMPARE(Asking::text(peer.get("/l", json)), QByteArray("[]"));
        QCOMPARE(put(peer, "/l", "{ \"t\": 21.5,\n \"ok\": true }", 50, Code::Post).code, Code::Changed);
        QCOMPARE(peer.code(Code::Post, "/l", "say \"hi\""), Code::Changed);
        QCOMPARE(put(peer, "/l", "7", 50, Code::Post).code, Code::Changed);
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("{\"ok\":true,\"t\":21.5}\nsay \"hi\"\n7"));
        QCOMPARE(Asking::text(peer.get("/l", json)), QByteArray("[{\"ok\":true,\"t\":21.5},\"say \\\"hi\\\"\",7]"));
    }

    void jsonThatWouldNotBeKeptAsItIsIsRefused()
    {
        Asking peer;
        serve(peer, R"({"path": "/l", "kind": "log"})");
        for (const char *bad : {"12345678901234567890", R"({"a":1,"a":2})", "1,2", ""})
            QCOMPARE(put(peer, "/l", bad, 50, Code::Post).code, Code::BadRequest);
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray());
    }

    void entriesBearTheirTime()
    {
        Asking peer;
        peer.services.wall = std::chrono::system_clock::time_point(1'600'000'000'123ms);
        serve(peer, R"({"path": "/l", "kind": "log", "stamps": true, "initial": "open"})");
        peer.advance(1s);
        peer.code(Code::Post, "/l", "x");
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("2020-09-13T12:26:40.123Z open\n2020-09-13T12:26:41.123Z x"));
        QCOMPARE(Asking::text(peer.get("/l", Asking::uintOption(OptionNumber::Accept, 50))),
                 QByteArray(R"([{"time":"2020-09-13T12:26:40.123Z","entry":"open"},{"time":"2020-09-13T12:26:41.123Z","entry":"x"}])"));
    }

    void whatIsWrongIsRefused()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/l", "kind": "log", "maxOctets": 10})");
        QCOMPARE(peer.code(Code::Post, "/l", ""), Code::BadRequest);
        QCOMPARE(peer.code(Code::Post, "/l", "\n\n"), Code::BadRequest);
        QCOMPARE(peer.code(Code::Post, "/l", "\xff"), Code::BadRequest);
        QCOMPARE(peer.code(Code::Post, "/l", "eleven byte"), Code::RequestEntityTooLarge);
        QCOMPARE(put(peer, "/l", "{", 50, Code::Post).code, Code::BadRequest);
        QCOMPARE(put(peer, "/l", "1,2", 50, Code::Post).code, Code::BadRequest);
        QCOMPARE(put(peer, "/l", "x", 60, Code::Post).code, Code::UnsupportedContentFormat);
        QCOMPARE(peer.code(Code::Put, "/l", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/l"), Code::MethodNotAllowed);
        for (const char *bad : {"n=x", "n=-1", "n=1.5", "n="})
            QCOMPARE(peer.get("/l", query(bad)).code, Code::BadRequest);
        QVERIFY(!item->setValueText("").isEmpty() && !item->setValueText("eleven byte").isEmpty());
        QCOMPARE(item->liveValue().text, QStringLiteral("(empty)"));
        QCOMPARE(item->valueRevision(), quint64(1));
    }

    void theOldestLeave()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/l", "kind": "log", "maxEntries": 3, "maxOctets": 10})");
        for (const char *line : {"a", "b", "c", "d"})
            peer.code(Code::Post, "/l", line);
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("b\nc\nd"));
        peer.code(Code::Post, "/l", "12345678");        // with "c" and "d" ten octets
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("c\nd\n12345678"));
        peer.code(Code::Post, "/l", "xyz");
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("xyz"));
        peer.code(Code::Post, "/l", "1");
        peer.run([&] { item->applyDefinition(json(R"({"path": "/l", "kind": "log", "maxEntries": 1, "maxOctets": 10})")); });
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray("1"));
    }

    void aNotificationCarriesTheTail()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/l", "kind": "log", "tail": 2, "initial": "a", "clearable": true})");
        observe(peer, "/l");
        auto two = Asking::uintOption(OptionNumber::Observe, 0);
        two.add(OptionNumber::UriQuery, std::string_view("n=1"));
        peer.peer.remote.port = 41'000;
        peer.get("/l", two);
        const auto told = peer.run([&] { item->setValueText("b\nc"); });
        QCOMPARE(told.size(), 2);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("b\nc"));
        QCOMPARE(Asking::text(Lockstep::decoded(told[1])), QByteArray("c"));
        QCOMPARE(peer.code(Code::Delete, "/l"), Code::Deleted);
        QCOMPARE(Asking::text(peer.get("/l")), QByteArray());
    }

    void anEtagIsThatOfWhatIsRead()
    {
        Asking peer;
        serve(peer, R"({"path": "/l", "kind": "log", "initial": "hello"})");
        // CON GET /l: the ETag is the beginning of SHA-1 of the format, 00 00, and "hello".
        QCOMPARE(peer.exchange("40 01 10 00 b1 6c"), QList<QByteArray>{"60 45 10 00 48 60 b9 5b e8 32 7f 9f a5 80 ff 68 65 6c 6c 6f"});
        peer.code(Code::Post, "/l", "world");
        QVERIFY(!peer.exchange("40 01 10 02 b1 6c").contains("48 60 b9"));
        const auto one = peer.get("/l", query("n=1")), both = peer.get("/l");
        QVERIFY(!sameOctets(*one.options.first(OptionNumber::ETag), *both.options.first(OptionNumber::ETag)));
    }
};

QTEST_GUILESS_MAIN(CatalogLogTest)
#include "cataloglogtest.moc"
