// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorbar.h"
#include "recentfiles.h"
#include "site/siteundo.h"
#include "sitedocument.h"
#include "ui/fakeservercontrol.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

/// A document with all that it needs, its dialogs answered.
struct Document {
    FakeServerControl server;
    QUndoStack stack;
    studio::RecentFiles recent;
    studio::ErrorBar bar;
    QWidget window;
    studio::SiteDocument document{server, stack, recent, bar, window};
    QString picked;         ///< what the file dialog answers
    QStringList suggested;  ///< what it was asked with

    Document()
    {
        document.setFilePicker([this](QWidget &, studio::SiteDocument::Ask, const QString &suggestion) {
            suggested << suggestion;
            return picked;
        });
    }

    ~Document() { server.settle(); }

    void addResource(const QString &path)
    {
        studio::SiteEdit edit;
        edit.after = QJsonObject{{"path", path}, {"kind", "value"}};
        studio::SiteUndo::of(server, stack).edit("New " + path, {edit});
        QTRY_VERIFY(server.resources.find(path) != nullptr);
        QCoreApplication::processEvents();
    }
    void answer(const QString &text) const
    {
        QTRY_VERIFY(window.findChild<QMessageBox *>() != nullptr);
        for (QAbstractButton *button : window.findChild<QMessageBox *>()->buttons()) {
            if (button->text() == text)
                button->click();
        }
        QTRY_VERIFY(window.findChild<QMessageBox *>() == nullptr);
    }
    bool isAsking() const { return window.findChild<QMessageBox *>() != nullptr; }
    QString choice() const { return bar.findChildren<QPushButton *>().last()->text(); }
};
