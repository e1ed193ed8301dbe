// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind there is, through the window: created, edited, undone, redone, made another kind, deleted. With the real engine
// behind it, so that a new kind is covered as soon as it is in the catalog.
#include "host/serverhost.h"
#include "site/definitionform.h"
#include "site/filefield.h"
#include "site/newresourcedialog.h"
#include "site/previewbox.h"
#include "site/propertyfield.h"
#include "site/resourceclipboard.h"
#include "site/siteundo.h"
#include "ui/editedsite.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace studio;

class EditorKindsTest : public EditedSite<ServerHost> {
    Q_OBJECT

    /// Which template makes it; a kind without one is offered under its own id.
    QString templateOf(const QString &kind) const
    {
        for (const Template &ready : m_control->templates())
            if (ready.definition.value("kind").toString() == kind)
                return ready.id;
        return kind;
    }
    /// What a kind cannot be without.
    void fillIn(DefinitionForm &form, const KindDescription &kind)
    {
        for (const PropertyDescription &property : kind.properties) {
            PropertyField *field = form.field(property.name);
            if (property.type == PropertyDescription::Type::File && form.definition().value(property.name).toString().isEmpty())
                dynamic_cast<FileField &>(*field).take(m_folder.filePath("file.csv"));
            else if (property.type == PropertyDescription::Type::Folder && form.definition().value(property.name).toString().isEmpty())
                dynamic_cast<FileField &>(*field).take(m_folder.filePath("folder"));
        }
        for (const FieldError &error : problemsWithProperties(kind, form.definition())) {
            if (auto *line = form.field(error.property)->findChild<QLineEdit *>()) {
                line->clear();
                QTest::keyClicks(line, "/there");
            }
        }
    }
    const ResourceState *made() { return m_model->resourceAt("/made"); }
    QString title() { return made() == nullptr ? QStringLiteral("gone") : made()->title; }
    KindDescription kindOf(const QString &id)
    {
        for (const KindDescription &kind : m_control->kinds())
            if (kind.id == id)
                return kind;
        return {};
    }
    bool create(const QString &kind)
    {
        NewResourceDialog dialog(*m_control, *m_model, SiteUndo::of(*m_control, *m_stack));
        dialog.chooseTemplate(templateOf(kind));
        dialog.show();
        auto *path = dialog.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        path->clear();
        QTest::keyClicks(path, "/made");
        fillIn(dialog.form(), kindOf(kind));
        m_preview.clear();
        auto *preview = dialog.findChild<PreviewBox *>();
        preview->askNow();
        const bool isPreviewed = QTest::qWaitFor([&] {
            for (const QLabel *label : preview->findChildren<QLabel *>())
                if (label->text().contains(QRegularExpression("^[245]\\.[0-9][0-9]")))
                    m_preview = label->text();
            return !m_preview.isEmpty();
        });
        if (!isPreviewed || !dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled())
            return false;
        dialog.accept();
        return QTest::qWaitFor([&] { return !dialog.isVisible() && made() != nullptr; });
    }
    /// No field's right end is outside of the area that shows the form.
    bool isWhollySeen(DefinitionForm &form)
    {
        const QWidget *viewport = form.parentWidget();
        for (const PropertyField *field : form.findChildren<PropertyField *>()) {
            const int end = field->mapTo(viewport, QPoint(qMax(field->width(), field->minimumSizeHint().width()), 0)).x();
            if (field->isVisible() && end > viewport->width()) {
                m_cut = QStringLiteral("%1 ends at %2 of %3").arg(field->property().name).arg(end).arg(viewport->width());
                return false;
            }
        }
        return true;
    }
    QString m_preview, m_cut;

private slots:
    void initTestCase()
    {
        QFile file(m_folder.filePath("file.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("time,value\n0,1\n1,2\n") > 0);
        QVERIFY(QDir().mkdir(m_folder.filePath("folder")));
    }
    void init()
    {
        open();
        m_control->edit({{std::nullopt, QJsonObject{{"path", "/there"}, {"kind", "value"}, {"initial", "1"}}, 0}});
        m_control->requestSnapshot();
        QTRY_VERIFY(m_model->resourceAt("/there") != nullptr);
    }
    void cleanup() { close(); }

    void everyKind_data()
    {
        QTest::addColumn<QString>("kind");
        const ServerHost host;
        for (const KindDescription &kind : host.kinds())
            QTest::newRow(qPrintable(kind.id)) << kind.id;
    }

    void everyKind()
    {
        QFETCH(const QString, kind);
        QVERIFY2(create(kind), qPrintable(kind + ": " + m_preview));
        QCOMPARE(made()->kind, kind);
        const QString titleBefore = title();
        m_pane->select(made()->id);
        QVERIFY(m_details->form().isVisible());

        auto *line = m_details->form().field("title")->findChild<QLineEdit *>();
        line->clear();
        QTest::keyClicks(line, "Edited");
        m_details->applyNow();
        QTRY_COMPARE(title(), "Edited");
        const QJsonObject edited = made()->definition;
        m_stack->undo();
        QTRY_COMPARE(title(), titleBefore);
        m_stack->redo();
        QTRY_COMPARE(title(), "Edited");
        QCOMPARE(made()->definition, edited);

        m_details->changeKind(kind == "value" ? "counter" : "value");
        QTRY_VERIFY(made()->kind != kind);
        QCOMPARE(title(), "Edited");
        m_stack->undo();
        QTRY_COMPARE(made()->kind, kind);
        QCOMPARE(made()->definition, edited);
        QTRY_COMPARE(m_details->form().definition().value("kind").toString(), kind);     // still what is looked at

        m_pane->select(made()->id);
        m_pane->actions().remove->trigger();
        QTRY_COMPARE(title(), "gone");
        m_stack->undo();
        QTRY_COMPARE(title(), "Edited");
        QCOMPARE(made()->definition, edited);
        m_stack->redo();
        QTRY_COMPARE(title(), "gone");
        while (m_stack->canUndo())
            m_stack->undo();
        QTRY_COMPARE(title(), "gone");
        QCOMPARE(m_stack->count(), 3);      // created, edited, deleted: redo is still there for all of it
    }

    void everyKindIsDuplicatedCopiedAndMoved_data() { everyKind_data(); }

    void everyKindIsDuplicatedCopiedAndMoved()
    {
        QFETCH(const QString, kind);
        QVERIFY2(create(kind), qPrintable(kind + ": " + m_preview));
        m_pane->select(made()->id);
        const QJsonObject definition = made()->definition;
        m_pane->actions().duplicate->trigger();
        QTRY_VERIFY(m_model->resourceAt("/made-2") != nullptr);
        m_pane->select(made()->id);
        m_pane->actions().copy->trigger();
        m_pane->actions().paste->trigger();
        QTRY_VERIFY(m_model->resourceAt("/made-3") != nullptr);
        m_pane->moveTo({"/made", "/made-2"}, "/there");
        QTRY_VERIFY(m_model->resourceAt("/there/made-2") != nullptr);
        QJsonObject moved = definition;
        moved.insert("path", "/there/made");
        QCOMPARE(m_model->resourceAt("/there/made")->definition, moved);
        m_stack->undo();
        QTRY_VERIFY(made() != nullptr);
        QCOMPARE(made()->definition, definition);
    }

    void whatLiesBelowACollectionIsEditedWithIt()
    {
        const auto isThere = [this](const QString &path) {
            return QTest::qWaitFor([&] {
                return m_model->resourceAt(path) != nullptr && m_model->resourceAt(path + "/sub1") != nullptr && m_model->resourceAt(path + "/sub3") != nullptr;
            });
        };
        m_control->openExample("plugtest");
        QVERIFY(isThere("/path"));
        const QJsonObject below = m_model->resourceAt("/path/sub1")->definition;
        m_pane->select(m_model->resourceAt("/path")->id);
        m_pane->actions().remove->trigger();
        QTRY_VERIFY(m_model->resourceAt("/path/sub1") == nullptr);
        m_stack->undo();
        QVERIFY(isThere("/path"));
        QCOMPARE(m_model->resourceAt("/path/sub1")->definition, below);
        QCOMPARE(m_stack->count(), 1);
        m_pane->select(m_model->resourceAt("/path")->id);
        m_pane->actions().duplicate->trigger();
        QVERIFY(isThere("/path-2"));
        m_pane->select(m_model->resourceAt("/path")->id);
        m_pane->renameTo("/way");
        QVERIFY(isThere("/way"));
        QVERIFY(m_model->resourceAt("/path") == nullptr && m_model->resourceAt("/path/sub1") == nullptr);
    }

    void whatIsCopiedLeadsToTheSameFilesFromEverywhere()
    {
        const QFuture<FileResult> saved = m_control->saveSite(m_folder.filePath("site.coapsite"), false);
        QTRY_VERIFY(saved.isFinished());
        QVERIFY2(saved.result().isOk, qPrintable(saved.result().message));
        m_control->edit({{std::nullopt, QJsonObject{{"path", "/bytes"}, {"kind", "value"}, {"type", "bytes"}, {"file", "file.csv"}}, 0},
                         {std::nullopt, QJsonObject{{"path", "/mime"}, {"kind", "folder"}, {"folder", "folder"}}, 0}});
        QTRY_VERIFY(m_model->resourceAt("/mime") != nullptr);
        const auto copied = [this](const QString &path) {
            m_pane->select(m_model->resourceAt(path)->id);
            m_pane->actions().copy->trigger();
            return clipboard::read(QGuiApplication::clipboard()->text()).definitions.value(0);
        };
        QCOMPARE(copied("/bytes").value("file").toString(), m_folder.filePath("file.csv"));
        QCOMPARE(copied("/mime").value("folder").toString(), m_folder.filePath("folder"));
        QCOMPARE(m_model->resourceAt("/bytes")->definition.value("file").toString(), QString("file.csv"));
    }

    void nothingOfANarrowFormIsBehindItsScrollBar_data() { everyKind_data(); }

    void nothingOfANarrowFormIsBehindItsScrollBar()
    {
        QFETCH(const QString, kind);
        QVERIFY2(create(kind), qPrintable(kind + ": " + m_preview));
        m_details->resize(0, 0);
        m_pane->select(made()->id);
        for (QToolButton *more : m_details->form().findChildren<QToolButton *>())
            more->setChecked(more->isCheckable());
        QTRY_VERIFY2(isWhollySeen(m_details->form()), qPrintable(QStringLiteral("Details of %1: %2").arg(kind, m_cut)));
        NewResourceDialog dialog(*m_control, *m_model, SiteUndo::of(*m_control, *m_stack));
        dialog.resize(0, 0);
        dialog.chooseTemplate(templateOf(kind));
        dialog.show();
        QTRY_VERIFY2(isWhollySeen(dialog.form()), qPrintable(QStringLiteral("New %1: %2").arg(kind, m_cut)));
    }

    void newResourcesOfAllKindsAreAlignedAndTheListStays()
    {
        NewResourceDialog dialog(*m_control, *m_model, SiteUndo::of(*m_control, *m_stack));
        dialog.show();
        const auto leftOf = [&dialog](const QWidget *widget) { return widget->mapTo(&dialog, QPoint()).x(); };
        const auto *path = dialog.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        auto *list = dialog.findChild<QListWidget *>();
        settle();
        const int top = list->y();
        for (const Template &ready : m_control->templates()) {
            dialog.chooseTemplate(ready.id);
            settle();
            const auto *payload = dialog.findChild<PreviewBox *>()->findChild<QPlainTextEdit *>();
            const auto *field = dialog.form().field("title");
            QVERIFY2(leftOf(path) == leftOf(field) && leftOf(payload) == leftOf(field), qPrintable(ready.id));
            QVERIFY2(list->y() == top, qPrintable(ready.id));
        }
    }

    void theDetailsAreAsWideWhateverIsSelected_data() { everyKind_data(); }

    void theDetailsAreAsWideWhateverIsSelected()
    {
        QFETCH(const QString, kind);
        const int before = m_details->minimumSizeHint().width();
        QVERIFY2(create(kind), qPrintable(kind + ": " + m_preview));
        m_pane->select(made()->id);
        settle();
        QVERIFY(m_details->form().isVisible());
        QCOMPARE(m_details->minimumSizeHint().width(), before);
    }

    void aPeersChangeMakesTheUndoOfAValueObsolete()
    {
        const quint64 id = m_model->resourceAt("/there")->id;
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        undo.setValue(*m_model->resource(id), "ours");
        QTRY_COMPARE(m_model->resource(id)->value, "ours");
        m_control->setValue(id, "theirs");      // as a PUT would
        QTRY_COMPARE(m_model->resource(id)->value, "theirs");
        QSignalSpy problem(&undo, &SiteUndo::problem);
        m_stack->undo();
        QTRY_COMPARE(problem.size(), 1);
        QCOMPARE(m_model->resource(id)->value, "theirs");
        QCOMPARE(m_stack->count(), 0);
    }

    void anUndoneDeletionBringsBackWhatClientsHadPut()
    {
        const ResourceState there = *m_model->resourceAt("/there");
        m_control->setValue(there.id, "theirs");
        QTRY_COMPARE(m_model->resourceAt("/there")->value, "theirs");
        SiteUndo::of(*m_control, *m_stack).edit("Delete", {{there.definition, std::nullopt, there.revision}});
        QTRY_VERIFY(m_model->resourceAt("/there") == nullptr);
        for (int time = 0; time < 2; ++time) {
            m_stack->undo();
            QTRY_VERIFY(m_model->resourceAt("/there") != nullptr);
            QCOMPARE(m_model->resourceAt("/there")->value, "theirs");
            QCOMPARE(m_model->resourceAt("/there")->definition, there.definition);
            m_stack->redo();
            QTRY_VERIFY(m_model->resourceAt("/there") == nullptr);
        }
    }

    void whatAnotherHasRemovedIsNotUndone()
    {
        const ResourceState there = *m_model->resourceAt("/there");
        SiteUndo &undo = SiteUndo::of(*m_control, *m_stack);
        QJsonObject after = there.definition;
        after.insert("title", "T");
        undo.edit("Change", {{there.definition, after, there.revision}});
        QTRY_COMPARE(m_model->resourceAt("/there")->title, "T");
        m_control->edit({{after, std::nullopt, 0}});
        QTRY_VERIFY(m_model->resourceAt("/there") == nullptr);
        QSignalSpy problem(&undo, &SiteUndo::problem);
        m_stack->undo();
        QTRY_COMPARE(problem.size(), 1);
        QCOMPARE(m_stack->count(), 0);
        QVERIFY(m_model->resourceAt("/there") == nullptr);
    }
};

QTEST_MAIN(EditorKindsTest)
#include "editorkindstest.moc"
