// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/diskfolder.h"
#include "catalog/files.h"

#include <cstdlib>

using namespace coap;
using namespace std::chrono_literals;

/// Folders of files on disk.
class CatalogFolderTest : public QObject {
    Q_OBJECT
private slots:
    void aFileIsServedAsWhatItsSuffixSays_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("text") << QByteArray("a.txt") << 0;
        QTest::newRow("json, in capitals") << QByteArray("a.JSON") << 50;
        QTest::newRow("cbor") << QByteArray("sub/a.cbor") << 60;
        QTest::newRow("senml") << QByteArray("a.senml") << 110;
        QTest::newRow("none") << QByteArray("README") << 42;
        QTest::newRow("unknown") << QByteArray("a.txt.gz") << 42;
    }
    void aFileIsServedAsWhatItsSuffixSays()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, format);
        Files peer;
        peer.write(name.constData(), "hello");
        const auto answer = peer.get(QByteArray("/f/" + name).constData());
        QCOMPARE(answer.code, Code::Content);
        QCOMPARE(Asking::text(answer), QByteArray("hello"));
        QCOMPARE(int(*answer.options.contentFormat()), format);
        QVERIFY(!answer.options.has(OptionNumber::Block2));
        QCOMPARE(etagOf(answer).size(), std::size_t(8));
        QCOMPARE(peer.get(QByteArray("/f/" + name).constData(), match(OptionNumber::ETag, etagOf(answer))).code, Code::Valid);
        QCOMPARE(peer.get(QByteArray("/f/" + name).constData(), Asking::uintOption(OptionNumber::Accept, 41)).code, Code::NotAcceptable);
    }

    void aLargeFileComesInBlocks_data()
    {
        QTest::addColumn<int>("szx");
        QTest::addColumn<int>("most");
        QTest::newRow("of 1024") << 6 << 6;
        QTest::newRow("of 64") << 2 << 6;
        QTest::newRow("smaller than asked for") << 6 << 3;
    }
    void aLargeFileComesInBlocks()
    {
        QFETCH(const int, szx);
        QFETCH(const int, most);
        Files peer({}, unpaced(static_cast<unsigned>(most)));
        const auto content = counted(2'500);
        peer.write("big.txt", content);
        QByteArray whole;
        Octets etag;
        auto size = static_cast<std::uint8_t>(szx);
        for (bool more = true; more;) {
            const auto answer = peer.block("/f/big.txt", static_cast<std::uint32_t>(whole.size() >> (size + 4)), size);
            QCOMPARE(answer.code, Code::Content);
            const auto block = blockOption(answer.options, OptionNumber::Block2);
            QVERIFY(block.has_value());
            QVERIFY(block->offset() == std::size_t(whole.size()) && answer.payload.size() <= block->size());
            QVERIFY(etag.empty() || etag == etagOf(answer));
            etag = etagOf(answer);
            size = block->szx;
            whole += Asking::text(answer);
            more = block->more;
        }
        QCOMPARE(size, static_cast<std::uint8_t>(std::min(szx, most)));
        QVERIFY(whole == content);
        QCOMPARE(peer.block("/f/big.txt", 200, 2).code, Code::BadRequest);
        const auto first = peer.get("/f/big.txt", Asking::uintOption(OptionNumber::Size2, 0));
        QCOMPARE(first.options.uint(OptionNumber::Size2), std::optional<std::uint32_t>(2'500));
        QVERIFY(blockOption(first.options, OptionNumber::Block2)->more);
    }

    /// RFC 7959 §2.4: the ETag tells the client whether the blocks are of one body.
    void aFileThatChangesBetweenBlocksHasAnotherEtag()
    {
        Files peer;
        peer.write("big.txt", counted(2'500));
        const auto first = peer.block("/f/big.txt", 0, 6);
        peer.write("big.txt", counted(2'400));
        const auto second = peer.block("/f/big.txt", 1, 6);
        QCOMPARE(second.code, Code::Content);
        QVERIFY(etagOf(first) != etagOf(second));
    }

    void aHugeFileIsNeverLoaded()
    {
        Files peer;
        QFile huge(peer.root() + "/huge.bin");
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(900) << 20));      // a hole: it takes no room
        const auto last = peer.block("/f/huge.bin", (900u << 10) - 1, 6);
        QCOMPARE(last.payload.size(), std::size_t(1'024));
        QVERIFY(!blockOption(last.options, OptionNumber::Block2)->more);
        QVERIFY(huge.resize(qint64(1'025) << 20));
        QCOMPARE(peer.get("/f/huge.bin").code, Code::NotImplemented);      // a block's number has 20 bits
    }

    void aFolderIsListed()
    {
        Files peer;
        peer.write("b.json", "{}");
        peer.write("a b.txt", "hello");
        peer.write(".hidden", "x");
        const auto list = peer.get("/f");
        QCOMPARE(int(*list.options.contentFormat()), 40);
        QCOMPARE(Asking::text(list), QByteArray("</f/a%20b.txt>;ct=0;sz=5,</f/b.json>;ct=50;sz=2,</f/sub>;ct=40"));
        const auto json = peer.get("/f/", Asking::uintOption(OptionNumber::Accept, 50));
        QCOMPARE(int(*json.options.contentFormat()), 50);
        QCOMPARE(Asking::text(json), QByteArray(R"([{"ct":0,"href":"/f/a%20b.txt","sz":5},{"ct":50,"href":"/f/b.json","sz":2},{"ct":40,"href":"/f/sub"}])"));
        QVERIFY(etagOf(list) != etagOf(json));
        QCOMPARE(peer.get("/f", match(OptionNumber::ETag, etagOf(list))).code, Code::Valid);
        QCOMPARE(Asking::text(peer.get("/f/sub")), QByteArray());
        QCOMPARE(peer.get("/f", Asking::uintOption(OptionNumber::Accept, 0)).code, Code::NotAcceptable);
        QCOMPARE(peer.item->liveValue().text, QStringLiteral("3 entries"));
        for (int i = 0; i < 100; ++i)
            peer.write(QByteArray("n" + QByteArray::number(i)).constData(), "");
        const auto first = peer.get("/f");
        QVERIFY(blockOption(first.options, OptionNumber::Block2)->more);
        QCOMPARE(peer.block("/f", 1, 6).payload.size(), std::size_t(1'024));
    }

    void aListThatIsCutHasTheFirstNames()
    {
        Files peer;
        for (int i = 99; i >= 10; --i)
            peer.write(QByteArray::number(i).constData(), "");
        const auto entries = studio::DiskFolder(peer.root(), false).list({}, 5);
        QCOMPARE(entries->size(), std::size_t(5));
        for (std::size_t i = 0; i < entries->size(); ++i)
            QCOMPARE(entries->at(i).name, std::to_string(10 + i));
    }

    void nothingLeadsOutOfTheFolder_data()
    {
        QTest::addColumn<QByteArray>("path");       // segments with | between them
        const char *const paths[] = {"..", "..|secret.txt", "../secret.txt", "sub|..|..|secret.txt", "%2e%2e|secret.txt", "..%2fsecret.txt", "..\\secret.txt",
                                     "\\..|secret.txt", "/etc/passwd", "|etc|passwd", "link.txt", "linked|secret.txt", "dangling", ".", ".|a.txt", ".hidden",
                                     "|a.txt", "a.txt|", "a.txt|x", "a.txt\n", "\xff", "none", "pipe"};
        for (const char *path : paths)
            QTest::newRow(path) << QByteArray(path);
        QTest::newRow("a NUL within") << QByteArray("a.txt\0.json", 11);
        QTest::newRow("deep") << QByteArray("sub|").repeated(40);
        QTest::newRow("long") << QByteArray(255, 'n');
    }
    void nothingLeadsOutOfTheFolder()
    {
        QFETCH(const QByteArray, path);
        Files peer({{"writable", true}});
        peer.write("a.txt", "hello");
        peer.write(".hidden", "secret");
        QVERIFY(QFile::link(peer.temporary.filePath("secret.txt"), peer.root() + "/link.txt"));
        QVERIFY(QFile::link(peer.temporary.path(), peer.root() + "/linked"));
        QVERIFY(QFile::link(peer.temporary.filePath("new.txt"), peer.root() + "/dangling"));
        QCOMPARE(::system(qPrintable("mkfifo '" + peer.root() + "/pipe'")), 0);
        std::vector<std::string> segments;
        for (const QByteArray &segment : path.split('|'))
            segments.push_back(segment.toStdString());
        if (path == "a.txt|") {
            QCOMPARE(peer.askBelow(Code::Get, segments).code, Code::Content);       // a slash at the end is no matter
            return;
        }
        QCOMPARE(peer.askBelow(Code::Get, segments).code, Code::NotFound);
        if (path == "none" || path == std::string(255, 'n').c_str() || path == "%2e%2e|secret.txt" || path == "..%2fsecret.txt")
            return;     // a name like any other, which may be created
        QCOMPARE(codeClass(peer.askBelow(Code::Put, segments, "overwritten").code), 4u);
        peer.askBelow(Code::Delete, segments);
        QCOMPARE(peer.onDisk("../secret.txt"), QByteArray("secret"));
        QVERIFY(!QFile::exists(peer.temporary.filePath("new.txt")));
        QCOMPARE(peer.onDisk("a.txt"), QByteArray("hello"));
    }

    void aLinkInTheListIsLeftOut()
    {
        Files peer;
        QVERIFY(QFile::link(peer.temporary.path(), peer.root() + "/linked"));
        QCOMPARE(Asking::text(peer.get("/f")), QByteArray("</f/sub>;ct=40"));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        Files peer;
        QVERIFY(QDir(peer.root()).removeRecursively());
        const auto answer = peer.get("/f/a.txt");
        QCOMPARE(answer.code, Code::ServiceUnavailable);
        QCOMPARE(Asking::text(answer), QByteArray("the folder of this resource is not there"));
        peer.advance(1s);
        QVERIFY(peer.item->liveValue().text.contains("is not there"));
        QDir().mkpath(peer.root());
        peer.write("a.txt", "back");
        QCOMPARE(Asking::text(peer.get("/f/a.txt")), QByteArray("back"));
        peer.run([&] { QVERIFY(peer.item->applyDefinition(json(R"({"path": "/f", "kind": "folder"})")).isEmpty()); });
        QCOMPARE(peer.get("/f").code, Code::ServiceUnavailable);
        QCOMPARE(peer.item->liveValue().text, QStringLiteral("(no folder chosen)"));
    }

    void aRelativePathBeginsAtTheSiteFilesFolder()
    {
        Files peer;
        peer.write("a.txt", "hello");
        auto made = studio::makeResource(json(R"({"path": "/g", "kind": "folder", "folder": "served"})"), peer.temporary.path());
        peer.run([&] { peer.site.addResource({"g"}, std::move(made.resource)); });
        QCOMPARE(Asking::text(peer.get("/g/a.txt")), QByteArray("hello"));
        serve(peer, R"({"path": "/h", "kind": "folder", "folder": "."})");     // not where the program happens to run
        QCOMPARE(peer.get("/h").code, Code::ServiceUnavailable);
    }

    void hiddenFilesAreServedIfChosen()
    {
        Files peer({{"dotFiles", true}});
        peer.write(".hidden", "x");
        QCOMPARE(peer.get("/f/.hidden").code, Code::Content);
        QVERIFY(Asking::text(peer.get("/f")).contains("/f/.hidden"));
        QCOMPARE(peer.askBelow(Code::Get, {".."}).code, Code::NotFound);
    }

    void qtResourcesAreServedReadOnly()
    {
        Asking peer;
        serve(peer, R"({"path": "/r", "kind": "folder", "folder": ":/served", "writable": true})");
        QCOMPARE(Asking::text(peer.get("/r/readme.txt")), QByteArray("from the resources\n"));
        QCOMPARE(Asking::text(peer.get("/r")), QByteArray("</r/readme.txt>;ct=0;sz=19,</r/sub>;ct=40"));
        QCOMPARE(int(*peer.get("/r/sub/a.json").options.contentFormat()), 50);
        QCOMPARE(peer.get("/r/none").code, Code::NotFound);
        QCOMPARE(peer.code(Code::Put, "/r/readme.txt", "x"), Code::MethodNotAllowed);
    }

    void anAliasOfAFileServesItsBlocksAndItsChangesByClients()
    {
        Files peer({{"writable", true}});
        peer.write("big.txt", counted(2'500));
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/f/big.txt", "notify": "non"})");
        const auto first = observe(peer, "/a");
        QCOMPARE(first.payload.size(), std::size_t(1'024));
        QVERIFY(first.options.has(OptionNumber::Observe) && blockOption(first.options, OptionNumber::Block2)->more);
        QCOMPARE(peer.block("/a", 2, 6).payload.size(), std::size_t(2'500 - 2'048));
        QCOMPARE(etagOf(first), etagOf(peer.block("/f/big.txt", 1, 6)));
        QCOMPARE(peer.code(Code::Put, "/a", "short"), Code::Changed);
        QCOMPARE(peer.onDisk("big.txt"), QByteArray("short"));
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent.value(1))), QByteArray("short"));
        QCOMPARE(peer.ask(Code::Put, "/a", "x", match(OptionNumber::IfMatch, etagOf(first))).code, Code::PreconditionFailed);
    }

    void discoveryListsTheFolderAndNotItsFiles()
    {
        Files peer;
        peer.write("a.txt", "hello");
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), QByteArray("</f>;ct=\"40 50\";obs,</.well-known/core>;ct=40"));
    }

    void aDelayedFolderAnswersLaterAndRightly()
    {
        Files peer({{"delay", "50 ms"}});
        peer.write("a.txt", "hello");
        QCOMPARE(peer.get("/f/a.txt").code, Code::Empty);
        QCOMPARE(Asking::text(Lockstep::decoded(peer.advance(50ms).value(0))), QByteArray("hello"));
    }
};

QTEST_GUILESS_MAIN(CatalogFolderTest)
#include "catalogfoldertest.moc"
