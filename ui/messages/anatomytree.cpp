// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/anatomytree.h"

#include "icons.h"
#include "theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

namespace studio {

namespace {

constexpr int FieldRole = Qt::UserRole + 1;

const AnatomyField *fieldOf(const QTreeWidgetItem *item)
{
    return item ? static_cast<const AnatomyField *>(item->data(0, FieldRole).value<void *>()) : nullptr;
}

} // namespace

AnatomyTree::AnatomyTree(QWidget *parent) : QTreeWidget(parent), m_copyValue(new QAction(this))
{
    setColumnCount(2);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    setIndentation(14);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    fitNames();
    m_copyValue->setShortcut(QKeySequence(QKeySequence::Copy));
    m_copyValue->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copyValue);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copyValue, &QAction::triggered, this, [this] {
        if (const AnatomyField *field = current())
            QGuiApplication::clipboard()->setText(field->value);
    });
    connect(this, &QTreeWidget::currentItemChanged, this, &AnatomyTree::fieldChosen);
    retranslate();
}

void AnatomyTree::showFields(const MessageAnatomy &anatomy)
{
    const AnatomyField *chosen = current();
    const QString name = chosen && !chosen->isFault ? chosen->name : QString();
    clear();
    m_anatomy = anatomy;
    QList<QTreeWidgetItem *> top;
    for (const AnatomyField &field : m_anatomy.fields) {
        QTreeWidgetItem *item = itemOf(field);
        for (const AnatomyField &part : field.parts)
            item->addChild(itemOf(part));
        top.append(item);
    }
    addTopLevelItems(top);
    tintFaults();
    fitRows();
    choose(name);
}

void AnatomyTree::choose(const QString &name)
{
    QTreeWidgetItem *chosen = nullptr;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const AnatomyField *field = fieldOf(topLevelItem(row));
        if (field->isFault || (chosen == nullptr && field->name == name))
            chosen = topLevelItem(row);
    }
    if (chosen != nullptr)
        setCurrentItem(chosen);
}

QTreeWidgetItem *AnatomyTree::itemOf(const AnatomyField &field) const
{
    auto *item = new QTreeWidgetItem(QStringList{field.name, field.value});
    item->setData(0, FieldRole, QVariant::fromValue(const_cast<void *>(static_cast<const void *>(&field))));
    for (int column = 0; column < 2; ++column)
        item->setToolTip(column, QStringLiteral("<qt>%1</qt>").arg(field.explanation.toHtmlEscaped()));
    return item;
}

void AnatomyTree::selectOctet(std::size_t octet)
{
    QList<QTreeWidgetItem *> sharing;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        if (fieldOf(item)->contains(octet))
            sharing.append(item);
    }
    if (sharing.isEmpty())
        return;
    const qsizetype known = sharing.indexOf(currentItem());
    setCurrentItem(sharing.at((known + 1) % sharing.size()));
    scrollToItem(currentItem());
}

const AnatomyField *AnatomyTree::current() const
{
    return fieldOf(currentItem());
}

void AnatomyTree::tintFaults()
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        if (!fieldOf(item)->isFault)
            continue;
        item->setIcon(0, themedIcon(QStringLiteral("warning"), themeColors().error));
        for (int column = 0; column < 2; ++column)
            item->setForeground(column, themeColors().error);
    }
}

/// All rows are as high as the first.
void AnatomyTree::fitRows()
{
    if (topLevelItemCount() > 0)
        topLevelItem(0)->setSizeHint(0, {0, fontMetrics().height() + 4});
}

void AnatomyTree::fitNames()
{
    header()->resizeSection(0, fontMetrics().horizontalAdvance(QStringLiteral("If-None-Match")) * 3 / 2);
}

void AnatomyTree::retranslate()
{
    setHeaderLabels({tr("Field"), tr("Value")});
    m_copyValue->setText(tr("&Copy value"));
    m_copyValue->setIcon(themedIcon(QStringLiteral("copy")));
    setAccessibleName(tr("Fields of the message"));
}

/// The explanation below takes more or less room: the field that it explains stays in sight.
void AnatomyTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (currentItem() != nullptr)
        scrollToItem(currentItem());
}

void AnatomyTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        fitNames();
        fitRows();
    }
    if (event->type() == QEvent::PaletteChange)
        tintFaults();
}

} // namespace studio
