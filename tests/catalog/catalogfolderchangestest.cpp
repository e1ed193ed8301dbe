// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/files.h"

using namespace coap;
using namespace std::chrono_literals;

/// Folders of files on disk that change: what clients write, and what observers are told.
class CatalogFolderChangesTest : public QObject {
    Q_OBJECT
private slots:
    void aReadOnlyFolderIsNotWritten()
    {
        Files peer;
        peer.write("a.txt", "hello");
        QCOMPARE(peer.code(Code::Put, "/f/a.txt", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Put, "/f/b.txt", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/f/a.txt"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Post, "/f/a.txt", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.onDisk("a.txt"), QByteArray("hello"));
    }

    void aWritableFolderIsWritten()
    {
        Files peer({{"writable", true}, {"maxFileSize", 10}, {"maxFiles", 3}});
        QCOMPARE(peer.code(Code::Put, "/f/a.txt", "hello"), Code::Created);
        QCOMPARE(peer.code(Code::Put, "/f/a.txt", "again"), Code::Changed);
        QCOMPARE(peer.onDisk("a.txt"), QByteArray("again"));
        QCOMPARE(put(peer, "/f/sub/b.json", "{}", 50).code, Code::Created);
        QCOMPARE(put(peer, "/f/sub/c.json", "{}", 0).code, Code::UnsupportedContentFormat);
        QCOMPARE(peer.code(Code::Put, "/f/a.txt", "eleven byte"), Code::RequestEntityTooLarge);
        QCOMPARE(peer.code(Code::Put, "/f/none/a.txt", "x"), Code::NotFound);
        QCOMPARE(peer.code(Code::Put, "/f/sub", "x"), Code::Forbidden);
        QCOMPARE(peer.code(Code::Put, "/f", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Put, "/f/.b", "x"), Code::BadRequest);
        QCOMPARE(peer.code(Code::Put, "/f/b.txt", ""), Code::Created);
        QCOMPARE(peer.code(Code::Put, "/f/c.txt", "x"), Code::Forbidden);       // a.txt, b.txt and sub
        QCOMPARE(peer.code(Code::Delete, "/f/sub"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/f/b.txt"), Code::Deleted);
        QCOMPARE(peer.code(Code::Delete, "/f/b.txt"), Code::Deleted);       // RFC 7252 §5.8.4
        QCOMPARE(peer.get("/f/b.txt").code, Code::NotFound);
        QCOMPARE(QDir(peer.root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList{"a.txt", "sub"}));
    }

    /// RFC 7252 §5.10.8
    void conditionsHoldForFiles()
    {
        Files peer({{"writable", true}});
        Options fresh;
        fresh.addEmpty(OptionNumber::IfNoneMatch);
        QCOMPARE(peer.ask(Code::Put, "/f/a.txt", "1", fresh).code, Code::Created);
        QCOMPARE(peer.ask(Code::Put, "/f/a.txt", "2", fresh).code, Code::PreconditionFailed);
        const auto etag = etagOf(peer.get("/f/a.txt"));
        QCOMPARE(peer.ask(Code::Put, "/f/a.txt", "22", match(OptionNumber::IfMatch, etag)).code, Code::Changed);
        QCOMPARE(peer.ask(Code::Put, "/f/a.txt", "3", match(OptionNumber::IfMatch, etag)).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Delete, "/f/b.txt", {}, match(OptionNumber::IfMatch, {})).code, Code::PreconditionFailed);
        QCOMPARE(peer.onDisk("a.txt"), QByteArray("22"));
    }

    void anUploadInBlocksReplacesTheFileAtItsEnd()
    {
        Files peer({{"writable", true}});
        peer.write("a.txt", "old");
        const std::string content = counted(160).toStdString();
        for (std::uint32_t num = 0; num < 3; ++num) {
            QCOMPARE(peer.onDisk("a.txt"), QByteArray("old"));
            const auto options = Asking::uintOption(OptionNumber::Block1, BlockOption{num, num < 2, 2}.value());
            QCOMPARE(peer.ask(Code::Put, "/f/a.txt", content.substr(num * 64, 64), options).code, num < 2 ? Code::Continue : Code::Changed);
        }
        QCOMPARE(peer.onDisk("a.txt"), counted(160));
    }

    void whoObservesAFileIsToldOfItsChangesOnly()
    {
        Files peer;
        peer.write("a.txt", "one");
        peer.write("b.txt", "b");
        QVERIFY(observe(peer, "/f/a.txt").options.has(OptionNumber::Observe));
        peer.write("b.txt", "other");
        QCOMPARE(peer.advance(5s), QList<QByteArray>{});
        peer.write("a.txt", "three");
        auto told = peer.advance(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("three"));
        QVERIFY(Lockstep::decoded(told[0]).options.has(OptionNumber::Observe));
        QFile::remove(peer.root() + "/a.txt");
        told = peer.advance(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aChangeBeforeAnotherRegistrationIsToldToTheFirst()
    {
        Files peer;
        peer.write("a.txt", "one");
        observe(peer, "/f/a.txt");
        peer.write("a.txt", "three");
        peer.peer.remote.port = 41'000;
        QCOMPARE(Asking::text(observe(peer, "/f/a.txt")), QByteArray("three"));
        const auto told = peer.advance(1s);
        QVERIFY(!told.isEmpty());
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("three"));
    }

    void aPutTellsWhoObservesTheFileOrItsFolder()
    {
        Files peer({{"writable", true}});
        peer.write("a.txt", "one");
        peer.write("sub/x.txt", "x");
        for (const char *path : {"/f/a.txt", "/f", "/f/sub/x.txt"}) {
            ++peer.peer.remote.port;
            QVERIFY(observe(peer, path).options.has(OptionNumber::Observe));
        }
        QCOMPARE(peer.code(Code::Put, "/f/a.txt", "two"), Code::Changed);
        QCOMPARE(peer.sent.size(), 3);      // its answer and two notifications
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent[1])), QByteArray("two"));
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent[2])), QByteArray("</f/a.txt>;ct=0;sz=3,</f/sub>;ct=40"));
        QCOMPARE(peer.advance(5s), QList<QByteArray>{});        // they know it already
    }

    void whoObservesAFileByAnAliasIsToldOfItsChangesOnTheDisk()
    {
        Files peer;
        peer.write("a.txt", "one");
        serve(peer, R"({"path": "/b", "kind": "alias", "target": "/f/a.txt"})");
        serve(peer, R"({"path": "/c", "kind": "alias", "target": "/b", "notify": "non"})");
        QVERIFY(observe(peer, "/c").options.has(OptionNumber::Observe));
        peer.write("a.txt", "three");
        auto told = peer.advance(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("three"));
        // Also where another one observes the file itself, and goes again.
        peer.peer.remote.port = 41'000;
        observe(peer, "/f/a.txt");
        peer.get("/f/a.txt", Asking::uintOption(OptionNumber::Observe, 1));
        peer.write("a.txt", "again!");
        told = peer.advance(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("again!"));
        QFile::remove(peer.root() + "/a.txt");
        told = peer.advance(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void anAliasOfAFileHearsOfThatFileOnly()
    {
        Files peer;
        peer.write("a.txt", "one");
        peer.write("b.txt", "one");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/f/a.txt", "notify": "non"})");
        serve(peer, R"({"path": "/all", "kind": "alias", "target": "/f", "notify": "non"})");
        for (const char *path : {"/a", "/all", "/f/b.txt"}) {
            ++peer.peer.remote.port;
            QVERIFY(observe(peer, path).options.has(OptionNumber::Observe));
        }
        const auto counted = [&] { return peer.advance(1s).size(); };
        peer.write("b.txt", "three");
        QCOMPARE(counted(), 1);             // who observes b.txt
        peer.write("a.txt", "three");
        QCOMPARE(counted(), 1);             // and who observes a.txt by its alias
        peer.write("c.txt", "new");
        QCOMPARE(counted(), 1);             // the folder's list
    }

    void anAliasOfAFileIsListedAsTheFile()
    {
        Files peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        peer.write("a.json", counted(3'000));
        serve(peer, R"({"path": "/file", "kind": "alias", "target": "/f/a.json", "sz": true})");
        serve(peer, R"({"path": "/folder", "kind": "alias", "target": "/f"})");
        serve(peer, R"({"path": "/nothing", "kind": "alias", "target": "/f/none"})");
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), QByteArray("</f>;ct=\"40 50\";obs,</.well-known/core>;ct=40,</file>;ct=50;sz=3000;obs,</folder>;ct=\"40 50\";obs,</nothing>;obs"));
    }

    void anEditTellsThoseForWhomItChangesAnything()
    {
        Files peer;
        peer.write("a.txt", "one");
        peer.write(".b", "hidden");
        for (const char *path : {"/f/a.txt", "/f"}) {
            ++peer.peer.remote.port;
            QVERIFY(observe(peer, path).options.has(OptionNumber::Observe));
        }
        peer.definition.insert("title", "Files");
        QCOMPARE(peer.run([&] { peer.item->applyDefinition(peer.definition); }), QList<QByteArray>{});
        peer.definition.insert("dotFiles", true);
        const auto told = peer.run([&] { peer.item->applyDefinition(peer.definition); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("</f/.b>;ct=42;sz=6,</f/a.txt>;ct=0;sz=3,</f/sub>;ct=40"));
    }

    /// RFC 7959 §2.6
    void aLargeFilesNotificationBringsItsFirstBlock()
    {
        Files peer;
        peer.write("a.txt", "one");
        observe(peer, "/f/a.txt");
        peer.write("a.txt", counted(3'000));
        const auto told = Lockstep::decoded(peer.advance(1s).value(0));
        QCOMPARE(told.payload.size(), std::size_t(1'024));
        QCOMPARE(told.options.uint(OptionNumber::Block2), std::optional<std::uint32_t>(BlockOption{0, true, 6}.value()));
        QCOMPARE(etagOf(told), etagOf(peer.block("/f/a.txt", 1, 6)));
    }

    void observedFilesAreBounded()
    {
        Files peer;
        for (int i = 0; i < 260; ++i)
            peer.write(QByteArray("n" + QByteArray::number(i)).constData(), "x");
        int observed = 0;
        for (int i = 0; i < 260; ++i) {
            ++peer.peer.remote.port;
            observed += observe(peer, QByteArray("/f/n" + QByteArray::number(i)).constData()).options.has(OptionNumber::Observe) ? 1 : 0;
        }
        QCOMPARE(observed, 256);
    }
};

QTEST_GUILESS_MAIN(CatalogFolderChangesTest)
#include "catalogfolderchangestest.moc"
