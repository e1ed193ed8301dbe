// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

#include <functional>

namespace studio {

/// Copies a text to the clipboard and shows for a moment that it did.
class CopyButton : public QToolButton {
    Q_OBJECT
public:
    /// `source` is asked at each click.
    explicit CopyButton(std::function<QString()> source, QWidget *parent = nullptr);

    /// What it copies, for tool tip and screen reader: "Copy the address".
    void setPurpose(const QString &text);

public slots:
    void copy();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    std::function<QString()> m_source;
    QString m_purpose;
    QTimer m_thanks;        ///< runs while the tick is shown
};

} // namespace studio
