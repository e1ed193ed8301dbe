// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "ui/fakeservercontrol.h"
#include "ui/settingsinfolder.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace studio;

class MenuKeysTest : public QObject {
    Q_OBJECT
    const SettingsInFolder m_settings;

private slots:
    void altAndTheUnderlinedLetterOpenTheMenu_data()
    {
        QTest::addColumn<int>("menu");
        for (int menu = 0; menu < 6; ++menu)
            QTest::addRow("%d", menu) << menu;
    }
    void altAndTheUnderlinedLetterOpenTheMenu()
    {
        QFETCH(const int, menu);
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QAction *entry = window.menuBar()->actions().at(menu);
        const QString letter = entry->text().section(u'&', 1).left(1);
        QTest::keyClick(&window, letter.at(0).toLower().toLatin1(), Qt::AltModifier);
        QVERIFY2(entry->menu()->isVisible(), qPrintable(entry->text()));
        entry->menu()->close();
    }
};

QTEST_MAIN(MenuKeysTest)
#include "menukeystest.moc"
