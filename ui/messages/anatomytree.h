// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messageanatomy.h"

#include <QTreeWidget>

class QAction;

namespace studio {

/// The fields of a datagram as a tree; a fault is red.
class AnatomyTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit AnatomyTree(QWidget *parent = nullptr);

    /// A fault is chosen at once; else the field of the same name as before, for those who go through the messages.
    void showFields(const MessageAnatomy &anatomy);
    /// Selects the field that an octet belongs to. Asked again for the same octet it goes on to the next one of those
    /// that share it: the first octet holds version, type and token length.
    void selectOctet(std::size_t octet);
    /// The chosen field; null if none. Lives until the next showFields().
    const AnatomyField *current() const;

signals:
    void fieldChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QString &name);
    QTreeWidgetItem *itemOf(const AnatomyField &field) const;
    void tintFaults();
    void fitRows();
    void fitNames();
    void retranslate();

    MessageAnatomy m_anatomy;
    QAction *m_copyValue;
};

} // namespace studio
