// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits and saves is killed at any moment, 200 times. Each edit that was answered is there when it is
// started again, whole, and no file is ever half-written.
#include "host/sitefile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

constexpr int kills = 200;

/// What the killed program has said: the last state that it found and the last step that was answered; -1: none.
struct Said {
    int found = -1, done = -1;
    QByteArray trouble;
};

Said said(const QByteArray &output)
{
    Said all;
    const QByteArrayList lines = output.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {      // what is behind the last line end was cut off
        const QByteArrayList words = lines[i].split(' ');
        if (words[0] == "state")
            all.found = words[1].toInt();
        else if (words[0] == "done")
            all.done = words[1].toInt();
        else
            all.trouble = lines[i];
    }
    return all;
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

    /// Kills it after as many lines as chance wants, or so many milliseconds.
    static QByteArray runAndKill(const QStringList &arguments, QRandomGenerator &chance)
    {
        QProcess process;
        process.start(QStringLiteral(KILLED_PROGRAM), arguments);
        QByteArray output;
        const bool isEarly = chance.bounded(8) == 0;
        const int lines = isEarly ? 0 : 1 + int(chance.bounded(12)), milliseconds = isEarly ? int(chance.bounded(40)) : 20'000;
        process.waitForStarted();
        while (output.count('\n') <= lines && process.waitForReadyRead(milliseconds))
            output += process.readAllStandardOutput();
        if (!isEarly)
            process.waitForReadyRead(int(chance.bounded(6)));      // somewhere within the next step or save
        process.kill();
        process.waitForFinished();
        return output + process.readAllStandardOutput();
    }

private slots:
    void eachAnsweredEditIsThereAfterEachKill()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("site.coapsite");
        SiteFile site;
        for (const char *path : {"/a", "/b"})
            site.resources.append({{"path", path}, {"kind", "value"}, {"initial", "0"}});
        QCOMPARE(writeSiteFile(file, site), QString());
        QRandomGenerator chance(20'261'127);
        int answered = 0, begun = 0, most = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const Said now = said(runAndKill({folder.filePath("recovery"), file}, chance));
            QVERIFY2(now.trouble.isEmpty(), now.trouble.constData());
            if (now.found >= 0) {
                ++begun;
                QVERIFY2(now.found >= answered, qPrintable(QStringLiteral("kill %1: step %2 was answered, %3 is there").arg(kill).arg(answered).arg(now.found)));
                QVERIFY(now.found <= answered + 1);     // what was written and not answered yet
                answered = now.found;
            }
            answered = std::max(answered, now.done);
            most = std::max(most, answered);
            const auto read = readSiteFile(file);
            QVERIFY2(read.isOk(), qPrintable(read.message));
        }
        QVERIFY2(begun > kills / 2 && most > kills, qPrintable(QStringLiteral("%1 starts, %2 steps: too few to mean anything").arg(begun).arg(most)));
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
