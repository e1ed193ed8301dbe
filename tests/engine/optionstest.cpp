// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"

#include <QTest>

using namespace coap;
using enum OptionNumber;

namespace {

/// Header of a CON GET with mid 1, then these octets of options.
QByteArray encoded(OptionNumber number, std::size_t length)
{
    Message message;
    message.code = Code::Get;
    message.mid = 1;
    message.options.add(number, std::string(length, 'a'));
    return toHex(encode(message));
}

class Text : public Resource {
public:
    Response renderGet(const Request &request) override { last = request.message.options; return {Code::Content, "x"}; }
    Response renderPut(const Request &request) override { last = request.message.options; return Code::Changed; }
    Options last;
};

} // namespace

/// Options: RFC 7252 §3.1, §3.2, §5.4 and table 4.
class OptionsTest : public QObject {
    Q_OBJECT
private slots:
    void uintsGoInTheirShortestForm_data()
    {
        QTest::addColumn<quint32>("value");
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("0 is the empty value") << 0u << QByteArray();
        QTest::newRow("1") << 1u << QByteArray("01");
        QTest::newRow("255") << 255u << QByteArray("ff");
        QTest::newRow("256") << 256u << QByteArray("01 00");
        QTest::newRow("65536") << 65536u << QByteArray("01 00 00");
        QTest::newRow("largest") << 4294967295u << QByteArray("ff ff ff ff");
    }
    /// RFC 7252 §3.2
    void uintsGoInTheirShortestForm()
    {
        QFETCH(quint32, value);
        QFETCH(QByteArray, octets);
        Options options;
        options.addUint(MaxAge, value);
        QCOMPARE(toHex(*options.first(MaxAge)), octets);
        QCOMPARE(options.uint(MaxAge).value(), value);
    }

    /// RFC 7252 §3.2
    void leadingZerosOfAnUintAreRead()
    {
        QCOMPARE(uintOf(hex("00")).value(), 0u);
        QCOMPARE(uintOf(hex("00 00 00 05")).value(), 5u);
        QVERIFY(!uintOf(hex("00 00 00 00 05")));
    }

    void deltasAndLengthsAreExtendedAsSection31Says_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("delta 12") << 12 << 0 << QByteArray("c0");
        QTest::newRow("delta 13") << 13 << 0 << QByteArray("d0 00");
        QTest::newRow("delta 268") << 268 << 0 << QByteArray("d0 ff");
        QTest::newRow("delta 269") << 269 << 0 << QByteArray("e0 00 00");
        QTest::newRow("delta 65535") << 65535 << 0 << QByteArray("e0 fe f2");
        QTest::newRow("length 12") << 1 << 12 << QByteArray("1c");
        QTest::newRow("length 13") << 1 << 13 << QByteArray("1d 00");
        QTest::newRow("length 268") << 1 << 268 << QByteArray("1d ff");
        QTest::newRow("length 269") << 1 << 269 << QByteArray("1e 00 00");
        QTest::newRow("both") << 269 << 269 << QByteArray("ee 00 00 00 00");
    }
    /// RFC 7252 §3.1
    void deltasAndLengthsAreExtendedAsSection31Says()
    {
        QFETCH(int, number);
        QFETCH(int, length);
        QFETCH(QByteArray, header);
        QByteArray expected = "40 01 00 01 " + header;
        for (int i = 0; i < length; ++i)
            expected += " 61";
        QCOMPARE(encoded(static_cast<OptionNumber>(number), static_cast<std::size_t>(length)), expected);
        const auto read = Lockstep::decoded(expected);
        QCOMPARE(read.options.size(), std::size_t(1));
        QCOMPARE(int(read.options.entries().begin()->number), number);
        QCOMPARE(int(read.options.entries().begin()->value.size()), length);
    }

    /// RFC 7252 §3.1
    void optionsGoAscendingAndEqualNumbersKeepTheirOrder()
    {
        Message message;
        message.code = Code::Get;
        message.options.add(UriQuery, "b");
        message.options.add(UriPath, "x");
        message.options.add(UriQuery, "a");
        message.options.add(UriPath, "y");
        QCOMPARE(toHex(encode(message)), QByteArray("40 01 00 00 b1 78 01 79 41 62 01 61"));
    }

    void removingOneNumberLeavesTheOthersAsTheyWere()
    {
        Options options;
        options.add(UriPath, "long segment");
        options.addEmpty(IfNoneMatch);
        options.add(UriPath, "");
        options.add(UriQuery, "q");
        options.add(UriPath, "z");
        options.remove(UriPath);
        QCOMPARE(options.size(), std::size_t(2));
        QVERIFY(options.has(IfNoneMatch));
        QCOMPARE(textOf(*options.first(UriQuery)), std::string_view("q"));
        options.setUriPath({"a", "", "b"});
        QCOMPARE(options.uriPath(), (std::vector<std::string>{"a", "", "b"}));
        QCOMPARE(textOf(*options.first(UriQuery)), std::string_view("q"));
    }

    void theRegistryIsTable4_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cunr");      // columns C, U, N, R
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto row = [](int number, const char *name, const char *cunr, int least, int most) {
            QTest::newRow(qPrintable(QString::number(number))) << QString::fromLatin1(name) << QString::fromLatin1(cunr) << least << most;
        };
        row(1, "If-Match", "C--R", 0, 8);
        row(3, "Uri-Host", "CU--", 1, 255);
        row(4, "ETag", "---R", 1, 8);
        row(5, "If-None-Match", "C---", 0, 0);
        row(7, "Uri-Port", "CU--", 0, 2);
        row(8, "Location-Path", "---R", 0, 255);
        row(11, "Uri-Path", "CU-R", 0, 255);
        row(12, "Content-Format", "----", 0, 2);
        row(14, "Max-Age", "-U--", 0, 4);
        row(15, "Uri-Query", "CU-R", 0, 255);
        row(17, "Accept", "C---", 0, 2);
        row(20, "Location-Query", "---R", 0, 255);
        row(35, "Proxy-Uri", "CU--", 1, 1034);
        row(39, "Proxy-Scheme", "CU--", 1, 255);
        row(60, "Size1", "--N-", 0, 4);
    }
    /// RFC 7252 §5.10
    void theRegistryIsTable4()
    {
        QFETCH(QString, name);
        QFETCH(QString, cunr);
        QFETCH(int, least);
        QFETCH(int, most);
        const auto number = static_cast<OptionNumber>(QByteArray(QTest::currentDataTag()).toInt());
        const OptionInfo *info = optionInfo(number);
        QVERIFY(info != nullptr);
        QCOMPARE(QString::fromLatin1(info->name.data(), qsizetype(info->name.size())), name);
        QCOMPARE(isCritical(number), cunr.contains('C'));
        QCOMPARE(isUnsafe(number), cunr.contains('U'));
        QCOMPARE(isNoCacheKey(number), cunr.contains('N'));
        QCOMPARE(info->repeatable, cunr.contains('R'));
        QCOMPARE(int(info->minLength), least);
        QCOMPARE(int(info->maxLength), most);
    }

    void anUnknownNumberHasNoRow() { QVERIFY(optionInfo(static_cast<OptionNumber>(2)) == nullptr); }

    void aCriticalOptionThatIsRepeatedOrOfWrongLengthIsBadOption_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("Accept twice") << QByteArray("40 01 00 01 b1 61 60 00") << QByteArray("Accept");
        QTest::newRow("Uri-Host of no octets") << QByteArray("40 01 00 01 30 81 61") << QByteArray("Uri-Host");
        QTest::newRow("If-Match of 9 octets") << QByteArray("40 03 00 01 19 01 02 03 04 05 06 07 08 09 a1 61") << QByteArray("If-Match");
        QTest::newRow("If-None-Match with a value") << QByteArray("40 03 00 01 51 00 61 61") << QByteArray("If-None-Match");
        QTest::newRow("Uri-Port of 3 octets") << QByteArray("40 01 00 01 73 00 16 33 41 61") << QByteArray("Uri-Port");
    }
    /// RFC 7252 §5.4.5
    void aCriticalOptionThatIsRepeatedOrOfWrongLengthIsBadOption()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, named);
        Asking peer;
        peer.site.add<Text>({"a"});
        const auto sent = peer.exchange(request.constData());
        QCOMPARE(sent.size(), qsizetype(1));
        const auto answer = Lockstep::decoded(sent[0]);
        QCOMPARE(answer.code, Code::BadOption);
        QVERIFY2(Asking::text(answer).contains(named), Asking::text(answer).constData());
        QVERIFY(!answer.options.has(ContentFormat_));
    }

    /// RFC 7252 §5.4.3
    void anElectiveOptionThatIsRepeatedOrOfWrongLengthIsAsIfAbsent()
    {
        Asking peer;
        auto &resource = peer.site.add<Text>({"a"});
        // ETag of 9 octets, then one of 1; Content-Format 0 and then 50.
        QCOMPARE(peer.exchange("40 03 00 01 49 01 02 03 04 05 06 07 08 09 01 07 71 61 10 01 32"), QList<QByteArray>{"60 44 00 01"});
        QCOMPARE(resource.last.count(ETag), std::size_t(1));
        QCOMPARE(resource.last.contentFormat().value(), ContentFormat::TextPlain);
        // An elective option that nobody knows: number 2050.
        QCOMPARE(peer.exchange("40 03 00 02 b1 61 e1 06 ea 78"), QList<QByteArray>{"60 44 00 02"});
    }

    void anUintWithLeadingZerosIsReadWithinItsLength()
    {
        Asking peer;
        auto &resource = peer.site.add<Text>({"a"});
        QCOMPARE(peer.exchange("40 03 00 01 b1 61 12 00 32"), QList<QByteArray>{"60 44 00 01"});
        QCOMPARE(resource.last.contentFormat().value(), ContentFormat::Json);
    }

private:
    static constexpr auto ContentFormat_ = OptionNumber::ContentFormat;
};

QTEST_APPLESS_MAIN(OptionsTest)
#include "optionstest.moc"
