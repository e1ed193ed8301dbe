// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/anatomytree.h"
#include "messages/filterbar.h"
#include "messages/hexview.h"
#include "messages/messagedetail.h"
#include "messages/messageempty.h"
#include "messages/messagespane.h"
#include "messages/messagetable.h"
#include "messages/payloadview.h"
#include "ui/fakeservercontrol.h"
#include "ui/messagesamples.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace studio;

namespace {

/// Every English text becomes the same with a tilde: what keeps none was not translated.
class Tilde : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'~' + QString::fromUtf8(source); }
    bool isEmpty() const override { return false; }
};

} // namespace

class MessagesPaneTest : public QObject {
    Q_OBJECT
    std::unique_ptr<FakeServerControl> m_control;
    std::unique_ptr<MessagesPane> m_pane;
    MessageTable *m_table = nullptr;
    QScrollBar *m_bar = nullptr;
    QPushButton *m_pill = nullptr;

    void come(int count)
    {
        for (int n = 0; n < count; ++n)
            samples::put(m_control->store(), n % 2 ? samples::content : samples::get, n % 2 ? coap::Direction::Out : coap::Direction::In);
        m_pane->refresh();
    }
    quint64 topNumber() const { return m_table->model()->index(m_table->rowAt(1), 0).data(MessageModel::NumberRole).toULongLong(); }
    bool isShown(const QString &text) const
    {
        const auto labels = m_pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

private slots:
    void init()
    {
        m_control = std::make_unique<FakeServerControl>();
        m_control->start(ListenSettings{});
        QTRY_VERIFY(m_control->state().isRunning);
        m_pane = std::make_unique<MessagesPane>(*m_control);
        m_pane->resize(1000, 600);
        m_pane->show();
        m_table = m_pane->findChild<MessageTable *>();
        m_bar = m_table->verticalScrollBar();
        m_pill = m_table->viewport()->findChild<QPushButton *>();
    }
    void cleanup()
    {
        m_pane.reset();
        m_control.reset();
    }

    void toComeHereByAKeyIsNotToLookAtAnOldMessage()
    {
        come(200);
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_table->setFocus(Qt::ShortcutFocusReason);
        QVERIFY(m_table->hasFocus());
        QVERIFY(m_table->isFollowing());
        come(100);
        QCOMPARE(m_bar->value(), m_bar->maximum());
        QVERIFY(m_pill->isHidden());
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(m_table->currentNumber(), quint64(300));
        QTest::keyClick(m_table, Qt::Key_Up);
        QCOMPARE(m_table->currentNumber(), quint64(299));
        QVERIFY(!m_table->isFollowing());
    }

    void theFirstClickChoosesTheNewestMessage()
    {
        come(200);
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        const QSignalSpy chosen(m_table, &MessageTable::messageChosen);
        m_table->setFocus(Qt::MouseFocusReason);
        const QModelIndex last = m_table->model()->index(199, 1);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(last).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), quint64(200));
    }

    void theTailIsFollowedUntilTheUserScrollsUp()
    {
        come(500);
        QCOMPARE(m_bar->value(), m_bar->maximum());
        come(100);
        QCOMPARE(m_bar->value(), m_bar->maximum());
        QVERIFY(m_pill->isHidden());
        m_bar->setValue(100);
        QVERIFY(!m_table->isFollowing());
        const quint64 top = topNumber();
        come(1234);
        QCOMPARE(topNumber(), top);
        QVERIFY(m_pill->isVisible());
        QCOMPARE(m_pill->text(), "1 234 new — jump to latest");
        QTest::mouseClick(m_pill, Qt::LeftButton);
        QVERIFY(m_table->isFollowing() && m_pill->isHidden());
        QCOMPARE(m_bar->value(), m_bar->maximum());
        come(2);
        QCOMPARE(m_bar->value(), m_bar->maximum());
        m_bar->setValue(7);
        m_bar->setValue(m_bar->maximum());      // by hand to the end: follows again
        QVERIFY(m_table->isFollowing());
    }

    void rowsKeepTheirPlaceWhileOldOnesAreDropped()
    {
        come(100'000);
        m_bar->setValue(5'000);
        const quint64 top = topNumber();
        come(300);
        QCOMPARE(m_pane->rowCount(), 100'000u);
        QCOMPARE(topNumber(), top);
        QCOMPARE(m_bar->value(), 4'700);
        come(4'700);
        QCOMPARE(topNumber(), top);
        come(10);
        QCOMPARE(m_bar->value(), 0);    // its row is gone: the oldest is shown
        QVERIFY(!m_table->isFollowing());
    }

    void choosingAnOlderMessageStopsFollowingAndItsDetailOutlivesIt()
    {
        come(100);
        QSignalSpy chosen(m_pane.get(), &MessagesPane::messageChosen);
        m_pane->showMessage(90);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_pane->findChild<MessageDetail *>()->number(), 90u);
        QVERIFY(!m_table->isFollowing());
        come(100'000);
        QCOMPARE(chosen.size(), 1);     // the dropped row handed its place to nobody
        QCOMPARE(m_table->currentNumber(), 0u);
        QCOMPARE(m_pane->findChild<MessageDetail *>()->number(), 90u);
    }

    void pauseFreezesTheViewAndLosesNothing()
    {
        come(10);
        m_pane->setPaused(true);
        come(25);
        QCOMPARE(m_pane->rowCount(), 10u);
        QVERIFY(isShown("paused, 25 newer"));
        m_pane->showMessage(20);    // it came later: told, but not in the frozen table
        QCOMPARE(m_pane->findChild<MessageDetail *>()->number(), 20u);
        QCOMPARE(m_pane->rowCount(), 10u);
        m_pane->setFilterText("type:ack");
        QCOMPARE(m_pane->rowCount(), 5u);
        m_pane->setFilterText("");
        m_pane->setPaused(false);
        QCOMPARE(m_pane->rowCount(), 35u);
        QCOMPARE(m_bar->value(), m_bar->maximum());
    }

    void pausedMessagesCanBeCleared()
    {
        come(10);
        m_pane->setPaused(true);
        come(5);
        m_pane->clear();
        QTRY_COMPARE(m_control->store().range().size(), 0u);
        QCOMPARE(m_pane->rowCount(), 0u);
    }

    void gapsAreToldAndClearingEmptiesTheStore()
    {
        come(10);
        m_control->store().setLost(1'500);
        m_pane->refresh();
        QVERIFY(isShown("1 500 not shown"));
        m_pane->showMessage(3);
        m_pane->clear();
        QTRY_COMPARE(m_control->store().range().size(), 0u);
        m_pane->refresh();
        QCOMPARE(m_pane->rowCount(), 0u);
        QVERIFY(isShown("No messages yet"));
        QVERIFY(isShown("coap-client-notls -m get"));
    }

    void aFilterIsTypedExplainedAndTakenBackByItsChips()
    {
        come(10);
        QSignalSpy texts(m_pane.get(), &MessagesPane::filterTextChanged);
        auto *field = m_pane->findChild<QLineEdit *>();
        m_pane->focusFilter();
        QTest::keyClicks(field, "type:ack -path:/x ");
        QCOMPARE(m_pane->filterText(), "type:ack -path:/x ");
        QCOMPARE(texts.last().first().toString(), m_pane->filterText());
        QCOMPARE(m_pane->rowCount(), 5u);
        QTest::keyClicks(field, "code:2.5");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(isShown("“2.5” is not a code"));
        QCOMPARE(m_pane->rowCount(), 5u);       // the last good filter stays
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(m_pane->rowCount(), 10u);
        QVERIFY(!isShown("is not a code"));
        m_pane->setFilterText("type:ack type:rst");
        QToolButton *rst = nullptr;
        for (QToolButton *chip : m_pane->findChildren<QToolButton *>()) {
            if (chip->text().startsWith("type:rst"))
                rst = chip;
        }
        QVERIFY(rst && rst->isVisible());
        rst->click();
        QCOMPARE(m_pane->filterText(), "type:ack");
        m_pane->setFilterText("type:rst");
        QVERIFY(isShown("No message matches the filter."));
        for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Clear filter")
                button->click();
        }
        QCOMPARE(m_pane->rowCount(), 10u);
    }

    void completionKnowsTheWordsAndTheValuesThatWereSeen()
    {
        come(2);
        auto *field = m_pane->findChild<QLineEdit *>();
        auto *completer = m_pane->findChild<QCompleter *>();
        m_pane->focusFilter();
        QTest::keyClicks(field, "type:con -pe");
        QCOMPARE(completer->currentCompletion(), "peer:");
        emit completer->activated("peer:");
        QCOMPARE(field->text(), "type:con -peer:");
        QTest::keyClicks(field, "192");
        QCOMPARE(completer->completionCount(), 1);
        emit completer->activated(completer->currentCompletion());
        QCOMPARE(field->text(), "type:con -peer:192.168.1.7:40123 ");
        QCOMPARE(m_pane->rowCount(), 0u);
        completer->popup()->hide();
    }

    void aTermIsAddedOnce()
    {
        come(4);
        auto *bar = m_pane->findChild<FilterBar *>();
        bar->addTerm("-code:2.05");
        bar->addTerm("-code:2.05");
        QCOMPARE(m_pane->filterText(), "-code:2.05");
        bar->addTerm("type:con");
        QCOMPARE(m_pane->filterText(), "-code:2.05 type:con");
        QCOMPARE(m_pane->rowCount(), 2u);
    }

    void aHiddenMessageIsShownWithoutTheFilter()
    {
        come(10);
        m_pane->setFilterText("type:ack");
        m_pane->showMessage(4);
        QCOMPARE(m_pane->filterText(), "type:ack");
        QCOMPARE(m_table->currentNumber(), 4u);
        m_pane->showMessage(5);
        QCOMPARE(m_pane->filterText(), "");
        QCOMPARE(m_table->currentNumber(), 5u);
        m_pane->showMessage(999);
        QCOMPARE(m_table->currentNumber(), 5u);
    }

    void columnsFitTheWidthUntilTheUserSetsOne()
    {
        come(2);
        auto *header = m_table->horizontalHeader();
        const int wide = header->sectionSize(cells::Path);
        m_pane->resize(700, 600);
        QTRY_VERIFY(header->sectionSize(cells::Path) < wide);
        header->resizeSection(cells::Path, 222);
        m_pane->resize(1100, 600);
        QTRY_VERIFY(m_table->viewport()->width() > 1000);
        QCOMPARE(header->sectionSize(cells::Path), 222);
    }

    void theChosenMessageStaysWhenTheFilterChanges()
    {
        come(1'000);
        m_pane->showMessage(500);
        m_pane->setFilterText("type:ack");
        QCOMPARE(m_table->currentNumber(), 500u);
        QVERIFY(!m_table->isFollowing());
    }

    void theKeyboardCopiesRowsAndGoesToTheFields()
    {
        come(4);
        m_pane->showMessage(1);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(m_table->currentNumber(), 2u);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith("2\t") && copied.contains("\tACK\t2.05 Content\t32052\t"), qPrintable(copied));
        QTest::keyClick(m_table, Qt::Key_Return);
        QTRY_VERIFY(m_pane->findChild<AnatomyTree *>()->hasFocus());
    }

    void columnsAndSplittersAreRemembered()
    {
        come(4);
        m_table->horizontalHeader()->resizeSection(cells::Path, 321);
        m_table->horizontalHeader()->setSectionHidden(cells::Token, true);
        const QByteArray state = m_pane->saveState();
        MessagesPane other(*m_control);
        QVERIFY(other.restoreState(state));
        const auto *header = other.findChild<MessageTable *>()->horizontalHeader();
        QCOMPARE(header->sectionSize(cells::Path), 321);
        QVERIFY(header->isSectionHidden(cells::Token));
        QVERIFY(!other.restoreState(QByteArray("nonsense")));
        QVERIFY(!other.restoreState(QByteArray()));
    }

    void columnsThatWereFittedAreFittedAgain()
    {
        come(4);
        m_pane->resize(1300, 600);
        const QByteArray state = m_pane->saveState();
        MessagesPane other(*m_control);
        other.resize(700, 600);
        QVERIFY(other.restoreState(state));
        other.show();
        auto *header = other.findChild<MessageTable *>()->horizontalHeader();
        QTRY_VERIFY(header->sectionSize(cells::Path) < m_table->horizontalHeader()->sectionSize(cells::Path));
    }

    void bytesAndColumnsGrowWithTheText()
    {
        come(2);
        m_pane->showMessage(2);
        const auto *hex = m_pane->findChild<PayloadView *>()->findChild<HexView *>();
        const qreal before = hex->font().pointSizeF();
        const QFont normal = QApplication::font();
        QFont large = normal;
        large.setPointSizeF(normal.pointSizeF() * 1.5);
        QApplication::setFont(large);
        QCoreApplication::processEvents();
        const qreal after = hex->font().pointSizeF();
        const int timeNeeds = m_table->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000"));
        const int timeHas = m_table->columnWidth(cells::Time);
        QApplication::setFont(normal);
        QVERIFY(after > before * 1.4);
        QVERIFY2(timeHas > timeNeeds, qPrintable(QStringLiteral("%1 > %2").arg(timeHas).arg(timeNeeds)));
    }

    void textsFollowTheLanguage()
    {
        come(2);
        m_pane->showMessage(1);
        Tilde tilde;
        QCoreApplication::installTranslator(&tilde);
        QCoreApplication::processEvents();
        QCOMPARE(m_table->model()->headerData(cells::Path, Qt::Horizontal).toString(), "~Path");
        QCOMPARE(m_pane->findChild<AnatomyTree *>()->topLevelItem(0)->text(0), "~Version");
        QVERIFY(isShown("~2 messages") || isShown("~%1 messages"));
        QCoreApplication::removeTranslator(&tilde);
        QCoreApplication::processEvents();
        QCOMPARE(m_pane->findChild<AnatomyTree *>()->topLevelItem(0)->text(0), "Version");
    }
};

QTEST_MAIN(MessagesPaneTest)
#include "messagespanetest.moc"
