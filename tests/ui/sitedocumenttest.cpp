// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opendocument.h"
#include "ui/settingsinfolder.h"

#include <QSignalSpy>

using namespace studio;

class SiteDocumentTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void init() { QSettings().clear(); }

    void anEditMakesItModifiedAndItsUndoDoesNot()
    {
        Document the;
        QVERIFY(!the.document.isModified());
        the.addResource("/a");
        QVERIFY(the.document.isModified());
        the.stack.undo();
        QTRY_VERIFY(!the.document.isModified());
    }

    void openingReplacesTheSiteAndRemembersTheFile()
    {
        Document the;
        QSignalSpy opened(&the.document, &SiteDocument::opened);
        const QString path = m_settings.emptyFile("a.coapsite");
        the.picked = path;
        the.server.nextSite.title = "Station";
        the.document.open();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(the.document.name(), "Station");
        QCOMPARE(the.recent.files(), QStringList{path});
        QVERIFY(!the.document.isModified());
        QCOMPARE(the.server.calls, QStringList{"open " + path});
    }

    void anExampleAndANewSiteHaveNoFile()
    {
        Document the;
        the.document.openExample("demo");
        QTRY_COMPARE(the.server.site().example, "demo");
        the.document.newSite();
        QTRY_COMPARE(the.server.site().example, "");
        QCOMPARE(the.document.name(), "Untitled site");
        QVERIFY(the.recent.files().isEmpty());
    }

    void aNewSiteStaysWhereTheServerRuns()
    {
        Document the;
        the.server.start({"any", 5700});
        QTRY_VERIFY(the.server.state().isRunning);
        the.document.newSite();
        QTRY_COMPARE(the.server.site().listen, (ListenSettings{"any", 5700}));
        QVERIFY(!the.document.isModified());
    }

    void aBrokenFileIsSaidAndTheOpenSiteStays()
    {
        Document the;
        the.server.nextSite.title = "First";
        the.document.openFile(m_settings.emptyFile("first.coapsite"));
        QTRY_COMPARE(the.document.name(), "First");
        the.addResource("/a");
        the.stack.undo();
        QTRY_VERIFY(!the.document.isModified());
        the.server.fileProblem = "broken.coapsite, line 3: not JSON.";
        the.document.openFile(m_settings.emptyFile("broken.coapsite"));
        QTRY_COMPARE(the.bar.text("file"), "broken.coapsite, line 3: not JSON.");
        QCOMPARE(the.document.name(), "First");
        QVERIFY(the.stack.canRedo());       // and its undo history with it
        QCOMPARE(the.choice(), "Retry");
        the.server.fileProblem.clear();
        the.bar.findChildren<QPushButton *>().last()->click();
        QTRY_COMPARE(the.bar.count(), 0);
    }

    void aVanishedFileIsSaidAndForgotten()
    {
        Document the;
        the.recent.add(m_settings.filePath("gone.coapsite"));
        the.document.openFile(m_settings.filePath("gone.coapsite"));
        QVERIFY(the.bar.text("file").endsWith("gone.coapsite is not there any more."));
        QVERIFY(the.recent.files().isEmpty());
        QVERIFY(the.server.calls.isEmpty());
    }

    void manyErrorsOfAFileAreShownButNotAllOfThem()
    {
        Document the;
        the.server.fileProblem = "a.coapsite: 5 errors:\none\ntwo\nthree\nfour\nfive";
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.bar.text("file"), "a.coapsite: 5 errors:\none\ntwo\nthree\n… more are in the log");
    }

    void warningsOfAFileAreShownButNotAllOfThem()
    {
        Document the;
        the.server.fileWarnings = {"one", "two", "three", "four", "five"};
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.bar.text("warnings"), "one\ntwo\nthree\n… and 2 more");
    }

    void savingGoesToTheFileAndCleans()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.server.site().file, m_settings.filePath("a.coapsite"));
        the.addResource("/a");
        the.document.save();
        QTRY_VERIFY(!the.document.isModified());
        QCOMPARE(the.server.calls.last(), "save " + m_settings.filePath("a.coapsite"));
        QVERIFY(the.suggested.isEmpty());
        the.stack.undo();
        QTRY_VERIFY(the.document.isModified());
    }

    void aSiteWithoutFileAsksForOneWithAFittingName()
    {
        Document the;
        the.server.setSiteInfo("Lab 2/3", {});
        QTRY_COMPARE(the.document.name(), "Lab 2/3");
        the.document.save();
        QVERIFY(the.suggested.last().endsWith("/Lab 2-3.coapsite"));
        QCOMPARE(the.server.calls.filter("save").size(), 0);    // cancelled
        the.picked = m_settings.filePath("lab.coapsite");
        the.document.save();
        QTRY_COMPARE(the.server.site().file, the.picked);
        QCOMPARE(the.recent.files(), QStringList{the.picked});
    }

    void whatIsChangedWhileTheFileIsWrittenIsNotCalledSaved()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_VERIFY(!the.server.site().file.isEmpty());
        the.addResource("/a");
        the.server.areAnswersHeld = true;
        the.document.save();
        SiteEdit edit;
        edit.after = QJsonObject{{"path", "/b"}, {"kind", "value"}};
        SiteUndo::of(the.server, the.stack).edit("New /b", {edit});
        QTRY_VERIFY(the.server.resources.find(QStringLiteral("/b")) != nullptr);
        the.server.release();
        QTRY_COMPARE(the.recent.files().size(), 1);
        QVERIFY(the.document.isModified());
    }

    void aFailedSaveIsSaidAndNothingIsCalledSaved()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_VERIFY(!the.server.site().file.isEmpty());
        the.addResource("/a");
        the.server.fileProblem = "The disk is full.";
        the.document.save();
        QTRY_COMPARE(the.bar.text("file"), "The disk is full.");
        QVERIFY(the.document.isModified());
        QCOMPARE(the.choice(), "Save as…");
    }

    void unsavedChangesAreNotLostUnasked()
    {
        Document the;
        the.addResource("/a");
        the.document.newSite();
        QVERIFY(the.isAsking());
        QCOMPARE(the.server.calls.filter("new").size(), 0);
        the.answer("Cancel");
        QVERIFY(the.document.isModified());
        QVERIFY(!the.server.calls.contains("new"));
        the.document.newSite();
        the.answer("&Discard");
        QTRY_VERIFY(!the.document.isModified());
        QVERIFY(the.server.calls.contains("new"));
        QVERIFY(!the.stack.canUndo());
    }

    void whatWasRecoveredIsUnsavedAndSaid()
    {
        Document the;
        the.server.isRecovered = true;
        the.server.nextSite.title = "Lab";
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.bar.text("recovery"), "Unsaved changes of “Lab” were recovered.");
        QVERIFY(the.document.isModified());
        the.document.save();
        QTRY_VERIFY(!the.document.isModified());
        QCOMPARE(the.bar.count(), 0);
    }

    void whatWasRecoveredCanBeGivenUp()
    {
        Document the;
        the.server.isRecovered = true;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_VERIFY(the.document.isModified());
        QCOMPARE(the.choice(), "Discard");
        the.bar.findChildren<QPushButton *>().last()->click();
        QVERIFY(the.isAsking());
        the.answer("&Discard");
        QTRY_VERIFY(!the.document.isModified());
        QCOMPARE(the.server.calls.last(), "open " + m_settings.filePath("a.coapsite"));
        QCOMPARE(the.bar.count(), 0);
    }

    void whatWasDoneSinceIsNotGivenUpUnasked()
    {
        Document the;
        the.server.isRecovered = true;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_VERIFY(the.document.isModified());
        the.addResource("/a");
        the.bar.findChildren<QPushButton *>().last()->click();
        QVERIFY(the.isAsking());
        the.answer("Cancel");
        QVERIFY(the.server.resources.find(QStringLiteral("/a")) != nullptr);
    }

    void aSiteWithoutAFileIsResumedAndOneThatWasLeftIsOffered()
    {
        Document the;
        the.server.isRecovered = true;
        the.document.resumeUntitled();
        QTRY_COMPARE(the.bar.text("recovery"), "Unsaved changes of “Untitled site” were recovered.");
        the.bar.findChildren<QPushButton *>().last()->click();
        the.answer("&Discard");
        QTRY_COMPARE(the.server.calls.last(), "new");
        the.server.settle();
        the.server.isUntitledLeft = true;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_VERIFY(!the.bar.text("untitled").isEmpty());
        QCOMPARE(the.choice(), "Open it");
        the.bar.findChildren<QPushButton *>().last()->click();
        QTRY_COMPARE(the.server.calls.last(), "recover");
    }

    void whoLeavesLeavesNothingToRecover()
    {
        Document the;
        the.document.leave();
        QCOMPARE(the.server.calls, QStringList{"forget"});
    }

    void saveThenGoesOn()
    {
        Document the;
        the.addResource("/a");
        the.picked = m_settings.filePath("kept.coapsite");
        the.document.openExample("demo");
        the.answer("&Save");
        QTRY_COMPARE(the.server.site().example, "demo");
        QCOMPARE(the.server.calls.mid(1), QStringList({"save " + the.picked, "example demo"}));
    }

    void aFailedSaveDoesNotGoOn()
    {
        Document the;
        the.addResource("/a");
        the.picked = m_settings.filePath("kept.coapsite");
        the.server.fileProblem = "The disk is full.";
        the.document.openExample("demo");
        the.answer("&Save");
        QTRY_COMPARE(the.bar.text("file"), "The disk is full.");
        QVERIFY(!the.server.calls.contains("example demo"));
        QVERIFY(the.document.isModified());
    }

    void changedServerSettingsAreUnsavedToo()
    {
        Document the;
        the.document.setServerSettings({}, {});
        QVERIFY(!the.document.isModified());    // nothing was changed
        the.document.setServerSettings("Station", {"any", 5683});
        QVERIFY(the.document.isModified());
        QTRY_COMPARE(the.document.name(), "Station");
        the.picked = m_settings.filePath("station.coapsite");
        the.document.save();
        QTRY_VERIFY(!the.document.isModified());
    }
};

QTEST_MAIN(SiteDocumentTest)
#include "sitedocumenttest.moc"
