// SPDX-License-Identifier: GPL-3.0-or-later
#include "observers/observermodel.h"
#include "observers/observerspane.h"
#include "ui/sitefake.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

ObserverState observer(quint64 id, const QString &path = QStringLiteral("/a"))
{
    ObserverState state;
    state.id = id;
    state.resource = 100 + id;
    state.peer = QStringLiteral("127.0.0.1:%1").arg(40000 + id);
    state.path = path;
    state.token = QStringLiteral("ab");
    return state;
}

QString ids(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, 0).data(ObserverModel::IdRole).toString();
    return list.join(u' ');
}

} // namespace

class ObserversPaneTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName("test");
    }

    void observersKeepTheirRowsWhileOthersComeAndGo()
    {
        ObserverModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved);
        model.apply({false, {}, {observer(3), observer(1), observer(2), observer(4)}});
        QCOMPARE(ids(model), "3 1 2 4");
        QCOMPARE(inserted.size(), 1);
        model.apply({false, {1, 2, 9}, {observer(4, "/b"), observer(5)}});
        QCOMPARE(ids(model), "3 4 5");
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.observer(4)->path, "/b");
        QCOMPARE(model.observer(5)->id, 5u);
        QVERIFY(model.observer(1) == nullptr);
        model.apply({true, {}, {observer(9)}});
        QCOMPARE(ids(model), "9");
    }

    void healthIsSaidInWordsAndColour()
    {
        ObserverModel model;
        ObserverState state = observer(1);
        state.health = ObserverState::Health::Retrying;
        model.apply({false, {}, {state}});
        const QModelIndex index = model.index(0, ObserverModel::State);
        QCOMPARE(index.data().toString(), "No ACK, sending again");
        QVERIFY(!index.data(Qt::DecorationRole).isNull());
        QCOMPARE(untilText(10'500, 10'000), "in 1 s");
        QCOMPARE(untilText(0, 10'000), "");
    }

    void emptyPaneShowsACommandForAResourceOfTheSite()
    {
        SiteFake control;
        ObserversPane pane(control);
        pane.show();
        control.add("/lamp");
        QCoreApplication::processEvents();
        bool isShown = false;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            isShown |= label->isVisible() && label->text() == "coap-client-notls -s 60 \"coap://127.0.0.1:5683/lamp\"";
        QVERIFY(isShown);
    }

    void selectedObservationsAreToldCancelledAndCopied()
    {
        SiteFake control;
        ObserversPane pane(control);
        pane.show();
        emit control.observersChanged({false, {}, {observer(1), observer(2)}});
        QCOMPARE(pane.observerCount(), 2);
        QVERIFY(!pane.cancelAction()->isEnabled());
        QSignalSpy selected(&pane, &ObserversPane::observerSelected), resource(&pane, &ObserversPane::resourceSelected);
        auto *table = pane.findChild<QTableView *>();
        table->selectRow(1);
        QCOMPARE(selected.last().first().toULongLong(), 2u);
        emit table->doubleClicked(table->model()->index(1, 0));
        QCOMPARE(resource.first().first().toULongLong(), 102u);
        pane.copyAction()->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains("127.0.0.1:40002\t/a\tab"));
        table->selectAll();
        pane.cancelAction()->trigger();
        QCOMPARE(control.asked, QStringList({"cancel 1", "cancel 2"}));
        emit control.observersChanged({false, {1, 2}, {}});
        QCOMPARE(pane.observerCount(), 0);
        QVERIFY(!pane.cancelAction()->isEnabled());
    }
};

QTEST_MAIN(ObserversPaneTest)
#include "observerspanetest.moc"
