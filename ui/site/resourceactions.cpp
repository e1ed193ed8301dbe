// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceactions.h"

#include "icons.h"

#include <QAction>

namespace studio {

ResourceActions::ResourceActions(QObject *parent) : QObject(parent)
{
    for (QAction **action : {&newResource, &newChild, &duplicate, &rename, &remove, &cut, &copy, &paste, &setValue, &simulate,
                             &notifyNow, &dropObservers, &copyUri, &copyCommand, &showMessages, &plot})
        *action = new QAction(this);
    newResource->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    newChild->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    rename->setShortcut(QKeySequence(Qt::Key_F2));
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    setValue->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    notifyNow->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    cut->setShortcut(QKeySequence::Cut);
    copy->setShortcut(QKeySequence::Copy);
    paste->setShortcut(QKeySequence::Paste);
    // Other panes have their own meaning of these keys.
    for (QAction *action : {rename, remove, cut, copy, paste})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setSelection({});
    retranslate();
}

void ResourceActions::setSelection(const Selection &selection)
{
    newChild->setEnabled(selection.isSingle);
    duplicate->setEnabled(selection.isEditable);
    rename->setEnabled(selection.isSingle && selection.isEditable);
    remove->setEnabled(selection.isRemovable);
    cut->setEnabled(selection.isEditable);
    copy->setEnabled(selection.isEditable);
    setValue->setEnabled(selection.isSingle && selection.isSettable);
    simulate->setEnabled(selection.isSingle && selection.isResource && selection.isEditable && !selection.isSimulated);
    notifyNow->setEnabled(selection.isObservable);
    dropObservers->setEnabled(selection.hasObservers);
    copyUri->setEnabled(selection.isAny);
    copyCommand->setEnabled(selection.isSingle && selection.isResource);
    showMessages->setEnabled(selection.isSingle);
    plot->setEnabled(selection.isNumeric);
}

void ResourceActions::retranslate()
{
    const auto set = [](QAction *action, const QString &text, const QString &tip, const char *icon) {
        action->setText(text);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        action->setIcon(themedIcon(QLatin1String(icon)));
    };
    set(newResource, tr("&New resource…"), tr("Make a new resource"), "add");
    set(newChild, tr("New &child…"), tr("Make a new resource below the selected one"), "add-child");
    set(duplicate, tr("&Duplicate"), tr("Copy the selected resource with all below it"), "duplicate");
    set(rename, tr("&Rename path…"), tr("Give the selected resource another path; its observers go"), "rename");
    set(remove, tr("De&lete"), tr("Delete the selected resource with all below it"), "delete");
    set(cut, tr("Cu&t"), tr("Copy the selected resources as text, and delete them"), "cut");
    set(copy, tr("Cop&y"), tr("Copy the selected resources with all below them, as JSON text"), "copy");
    set(paste, tr("Past&e"), tr("Make the resources that were copied; taken paths get a number"), "paste");
    set(setValue, tr("Set &value"), tr("Type another value; observers are notified"), "set-value");
    set(simulate, tr("Simul&ate"), tr("Make a simulated sensor of the selected resource; its observers go"), "kind-simulated");
    set(notifyNow, tr("N&otify now"), tr("Send the present state to all observers"), "notify");
    set(dropObservers, tr("Dro&p observers"), tr("End all observations of the selected resource"), "drop-observers");
    set(copyUri, tr("Copy &URI"), tr("Copy the address of the selected resource"), "copy");
    set(copyCommand, tr("Copy as coap-client co&mmand"), tr("Copy a command that reads the selected resource"), "terminal");
    set(showMessages, tr("&Show its messages"), tr("Show only the messages of the selected resource"), "messages");
    set(plot, tr("Plot &it"), tr("Plot the values of the selected resource"), "plot");
    newResource->setIconText(tr("Resource"));
}

} // namespace studio
