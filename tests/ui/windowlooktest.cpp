// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks is chosen in it: theme, language, size of the text.
#include "mainactions.h"
#include "mainwindow.h"
#include "textzoom.h"
#include "ui/fakeservercontrol.h"
#include "ui/settingsinfolder.h"

#include <QActionGroup>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

class WindowLookTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void init() { QSettings().clear(); }

    void themeAndLanguageAreChosenHereAndAppliedElsewhere()
    {
        FakeServerControl server;
        MainWindow window(server);
        QSignalSpy theme(&window, &MainWindow::themeChosen), language(&window, &MainWindow::languageChosen);
        window.actions().themes->actions().at(2)->trigger();
        QCOMPARE(theme.takeFirst().first().value<Theme>(), Theme::Dark);
        window.actions().languages->actions().at(2)->trigger();
        QCOMPARE(language.takeFirst().first().toString(), "zh_CN");
        window.setShownTheme(Theme::Light);
        window.setShownLanguage("en");
        QVERIFY(window.actions().themes->actions().at(1)->isChecked());
        QVERIFY(window.actions().languages->actions().at(1)->isChecked());
        QVERIFY(theme.isEmpty() && language.isEmpty());
    }

    void textIsZoomedAndRemembered()
    {
        FakeServerControl server;
        const double normal = QApplication::font().pointSizeF();
        {
            MainWindow window(server);
            window.actions().zoomIn->trigger();
            window.actions().zoomIn->trigger();
            QVERIFY(QApplication::font().pointSizeF() > normal * 1.2);
            QCOMPARE(window.findChild<TextZoom *>()->level(), 2);
        }
        QCOMPARE(QApplication::font().pointSizeF(), normal);
        MainWindow again(server);
        QVERIFY(QApplication::font().pointSizeF() > normal * 1.2);
        again.actions().zoomReset->trigger();
        QCOMPARE(QApplication::font().pointSizeF(), normal);
    }

    void projectorModeIsFullScreenWithLargeText()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        const double normal = QApplication::font().pointSizeF();
        window.actions().projector->trigger();
        QVERIFY(window.isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), normal * 1.5);
        window.actions().projector->trigger();
        QVERIFY(!window.isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), normal);
    }
};

QTEST_MAIN(WindowLookTest)
#include "windowlooktest.moc"
