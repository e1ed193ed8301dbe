// SPDX-License-Identifier: GPL-3.0-or-later
// SenML (RFC 8428); the packs are the RFC's own examples, without the white space between their fields.
#include "catalog/senml.h"

#include "support/hex.h"

#include <QTest>

using namespace studio;

class SenmlTest : public QObject {
    Q_OBJECT

    static SenmlRecord named(const char *name, const char *unit, const QCborValue &value)
    {
        SenmlRecord record;
        record.name = name;
        record.unit = unit;
        record.value = value;
        return record;
    }
    static QByteArray json(const std::vector<SenmlRecord> &pack) { return QByteArray::fromStdString(toSenmlJson(pack)); }

private slots:
    /// RFC 8428 §5
    void aSingleDataPointOfSection511()
    {
        QCOMPARE(json({named("urn:dev:ow:10e2073a01080063", "Cel", 23.1)}), QByteArray(R"([{"n":"urn:dev:ow:10e2073a01080063","u":"Cel","v":23.1}])"));
    }

    /// RFC 8428 §5
    void theDataPointsOfSection512()
    {
        std::vector<SenmlRecord> pack{named("voltage", "V", 120.1), named("current", "A", 1.2)};
        pack[0].baseName = "urn:dev:ow:10e2073a01080063:";
        QCOMPARE(json(pack), QByteArray(R"([{"bn":"urn:dev:ow:10e2073a01080063:","n":"voltage","u":"V","v":120.1},{"n":"current","u":"A","v":1.2}])"));
    }

    /// RFC 8428 §5
    void theDataTypesOfSection515()
    {
        std::vector<SenmlRecord> pack{named("temp", "Cel", 23.1), named("label", "", QStringLiteral("Machine Room")), named("open", "", false),
                                      named("nfc-reader", "", QByteArray("hi \n"))};
        pack[0].baseName = "urn:dev:ow:10e2073a01080063:";
        QCOMPARE(json(pack), QByteArray(R"([{"bn":"urn:dev:ow:10e2073a01080063:","n":"temp","u":"Cel","v":23.1},)"
                                        R"({"n":"label","vs":"Machine Room"},{"n":"open","vb":false},{"n":"nfc-reader","vd":"aGkgCg"}])"));
    }

    /// RFC 8428 §5
    void theActuatorOfSection517()
    {
        std::vector<SenmlRecord> pack{SenmlRecord(), named("temp", "Cel", 23.1), named("heat", "/", 1.0), named("fan", "/", 0.0)};
        pack[0].baseName = "urn:dev:ow:10e2073a01080063:";
        QCOMPARE(json(pack), QByteArray(R"([{"bn":"urn:dev:ow:10e2073a01080063:"},{"n":"temp","u":"Cel","v":23.1},)"
                                        R"({"n":"heat","u":"/","v":1},{"n":"fan","u":"/","v":0}])"));
    }

    /// RFC 8428 §6
    void theDumpOfSection6()
    {
        std::vector<SenmlRecord> pack{named("voltage", "V", 120.1)};
        pack[0].baseName = "urn:dev:ow:10e2073a0108006:";
        pack[0].baseTime = 1276020076.001;
        pack[0].baseUnit = "A";
        pack[0].baseVersion = 5;
        const double currents[] = {1.2, 1.3, 1.4, 1.5, 1.6, 1.7};
        for (int i = 0; i < 6; ++i) {
            pack.push_back(named("current", "", currents[i]));
            pack.back().time = i - 5;
        }
        QCOMPARE(toSenmlCbor(pack), hex(
            "87 a7 21 78 1b 75 72 6e 3a 64 65 76 3a 6f 77 3a 31 30 65 32 30 37 33 61 30 31 30 38 30 30 36 3a"
            "22 fb 41 d3 03 a1 5b 00 10 62 23 61 41 20 05 00 67 76 6f 6c 74 61 67 65 01 61 56 02 fb 40 5e 06"
            "66 66 66 66 66 a3 00 67 63 75 72 72 65 6e 74 06 24 02 fb 3f f3 33 33 33 33 33 33 a3 00 67 63 75"
            "72 72 65 6e 74 06 23 02 fb 3f f4 cc cc cc cc cc cd a3 00 67 63 75 72 72 65 6e 74 06 22 02 fb 3f"
            "f6 66 66 66 66 66 66 a3 00 67 63 75 72 72 65 6e 74 06 21 02 f9 3e 00 a3 00 67 63 75 72 72 65 6e"
            "74 06 20 02 fb 3f f9 99 99 99 99 99 9a a3 00 67 63 75 72 72 65 6e 74 06 00 02 fb 3f fb 33 33 33"
            "33 33 33"));
        // The same records in JSON: the times as numbers, as §5.1.2 shows them.
        QVERIFY(json(pack).startsWith(R"([{"bn":"urn:dev:ow:10e2073a0108006:","bt":1276020076.001,"bu":"A","bver":5,"n":"voltage","u":"V","v":120.1},)"
                                      R"({"n":"current","t":-5,"v":1.2},)"));
        QVERIFY(json(pack).endsWith(R"({"n":"current","t":0,"v":1.7}])"));
    }

    void textsAndOctetsOfCbor()
    {
        // Table 4: vs is 3, vb is 4, vd is 8; RFC 8949 appendix A: "IETF" is 64 49 45 54 46, h'01020304' is 44 01 02 03 04.
        QCOMPARE(toSenmlCbor(std::vector{named("a", "", QStringLiteral("IETF"))}), hex("81 a2 00 61 61 03 64 49 45 54 46"));
        QCOMPARE(toSenmlCbor(std::vector{named("a", "", true)}), hex("81 a2 00 61 61 04 f5"));
        QCOMPARE(toSenmlCbor(std::vector{named("a", "", QByteArray("\1\2\3\4"))}), hex("81 a2 00 61 61 08 44 01 02 03 04"));
        QCOMPARE(toSenmlCbor(std::vector<SenmlRecord>()), hex("80"));
        QCOMPARE(json({}), QByteArray("[]"));
    }

    void textsAreEscaped()
    {
        QCOMPARE(json({named("a", "\"", QString::fromUtf8("\xc2\xb0\"\\\n"))}), QByteArray("[{\"n\":\"a\",\"u\":\"\\\"\",\"vs\":\"\xc2\xb0\\\"\\\\\\n\"}]"));
    }

    /// RFC 8428 §4.5.1
    void namesHaveTheirCharactersOnly()
    {
        QCOMPARE(senmlName(coap::Path{"sensors", "temperature"}), std::string("sensors/temperature"));
        QCOMPARE(senmlName(coap::Path{"_room 1", "t\xc3\xbc"}), std::string("room_1/t__"));
        QCOMPARE(senmlName(coap::Path{""}), std::string("root"));
        QVERIFY(isSenmlName("urn:dev:ow:10e2073a01080063:") && isSenmlName("2001:db8::2/"));
        for (const char *bad : {"", ":a", "/a", "a b", "a\xc3\xbc", "a%20"})
            QVERIFY2(!isSenmlName(bad), bad);
    }
};

QTEST_GUILESS_MAIN(SenmlTest)
#include "senmltest.moc"
