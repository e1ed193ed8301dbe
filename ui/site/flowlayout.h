// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace studio {

/// Widgets one after the other, in as many lines as the width asks for.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    /// The height it takes.
    int arrange(const QRect &rect, bool isForReal) const;

    QList<QLayoutItem *> m_items;
};

} // namespace studio
