// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/textdiff.h"
#include "support/hex.h"

#include <QTest>

using namespace studio;
using namespace studio::textdiff;

namespace {

/// "- a[b]" : what is marked stands in brackets.
QStringList marked(const QList<Line> &lines)
{
    QStringList all;
    for (const Line &line : lines) {
        QString text = line.sort == Sort::Same ? "  " : line.sort == Sort::Removed ? "- " : "+ ";
        for (const Part &part : line.parts)
            text += part.isChanged ? '[' + part.text + ']' : part.text;
        all << text;
    }
    return all;
}

QString dots(qsizetype lines)
{
    return QStringLiteral("… %1").arg(lines);
}

} // namespace

/// Expected lines are those of diff(1) and wdiff(1).
class TextDiffTest : public QObject {
    Q_OBJECT
private slots:
    void textsAreComparedByLinesAndWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("one word") << "off" << "on" << QStringList{"- off", "+ on"};
        QTest::newRow("same") << "a\nb" << "a\nb" << QStringList{"  a", "  b"};
        QTest::newRow("from nothing") << "" << "a\nb" << QStringList{"+ a", "+ b"};
        QTest::newRow("to nothing") << "a" << "" << QStringList{"- a"};
        QTest::newRow("both empty") << "" << "" << QStringList{};
        QTest::newRow("a line between") << "a\nc" << "a\nb\nc" << QStringList{"  a", "+ b", "  c"};
        QTest::newRow("a word of a line") << "  \"interval\": 10," << "  \"interval\": 20," << QStringList{"-   \"interval\": [10],", "+   \"interval\": [20],"};
        QTest::newRow("a word more") << "warm water" << "warm tap water" << QStringList{"- warm water", "+ warm [tap ]water"};
        QTest::newRow("two for one") << "k\na 1\nz" << "k\na 2\nb\nz" << QStringList{"  k", "- a [1]", "+ a [2]", "+ b", "  z"};
        QTest::newRow("moved") << "a\nb\nc" << "b\nc\na" << QStringList{"- a", "  b", "  c", "+ a"};
        QTest::newRow("decimals are one word") << "t=21.5 C" << "t=22.5 C" << QStringList{"- t=[21.5] C", "+ t=[22.5] C"};
        QTest::newRow("empty lines count") << "a\n" << "a\n\n" << QStringList{"  a", "  ", "+ "};
    }
    void textsAreComparedByLinesAndWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QStringList, lines);
        QCOMPARE(marked(ofTexts(before, after)), lines);
    }

    void hugeTextsAreNotComparedWordByWord()
    {
        QString before, after;
        for (int i = 0; i < 2'000; ++i) {
            before += QStringLiteral("a%1\n").arg(i);
            after += QStringLiteral("b%1\n").arg(i);
        }
        QCOMPARE(ofTexts(before, after).size(), 4'001);
    }

    void octetsAreComparedPlaceByPlace()
    {
        const auto before = hex("00 01 02 03 04 05 06 07 de ad be ef"), after = hex("00 01 02 03 04 05 06 07 de ad fe ef 01");
        QCOMPARE(marked(ofOctets(before, after)),
                 (QStringList{"  0000  00 01 02 03 04 05 06 07", "- 0008  de ad [be] ef", "+ 0008  de ad [fe] ef [01]"}));
        QCOMPARE(marked(ofOctets({}, hex("ff"))), QStringList{"+ 0000  [ff]"});
        QCOMPARE(marked(ofOctets(hex("ff"), {})), QStringList{"- 0000  [ff]"});
        QCOMPARE(marked(ofOctets({}, {})), QStringList{});
    }

    void longRunsOfTheSameAreLeftOut()
    {
        const QString same = QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8\n9");
        const auto lines = ofTexts(same + QStringLiteral("\na\n") + same, same + QStringLiteral("\nb\n") + same);
        QCOMPARE(marked(shortened(lines, 2, dots)), (QStringList{"  … 7", "  8", "  9", "- a", "+ b", "  1", "  2", "  … 7"}));
        QCOMPARE(marked(shortened(ofTexts(same, same), 2, dots)), QStringList{"  … 9"});
        const auto few = ofTexts("1\n2\n3\na", "1\n2\n3\nb");
        QCOMPARE(shortened(few, 2, dots), few);     // one line is not worth another
    }

    void aCellShowsWhereLongTextsDiffer()
    {
        QCOMPARE(differing("a", "b", 40), std::pair(QStringLiteral("a"), QStringLiteral("b")));
        const QString before = "{\"name\":\"device\",\"interval\":10,\"unit\":\"s\"}", after = "{\"name\":\"device\",\"interval\":20,\"unit\":\"s\"}";
        QCOMPARE(differing(before, after, 10), std::pair(QStringLiteral("…rval\":10,\"…"), QStringLiteral("…rval\":20,\"…")));
        const auto [same, more] = differing(QString(50, u'x'), QString(60, u'x'), 40);
        QVERIFY(same.size() <= 42 && more.size() <= 42 && same != more);
    }

    void plainTextIsADiff()
    {
        QCOMPARE(plainText(ofTexts("a\nb", "a\nc")), QStringLiteral("  a\n- b\n+ c\n"));
    }
};

QTEST_APPLESS_MAIN(TextDiffTest)
#include "textdifftest.moc"
