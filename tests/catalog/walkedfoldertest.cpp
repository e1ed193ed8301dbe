// SPDX-License-Identifier: GPL-3.0-or-later
// The way into a folder that somebody changes meanwhile.
#include "catalog/walkedfolder.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class WalkedFolderTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("root/sub"));
        QDir(m_folder->path()).mkpath(QStringLiteral("outside"));
        write(at("root/sub/a"), "inside");
        write(at("outside/a"), "outside");
    }

    void linksOnTheWayAreNotFollowed()
    {
        QVERIFY(QFile::link(at("outside"), at("root/link")));
        QVERIFY(QFile::link(at("root/sub"), at("root/harmless")));
        const std::string sub[] = {"sub"}, link[] = {"link"}, harmless[] = {"harmless"};
        QVERIFY(WalkedFolder::walk(at("root"), sub).has_value());
        QVERIFY(!WalkedFolder::walk(at("root"), link).has_value());
        QVERIFY(!WalkedFolder::walk(at("root"), harmless).has_value());
        QVERIFY(!WalkedFolder::walk(at("root/sub/a"), {}).has_value());
        // The root itself is the user's choice.
        QVERIFY(WalkedFolder::walk(at("root/harmless"), {}).has_value());
    }

#ifdef Q_OS_LINUX
    void aLinkPutInItsPlaceAfterTheWalkChangesNothing()
    {
        const std::string sub[] = {"sub"};
        const auto folder = WalkedFolder::walk(at("root"), sub);
        QVERIFY(QFile::rename(at("root/sub"), at("root/moved")));
        QVERIFY(QFile::link(at("outside"), at("root/sub")));
        QFile file;
        QVERIFY(folder->open("a", file).has_value());
        QCOMPARE(file.readAll(), QByteArray("inside"));
        QSaveFile saved(folder->path() + "/a");
        QVERIFY(saved.open(QIODevice::WriteOnly) && saved.write("new") == 3 && saved.commit());
        QFile outside(at("outside/a")), moved(at("root/moved/a"));
        QVERIFY(outside.open(QIODevice::ReadOnly) && moved.open(QIODevice::ReadOnly));
        QCOMPARE(outside.readAll(), QByteArray("outside"));
        QCOMPARE(moved.readAll(), QByteArray("new"));
    }
#endif

    void onlyFilesAndFoldersAreThere()
    {
        QVERIFY(QFile::link(at("outside/a"), at("root/sub/link")));
        const std::string sub[] = {"sub"};
        const auto folder = WalkedFolder::walk(at("root"), sub);
        QFile file;
        QVERIFY(folder->look("a") && !folder->look("a")->isFolder);
        QVERIFY(folder->look(".") && folder->look(".")->isFolder);
        QVERIFY(!folder->look("link") && !folder->open("link", file));
        QVERIFY(!folder->open(".", file) && !folder->look("none"));
    }

    void aReplacedFileHasAnotherStamp()
    {
        const std::string sub[] = {"sub"};
        const auto folder = WalkedFolder::walk(at("root"), sub);
        const auto before = folder->look("a");
        QSaveFile saved(at("root/sub/a"));
        QVERIFY(saved.open(QIODevice::WriteOnly) && saved.write("INSIDE") == 6 && saved.commit());
        QVERIFY(folder->look("a") != before);
    }

    void plainNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("usual") << QByteArray("a b.txt") << true;
        QTest::newRow("umlaut") << QByteArray("\xc3\xa4") << true;
        QTest::newRow("dot file") << QByteArray(".a") << true;
        QTest::newRow("three dots") << QByteArray("...") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("dot") << QByteArray(".") << false;
        QTest::newRow("dots") << QByteArray("..") << false;
        QTest::newRow("slash") << QByteArray("a/b") << false;
        QTest::newRow("backslash") << QByteArray("a\\b") << false;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
        QTest::newRow("new line") << QByteArray("a\nb") << false;
        QTest::newRow("no UTF-8") << QByteArray("\xc3") << false;
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << false;
    }
    void plainNames()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, isPlain);
        QCOMPARE(isPlainName(name.toStdString()), isPlain);
    }

private:
    QString at(const char *path) const { return m_folder->filePath(QString::fromLatin1(path)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(WalkedFolderTest)
#include "walkedfoldertest.moc"
