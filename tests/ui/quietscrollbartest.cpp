// SPDX-License-Identifier: GPL-3.0-or-later
#include "quietscrollbar.h"

#include <QEvent>
#include <QTest>

using namespace studio;

namespace {

/// Counts what is painted.
class Paints : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

class QuietScrollBarTest : public QObject {
    Q_OBJECT

private slots:
    void itIsPaintedOnlyWhenItsHandleMoves()
    {
        QuietScrollBar bar(Qt::Vertical);
        Paints paints;
        bar.installEventFilter(&paints);
        bar.setPageStep(30);
        bar.setRange(0, 100'000);
        bar.setValue(100'000);
        bar.resize(16, 300);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCoreApplication::processEvents();
        const int before = paints.count;
        for (int round = 0; round < 20; ++round) {      // rows go at the top and come at the end
            bar.setRange(0, 98'000);
            bar.setRange(0, 100'000);
            bar.setValue(100'000);
            QCoreApplication::processEvents();
        }
        QCOMPARE(paints.count, before);
        bar.setValue(50'000);
        QTRY_COMPARE(paints.count, before + 1);
        bar.setRange(0, 60'000);
        QTRY_COMPARE(paints.count, before + 2);
        bar.setPageStep(30'000);
        QTRY_COMPARE(paints.count, before + 3);
    }

    void itLooksLikeAnyOther()
    {
        QuietScrollBar ours(Qt::Vertical);
        QScrollBar other(Qt::Vertical);
        for (const int value : {0, 70, 100}) {
            for (QScrollBar *bar : std::initializer_list<QScrollBar *>{&ours, &other}) {
                bar->resize(16, 300);
                bar->setRange(0, 100);
                bar->setPageStep(30);
                bar->setValue(value);
            }
            QCOMPARE(ours.grab().toImage(), other.grab().toImage());
        }
    }
};

QTEST_MAIN(QuietScrollBarTest)
#include "quietscrollbartest.moc"
