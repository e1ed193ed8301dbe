// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/anatomytree.h"
#include "messages/hexview.h"
#include "messages/messagedetail.h"
#include "messages/payloadview.h"
#include "ui/messagesamples.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace studio;

class MessageDetailTest : public QObject {
    Q_OBJECT
    std::unique_ptr<MessageDetail> m_detail;
    AnatomyTree *m_tree = nullptr;
    HexView *m_hex = nullptr;
    PayloadView *m_payload = nullptr;

    void show(const QByteArray &hex, coap::Note note = coap::Note::None, std::uint32_t value = 0)
    {
        coap::StoredMessage message;
        message.number = m_detail->number() + 1;
        message.octets = samples::octets(hex);
        message.record = samples::record(message.octets, coap::Direction::Out, note, value);
        m_detail->showMessage(message);
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        m_detail = std::make_unique<MessageDetail>();
        m_detail->resize(1000, 400);
        m_detail->show();
        QVERIFY(QTest::qWaitForWindowActive(m_detail.get()));       // the focus comes now, not between two messages
        m_tree = m_detail->findChild<AnatomyTree *>();
        m_payload = m_detail->findChild<PayloadView *>();
        for (HexView *view : m_detail->findChildren<HexView *>()) {
            if (!m_payload->isAncestorOf(view))
                m_hex = view;
        }
    }
    void cleanup() { m_detail.reset(); }

    void aFieldMarksItsBytes()
    {
        show(samples::notification);
        QCOMPARE(m_hex->markedTo(), 0u);
        m_tree->setCurrentItem(m_tree->topLevelItem(6));    // Observe
        QCOMPARE(m_hex->markedFrom(), 5u);
        QCOMPARE(m_hex->markedTo(), 7u);
        QCOMPARE(m_hex->hexText(), "61 10");
        m_tree->setCurrentItem(m_tree->topLevelItem(6)->child(2));      // its value
        QCOMPARE(m_hex->hexText(), "10");
    }

    void aByteSelectsItsFieldAndASharedByteOneAfterTheOther()
    {
        show(samples::notification);
        const auto click = [this](std::size_t octet) { QTest::mouseClick(m_hex->viewport(), Qt::LeftButton, {}, m_hex->digitsOf(octet).center()); };
        click(8);
        QCOMPARE(m_tree->current()->name, "Max-Age");
        for (const char *name : {"Version", "Type", "Token length", "Version"}) {
            click(0);
            QCOMPARE(m_tree->current()->name, name);
        }
        QTest::keyClick(m_hex, Qt::Key_End);
        QCOMPARE(m_tree->current()->name, "Payload");
        QCOMPARE(m_hex->octetAt(m_hex->digitsOf(17).center()).value(), 17u);
        QVERIFY(!m_hex->octetAt(m_hex->digitsOf(18).center()));
        QTest::keyClick(m_hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), "31 39 2e 32 20 43 65 6c");
    }

    void aFaultIsChosenAtOnceAndAFieldStaysChosenFromMessageToMessage()
    {
        show(samples::get);
        QVERIFY(m_tree->current() == nullptr);
        m_tree->selectOctet(2);
        show(samples::content);
        QCOMPARE(m_tree->current()->name, "Message ID");
        show("40017d34bb74656d70", coap::Note::Malformed, std::uint32_t(coap::Fault::TruncatedOption));
        QVERIFY(m_tree->current()->isFault);
        const auto labels = m_detail->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith("Here the datagram breaks the rules"); }));
    }

    void thePayloadIsShownAsItFitsAndHiddenWhenThereIsNone()
    {
        show(samples::notification);
        QVERIFY(m_payload->isVisible());
        QCOMPARE(m_payload->form(), payloadtexts::Form::Text);
        QCOMPARE(m_payload->shownText(), "19.2 Cel");
        m_payload->setCurrentIndex(int(payloadtexts::Form::Hex));
        show(samples::content);     // of the same format: the user's choice stays
        QCOMPARE(m_payload->shownText(), "32 32 2e 33 20 43");
        show("60450001c132ff7b7d");     // Content-Format 50, "{}"
        QCOMPARE(m_payload->form(), payloadtexts::Form::Json);
        show("60450001c13cffa16161f6");     // Content-Format 60, {"a": null}
        QCOMPARE(m_payload->form(), payloadtexts::Form::Cbor);
        QCOMPARE(m_payload->shownText().simplified(), "{ \"a\": null }");
        show(samples::emptyAck);
        QVERIFY(!m_payload->isVisible());
    }

    void longDatagramsAreReachedToTheLastByte()
    {
        show(QByteArray("60450001ff") + QByteArray(65'000, '7'));
        QTest::keyClick(m_hex, Qt::Key_End);
        QCOMPARE(m_tree->current()->name, "Payload");
        m_hex->mark(32'504, 32'505);
        QVERIFY(m_hex->viewport()->rect().contains(m_hex->digitsOf(32'504).center()));
        m_hex->grab();
    }
};

QTEST_MAIN(MessageDetailTest)
#include "messagedetailtest.moc"
