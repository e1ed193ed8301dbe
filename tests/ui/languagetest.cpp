// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QEvent>
#include <QTest>
#include <QWidget>

using namespace studio;

namespace {

/// Counts what a live switch tells every widget.
class Listener : public QWidget {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            ++changes;
    }
};

QString resource()
{
    return QCoreApplication::translate("studio::NumberTest", "Resource");
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private slots:
    void theLanguageChangesWhileWindowsAreOpen()
    {
        Listener listener;
        Language language;
        QVERIFY(language.setLanguage(QStringLiteral("zh_CN")));
        QCOMPARE(resource(), QStringLiteral("资源"));
        QCOMPARE(language.effective(), "zh_CN");
        QTRY_VERIFY(listener.changes > 0);
        listener.changes = 0;
        QVERIFY(language.setLanguage(QStringLiteral("en")));
        QCOMPARE(resource(), "Resource");
        QTRY_VERIFY(listener.changes > 0);
    }

    void whatTheSystemSpeaksIsOneOfOurs()
    {
        Language language;
        language.setLanguage(QStringLiteral("system"));
        QCOMPARE(language.id(), "system");
        QVERIFY(language.effective() == u"en" || language.effective() == u"zh_CN");
        language.setLanguage(QStringLiteral("tlh"));
        QCOMPARE(language.id(), "system");
    }

    void everyLanguageIsCalledByItsOwnName()
    {
        QCOMPARE(Language::nativeName("en"), "English");
        QCOMPARE(Language::nativeName("zh_CN"), QStringLiteral("简体中文"));
        QCOMPARE(Language::choices(), QStringList({"system", "en", "zh_CN"}));
    }

    void nothingIsLeftBehind()
    {
        {
            Language language;
            language.setLanguage(QStringLiteral("zh_CN"));
        }
        QCOMPARE(resource(), "Resource");
    }
};

QTEST_MAIN(LanguageTest)
#include "languagetest.moc"
