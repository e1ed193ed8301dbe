// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/propertyfield.h"

#include <QComboBox>
#include <QTest>

#include <memory>

using namespace studio;

class ChoiceFieldTest : public QObject {
    Q_OBJECT

    static PropertyDescription method(const QJsonValue &byDefault)
    {
        PropertyDescription made;
        made.name = made.label = "method";
        made.type = PropertyDescription::Type::Choice;
        made.choices = {{"GET", "GET"}, {"PUT", "PUT"}};
        made.defaultValue = byDefault;
        return made;
    }

private slots:
    void withoutADefaultItMayBeLeftOpen()
    {
        const QJsonValue absent(QJsonValue::Undefined);
        const std::unique_ptr<PropertyField> field(PropertyField::make(method({}), nullptr));
        auto *box = field->findChild<QComboBox *>();
        field->setValue(absent);
        QCOMPARE(box->currentText(), "any");
        QCOMPARE(field->value(), absent);
        field->setValue("PUT");
        QCOMPARE(box->currentText(), "PUT");
        QCOMPARE(field->value(), QJsonValue("PUT"));
        box->setCurrentIndex(0);
        QCOMPARE(field->value(), absent);
        field->retranslate();
        QCOMPARE(box->itemText(2), "PUT");
    }

    void withADefaultOneIsChosen()
    {
        const std::unique_ptr<PropertyField> field(PropertyField::make(method("PUT"), nullptr));
        field->setValue(QJsonValue(QJsonValue::Undefined));
        QCOMPARE(field->value(), QJsonValue("PUT"));
        QCOMPARE(field->findChild<QComboBox *>()->count(), 2);
    }
};

QTEST_MAIN(ChoiceFieldTest)
#include "choicefieldtest.moc"
