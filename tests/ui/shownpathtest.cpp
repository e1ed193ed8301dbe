// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/shownpath.h"

#include <QTest>

using namespace studio;

class ShownPathTest : public QObject {
    Q_OBJECT

private slots:
    void peopleReadLettersAndTheEngineOctets_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "/sensors/temperature" << "/sensors/temperature";
        QTest::newRow("root") << "/" << "/";
        QTest::newRow("space") << "/raum%201/gre" << "/raum 1/gre";
        QTest::newRow("letters") << "/%E6%B8%A9%E5%BA%A6" << "/温度";     // RFC 3629's octets of U+6E29 U+5EA6
    }
    void peopleReadLettersAndTheEngineOctets()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, shown);
        QCOMPARE(shownPath(written), shown);
        QCOMPARE(writtenPath(shown), written);
    }

    void whatWouldBeAnotherPathStaysEncoded_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/a%2Fb", "/a%3Fb", "/a%23b", "/100%25", "/a%0Ab", "/%FF", "/%20a"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void whatWouldBeAnotherPathStaysEncoded()
    {
        QFETCH(const QString, path);
        QCOMPARE(shownPath(path), path);
        QCOMPARE(writtenPath(path), path);
    }

    void whatIsNoPathIsLeftAlone()
    {
        QCOMPARE(writtenPath("a b"), "a b");
        QCOMPARE(writtenPath("/a?b"), "/a?b");
    }
};

QTEST_APPLESS_MAIN(ShownPathTest)
#include "shownpathtest.moc"
