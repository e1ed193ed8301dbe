// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentfiles.h"
#include "ui/settingsinfolder.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

class RecentFilesTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void init() { QSettings().clear(); }

    void theNewestIsFirstAndListedOnce()
    {
        RecentFiles recent;
        recent.add("/a.coapsite");
        recent.add("/b.coapsite");
        recent.add("/a.coapsite");
        QCOMPARE(recent.files(), QStringList({"/a.coapsite", "/b.coapsite"}));
        recent.remove("/a.coapsite");
        QCOMPARE(recent.files(), QStringList{"/b.coapsite"});
    }

    void tenAreKeptAndRemembered()
    {
        RecentFiles recent;
        for (int number = 0; number < 15; ++number)
            recent.add(QStringLiteral("/%1.coapsite").arg(number));
        QCOMPARE(recent.files().size(), RecentFiles::mostFiles);
        QCOMPARE(RecentFiles().files(), recent.files());
        QCOMPARE(recent.files().first(), "/14.coapsite");
    }

    void theMenuFollowsTheList()
    {
        RecentFiles recent;
        QMenu menu;
        QSignalSpy chosen(&recent, &RecentFiles::chosen);
        recent.fill(menu);
        QVERIFY(!menu.menuAction()->isEnabled());
        recent.add("/R&D.coapsite");
        QTRY_VERIFY(menu.menuAction()->isEnabled());
        QCOMPARE(menu.actions().first()->text(), "&1  R&&D.coapsite");
        menu.actions().first()->trigger();
        QCOMPARE(chosen.takeFirst().first().toString(), "/R&D.coapsite");
        menu.actions().last()->trigger();
        QTRY_VERIFY(!menu.menuAction()->isEnabled());
        QVERIFY(recent.files().isEmpty());
    }
};

QTEST_MAIN(RecentFilesTest)
#include "recentfilestest.moc"
