// SPDX-License-Identifier: GPL-3.0-or-later
// What an abrupt end leaves is brought back. A real one, by SIGKILL: killtest.
#include "host/editjournal.h"
#include "host/hostserver.h"
#include "host/sitefile.h"

#include <QDir>
#include <QTemporaryDir>

using namespace studio;

namespace {

/// A program with a home of its own. It ends abruptly when it is destroyed: nobody has decided about what is unsaved.
struct Program {
    explicit Program(const QTemporaryDir &home, bool recovers = true) : host(optionsFor(home, recovers)) {}
    static ServerHost::Options optionsFor(const QTemporaryDir &home, bool recovers)
    {
        ServerHost::Options options;
        options.recovery = {home.filePath("recovery"), recovers};
        return options;
    }

    FileResult open(const QString &file) { return await(host.openSite(file)); }
    bool edit(const SiteEdit &edit) { return await(host.edit({edit})).value(0).isApplied(); }
    /// The definitions that would be saved now.
    QList<QJsonObject> definitions()
    {
        QCoreApplication::processEvents();      // pictures from before are none
        Picture picture(host);
        QList<QJsonObject> all;
        if (!QTest::qWaitFor([&] { return picture.resets == 1; }))
            return all;
        for (const ResourceState &state : picture.resources) {
            if (!state.definition.isEmpty())
                all << state.definition;
        }
        return all;
    }
    QStringList paths()
    {
        QStringList all;
        for (const QJsonObject &definition : definitions())
            all << definition.value("path").toString();
        return all;
    }

    ServerHost host;
};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

SiteFile siteOf(const QList<QJsonObject> &definitions)
{
    SiteFile site;
    site.resources = definitions;
    return site;
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT
    QTemporaryDir *m_home = nullptr;
    QString m_file;

    QStringList journals(const char *pattern = "*.journal") const { return QDir(m_home->filePath("recovery")).entryList({pattern}, QDir::Files); }
    QString journal() const { return m_home->filePath("recovery/" + journals().value(0)); }

private slots:
    void init()
    {
        m_home = new QTemporaryDir;
        m_file = m_home->filePath("room.coapsite");
        QCOMPARE(writeSiteFile(m_file, siteOf({text("/one", "1"), text("/two", "2")})), QString());
    }
    void cleanup() { delete m_home; }

    void anAnswerComesWhenTheEditIsOnTheDisk()
    {
        Program program(*m_home);
        program.open(m_file);
        QVERIFY(journals().isEmpty());
        QVERIFY(program.edit(add(text("/three", "3"))));
        QCOMPARE(parseJournal(contentOf(journal())).steps.size(), 1);
    }

    void whatWasNotSavedIsBroughtBack()
    {
        {
            Program program(*m_home);
            QVERIFY(!program.open(m_file).isRecovered);
            QVERIFY(program.edit(add(text("/three", "3"))));
            QVERIFY(program.edit(change(text("/one", "1"), text("/one", "changed"))));
            QVERIFY(program.edit(remove(text("/two", "2"))));
            program.host.setSiteInfo("Lab", {"any", 5700});
            await(program.host.edit({}));       // those before are done
        }
        Program again(*m_home);
        QStringList log;
        connect(&again.host, &ServerControl::logged, this, [&](const LogLine &line) { log << line.text; });
        const FileResult opened = again.open(m_file);
        QVERIFY(opened.isRecovered);
        QCOMPARE(opened.warnings, QStringList());
        QTRY_COMPARE(log.filter("Unsaved changes"), QStringList{"Unsaved changes brought back: 4"});
        QCOMPARE(opened.site.title, QString("Lab"));
        QCOMPARE(opened.site.listen, (ListenSettings{"any", 5700}));
        QCOMPARE(again.definitions(), (QList<QJsonObject>{text("/one", "changed"), text("/three", "3")}));
    }

    void whatIsDoneAfterwardsIsKeptToo()
    {
        for (const char *path : {"/a", "/b", "/c"}) {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text(path, "x"))));
        }
        Program again(*m_home);
        QVERIFY(again.open(m_file).isRecovered);
        QCOMPARE(again.paths(), (QStringList{"/one", "/two", "/a", "/b", "/c"}));
    }

    void afterSavingThereIsNothingToRecover()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/three", "3"))));
            QVERIFY(await(program.host.saveSite(m_file, false)).isOk);
            QVERIFY(journals().isEmpty());
        }
        Program again(*m_home);
        QVERIFY(!again.open(m_file).isRecovered);
        QCOMPARE(again.paths().size(), 3);
    }

    /// The file is in its place, the journal is still there: its steps are in the file already.
    void aCrashBetweenSavingAndTheJournalsEndMakesNoStepTwice()
    {
        QByteArray left;
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            QVERIFY(program.edit(change(text("/a", "1"), with(text("/a", "1"), "path", "/b"))));
            left = contentOf(journal());
            QVERIFY(await(program.host.saveSite(m_file, false)).isOk);
        }
        QVERIFY(put(m_home->filePath("recovery/" + EditJournal::ofFile(m_file, {}).name + ".journal"), left + journalSaveLine(hashOf(contentOf(m_file)))));
        Program again(*m_home);
        const FileResult opened = again.open(m_file);
        QVERIFY(!opened.isRecovered);
        QCOMPARE(opened.warnings, QStringList());
        QCOMPARE(again.paths(), (QStringList{"/one", "/two", "/b"}));
        QVERIFY(journals().isEmpty());
    }

    void aFailedSaveLosesNothing()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            QVERIFY(!await(program.host.saveSite(m_home->filePath("no/folder.coapsite"), false)).isOk);
            QVERIFY(program.edit(add(text("/b", "2"))));
        }
        Program again(*m_home);
        QVERIFY(again.open(m_file).isRecovered);
        QCOMPARE(again.paths(), (QStringList{"/one", "/two", "/a", "/b"}));
    }

    void whatWasGivenUpIsNotBroughtBack()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            program.host.forgetUnsaved();
        }
        QVERIFY(journals().isEmpty());
        Program again(*m_home);
        QVERIFY(!again.open(m_file).isRecovered);
        QVERIFY(again.edit(add(text("/b", "1"))));
        // Opened again, it is as in the file; so is another site's.
        QVERIFY(!again.open(m_file).isRecovered);
        QCOMPARE(again.paths(), (QStringList{"/one", "/two"}));
        QVERIFY(again.edit(add(text("/c", "1"))));
        QVERIFY(await(again.host.openExample("demo")).isOk);
        QVERIFY(journals().isEmpty());
    }

    void aFileThatCannotBeOpenedLeavesTheOpenSitesJournal()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            QVERIFY(!program.open(m_home->filePath("none.coapsite")).isOk);
        }
        Program again(*m_home);
        QVERIFY(again.open(m_file).isRecovered);
    }

    void savedElsewhereTheNewFileHasTheJournal()
    {
        const QString other = m_home->filePath("other.coapsite");
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            // A copy with the present values (--keep-values) leaves it unsaved.
            QVERIFY(await(program.host.saveSite(m_home->filePath("copy.coapsite"), true)).isOk);
            QCOMPARE(program.host.site().file, m_file);
            QCOMPARE(journals().size(), 1);
            QVERIFY(await(program.host.saveSite(other, false)).isOk);
            QVERIFY(journals().isEmpty());
            QVERIFY(program.edit(add(text("/b", "2"))));
        }
        Program again(*m_home);
        QVERIFY(!again.open(m_file).isRecovered);
        QCOMPARE(again.paths().size(), 2);
        QVERIFY(again.open(other).isRecovered);
        QCOMPARE(again.paths(), (QStringList{"/one", "/two", "/a", "/b"}));
    }

    void aSiteWithoutAFileIsBroughtBackToo()
    {
        {
            Program program(*m_home);
            QVERIFY(!await(program.host.recoverUntitled()).isRecovered);
            QVERIFY(program.edit(add(text("/a", "1"))));
        }
        Program other(*m_home);
        QVERIFY(other.open(m_file).isUntitledLeft);
        // A new site is a new one.
        QVERIFY(!await(other.host.newSite()).isRecovered);
        QCOMPARE(other.paths(), QStringList());
        QVERIFY(await(other.host.openExample("demo")).isUntitledLeft);
        QVERIFY(await(other.host.recoverUntitled()).isRecovered);
        QCOMPARE(other.paths(), QStringList{"/a"});
        QVERIFY(!other.open(m_file).isUntitledLeft);
    }

    void whereANewSiteListensIsNothingToRecover()
    {
        {
            Program program(*m_home);
            await(program.host.newSite());
            program.host.setSiteInfo({}, {"any", 5700});
            await(program.host.edit({}));
        }
        Program again(*m_home);
        QVERIFY(!again.open(m_file).isUntitledLeft);
        QVERIFY(!await(again.host.recoverUntitled()).isRecovered);
    }

    void anExampleIsBroughtBackToo()
    {
        {
            Program program(*m_home);
            await(program.host.openExample("demo"));
            QVERIFY(program.edit(add(text("/mine", "1"))));
        }
        Program again(*m_home);
        QVERIFY(await(again.host.openExample("demo")).isRecovered);
        QVERIFY(again.paths().contains("/mine"));
    }

    void whatTheFileHasBecomeMeanwhileIsNotOverwritten()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(change(text("/one", "1"), text("/one", "ours"))));
            QVERIFY(program.edit(change(text("/two", "2"), text("/two", "ours"))));
            QVERIFY(program.edit(add(text("/three", "3"))));
        }
        const QByteArray left = contentOf(journal());
        QCOMPARE(writeSiteFile(m_file, siteOf({text("/one", "theirs"), text("/two", "2")})), QString());
        Program again(*m_home);
        const FileResult opened = again.open(m_file);
        QVERIFY(opened.isRecovered);
        QCOMPARE(again.definitions(), (QList<QJsonObject>{text("/one", "theirs"), text("/two", "ours"), text("/three", "3")}));
        QCOMPARE(opened.warnings.size(), 2);
        QCOMPARE(opened.warnings[0], QString("A change of /one was not brought back: the file has changed since"));
        QCOMPARE(contentOf(m_home->filePath("recovery/" + journals("*.aside-*").value(0))), left);
        QVERIFY2(opened.warnings[1].contains(journals("*.aside-*").value(0)), qPrintable(opened.warnings[1]));
        // And from now on it is this file's.
        QCOMPARE(parseJournal(contentOf(journal())).base, hashOf(contentOf(m_file)));
    }

    void ofManyStepsThatCannotBeDoneThereAreTheFirstAndHowManyMore()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            for (int i = 0; i < 23; ++i)
                QVERIFY(program.edit(change(text("/one", QString::number(1 + i)), text("/one", QString::number(2 + i)))));
        }
        QCOMPARE(writeSiteFile(m_file, siteOf({text("/one", "theirs")})), QString());
        Program again(*m_home);
        const QStringList warnings = again.open(m_file).warnings;
        QCOMPARE(warnings.size(), 22);
        QCOMPARE(warnings[19], QString("A change of /one was not brought back: the file has changed since"));
        QCOMPARE(warnings[20], QString("3 more changes were not brought back."));
    }

    void aDamagedJournalIsSaidAndKept()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
            QVERIFY(program.edit(add(text("/b", "2"))));
        }
        QByteArrayList lines = contentOf(journal()).split('\n');
        lines[2] = "damage";
        lines.insert(3, lines[1]);
        const QByteArray damaged = lines.join('\n');
        QVERIFY(put(journal(), damaged));
        Program again(*m_home);
        const FileResult opened = again.open(m_file);
        QVERIFY(opened.isRecovered);
        QVERIFY2(opened.warnings.value(0).contains("line 3 cannot be read"), qPrintable(opened.warnings.join('\n')));
        QCOMPARE(again.paths(), (QStringList{"/one", "/two", "/a"}));
        QCOMPARE(contentOf(m_home->filePath("recovery/" + journals("*.aside-*").value(0))), damaged);
    }

    void aServerOnlySaysThatThereIsSomething()
    {
        {
            Program program(*m_home);
            program.open(m_file);
            QVERIFY(program.edit(add(text("/a", "1"))));
        }
        const QByteArray left = contentOf(journal());
        {
            Program server(*m_home, false);
            const FileResult opened = server.open(m_file);
            QVERIFY(!opened.isRecovered);
            QCOMPARE(opened.warnings.size(), 1);
            QVERIFY(opened.warnings[0].contains("not saved"));
            QCOMPARE(server.paths().size(), 2);
            QVERIFY(server.edit(add(text("/b", "1"))));
        }
        QCOMPARE(contentOf(journal()), left);
        Program window(*m_home);
        QVERIFY(window.open(m_file).isRecovered);
        QCOMPARE(Program(*m_home, false).open(m_file).warnings, QStringList());     // it runs: nothing is lost
    }

    void twoProgramsAreTold()
    {
        Program first(*m_home), second(*m_home);
        QCOMPARE(first.open(m_file).warnings, QStringList());
        const QStringList warnings = second.open(m_file).warnings;
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings[0].contains("open in another program"), qPrintable(warnings[0]));
    }

    void aSiteThatNobodyOpenedIsKeptToo()
    {
        {
            Program program(*m_home);
            QVERIFY(!program.open(m_home->filePath("none.coapsite")).isOk);
            QVERIFY(program.edit(add(text("/a", "1"))));
            QVERIFY(program.edit(add(text("/b", "1"))));
        }
        Program again(*m_home);
        QVERIFY(await(again.host.recoverUntitled()).isRecovered);
        QCOMPARE(again.paths(), (QStringList{"/a", "/b"}));
    }

    void withoutAFolderNothingIsKept()
    {
        Server server;
        QVERIFY(server.edit(add(text("/a", "1"))).isApplied());
        QVERIFY(!QFile::exists(m_home->filePath("recovery")));
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recoverytest.moc"
