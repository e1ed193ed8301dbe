// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/valuedelegate.h"

#include "site/resourcetree.h"
#include "site/sitemodel.h"
#include "theme.h"

#include <QComboBox>
#include <QPainter>

namespace studio {

ValueDelegate::ValueDelegate(ResourceTree &tree) : CellDelegate(&tree), m_tree(tree) {}

void ValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double flash = m_tree.flashOf(index.data(SiteModel::IdRole).toULongLong());
    if (flash > 0) {
        QColor color = themeColors().flash;
        color.setAlphaF(float(color.alphaF() * flash));
        painter->fillRect(option.rect, color);
    }
    CellDelegate::paint(painter, option, index);
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = index.data(SiteModel::StateRole).value<ResourceState>();
    if (state.definition.value(u"type").toString() != u"boolean")
        return CellDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    box->addItems({QStringLiteral("true"), QStringLiteral("false")});
    return box;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else
        CellDelegate::setEditorData(editor, index);
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else
        CellDelegate::setModelData(editor, model, index);
}

} // namespace studio
