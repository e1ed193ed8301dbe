// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbar.h"
#include "siteexchange.h"
#include "site/siteundo.h"
#include "ui/fakeservercontrol.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

using namespace studio;

namespace {

struct Exchange {
    FakeServerControl server;
    QUndoStack stack;
    ErrorBar bar;
    QWidget window;
    SiteExchange exchange{server, stack, bar, window};
    QString picked = "/home/a/links.wlnk";  ///< what the file dialog answers
    QStringList suggested;

    Exchange()
    {
        exchange.setFilePicker([this](QWidget &, SiteExchange::Ask, ExchangeFormat, const QString &suggestion) {
            suggested << suggestion;
            return picked;
        });
    }
    ~Exchange() { server.settle(); }

    QMessageBox *box() const { return window.findChild<QMessageBox *>(); }
    void answer(const QString &text) const
    {
        QTRY_VERIFY(box() != nullptr);
        for (QAbstractButton *button : box()->buttons()) {
            if (button->text() == text)
                button->click();
        }
        QTRY_VERIFY(box() == nullptr);
    }
    void willBring(const QStringList &paths, const QStringList &leftOut = {})
    {
        for (const QString &path : paths)
            server.importPlan.definitions.append({{"path", path}, {"kind", "value"}, {"initial", 21.5}});
        server.importPlan.leftOut = leftOut;
    }
};

} // namespace

class SiteExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void whatWillBeAddedIsShownBeforeItIs()
    {
        Exchange the;
        the.willBring({"/a", "/b"}, {"line 3, column 1: /c is there already"});
        the.exchange.importLinks();
        QTRY_VERIFY(the.box() != nullptr);
        QCOMPARE(the.server.calls, QStringList{"import links /home/a/links.wlnk"});
        QCOMPARE(the.box()->text(), "Add 2 resources from “links.wlnk”?");
        QCOMPARE(the.box()->informativeText(), "What could not be taken over is in the details.");
        QCOMPARE(the.box()->detailedText(), "Not taken over:\nline 3, column 1: /c is there already\n\n+ /a (value) 21.5\n+ /b (value) 21.5");
        QVERIFY(the.server.resources.find(QStringLiteral("/a")) == nullptr);
        the.answer("Cancel");
        the.server.settle();
        QVERIFY(the.server.resources.find(QStringLiteral("/a")) == nullptr);
        QCOMPARE(the.stack.count(), 0);
    }

    void theQuestionSaysHowManyAreNotAdded_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << "1 entry of the file is not added: see the details.";
        QTest::newRow("many") << 1'200 << "1 200 entries of the file are not added: see the details.";
    }
    void theQuestionSaysHowManyAreNotAdded()
    {
        QFETCH(const int, entries);
        Exchange the;
        the.willBring({"/a"}, {"line 3, column 1: /c is there already"});
        the.server.importPlan.entriesLeftOut = entries;
        the.exchange.importLinks();
        QTRY_VERIFY(the.box() != nullptr);
        QTEST(the.box()->informativeText(), "text");
        the.answer("Cancel");
    }

    void itIsAddedAsOneStepThatCanBeUndone()
    {
        Exchange the;
        the.willBring({"/a", "/b"});
        the.exchange.importTable();
        the.answer("&Add");
        QTRY_VERIFY(the.server.resources.find(QStringLiteral("/b")) != nullptr);
        QCOMPARE(the.server.calls, (QStringList{"import table /home/a/links.wlnk", "edit 2"}));
        QCOMPARE(the.stack.undoText(), "Import links.wlnk");
        the.stack.undo();
        QTRY_VERIFY(the.server.resources.find(QStringLiteral("/a")) == nullptr);
        QVERIFY(the.server.resources.find(QStringLiteral("/b")) == nullptr);
        QCOMPARE(the.stack.count(), 1);
    }

    void manyRowsMakeAShortList()
    {
        Exchange the;
        QStringList paths;
        for (int i = 0; i < 2'000; ++i)
            paths << "/r" + QString::number(i);
        the.willBring(paths);
        the.exchange.importTable();
        QTRY_VERIFY(the.box() != nullptr);
        QVERIFY(the.box()->detailedText().endsWith("\n… and 1 500 more"));
        the.answer("Cancel");
    }

    void aFileThatCannotBeReadIsSaidWithItsPlace()
    {
        Exchange the;
        the.server.importPlan.message = "/home/a/links.wlnk: line 2, column 4: this is not link-format";
        the.exchange.importLinks();
        QTRY_COMPARE(the.bar.text("import"), "/home/a/links.wlnk: line 2, column 4: this is not link-format");
        QVERIFY(the.box() == nullptr);
    }

    void aFileWithNothingToAddSaysWhy()
    {
        Exchange the;
        the.willBring({}, {"line 1, column 1: /a is there already", "two", "three", "four"});
        the.exchange.importLinks();
        QTRY_COMPARE(the.bar.text("import"), "There is nothing to add in “links.wlnk”.\nline 1, column 1: /a is there already\ntwo\nthree\n… and 1 more");
    }

    void aRefusalIsSaidAndNothingIsLeftOnTheStack()
    {
        Exchange the;
        the.willBring({"/a"});
        the.server.editProblem = "The site has as many resources as its limit allows.";
        the.exchange.importLinks();
        the.answer("&Add");
        QTRY_COMPARE(the.bar.text("import"), "Nothing was imported: The site has as many resources as its limit allows.");
        QTRY_COMPARE(the.stack.count(), 0);
    }

    void anExportGoesBesideTheSiteAndIsSaid()
    {
        Exchange the;
        the.server.openSite("/home/a/room.coapsite");
        the.server.settle();
        the.exchange.exportTable();
        QCOMPARE(the.suggested, QStringList{"/home/a/room.csv"});
        QTRY_COMPARE(the.bar.text("export"), "Exported to /home/a/links.wlnk.");
        QCOMPARE(the.server.calls.last(), "export table /home/a/links.wlnk");
        the.server.fileProblem = "The disk is full.";
        the.exchange.exportLinks();
        QTRY_COMPARE(the.bar.text("export"), "The disk is full.");
    }

    void whoCancelsTheDialogAsksForNothing()
    {
        Exchange the;
        the.picked.clear();
        the.exchange.importLinks();
        the.exchange.exportTable();
        QVERIFY(the.server.calls.isEmpty());
    }
};

QTEST_MAIN(SiteExchangeTest)
#include "siteexchangetest.moc"
