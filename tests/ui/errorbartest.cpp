// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace studio;
using Severity = ErrorBar::Severity;

class ErrorBarTest : public QObject {
    Q_OBJECT

private slots:
    void itIsThereOnlyWhileThereIsSomethingToSay()
    {
        ErrorBar bar;
        QVERIFY(bar.isHidden());
        bar.say("file", Severity::Error, "No such file.");
        QVERIFY(!bar.isHidden());
        bar.solve("file");
        QVERIFY(bar.isHidden());
        QCOMPARE(bar.count(), 0);
    }

    void oneMatterHasOneNotice()
    {
        ErrorBar bar;
        bar.say("bind", Severity::Error, "Port 5683 is used.");
        bar.say("file", Severity::Warning, "Unknown key.");
        bar.say("bind", Severity::Error, "Port 5684 is used.");
        QCOMPARE(bar.count(), 2);
        QCOMPARE(bar.text("bind"), "Port 5684 is used.");
        QCOMPARE(bar.text("file"), "Unknown key.");
        QCOMPARE(bar.text("other"), "");
    }

    void theOldestGivesWay()
    {
        ErrorBar bar;
        for (int number = 0; number < ErrorBar::mostNotices + 2; ++number)
            bar.say(QString::number(number), Severity::Note, "Text");
        QCOMPARE(bar.count(), ErrorBar::mostNotices);
        QCOMPARE(bar.text("1"), "");
        QCOMPARE(bar.text("2"), "Text");
    }

    void aChoiceIsMadeOnceAndTakesItsNoticeAlong()
    {
        ErrorBar bar;
        int made = 0;
        bar.say("bind", Severity::Error, "Port 5683 is used.", {{"Use 5684", [&made] { ++made; }}, {"Retry", [] {}}});
        const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons.first()->text(), "Use 5684");
        buttons.first()->click();
        QCOMPARE(made, 1);
        QCOMPARE(bar.count(), 0);
    }

    void aChoiceMayComplainAgain()
    {
        ErrorBar bar;
        bar.say("bind", Severity::Error, "Port 5683 is used.", {{"Retry", [&bar] { bar.say("bind", Severity::Error, "Still used."); }}});
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(bar.text("bind"), "Still used.");
        QVERIFY(!bar.isHidden());
    }

    void theCrossDismisses()
    {
        ErrorBar bar;
        bar.say("file", Severity::Error, "No such file.");
        auto *cross = bar.findChild<QToolButton *>();
        QCOMPARE(cross->accessibleName(), "Dismiss");
        cross->click();
        QCOMPARE(bar.count(), 0);
    }
};

QTEST_MAIN(ErrorBarTest)
#include "errorbartest.moc"
