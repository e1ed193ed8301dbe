// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "mainactions.h"

#include <QAction>
#include <QEvent>
#include <QTest>
#include <QUndoStack>
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

QString resources()
{
    return QCoreApplication::translate("studio::MainWindow", "Resources");
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
        QCOMPARE(resources(), QStringLiteral("资源"));
        QCOMPARE(language.effective(), "zh_CN");
        QTRY_VERIFY(listener.changes > 0);
        listener.changes = 0;
        QVERIFY(language.setLanguage(QStringLiteral("en")));
        QCOMPARE(resources(), "Resources");
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

    /// In Chinese the key of a menu entry stands in brackets behind it.
    void buttonsDoNotShowTheKeysOfMenus()
    {
        Language language;
        language.setLanguage(QStringLiteral("zh_CN"));
        QUndoStack stack;
        const MainActions actions(stack);
        QCOMPARE(actions.startStop->text(), QStringLiteral("启动(&S)"));
        QCOMPARE(actions.startStop->iconText(), QStringLiteral("启动"));
        QCOMPARE(actions.settings->iconText(), QStringLiteral("服务器设置"));
    }

    void nothingIsLeftBehind()
    {
        {
            Language language;
            language.setLanguage(QStringLiteral("zh_CN"));
        }
        QCOMPARE(resources(), "Resources");
    }
};

QTEST_MAIN(LanguageTest)
#include "languagetest.moc"
