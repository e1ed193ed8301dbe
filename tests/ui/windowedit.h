// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "site/siteundo.h"
#include "ui/fakeservercontrol.h"

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
