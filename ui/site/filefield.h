// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/propertyfield.h"

class QLineEdit;
class QToolButton;

namespace studio {

/// The path of a file or folder on this computer, typed or chosen. What lies in the site file's folder is named from
/// there, so that both can be moved together.
class FileField final : public PropertyField {
    Q_OBJECT
public:
    FileField(const PropertyDescription &property, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setReadOnly(bool isReadOnly) override;
    void setBaseFolder(const QString &folder) override { m_base = folder; }
    void retranslate() override;
    /// As if it had been chosen.
    void take(const QString &path);

private:
    bool isFolder() const { return m_property.type == PropertyDescription::Type::Folder; }
    void choose();

    QLineEdit *m_edit;
    QToolButton *m_browse;
    QString m_base;         ///< empty: the site has no file yet
};

} // namespace studio
