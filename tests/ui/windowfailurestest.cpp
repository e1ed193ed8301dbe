// SPDX-License-Identifier: GPL-3.0-or-later
// What did not work, as the window has it afterwards.
#include "errorbar.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "settings/serversettingsdialog.h"
#include "ui/fakeservercontrol.h"
#include "ui/settingsinfolder.h"
#include "ui/windowedit.h"

#include <QAction>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace studio;

class WindowFailuresTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void whatCouldNotBeUndoneIsSaidUntilAnotherUndoIsDone()
    {
        FakeServerControl server;
        MainWindow window(server);
        addResource(window, server, "/a");
        addResource(window, server, "/b");
        server.editProblem = "/b was changed meanwhile.";
        window.actions().undo->trigger();
        QTRY_COMPARE(window.errorBar().text("edit"), "Nothing was undone. /b was changed meanwhile.");
        server.editProblem.clear();
        QTRY_COMPARE(window.undoStack().count(), 1);
        window.actions().undo->trigger();
        QTRY_VERIFY(window.errorBar().text("edit").isEmpty());
        QVERIFY(server.resources.find("/a") == nullptr);
    }

    void whatCouldNotBeUndoneIsNotSaidBesideALaterEdit()
    {
        FakeServerControl server;
        MainWindow window(server);
        addResource(window, server, "/a");
        server.editProblem = "/a was changed meanwhile.";
        window.actions().undo->trigger();
        QTRY_VERIFY(!window.errorBar().text("edit").isEmpty());
        server.editProblem.clear();
        addResource(window, server, "/b");
        QTRY_VERIFY(window.errorBar().text("edit").isEmpty());
    }

    void aPortThatCouldNotBeHadIsNotKeptInTheSite()
    {
        FakeServerControl server;
        MainWindow window(server);
        auto *dialog = settingsWithPort(window, server, 5700);
        QVERIFY(dialog != nullptr);
        server.takenPorts.insert(5700, FakeServerControl::portInUse(5700, 5701));      // at the last moment
        dialog->accept();
        QTRY_VERIFY(!window.errorBar().text("bind").isEmpty());
        QCOMPARE(server.site().listen.port, 5683);
        QVERIFY(!window.isWindowModified());
    }
};

QTEST_MAIN(WindowFailuresTest)
#include "windowfailurestest.moc"
