// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace studio {

class PropertyField;

/// In a form that is applied live the keys of Undo and Redo are the document's. Only as long as the field with the focus
/// holds something typed that is not applied do they go back and forth in it. Qt's editors would always take them.
/// Owned by the form.
class UndoKeys final : public QObject {
public:
    /// Tells of a property's field whether it holds something typed that is not applied.
    using HoldsTyping = std::function<bool(const PropertyField &)>;
    UndoKeys(QWidget &form, HoldsTyping holdsTyping);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isForField(const QWidget &field, bool isUndo) const;

    QWidget &m_form;
    const HoldsTyping m_holdsTyping;
};

} // namespace studio
