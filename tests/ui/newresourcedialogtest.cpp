// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/definitionform.h"
#include "site/newresourcedialog.h"
#include "site/previewbox.h"
#include "site/propertyfield.h"
#include "site/siteundo.h"
#include "ui/shownsite.h"
#include "ui/sitefake.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

class NewResourceDialogTest : public ShownSite<SiteFake> {
    Q_OBJECT
    std::unique_ptr<NewResourceDialog> m_dialog;

    void showDialog()
    {
        m_dialog = std::make_unique<NewResourceDialog>(*m_control, *m_model, SiteUndo::of(*m_control, *m_stack));
        m_dialog->show();
        settle();
    }
    bool isOkEnabled() { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled(); }
    /// The path's line is the dialog's own child; the form's are deeper.
    QLineEdit *path() { return m_dialog->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly); }
    bool shows(const QString &text)
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    PreviewBox *preview() { return m_dialog->findChild<PreviewBox *>(); }
    void type(const QString &property, const QString &text)
    {
        auto *line = m_dialog->form().field(property)->findChild<QLineEdit *>();
        line->clear();
        QTest::keyClicks(line, text);
    }

private slots:
    void init()
    {
        open();
        showDialog();
    }
    void cleanup()
    {
        m_dialog.reset();
        close();
    }

    void templateFillsTheForm()
    {
        QCOMPARE(path()->text(), "/sensors/temperature");
        QCOMPARE(m_dialog->definition().value("offset").toDouble(), 21.5);
        QVERIFY(isOkEnabled());
        m_dialog->chooseTemplate("text");
        QCOMPARE(m_dialog->definition(), QJsonObject({{"path", "/text"}, {"kind", "value"}, {"rt", "note"}}));
    }

    void previewShowsUriLinkAndFirstAnswer()
    {
        m_control->nextPreview.link = "</text>;rt=\"note\";ct=0;obs";
        m_control->nextPreview.code = "2.05 Content";
        m_control->nextPreview.contentFormat = 0;
        m_control->nextPreview.payload = "hello";
        m_control->nextPreview.delaySeconds = 2;
        m_dialog->chooseTemplate("text");
        QVERIFY(shows("coap://127.0.0.1:5683/text"));
        preview()->askNow();
        settle();
        QCOMPARE(m_control->previewed.last(), m_dialog->definition());
        QVERIFY(shows("</text>;rt=\"note\";ct=0;obs"));
        QVERIFY(shows("2.05 Content") && shows("text/plain (0)") && shows("after 2 s"));
        QCOMPARE(preview()->findChild<QPlainTextEdit *>()->toPlainText(), "hello");
        path()->setText("/b");
        preview()->askNow();
        settle();
        QCOMPARE(m_control->previewed.last().value("path").toString(), "/b");
    }

    void previewShowsBinaryAsHex()
    {
        m_control->nextPreview.code = "2.05 Content";
        m_control->nextPreview.contentFormat = 42;
        m_control->nextPreview.payload = QByteArray("\x00\xff", 2);
        preview()->askNow();
        settle();
        QCOMPARE(preview()->findChild<QPlainTextEdit *>()->toPlainText(), "00 ff");
        QVERIFY(shows("Not listed in resource discovery"));
    }

    void previewAsksOncePerPauseAndNotForWhatIsWrong()
    {
        settle();
        const auto before = m_control->previewed.size();
        for (const char *text : {"/a", "/ab", "/abc"})
            path()->setText(text);
        settle();
        QCOMPARE(m_control->previewed.size(), before);      // nothing while one types
        QTRY_COMPARE(m_control->previewed.size(), before + 1);
        path()->setText("no slash");
        preview()->askNow();
        settle();
        QCOMPARE(m_control->previewed.size(), before + 1);
    }

    void previewSaysWhyThereIsNone()
    {
        m_control->nextPreview.problem = "There is no such file.";
        preview()->askNow();
        settle();
        QVERIFY(shows("There is no such file."));
    }

    void wrongPathIsSaidAtOnceAndStopsOk()
    {
        path()->setText("no slash");
        QVERIFY(!isOkEnabled());
        path()->setText("/fine");
        QVERIFY(isOkEnabled());
    }

    void takenPathIsSaidAndSuggestionsAvoidIt()
    {
        m_control->add("/text");
        settle();
        path()->setText("/text");
        QVERIFY(!isOkEnabled());
        QVERIFY(shows("There is already a resource at /text."));
        m_dialog->chooseTemplate("text");
        QCOMPARE(path()->text(), "/text-2");
    }

    void typedPathSurvivesAnotherTemplate()
    {
        path()->clear();
        QTest::keyClicks(path(), "/mine");
        m_dialog->chooseTemplate("text");
        QCOMPARE(path()->text(), "/mine");
    }

    void folderLeadsTheSuggestion()
    {
        m_dialog->setFolder("/room");
        QCOMPARE(path()->text(), "/room/temperature");
    }

    void wrongFieldIsSaidBesideIt()
    {
        type("period", "soon");
        QVERIFY(!isOkEnabled());
        QVERIFY(!m_dialog->form().field("period")->problem().isEmpty());
        type("period", "2 s");
        QVERIFY(isOkEnabled());
        QVERIFY(m_dialog->form().field("period")->problem().isEmpty());
        QCOMPARE(m_dialog->definition().value("period").toString(), "2 s");
    }

    void nothingMovesWhenAnErrorComesOrGoes()
    {
        const auto places = [this] {
            QStringList all;
            for (const QWidget *each : m_dialog->findChildren<QWidget *>()) {
                const QRect place(each->mapTo(m_dialog.get(), QPoint()), each->size());
                if (each->isVisible() && (each == path() || qobject_cast<const PropertyField *>(each) != nullptr || each == preview()))
                    all << QStringLiteral("%1: %2 %3 %4 %5").arg(each->objectName()).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
            }
            return all;
        };
        const QStringList before = places();
        path()->setText("no slash");
        settle();
        QVERIFY(shows("Path: must begin with"));
        QCOMPARE(places(), before);
        path()->setText("/fine");
        type("period", "soon");
        settle();
        QVERIFY(shows("soon") || shows("Period: "));
        QCOMPARE(places(), before);
    }

    void thePathStandsInTheColumnOfTheFields()
    {
        const auto edges = [this](const QWidget *of) {
            const int left = of->mapTo(m_dialog.get(), QPoint()).x();
            return std::pair(left, left + of->width());
        };
        for (const char *ready : {"text", "temperature"}) {
            m_dialog->chooseTemplate(ready);
            for (const int height : {900, 350}) {       // without and with a scroll bar
                m_dialog->resize(m_dialog->width(), height);
                settle();
                QCOMPARE(edges(path()), edges(m_dialog->form().findChild<PropertyField *>()));
            }
        }
    }

    void dependentFieldsComeAndGo()
    {
        QVERIFY(m_dialog->form().field("period")->isVisible());
        auto *waveform = m_dialog->form().field("waveform")->findChild<QComboBox *>();
        waveform->setCurrentIndex(0);
        emit waveform->activated(0);
        QVERIFY(!m_dialog->form().field("period")->isVisible());
        QCOMPARE(m_dialog->definition().value("waveform").toString(), "constant");
    }

    void hiddenFieldCannotStopOk()
    {
        type("period", "soon");
        auto *waveform = m_dialog->form().field("waveform")->findChild<QComboBox *>();
        waveform->setCurrentIndex(0);
        emit waveform->activated(0);
        QVERIFY(isOkEnabled());
        QVERIFY(!m_dialog->definition().contains("period"));
    }

    void initialValueHasTheTypeBesideIt()
    {
        m_dialog->chooseTemplate("text");
        auto *kind = m_dialog->form().field("type")->findChild<QComboBox *>();
        kind->setCurrentIndex(1);
        emit kind->activated(1);
        m_dialog->form().field("initial")->findChild<QDoubleSpinBox *>()->setValue(2.5);
        QCOMPARE(m_dialog->definition().value("initial"), QJsonValue(2.5));
        kind->setCurrentIndex(2);
        emit kind->activated(2);
        m_dialog->form().field("initial")->findChild<QCheckBox *>()->click();
        QCOMPARE(m_dialog->definition().value("initial"), QJsonValue(true));
    }

    void numbersAreShownInTheUsersLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        showDialog();
        auto *offset = m_dialog->form().field("offset")->findChild<QDoubleSpinBox *>();
        QCOMPARE(offset->text(), "21,5");
        offset->findChild<QLineEdit *>()->selectAll();
        QTest::keyClicks(offset, "7,25");
        QCOMPARE(m_dialog->definition().value("offset").toDouble(), 7.25);
        QLocale::setDefault(before);
    }

    void contentFormatIsTakenByNameOrNumber()
    {
        m_dialog->chooseTemplate("text");
        type("contentFormat", "application/json");
        QCOMPARE(m_dialog->definition().value("contentFormat").toInt(), 50);
        type("contentFormat", "65000");
        QCOMPARE(m_dialog->definition().value("contentFormat").toInt(), 65000);
        type("contentFormat", "70000");
        QVERIFY(!isOkEnabled());
        QVERIFY(!m_dialog->form().field("contentFormat")->problem().isEmpty());
    }

    void unknownKeysPassThrough()
    {
        const KindDescription kind = m_control->kinds().first();
        DefinitionForm form;
        const QJsonObject definition{{"path", "/a"}, {"kind", "value"}, {"x-color", "red"}};
        form.show(kind, definition);
        QCOMPARE(form.definition(), definition);
    }

    void createdIsOneStepAndClosesTheDialog()
    {
        QSignalSpy created(m_dialog.get(), &NewResourceDialog::created);
        m_dialog->accept();
        settle();
        QCOMPARE(created.first().first().toString(), "/sensors/temperature");
        QVERIFY(!m_dialog->isVisible());
        m_stack->undo();
        settle();
        QCOMPARE(m_control->paths(), QStringList());
    }

    void refusalIsSaidBesideItsFieldAndTheDialogStays()
    {
        m_control->refusal = "Too fast for this server.";
        m_control->refusedProperty = "period";
        m_dialog->accept();
        settle();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->form().field("period")->problem(), "Too fast for this server.");
        QCOMPARE(m_stack->count(), 0);
    }
};

QTEST_MAIN(NewResourceDialogTest)
#include "newresourcedialogtest.moc"
