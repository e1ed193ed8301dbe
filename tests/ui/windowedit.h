// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainactions.h"
#include "mainwindow.h"
#include "settings/serversettingsdialog.h"
#include "site/siteundo.h"
#include "ui/fakeservercontrol.h"

#include <QAction>
#include <QSpinBox>
#include <QTest>

/// A step of the window's undo stack, as a person makes it.
inline void addResource(studio::MainWindow &window, FakeServerControl &server, const QString &path)
{
    studio::SiteEdit edit;
    edit.after = QJsonObject{{"path", path}, {"kind", "value"}};
    studio::SiteUndo::of(server, window.undoStack()).edit("New " + path, {edit});
    server.settle();
    QVERIFY(server.resources.find(path) != nullptr);
}

/// The settings of a server that runs, with another port typed; null: it does not run, or they did not open.
inline studio::ServerSettingsDialog *settingsWithPort(studio::MainWindow &window, FakeServerControl &server, int port)
{
    window.startServer();
    if (!QTest::qWaitFor([&] { return server.state().isRunning; }))
        return nullptr;
    window.actions().settings->trigger();
    auto *dialog = window.findChild<studio::ServerSettingsDialog *>();
    if (dialog != nullptr)
        dialog->findChild<QSpinBox *>()->setValue(port);
    return dialog;
}
