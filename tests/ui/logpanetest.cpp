// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/logpane.h"
#include "ui/fakeservercontrol.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace studio;
using Level = LogLine::Level;

class LogPaneTest : public QObject {
    Q_OBJECT

private slots:
    void linesOfOneTurnAreAnnouncedOnce()
    {
        FakeServerControl server;
        LogModel model(server);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        for (int line = 0; line < 100; ++line)
            server.log(Level::Info, QString::number(line));
        QTRY_COMPARE(model.rowCount(), 100);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.index(99, LogModel::Text).data().toString(), "99");
        QCOMPARE(model.index(0, LogModel::Level).data().toString(), "Info");
    }

    void theOldestLinesLeaveFirst()
    {
        FakeServerControl server;
        LogModel model(server);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int line = 0; line < LogModel::mostLines; ++line)
            server.log(Level::Info, QString::number(line));
        QTRY_COMPARE(model.rowCount(), LogModel::mostLines);
        server.log(Level::Info, "last");
        QTRY_COMPARE(model.line(LogModel::mostLines - 1).text, "last");
        QCOMPARE(model.rowCount(), LogModel::mostLines);
        QCOMPARE(model.line(0).text, "1");
    }

    void aFloodInOneTurnIsBounded()
    {
        FakeServerControl server;
        LogModel model(server);
        for (int line = 0; line < LogModel::mostLines + 5; ++line)
            server.log(Level::Info, QString::number(line));
        QTRY_COMPARE(model.rowCount(), LogModel::mostLines);
        QCOMPARE(model.line(0).text, "5");
    }

    void theLevelHidesWhatMattersLess()
    {
        FakeServerControl server;
        LogPane pane(server);
        for (const Level level : {Level::Error, Level::Warning, Level::Info, Level::Debug})
            server.log(level, "text");
        QTRY_COMPARE(pane.model().rowCount(), 4);
        QCOMPARE(pane.shownLines(), 3);
        pane.setLevel(Level::Error);
        QCOMPARE(pane.shownLines(), 1);
        pane.setLevel(Level::Debug);
        QCOMPARE(pane.shownLines(), 4);
    }

    void theEndStaysInSightUntilOneScrollsUp()
    {
        FakeServerControl server;
        LogPane pane(server);
        pane.resize(400, 200);
        pane.show();
        for (int line = 0; line < 200; ++line)
            server.log(Level::Info, "text");
        QTRY_COMPARE(pane.shownLines(), 200);
        QScrollBar *bar = pane.findChild<QTableView *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(0);
        server.log(Level::Info, "text");
        QTRY_COMPARE(pane.shownLines(), 201);
        QCOMPARE(bar->value(), 0);
    }

    void selectedLinesAreCopiedAsText()
    {
        FakeServerControl server;
        LogPane pane(server);
        server.log(Level::Error, "Port 5683 is used.");
        QTRY_COMPARE(pane.shownLines(), 1);
        pane.findChild<QTableView *>()->selectRow(0);
        pane.findChildren<QToolButton *>().first()->click();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith("\tError\tPort 5683 is used.\n"));
    }
};

QTEST_MAIN(LogPaneTest)
#include "logpanetest.moc"
