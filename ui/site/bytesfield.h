// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace studio {

/// Octets as hexadecimal digits, with spaces where people like them; or taken from a file.
class BytesField final : public PropertyField {
    Q_OBJECT
public:
    /// From a file. More is hard to read as digits, and a site file would be hard to read with them.
    static constexpr qint64 mostFromFile = 64 << 10;

    BytesField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString inputProblem() const override;
    void setReadOnly(bool isReadOnly) override;
    void retranslate() override;
    /// Takes the octets of a file; what is wrong with it is said below the field.
    void takeFile(const QString &file);

private:
    void chooseFile();
    void textChanged();
    void fitHeight();

    QPlainTextEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_fromFile;
    bool m_isSetting = false;
};

/// Octets as people read them: two digits each, a space between.
QString hexText(const QByteArray &octets);
/// What is wrong with such a text, translated; empty: nothing. Any spaces are allowed between octets.
QString problemWithHex(const QString &text);

} // namespace studio
