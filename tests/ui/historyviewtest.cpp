// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/changediff.h"
#include "site/detailspane.h"
#include "site/historyview.h"
#include "ui/changesamples.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

/// The history in the Details pane, as a user sees and uses it.
class HistoryViewTest : public ShownSite<SiteFake> {
    Q_OBJECT
    std::unique_ptr<HistoryView> m_view;
    quint64 m_id = 0;
    double m_now = 1;

    void look()
    {
        m_view->refresh(++m_now);
        settle();
    }
    QTableView &table() { return *m_view->findChild<QTableView *>(); }
    QScrollBar &bar() { return *table().verticalScrollBar(); }
    bool shows(const QString &text)
    {
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    QPushButton *button(const QString &text)
    {
        for (auto *found : m_view->findChildren<QPushButton *>())
            if (found->text() == text)
                return found;
        return nullptr;
    }

private slots:
    void init()
    {
        open();
        m_view = std::make_unique<HistoryView>(*m_control, *m_model, *m_stack);
        m_view->resize(320, 400);
        m_view->show();
        m_id = m_control->add("/led", "value", {{"initial", "on"}});
        settle();
        m_view->showResource(m_id);
        settle();
        QCursor::setPos(0, 0);
    }
    void cleanup()
    {
        m_view.reset();
        close();
    }

    void withoutChangesItSaysWhatWillAppear()
    {
        QVERIFY(shows("Nothing has changed yet"));
        QVERIFY(!table().isVisible());
        ChangeSamples(m_control->changeStore(), m_id).before("off").peer("on");
        look();
        QVERIFY(table().isVisible());
        QVERIFY(!shows("Nothing has changed yet"));
    }

    void theNewestIsShownInFullUntilOneIsChosen()
    {
        ChangeSamples samples(m_control->changeStore(), m_id);
        samples.before("off").peer("on");
        look();
        QVERIFY(m_view->diff().diffText().endsWith("192.168.1.7:40123, PUT\n- off\n+ on\n"));
        samples.window("dim");
        look();
        QVERIFY(m_view->diff().diffText().endsWith("This window\n- on\n+ dim\n"));
        table().selectRow(0);
        QVERIFY(m_view->diff().diffText().endsWith("- off\n+ on\n"));
        samples.window("off");
        look();
        QVERIFY(m_view->diff().diffText().endsWith("- off\n+ on\n"));
        QTest::keyClick(&table(), Qt::Key_Escape);
        QVERIFY(m_view->diff().diffText().endsWith("- dim\n+ off\n"));
    }

    void itLooksFourTimesASecond()
    {
        m_view->refresh(10);
        ChangeSamples(m_control->changeStore(), m_id).peer("on");
        m_view->refresh(10.1);
        QCOMPARE(m_view->model().rowCount(), 0);
        m_view->refresh(10.3);
        QCOMPARE(m_view->model().rowCount(), 1);
    }

    void anotherResourceHasItsOwn()
    {
        ChangeSamples(m_control->changeStore(), m_id).peer("on");
        const quint64 other = m_control->add("/b");
        ChangeSamples(m_control->changeStore(), other).peer("1").peer("2");
        settle();
        look();
        QCOMPARE(m_view->model().rowCount(), 1);
        m_view->showResource(other);
        QCOMPARE(m_view->model().rowCount(), 2);
        m_view->showResource(0);
        QCOMPARE(m_view->model().rowCount(), 0);
        QVERIFY(shows("Nothing has changed yet"));
    }

    void itFollowsTheNewestUntilTheUserScrollsUp()
    {
        ChangeSamples samples(m_control->changeStore(), m_id);
        for (int i = 0; i < 60; ++i)
            samples.peer(QByteArray::number(i));
        look();
        QCOMPARE(bar().value(), bar().maximum());
        samples.peer("more");
        look();
        QCOMPARE(bar().value(), bar().maximum());
        QVERIFY(!button("Newest")->isVisible());
        bar().setValue(10);
        QVERIFY(button("Newest")->isVisible());
        const QModelIndex top = table().indexAt({5, 5});
        const QString text = top.siblingAtColumn(HistoryModel::What).data().toString();
        for (int i = 0; i < 45; ++i)        // 100 are kept: six go at the top
            samples.peer("x" + QByteArray::number(i));
        look();
        QCOMPARE(m_view->model().rowCount(), 100);
        QCOMPARE(table().indexAt({5, 5}).siblingAtColumn(HistoryModel::What).data().toString(), text);
        QVERIFY(shows("6 older changes are gone"));
        button("Newest")->click();
        QCOMPARE(bar().value(), bar().maximum());
    }

    void aChosenRowThatIsNotKeptAnyMoreIsNotReplacedByItsNeighbour()
    {
        ChangeSamples samples(m_control->changeStore(), m_id);
        samples.peer("first");
        look();
        table().selectRow(0);
        for (int i = 0; i < 150; ++i)
            samples.peer(QByteArray::number(i));
        look();
        QVERIFY(!table().selectionModel()->hasSelection());
        QVERIFY(m_view->diff().diffText().endsWith("+ 149\n"));
    }

    void settingBackIsAStepThatCanBeUndone()
    {
        ChangeSamples(m_control->changeStore(), m_id).before("off").peer("on");
        look();
        QCOMPARE(m_view->setBackAction()->text(), QString("Set &back to “off”"));
        QVERIFY(m_view->setBackAction()->isEnabled());
        QVERIFY(!m_view->setAgainAction()->isEnabled());    // it is "on" already
        button("Set back")->click();
        settle();
        QCOMPARE(m_control->resource("/led")->value, QString("off"));
        QCOMPARE(m_stack->count(), 1);
        QVERIFY(!m_view->setBackAction()->isEnabled());
        QVERIFY(m_view->setAgainAction()->isEnabled());
        m_stack->undo();
        settle();
        QCOMPARE(m_control->resource("/led")->value, QString("on"));
    }

    void whatCannotBeSetIsNotOffered()
    {
        ResourceState sensor;
        sensor.path = "/s";
        sensor.kind = "simulated";
        const quint64 id = m_control->add(sensor);
        ChangeSamples(m_control->changeStore(), id).itself("1").itself("2");
        settle();
        m_view->showResource(id);
        look();
        QVERIFY(!m_view->setBackAction()->isEnabled() && !m_view->setAgainAction()->isEnabled());
        QVERIFY(!button("Set back")->isEnabled());
    }

    void rowsAreCopiedAsATable()
    {
        ChangeSamples(m_control->changeStore(), m_id).before("off").peer("on").window("off");
        look();
        m_view->copyAction()->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 4);      // headings, two rows, the end
        QCOMPARE(lines[0], QString("Time\tWho\tChange"));
        QVERIFY(lines[1].endsWith("192.168.1.7:40123\toff → on"));
        table().selectRow(1);
        m_view->copyAction()->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().split('\n')[1].endsWith("This window\ton → off"));
    }

    void anExportThatFailsSaysWhy()
    {
        const QTemporaryDir folder;
        ChangeSamples(m_control->changeStore(), m_id).peer("on");
        look();
        QSignalSpy problem(m_view.get(), &HistoryView::problem);
        m_view->exportTo(folder.filePath("led.csv"));
        QCOMPARE(problem.size(), 0);
        QFile file(folder.filePath("led.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("192.168.1.7:40123,PUT,value"));
        m_view->exportTo(folder.filePath("none/led.csv"));
        QCOMPARE(problem.size(), 1);
    }

    void theDetailsPaneHasItInATab()
    {
        ChangeSamples(m_control->changeStore(), m_id).before("off").peer("on");
        DetailsPane pane(*m_control, *m_model, *m_stack);
        pane.resize(320, 700);
        pane.show();
        pane.showResource(m_id);
        QVERIFY(!pane.history().isVisible());
        pane.showHistory();
        pane.refresh(100);
        QVERIFY(pane.history().isVisible());
        QCOMPARE(pane.history().model().rowCount(), 1);
        QVERIFY(pane.minimumSizeHint().width() <= 320);
        m_control->removeByPeer("/led");
        settle();
        QCOMPARE(pane.history().model().rowCount(), 0);
    }
};

QTEST_MAIN(HistoryViewTest)
#include "historyviewtest.moc"
