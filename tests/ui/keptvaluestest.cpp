// SPDX-License-Identifier: GPL-3.0-or-later
// "Save with current values".
#include "ui/opendocument.h"
#include "ui/settingsinfolder.h"

using namespace studio;

class KeptValuesTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void init() { QSettings().clear(); }

    void currentValuesAreKeptByAStepAndThenSaved()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.server.site().file, m_settings.filePath("a.coapsite"));
        const QJsonObject before{{"path", "/a"}, {"kind", "value"}, {"initial", "1"}};
        the.addResource("/a");
        the.server.keptValues.edits = {{before, QJsonObject{{"path", "/a"}, {"kind", "value"}, {"initial", "2"}}, 0}};
        the.document.saveWithValues();
        QTRY_COMPARE(the.server.calls.last(), "save " + m_settings.filePath("a.coapsite"));
        QTRY_VERIFY(!the.document.isModified());
        QCOMPARE(the.stack.undoText(), "Keep the current values");
        the.stack.undo();
        QTRY_VERIFY(the.document.isModified());
    }

    void valuesThatCannotBeKeptAreSaidAndNothingIsSaved()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.server.site().file, m_settings.filePath("a.coapsite"));
        const QJsonObject before{{"path", "/gone"}, {"kind", "value"}};
        the.server.keptValues.edits = {{before, QJsonObject{{"path", "/gone"}, {"kind", "value"}, {"initial", "2"}}, 0}};
        the.server.editProblem = "It is not there any more.";
        the.document.saveWithValues();
        QTRY_COMPARE(the.bar.text("file"), "Nothing was saved. /gone: It is not there any more.");
        QCOMPARE(the.server.calls.filter("save").size(), 0);
        QVERIFY(!the.document.isModified());
    }

    void withoutAFileNoValuesAreKept()
    {
        Document the;
        the.server.keptValues.edits = {{QJsonObject{{"path", "/a"}}, QJsonObject{{"path", "/a"}}, 0}};
        the.document.saveWithValues();       // cancelled
        QCOMPARE(the.suggested.size(), 1);
        QVERIFY(!the.server.calls.contains("values to keep"));
    }

    void aSiteWhoseValuesAreBeingGatheredIsNotLeftUnasked()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.server.site().file, m_settings.filePath("a.coapsite"));
        the.document.saveWithValues();
        the.document.newSite();
        QVERIFY(the.isAsking());
        the.answer("&Discard");
        QTRY_COMPARE(the.server.calls.last(), "new");
        the.server.settle();
        QCOMPARE(the.server.calls.filter("save").size(), 0);
    }

    void valuesThatAreLeftOutAreSaidWhenTheOthersAreSaved()
    {
        Document the;
        the.document.openFile(m_settings.emptyFile("a.coapsite"));
        QTRY_COMPARE(the.server.site().file, m_settings.filePath("a.coapsite"));
        the.server.keptValues.leftOut = {"/n: its present value is not kept: must be at most 5"};
        the.document.saveWithValues();
        QTRY_COMPARE(the.bar.text("warnings"), the.server.keptValues.leftOut.first());
        QCOMPARE(the.server.calls.last(), "save " + m_settings.filePath("a.coapsite"));
    }
};

QTEST_MAIN(KeptValuesTest)
#include "keptvaluestest.moc"
