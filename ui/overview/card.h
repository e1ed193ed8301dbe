// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace studio {

/// A rounded sheet with an optional heading: what the Overview is laid out with. Heirs set their texts in retranslate()
/// and their sizes and colours in updateLook(); both are called at the right times.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QVBoxLayout *body() { return m_body; }

protected:
    virtual void retranslate() {}
    virtual void updateLook();
    /// Heirs call this at the end of their constructors.
    void begin();

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QVBoxLayout *m_body;
    QLabel *m_title;
};

} // namespace studio
