// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the editor for people to look at: editorpictures FOLDER [TRANSLATION.qm] draws the New-resource dialog and the
// Details of every kind, light and dark.
#include "host/serverhost.h"
#include "site/definitionform.h"
#include "site/detailspane.h"
#include "site/newresourcedialog.h"
#include "site/previewbox.h"
#include "site/sitemodel.h"
#include "site/siteundo.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QUndoStack>

using namespace studio;

namespace {

void unfold(QWidget &form)
{
    for (QToolButton *button : form.findChildren<QToolButton *>()) {
        if (button->isCheckable())
            button->setChecked(true);
    }
}

void draw(ServerHost &server, SiteModel &site, QUndoStack &stack, const Template &ready, const QString &file)
{
    NewResourceDialog dialog(server, site, SiteUndo::of(server, stack));
    dialog.chooseTemplate(ready.id);
    dialog.show();
    dialog.findChild<PreviewBox *>()->askNow();
    QTest::qWait(250);
    dialog.grab().save(file + QStringLiteral("-new.png"));
    const QString path = QStringLiteral("/made/") + ready.id;
    QJsonObject definition = dialog.definition();
    dialog.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)->setText(QStringLiteral("no slash"));
    QTest::qWait(50);
    dialog.grab().save(file + QStringLiteral("-wrong.png"));
    unfold(dialog.form());
    QTest::qWait(50);
    dialog.grab().save(file + QStringLiteral("-unfolded.png"));
    definition.insert(QStringLiteral("path"), path);
    server.edit({{std::nullopt, definition, 0}});
    if (!QTest::qWaitFor([&] { return site.resourceAt(path) != nullptr; }, 2'000))
        return;
    DetailsPane details(server, site, stack);
    details.resize(320, 1150);
    details.show();
    details.showResource(site.resourceAt(path)->id);
    unfold(details.form());
    QTest::qWait(50);
    details.grab().save(file + QStringLiteral("-details.png"));
    details.resize(0, 600);     // as narrow as it goes, with the scroll bar
    QTest::qWait(50);
    details.grab().save(file + QStringLiteral("-narrow.png"));
    server.edit({{definition, std::nullopt, 0}});
    QTest::qWait(50);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    QTranslator translator;
    if (arguments.size() > 2 && translator.load(arguments.at(2)))
        QCoreApplication::installTranslator(&translator);
    ServerHost server;
    SiteModel site(server);
    QUndoStack stack;
    server.edit({{std::nullopt, QJsonObject{{QStringLiteral("path"), QStringLiteral("/there")}, {QStringLiteral("kind"), QStringLiteral("value")}}, 0}});
    server.requestSnapshot();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(application, theme);
        for (const Template &ready : server.templates())
            draw(server, site, stack, ready, folder + u'/' + (theme == Theme::Light ? QStringLiteral("light-") : QStringLiteral("dark-")) + ready.id);
    }
    return 0;
}
