// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace studio {

namespace {

/// The text without the mark of its access key: neither "&Open" nor "打开(&O)".
QString plain(QString text)
{
    const qsizetype bracket = text.indexOf(QLatin1String("(&"));
    if (bracket >= 0)
        text.remove(bracket, text.indexOf(u')', bracket) - bracket + 1);
    return text.remove(u'&');
}

void collect(const QMenu &menu, QTreeWidgetItem &group)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu() != nullptr)
            collect(*action->menu(), group);
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(&group, {plain(action->text()), keys.join(QStringLiteral("  /  "))});
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &bar, QWidget *parent) : QDialog(parent)
{
    auto *list = new QTreeWidget(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *rows = new QVBoxLayout(this);
    setWindowTitle(tr("Keyboard shortcuts"));
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Function"), tr("Keys")});
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    for (const QAction *action : bar.actions()) {
        if (action->menu() == nullptr)
            continue;
        auto *group = new QTreeWidgetItem(list, {plain(action->text())});
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        collect(*action->menu(), *group);
        if (group->childCount() == 0)
            delete group;
    }
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->resizeColumnToContents(1);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(list);
    rows->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32);
}

} // namespace studio
