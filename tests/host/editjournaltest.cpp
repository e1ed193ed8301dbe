// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of edits as text and as a file. What it brings back: recoverytest.
#include "host/editjournal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

const QByteArray head = R"({"format":"coapsite-journal","version":1,"site":"/home/a/room.coapsite","base":"b0"})" "\n";
const QByteArray addA = R"({"edits":[{"after":{"kind":"value","path":"/a"}}]})" "\n";
const QByteArray dropA = R"({"edits":[{"before":{"kind":"value","path":"/a"}}]})" "\n";
const QByteArray headAndAddA = head + addA;
const QByteArray settings = R"({"title":"Lab","listen":{"address":"any","port":5700,"protocol":{"nstart":2}}})" "\n";

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

JournalStep addition(const QString &path)
{
    return {{{std::nullopt, QJsonObject{{"path", path}, {"kind", "value"}}, 0}}, {}};
}

const EditJournal::Subject room{"room", "/home/a/room.coapsite", "b0"};

} // namespace

class EditJournalTest : public QObject {
    Q_OBJECT
private slots:
    /// It is gone with the program, and a step that begins with it could not be done again.
    void whatClientsHaveMadeIsNotInIt()
    {
        const QJsonObject theirs{{"path", "/c/1"}, {"kind", "value"}}, kept{{"path", "/c/1"}, {"kind", "value"}, {"initial", "x"}};
        const Journal journal = parseJournal(head + journalLine({{{.before = theirs, .isPeers = true}, {.after = kept}}, {}}));
        QCOMPARE(journal.problem, QString());
        QCOMPARE(journal.steps.size(), 1);
        QCOMPARE(journal.steps[0].edits.size(), 1);
        QCOMPARE(*journal.steps[0].edits[0].after, kept);
    }

    void itsLinesAreRead()
    {
        const Journal journal = parseJournal(head + addA + settings + dropA);
        QCOMPARE(journal.problem, QString());
        QCOMPARE(journal.site, QString("/home/a/room.coapsite"));
        QCOMPARE(journal.base, QByteArray("b0"));
        QCOMPARE(journal.steps.size(), 3);
        QCOMPARE(journal.steps[0].edits[0].after->value("path").toString(), QString("/a"));
        QVERIFY(!journal.steps[0].edits[0].before);
        QCOMPARE(journal.steps[1].settings->title, QString("Lab"));
        QCOMPARE(journal.steps[1].settings->listen, (ListenSettings{"any", 5700, {{"nstart", 2}}}));
        QVERIFY(!journal.steps[2].edits[0].after);
    }

    void whatIsWrittenIsRead()
    {
        const JournalStep all[] = {addition("/a"), {{}, JournalStep::Settings{"Lab", {"any", 5700, {{"nstart", 2}}}}}};
        const Journal journal = parseJournal(journalHead("s", "b0") + journalLine(all[0]) + journalSaveLine("b1") + journalLine(all[1]));
        QCOMPARE(journal.problem, QString());
        QCOMPARE(journal.steps.size(), 2);
        QCOMPARE(journal.steps[0].edits[0].after, all[0].edits[0].after);
        QCOMPARE(journal.steps[1].settings->listen, all[1].settings->listen);
        QCOMPARE(journal.saves.size(), 1);
    }

    /// A program that is killed while it writes leaves the beginning of a line.
    void atEachOctetThatIsMissingTheWholeLinesCount()
    {
        const QByteArray whole = head + addA + dropA;
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const Journal journal = parseJournal(whole.left(size));
            const qsizetype steps = (size >= headAndAddA.size()) + (size == whole.size());
            QCOMPARE(journal.problem, QString());
            QCOMPARE(journal.steps.size(), steps);
            QCOMPARE(journal.wholeOctets, qint64(steps == 2 ? whole.size() : steps == 1 ? headAndAddA.size() : size >= head.size() ? head.size() : 0));
        }
    }

    void aLastLineOfZerosNeverCounted()
    {
        const Journal journal = parseJournal(head + addA + QByteArray(40, '\0') + '\n');
        QCOMPARE(journal.problem, QString());
        QCOMPARE(journal.steps.size(), 1);
        QCOMPARE(journal.wholeOctets, qint64(headAndAddA.size()));
    }

    void damageIsSaidAndWhatComesBeforeItCounts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("steps");
        QTest::newRow("no journal") << QByteArray("{\"format\":\"coapsite\"}\n" + addA) << "its first line is none of a journal" << 0;
        QTest::newRow("no JSON") << QByteArray("hello\n" + addA) << "its first line is none of a journal" << 0;
        QTest::newRow("newer") << QByteArray(R"({"format":"coapsite-journal","version":2})" "\n") << "it is of version 2, this program reads version 1" << 0;
        QTest::newRow("a line of zeros") << QByteArray(head + addA + QByteArray(40, '\0') + '\n' + dropA) << "line 3 cannot be read" << 1;
        QTest::newRow("a line of another sort") << QByteArray(head + addA + "{\"x\":1}\n" + dropA) << "line 3 cannot be read" << 1;
        QTest::newRow("an edit of nothing") << QByteArray(head + "{\"edits\":[{}]}\n" + dropA) << "line 2 cannot be read" << 0;
        QTest::newRow("an edit that is none") << QByteArray(head + "{\"edits\":[{\"after\":7}]}\n" + dropA) << "line 2 cannot be read" << 0;
    }
    void damageIsSaidAndWhatComesBeforeItCounts()
    {
        QFETCH(QByteArray, text);
        const Journal journal = parseJournal(text);
        QTEST(journal.problem, "problem");
        QTEST(int(journal.steps.size()), "steps");
    }

    void aSaveThatSucceededHoldsTheStepsBeforeIt()
    {
        const Journal journal = parseJournal(head + addA + journalSaveLine("b1") + dropA + journalSaveLine("b2"));
        QCOMPARE(journal.missingIn("b0")->size(), 2);
        QCOMPARE(journal.missingIn("b1")->size(), 1);
        QVERIFY(!journal.missingIn("b1")->first().edits[0].after);
        QCOMPARE(journal.missingIn("b2")->size(), 0);
        QVERIFY(!journal.missingIn("b3"));
    }

    void nothingIsWrittenBeforeTheFirstEdit()
    {
        QTemporaryDir folder;
        const auto taken = EditJournal::take(folder.filePath("recovery"), room, EditJournal::Left::Recover);
        QVERIFY(taken.journal && !taken.left && !taken.isOpenElsewhere);
        QVERIFY(!QFile::exists(taken.journal->file()));
        QCOMPARE(taken.journal->append(addA), QString());
        QCOMPARE(contentOf(taken.journal->file()), QByteArray(R"({"base":"b0","format":"coapsite-journal","site":"/home/a/room.coapsite","version":1})" "\n" + addA));
        taken.journal->startAnew("b1");
        QVERIFY(!QFile::exists(taken.journal->file()));
    }

    void whatWasLeftIsFoundAndGoneOnWith()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), head + addA + "{\"edits\":[{\"bef");
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QCOMPARE(taken.left->steps.size(), 1);
        taken.journal->goOnAt(taken.left->wholeOctets);
        QCOMPARE(taken.journal->append(dropA), QString());
        QCOMPARE(contentOf(folder.filePath("room.journal")), QByteArray(head + addA + dropA));
    }

    /// So is what a program leaves that is killed between making its lock and signing it.
    void aLockWithoutAnOwnerIsNobodys()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), headAndAddA);
        put(folder.filePath("room.journal.lock"), {});
        QVERIFY(EditJournal::isLeft(folder.path(), room));
        put(folder.filePath("room.journal.lock"), {});
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QVERIFY(!taken.isOpenElsewhere);
        QCOMPARE(taken.left->steps.size(), 1);
    }

    /// And one that is killed between making the lock by which QLockFile removes a stale one, and signing that.
    void aStaleLockThatWasBeingRemovedIsNobodys()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), headAndAddA);
        put(folder.filePath("room.journal.lock"), "99999999\ncoapstudio\n" + QSysInfo::machineHostName().toUtf8() + '\n');   // no system has so many
        put(folder.filePath("room.journal.lock.rmlock"), {});
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QVERIFY(!taken.isOpenElsewhere);
        QVERIFY(taken.left.has_value());
        QCOMPARE(taken.left->steps.size(), 1);
    }

    void twoProgramsWithOneSiteHaveAJournalEach()
    {
        QTemporaryDir folder;
        const auto first = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        auto second = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QVERIFY(!first.isOpenElsewhere);
        QVERIFY(second.isOpenElsewhere);
        QCOMPARE(first.journal->append(addA), QString());
        QCOMPARE(second.journal->append(dropA), QString());
        QVERIFY(first.journal->file() != second.journal->file());
        QVERIFY(!EditJournal::isLeft(folder.path(), room));     // both run
        // The second ends abruptly: its journal is found though the first has its place.
        second.journal.reset();
        QVERIFY(EditJournal::isLeft(folder.path(), room));
        const auto third = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QVERIFY(third.isOpenElsewhere);
        QVERIFY(third.left && !third.left->steps.first().edits[0].after);
    }

    void aNewSiteLeavesWhatWasLeftAlone()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), head + addA);
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::LeaveAlone);
        QVERIFY(!taken.left);
        QCOMPARE(taken.journal->append(dropA), QString());
        QCOMPARE(contentOf(folder.filePath("room.journal")), QByteArray(head + addA));
    }

    void whatAnotherFilesSavingReplacesIsPutAside()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), head + addA);
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::PutAside);
        QVERIFY(!taken.left);
        QCOMPARE(taken.journal->file(), folder.filePath("room.journal"));
        QCOMPARE(contentOf(folder.filePath("room.journal.aside-1")), QByteArray(head + addA));
    }

    void itIsRewrittenWholeAndTheFormerIsKept()
    {
        QTemporaryDir folder;
        put(folder.filePath("room.journal"), head + addA + "damage\n" + dropA);
        const auto taken = EditJournal::take(folder.path(), room, EditJournal::Left::Recover);
        QVERIFY(!taken.left->problem.isEmpty());
        const QString former = taken.journal->rewrite("b7", taken.left->steps, true);
        QCOMPARE(former, folder.filePath("room.journal.aside-1"));
        QCOMPARE(contentOf(former), QByteArray(head + addA + "damage\n" + dropA));
        QCOMPARE(taken.journal->append(dropA), QString());
        const Journal again = parseJournal(contentOf(taken.journal->file()));
        QCOMPARE(again.base, QByteArray("b7"));
        QCOMPARE(again.steps.size(), 2);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        put(folder.filePath("file"), "no folder");
        const auto taken = EditJournal::take(folder.filePath("file/below"), room, EditJournal::Left::Recover);
        QVERIFY(!taken.journal);
        QVERIFY2(taken.problem.contains("file/below"), qPrintable(taken.problem));
    }

    void aSiteIsTheSameByWhicheverWay()
    {
        QTemporaryDir folder;
        put(folder.filePath("My room.coapsite"), "{}");
        QVERIFY(QDir(folder.path()).mkdir("sub"));
        const auto direct = EditJournal::ofFile(folder.filePath("My room.coapsite"), {});
        QCOMPARE(EditJournal::ofFile(folder.filePath("sub/../My room.coapsite"), {}).name, direct.name);
        QVERIFY(QFile::link(folder.filePath("My room.coapsite"), folder.filePath("other")));
        QCOMPARE(EditJournal::ofFile(folder.filePath("other"), {}).name, direct.name);
        QVERIFY2(direct.name.startsWith("My-room-"), qPrintable(direct.name));
    }
};

QTEST_GUILESS_MAIN(EditJournalTest)
#include "editjournaltest.moc"
