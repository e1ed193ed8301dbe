// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of single properties, each by its type.
#include "site/attributesfield.h"
#include "site/bytesfield.h"
#include "site/definitionform.h"
#include "site/filefield.h"
#include "site/flagsfield.h"
#include "site/numberbox.h"
#include "site/rowsdialog.h"
#include "site/rowsmodel.h"
#include "site/rowstable.h"
#include "site/tablefield.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace studio;

using Type = PropertyDescription::Type;

namespace {

PropertyDescription described(const QString &name, Type type, const QJsonValue &byDefault = {})
{
    PropertyDescription property;
    property.name = name;
    property.label = name;
    property.type = type;
    property.defaultValue = byDefault;
    return property;
}

const QJsonValue absent(QJsonValue::Undefined);

/// Rows like those of scripted answers.
PropertyDescription table()
{
    PropertyDescription rows = described("rules", Type::Table, QJsonArray());
    PropertyDescription method = described("method", Type::Choice, "GET");
    method.choices = {{"GET", "GET"}, {"PUT", "PUT"}};
    PropertyDescription chance = described("chance", Type::Number, 1);
    chance.minimum = 0;
    chance.maximum = 1;
    PropertyDescription payload = described("payload", Type::Text);
    payload.onlyIf = "method";
    payload.onlyIfValues = {"PUT"};
    rows.columns = {method, described("text", Type::LongText), described("delay", Type::Duration, "0 s"), chance, payload,
                    described("once", Type::Boolean, false), described("format", Type::ContentFormat, 0), described("maxAge", Type::Integer)};
    return rows;
}

QJsonArray rows(const char *text)
{
    return QJsonDocument::fromJson(text).array();
}

} // namespace

class PropertyFieldsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<PropertyField> m_field;

    template<class Field>
    Field &make(const PropertyDescription &property)
    {
        m_field.reset(PropertyField::make(property, nullptr));
        m_field->resize(360, 200);
        m_field->show();
        auto *field = dynamic_cast<Field *>(m_field.get());
        Q_ASSERT(field != nullptr);
        return *field;
    }
    QPlainTextEdit *text() { return m_field->findChild<QPlainTextEdit *>(); }
    QToolButton *button(const QString &tip)
    {
        for (QToolButton *each : m_field->findChildren<QToolButton *>())
            if (each->toolTip() == tip)
                return each;
        return nullptr;
    }

private slots:
    void cleanup() { m_field.reset(); }

    void octetsAreTypedInHexadecimal()
    {
        auto &field = make<BytesField>(described("initial", Type::Bytes, ""));
        QSignalSpy edited(&field, &PropertyField::edited);
        field.setValue("de ad");
        QCOMPARE(edited.size(), 0);
        QCOMPARE(field.value(), QJsonValue("de ad"));
        text()->setPlainText("DEAD  be\nef");
        QVERIFY(edited.size() > 0);
        QCOMPARE(field.value(), QJsonValue("DEAD be ef"));
        QCOMPARE(field.inputProblem(), QString());
        text()->clear();
        QCOMPARE(field.value(), absent);
    }

    void aNumberOutOfRangeIsTakenAsItWasTyped()
    {
        PropertyDescription size = described("size", Type::Integer, 10);
        size.maximum = 16'777'216;
        m_field.reset(PropertyField::make(size, nullptr));
        auto *box = m_field->findChild<QDoubleSpinBox *>();
        box->selectAll();
        QTest::keyClicks(box, "99999999999");
        QCOMPARE(m_field->value(), QJsonValue(99999999999.0));
        QVERIFY(!problemWith(size, m_field->value()).isEmpty());
        QTest::keyClick(box, Qt::Key_Down);     // the arrows come back into the range
        QCOMPARE(m_field->value(), QJsonValue(16'777'216));
    }

    void whatIsNoOctetIsSaid()
    {
        auto &field = make<BytesField>(described("initial", Type::Bytes, ""));
        text()->setPlainText("de a");
        QVERIFY2(field.inputProblem().contains("2"), qPrintable(field.inputProblem()));
        text()->setPlainText("0x12");
        QVERIFY2(field.inputProblem().contains("x"), qPrintable(field.inputProblem()));
        text()->setPlainText(QString::fromUtf8("１２"));
        QVERIFY(!field.inputProblem().isEmpty());
    }

    void octetsAreTakenFromAFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("small"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray("\x00\xff", 2)) == 2);
        file.close();
        auto &field = make<BytesField>(described("initial", Type::Bytes, ""));
        field.takeFile(file.fileName());
        QCOMPARE(field.value(), QJsonValue("00 ff"));
        field.takeFile(folder.filePath("none"));
        QVERIFY(field.problem().contains("none"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(BytesField::mostFromFile + 1));
        field.takeFile(file.fileName());
        QCOMPARE(field.value(), QJsonValue("00 ff"));
        field.setReadOnly(true);
        QVERIFY(text()->isReadOnly() && !button("Take the octets of a file")->isEnabled());
    }

    void filesBesideTheSiteAreNamedFromThere()
    {
        auto &field = make<FileField>(described("file", Type::File));
        QCOMPARE(field.value(), absent);
        field.take("/data/site/pages/a.html");
        QCOMPARE(field.value(), QJsonValue("/data/site/pages/a.html"));
        field.setBaseFolder("/data/site");
        field.take("/data/site/pages/a.html");
        QCOMPARE(field.value(), QJsonValue("pages/a.html"));
        field.take("/data/other/a.html");
        QCOMPARE(field.value(), QJsonValue("/data/other/a.html"));
    }

    void attributesAreNamesWithOrWithoutValue()
    {
        auto &field = make<AttributesField>(described("attributes", Type::Attributes, QJsonObject()));
        QSignalSpy edited(&field, &PropertyField::edited);
        field.setValue(QJsonObject{{"d", "room 1"}, {"secure", true}});
        QCOMPARE(edited.size(), 0);
        QCOMPARE(field.value(), QJsonValue(QJsonObject{{"d", "room 1"}, {"secure", true}}));
        auto *cells = m_field->findChild<QTableWidget *>();
        button("Add an attribute")->click();
        QCOMPARE(cells->rowCount(), 3);
        cells->item(2, 0)->setText("anchor");
        cells->item(2, 1)->setText("/x");
        QCOMPARE(field.value().toObject().value("anchor"), QJsonValue("/x"));
        QVERIFY(edited.size() >= 2);
        cells->setCurrentCell(0, 0);
        button("Remove the attribute")->click();
        QCOMPARE(field.value().toObject().keys(), QStringList({"anchor", "secure"}));
    }

    void wrongAttributesAreSaidInTheirRow()
    {
        auto &field = make<AttributesField>(described("attributes", Type::Attributes, QJsonObject()));
        field.setValue(QJsonObject{{"a", "1"}, {"b", "2"}});
        auto *cells = m_field->findChild<QTableWidget *>();
        cells->item(1, 0)->setText("a");
        QVERIFY(field.inputProblem().contains("twice"));
        cells->item(1, 0)->setText("a b");
        QVERIFY(!field.inputProblem().isEmpty());
        QVERIFY(!cells->item(1, 0)->toolTip().isEmpty());
        cells->item(1, 0)->setText("");
        QVERIFY(field.inputProblem().contains("2"));
        cells->item(1, 0)->setText("c");
        QCOMPARE(field.inputProblem(), QString());
        field.setReadOnly(true);
        QVERIFY(!button("Add an attribute")->isEnabled());
        QCOMPARE(cells->editTriggers(), QAbstractItemView::NoEditTriggers);
    }

    void flagsWithoutDefaultAreAllOfThem()
    {
        PropertyDescription methods = described("methods", Type::Flags);
        methods.choices = {{"GET", "GET"}, {"PUT", "PUT"}};
        auto &field = make<FlagsField>(methods);
        field.setValue(absent);
        QCOMPARE(field.value(), absent);
        m_field->findChild<QCheckBox *>("PUT")->click();
        QCOMPARE(field.value(), QJsonValue(QJsonArray{"GET"}));
        m_field->findChild<QCheckBox *>("PUT")->click();
        QCOMPARE(field.value(), absent);
        field.setValue(QJsonArray());
        QCOMPARE(field.value(), QJsonValue(QJsonArray()));
        field.setReadOnly(true);
        QVERIFY(!m_field->findChild<QCheckBox *>("GET")->isEnabled());
    }

    void flagsWithADefaultSayWhatTheyAre()
    {
        PropertyDescription formats = described("formats", Type::Flags, QJsonArray{"a"});
        formats.choices = {{"a", "A"}, {"b", "B"}};
        auto &field = make<FlagsField>(formats);
        field.setValue(absent);
        QCOMPARE(field.value(), QJsonValue(QJsonArray{"a"}));
        m_field->findChild<QCheckBox *>("b")->click();
        QCOMPARE(field.value(), QJsonValue(QJsonArray{"a", "b"}));
    }

    void aNumberWithoutDefaultMayBeLeftOut()
    {
        KindDescription kind;
        kind.id = "value";
        kind.properties = {described("min", Type::Number), described("offset", Type::Number, 0)};
        DefinitionForm form;
        form.show(kind, {});
        form.show();
        QCOMPARE(form.definition(), QJsonObject());
        auto *box = form.field("min")->findChild<NumberBox *>();
        QTest::keyClicks(box, "0");
        QCOMPARE(form.definition(), QJsonObject({{"min", 0}}));
        QTest::keyClick(box, Qt::Key_Backspace);
        QCOMPARE(form.definition(), QJsonObject());
        box->stepUp();
        QVERIFY(form.definition().contains("min"));
        form.show(kind, {{"min", -5}});
        QCOMPARE(box->text(), "-5");
        form.show(kind, {});
        QCOMPARE(box->text(), "");
    }

    void rowsAreShownWithTheirDefaults()
    {
        RowsModel model(table().columns);
        const QAbstractItemModelTester tester(&model);
        model.setRows(rows(R"([{"text": "a\nb"}, {"method": "PUT", "payload": "on", "once": true, "format": 50}])"));
        const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(0, 0), "GET");
        QCOMPARE(shown(0, 1), QString::fromUtf8("a⏎b"));
        QCOMPARE(shown(0, 2), "0 s");
        QCOMPARE(shown(0, 4), "");      // payload is of PUT
        QCOMPARE(shown(1, 4), "on");
        QCOMPARE(shown(1, 6), "application/json (50)");
        QCOMPARE(model.index(1, 5).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!model.flags(model.index(0, 4)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.flags(model.index(1, 4)).testFlag(Qt::ItemIsEditable));
    }

    void rowsAreAddedMovedAndRemoved()
    {
        auto &field = make<TableField>(table());
        QSignalSpy edited(&field, &PropertyField::edited);
        field.setValue(rows(R"([{"text": "1"}, {"text": "2"}])"));
        QCOMPARE(edited.size(), 0);
        field.table().view().setCurrentIndex(field.rows().index(0, 0));
        button("Add a row")->click();
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"text": "1"}, {}, {"text": "2"}])")));
        button("Move the row down")->click();
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"text": "1"}, {"text": "2"}, {}])")));
        button("Move the row up")->click();
        button("Move the row up")->click();
        QVERIFY(!button("Move the row up")->isEnabled());
        button("Remove the row")->click();
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"text": "1"}, {"text": "2"}])")));
        QCOMPARE(edited.size(), 5);
    }

    void cellsAreEditedByTheirType()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{}])"));
        RowsModel &model = field.rows();
        QTableView &view = field.table().view();
        field.table().setCompact(false);
        const auto edit = [&](int column) {
            view.setCurrentIndex(model.index(0, column));
            view.edit(model.index(0, column));
            return view.viewport()->findChild<PropertyField *>();
        };
        const auto commit = [&] {
            view.setCurrentIndex(model.index(0, 1));
            QCoreApplication::processEvents();
            QTest::qWait(0);
        };
        auto *choice = edit(0)->findChild<QComboBox *>();
        choice->setCurrentIndex(1);
        commit();
        QCOMPARE(model.cell(0, 0), QJsonValue("PUT"));
        edit(4)->findChild<QLineEdit *>()->setText("on");
        commit();
        QCOMPARE(model.cell(0, 4), QJsonValue("on"));
        edit(7);
        commit();
        QCOMPARE(model.cell(0, 7), absent);     // looked at and left
        QVERIFY(model.setData(model.index(0, 5), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"method": "PUT", "payload": "on", "once": true}])")));
    }

    void whatIsWrongIsSaidInItsCell()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{}, {"delay": "soon", "chance": 2}])"));
        QVERIFY(field.rows().problem(0, 2).isEmpty());
        QVERIFY(!field.rows().problem(1, 2).isEmpty());
        QCOMPARE(field.rows().index(1, 2).data(Qt::ToolTipRole).toString(), field.rows().problem(1, 2));
        QVERIFY2(field.inputProblem().startsWith("Row 2, delay: "), qPrintable(field.inputProblem()));
        field.rows().setCell(1, 2, "2 s");
        field.rows().setCell(1, 3, 0.5);
        QCOMPARE(field.inputProblem(), QString());
    }

    void rowsAreCopiedAndPastedAsJson()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{"text": "1"}, {"text": "2"}])"));
        QTableView &view = field.table().view();
        view.setCurrentIndex(field.rows().index(0, 0));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array(), rows(R"([{"text": "1"}])"));
        view.setCurrentIndex(field.rows().index(1, 0));
        QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"text": "1"}, {"text": "2"}, {"text": "1"}])")));
        QCOMPARE(field.table().paste(R"({"text": "one row"})"), QString());
        QVERIFY(!field.table().paste("[1]").isEmpty());
        QGuiApplication::clipboard()->setText("no json");
        QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!field.problem().isEmpty());
    }

    void inADockOnlyUsedColumnsAreShown()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{"chance": 0.5}])"));
        const QTableView &view = field.table().view();
        QVERIFY(!view.isColumnHidden(0) && !view.isColumnHidden(1) && !view.isColumnHidden(3));
        QVERIFY(view.isColumnHidden(2) && view.isColumnHidden(4));
    }

    void theLargerWindowHasAFormForTheRow()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{"text": "1"}, {"text": "2"}])"));
        field.openLargerWindow();
        auto *dialog = m_field->findChild<RowsDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->table().view().isColumnHidden(4));
        dialog->table().view().setCurrentIndex(field.rows().index(1, 0));
        auto *edit = dialog->form().field("text")->findChild<QPlainTextEdit *>();
        QCOMPARE(edit->toPlainText(), "2");
        edit->setPlainText("two\nlines");
        QCOMPARE(field.value(), QJsonValue(rows(R"([{"text": "1"}, {"text": "two\nlines"}])")));
        field.rows().setCell(1, 0, "PUT");
        QVERIFY(dialog->form().field("payload")->isVisibleTo(&dialog->form()));
        dialog->reject();
    }

    void aTableThatMayNotBeChangedOnlyShows()
    {
        auto &field = make<TableField>(table());
        field.setValue(rows(R"([{"text": "1"}])"));
        field.setReadOnly(true);
        field.table().view().setCurrentIndex(field.rows().index(0, 0));
        for (const char *tip : {"Add a row", "Remove the row", "Move the row up", "Move the row down"})
            QVERIFY2(!button(tip)->isEnabled(), tip);
        QVERIFY(!field.rows().flags(field.rows().index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!field.rows().setData(field.rows().index(0, 5), Qt::Checked, Qt::CheckStateRole));
    }
};

QTEST_MAIN(PropertyFieldsTest)
#include "propertyfieldstest.moc"
