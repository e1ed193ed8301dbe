// SPDX-License-Identifier: GPL-3.0-or-later
// A lamp of a colour: its patch opens the choice of colours.
#include "site/lampview.h"
#include "site/livecontrols.h"

#include <QColorDialog>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace studio;

class LampViewTest : public QObject {
    Q_OBJECT

    static ResourceState light(const QString &value, const QString &form = QStringLiteral("color"))
    {
        ResourceState state;
        state.path = "/light";
        state.kind = "switch";
        state.value = value;
        state.isSettable = true;
        state.definition = {{"path", "/light"}, {"kind", "switch"}, {"form", form}};
        return state;
    }
    LampView &view() { return m_live->lamp(); }
    /// As a person opens it; null: it did not open.
    QColorDialog *opened()
    {
        QTest::mouseClick(&view(), Qt::LeftButton, {}, view().patchRoom().center().toPoint());
        return dialog();
    }
    QColorDialog *dialog()
    {
        for (QColorDialog *each : view().findChildren<QColorDialog *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    std::unique_ptr<LiveControls> m_live;
    std::unique_ptr<QSignalSpy> m_chosen;

private slots:
    void init()
    {
        m_live = std::make_unique<LiveControls>();
        m_live->resize(300, 100);
        m_chosen = std::make_unique<QSignalSpy>(m_live.get(), &LiveControls::valueChosen);
        m_live->show(light("#3366cc"));
        QVERIFY(QTest::qWaitForWindowExposed(m_live.get()));
    }
    void cleanup()
    {
        m_chosen.reset();
        m_live.reset();
    }

    void theChoiceBeginsWithThePresentColour_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QColor>("color");
        QTest::newRow("bright") << "#ff8800" << QColor(0xff, 0x88, 0x00);
        QTest::newRow("dim") << "#3366cc" << QColor(0x33, 0x66, 0xcc);
        QTest::newRow("dark") << "#000080" << QColor(0x00, 0x00, 0x80);
        QTest::newRow("off") << "#000000" << QColor(0xff, 0xff, 0xff);
    }
    void theChoiceBeginsWithThePresentColour()
    {
        QFETCH(const QString, value);
        QFETCH(const QColor, color);
        m_live->show(light(value));
        const QColorDialog *choice = opened();
        QVERIFY(choice != nullptr);
        QCOMPARE(choice->currentColor(), color);
        QCOMPARE(m_chosen->size(), 0);
    }

    void aChosenColourIsSetOnceAndShown()
    {
        QColorDialog *choice = opened();
        QVERIFY(choice != nullptr);
        choice->setCurrentColor(QColor(0x12, 0xab, 0x34));
        QCOMPARE(m_chosen->size(), 0);      // not before it is taken
        QCOMPARE(view().lamp().value(), QString("#3366cc"));
        choice->accept();
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(m_chosen->at(0).at(0).toString(), QString("#12ab34"));
        QCOMPARE(view().lamp().value(), QString("#12ab34"));
        QTRY_VERIFY(dialog() == nullptr);
        m_live->show(light("#12ab34"));
        choice = opened();
        QVERIFY(choice != nullptr);
        QCOMPARE(choice->currentColor(), QColor(0x12, 0xab, 0x34));
    }

    void aChoiceThatIsGivenUpChangesNothing()
    {
        QColorDialog *choice = opened();
        QVERIFY(choice != nullptr);
        choice->setCurrentColor(Qt::red);
        choice->reject();
        QCOMPARE(m_chosen->size(), 0);
        QCOMPARE(view().lamp().value(), QString("#3366cc"));
    }

    void blackSwitchesItOffAndOnIsTheColourBefore()
    {
        QColorDialog *choice = opened();
        QVERIFY(choice != nullptr);
        choice->setCurrentColor(Qt::black);
        choice->accept();
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(m_chosen->at(0).at(0).toString(), QString("#000000"));
        QVERIFY(!view().lamp().isOn());
        m_live->show(light("#000000"));
        QTest::keyClick(&view(), Qt::Key_Space);
        QCOMPARE(m_chosen->size(), 2);
        QCOMPARE(m_chosen->at(1).at(0).toString(), QString("#3366cc"));
    }

    void whatHasNoColourOrCannotBeSetHasNoChoice()
    {
        m_live->show(light("40", "dim"));
        QVERIFY(view().patchRoom().isEmpty());
        QTest::mouseClick(&view(), Qt::LeftButton, {}, QPoint(view().width() - 20, view().height() / 2));
        QVERIFY(dialog() == nullptr);
        ResourceState fixed = light("#3366cc");
        fixed.isSettable = false;
        m_live->show(fixed);
        QVERIFY(!view().patchRoom().isEmpty());
        QVERIFY(opened() == nullptr);
    }
};

QTEST_MAIN(LampViewTest)
#include "lampviewtest.moc"
