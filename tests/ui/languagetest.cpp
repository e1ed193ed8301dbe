// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "mainactions.h"
#include "site/propertyfield.h"

#include <QAction>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QUndoStack>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace studio;

using Type = PropertyDescription::Type;

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

/// Another language: every text in brackets.
class Brackets : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'[' + QString::fromUtf8(source) + u']'; }
    bool isEmpty() const override { return false; }
};

PropertyDescription described(Type type)
{
    PropertyDescription property;
    property.name = property.label = QStringLiteral("word");
    property.type = type;
    property.choices = {{"a", "a"}};
    return property;
}

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

    void anotherLanguageReachesEachField_data()
    {
        QTest::addColumn<int>("type");
        for (const Type type : {Type::Text, Type::LongText, Type::Bytes, Type::File, Type::Folder, Type::Integer, Type::Number, Type::Boolean, Type::Choice, Type::ContentFormat,
                                Type::Json, Type::Attributes, Type::Flags, Type::Table, Type::Value, Type::Duration})
            QTest::addRow("%d", int(type)) << int(type);
    }
    void anotherLanguageReachesEachField()
    {
        QFETCH(int, type);
        const std::unique_ptr<PropertyField> field(PropertyField::make(described(Type(type)), nullptr));
        field->show();
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        const QList<QWidget *> inside = field->findChildren<QWidget *>();
        QVERIFY(std::any_of(inside.begin(), inside.end(), [](const QWidget *each) { return each->accessibleName() == u"[word]"; }));
        QVERIFY(std::none_of(inside.begin(), inside.end(), [](const QWidget *each) { return each->accessibleName() == u"word"; }));
        for (const auto *each : field->findChildren<QToolButton *>())
            QVERIFY2(each->toolTip().startsWith(u'['), qPrintable(each->toolTip()));
        QCoreApplication::removeTranslator(&brackets);
    }

    void whatIsWrongIsSaidInAnotherLanguageToo()
    {
        const std::unique_ptr<PropertyField> field(PropertyField::make(described(Type::Bytes), nullptr));
        field->findChild<QPlainTextEdit *>()->setPlainText("0x12");
        field->setProblem(field->inputProblem());
        field->show();
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        QVERIFY2(field->problem().startsWith(u'['), qPrintable(field->problem()));
        QCoreApplication::removeTranslator(&brackets);
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
