// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/serversettingsdialog.h"
#include "ui/fakeservercontrol.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace studio;

namespace {

QPushButton *ok(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

QPushButton *button(const QDialog &dialog, const QString &text)
{
    for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

bool says(const QDialog &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text() == text)
            return true;
    }
    return false;
}

} // namespace

class ServerSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void itBeginsWithWhatTheSiteSays()
    {
        FakeServerControl server;
        server.setSiteInfo("Station", {"any", 5700});
        QTRY_COMPARE(server.site().title, "Station");
        ServerSettingsDialog dialog(server);
        QCOMPARE(dialog.title(), "Station");
        QCOMPARE(dialog.listen(), (ListenSettings{"any", 5700}));
        QTRY_VERIFY(ok(dialog)->isEnabled());
        QVERIFY(says(dialog, "Port 5700 is free."));
    }

    void aTakenPortIsSaidAndTheNextFreeOneOffered()
    {
        FakeServerControl server;
        server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 5684));
        ServerSettingsDialog dialog(server);
        QVERIFY(!ok(dialog)->isEnabled());
        QTRY_VERIFY(says(dialog, "Port 5683 is used by another program."));
        QVERIFY(!ok(dialog)->isEnabled());
        button(dialog, "Use 5684")->click();
        QTRY_VERIFY(ok(dialog)->isEnabled());
        QCOMPARE(dialog.listen().port, 5684);
        QVERIFY(button(dialog, "Use 5684")->isHidden());
    }

    void typingAsksOnce()
    {
        FakeServerControl server;
        ServerSettingsDialog dialog(server);
        QTRY_VERIFY(ok(dialog)->isEnabled());
        server.calls.clear();
        for (const int port : {5, 57, 570, 5700})
            dialog.findChild<QSpinBox *>()->setValue(port);
        QVERIFY(!ok(dialog)->isEnabled());
        QTRY_VERIFY(ok(dialog)->isEnabled());
        QCOMPARE(server.calls, QStringList{"probe loopback 5700"});
    }

    void anAnswerToAnOlderQuestionDoesNotCount()
    {
        FakeServerControl server;
        server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 5684));
        ServerSettingsDialog dialog(server);
        QTRY_VERIFY(says(dialog, "Port 5683 is used by another program."));
        server.areAnswersHeld = true;
        dialog.setListen({"loopback", 5700});
        dialog.setListen({"loopback", 5683});
        QTRY_COMPARE(server.calls.size(), 3);
        QCoreApplication::processEvents();
        server.release();
        QTRY_VERIFY(says(dialog, "Port 5683 is used by another program."));
        QVERIFY(!ok(dialog)->isEnabled());
    }

    void anAddressIsAskedForOnlyWhenOneIsMeant()
    {
        FakeServerControl server;
        ServerSettingsDialog dialog(server);
        auto *reach = dialog.findChild<QComboBox *>();
        auto *address = dialog.findChildren<QLineEdit *>().at(1);
        QVERIFY(address->isHidden());
        reach->setCurrentIndex(2);
        QVERIFY(!address->isHidden());
        QTRY_VERIFY(says(dialog, "Type an address of this computer, for example 192.168.1.5."));
        QVERIFY(!ok(dialog)->isEnabled());
        address->setText(" fd00::5 ");
        QTRY_VERIFY(ok(dialog)->isEnabled());
        QCOMPARE(dialog.listen(), (ListenSettings{"fd00::5", 5683}));
        reach->setCurrentIndex(1);
        QCOMPARE(dialog.listen().address, "any");
    }

    void everyFieldHasALabelForItsKey()
    {
        FakeServerControl server;
        ServerSettingsDialog dialog(server);
        int buddies = 0;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            buddies += label->buddy() != nullptr && label->text().contains(u'&') ? 1 : 0;
        QCOMPARE(buddies, 4);
    }
};

QTEST_MAIN(ServerSettingsTest)
#include "serversettingstest.moc"
