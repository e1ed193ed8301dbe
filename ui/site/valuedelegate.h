// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "celldelegate.h"

namespace studio {

class ResourceTree;

/// The values in the tree: paints the flash under one that changed, and edits it in place. A truth value is a choice.
class ValueDelegate final : public CellDelegate {
public:
    explicit ValueDelegate(ResourceTree &tree);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const ResourceTree &m_tree;
};

} // namespace studio
