// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;

namespace studio {

class PropertyField;

/// The form for one resource's definition, generated from its kind's description. Seldom needed properties are folded
/// under "More"; those that depend on another one (onlyIf) come and go with it. Unknown keys pass through unseen.
class DefinitionForm : public QWidget {
    Q_OBJECT
public:
    explicit DefinitionForm(QWidget *parent = nullptr);

    /// Another form if the kind is another one; else the same with other values.
    void show(const KindDescription &kind, const QJsonObject &definition);
    using QWidget::show;
    /// What was shown, with what the user changed. A field that says its default and was absent stays absent.
    QJsonObject definition() const;
    /// The field says something else than that definition.
    bool isChanged(const PropertyField &field, const QJsonObject &from) const;
    /// Nothing was typed that is no value.
    bool hasInputProblems() const;
    /// Below each field what is wrong with it; fields not named are fine. Gives those that no field here shows.
    QList<FieldError> setErrors(const QList<FieldError> &errors);
    /// Nothing moves when an error comes or goes: fields colour their labels, and firstProblem() is for somebody to show.
    void setKeepsStill(bool keepsStill);
    /// "Period: …", of the first field that has one; empty: none has.
    QString firstProblem() const;
    void setReadOnly(bool isReadOnly);
    /// Where relative paths of files begin: the site file's folder.
    void setBaseFolder(const QString &folder);
    /// Below each named field something to know about it; the others have none.
    void setNotes(const QHash<QString, QString> &notes);
    /// How far from its left its fields begin, for what stands above and below it.
    int fieldColumn() const;
    /// Null: no such property. For tests and to set the focus.
    PropertyField *field(const QString &property) const;

signals:
    /// By the user, at every key.
    void edited();
    void editingFinished();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        PropertyField *field;
        QLabel *label;
        QFormLayout *layout;
    };
    void build();
    void addRow(const PropertyDescription &property);
    void fill();
    void fieldEdited();
    void updateRows();
    void colorLabels();
    QJsonValue shownValue(const QString &property) const;
    void unfold(bool isUnfolded);
    void retranslate();

    KindDescription m_kind;
    QJsonObject m_definition;
    std::vector<Row> m_rows;
    QString m_baseFolder;
    QWidget *m_body = nullptr;
    QFormLayout *m_plain = nullptr, *m_advanced = nullptr;
    QWidget *m_advancedBox = nullptr;
    QToolButton *m_more = nullptr;
    bool m_isReadOnly = false, m_isUnfolded = false, m_keepsStill = false;
};

} // namespace studio
