// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QWidget>

class QLabel;

namespace studio {

/// One property in a form: its editor with the unit behind it, and below it what is wrong, if anything is.
class PropertyField : public QWidget {
    Q_OBJECT
public:
    /// The editor that fits the property's type.
    static PropertyField *make(const PropertyDescription &property, QWidget *parent);
    ~PropertyField() override;

    const PropertyDescription &property() const { return m_property; }
    /// As it goes into the site file. Undefined: left empty, so that the default counts.
    virtual QJsonValue value() const = 0;
    /// Undefined shows the default. Does not tell edited().
    virtual void setValue(const QJsonValue &value) = 0;
    /// What was typed is no value at all ("not JSON: …"); empty: it is one.
    virtual QString inputProblem() const { return {}; }
    virtual void setReadOnly(bool isReadOnly) = 0;
    /// Type::Value only: "text", "number" or "boolean".
    virtual void setValueType(const QString &) {}
    /// Type::File and Folder only: where relative paths begin; empty: nowhere yet.
    virtual void setBaseFolder(const QString &) {}

    void setProblem(const QString &text);
    /// False: somebody else shows what is wrong, so that nothing moves when it comes and goes.
    void setProblemShown(bool isShown);
    /// Something to know about it, muted, below it; empty: nothing.
    void setNote(const QString &text);
    QString problem() const { return m_problem; }
    /// Texts in the present language, icons in the present palette.
    virtual void retranslate() {}

signals:
    /// By the user.
    void edited();
    /// The editor lost the focus or Enter was pressed.
    void editingFinished();

protected:
    PropertyField(const PropertyDescription &property, QWidget *parent);
    /// To be called once by each subclass: lays it out with the unit.
    void adopt(QWidget *editor);
    QString accessibleLabel() const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

    const PropertyDescription m_property;

private:
    void colorProblem();

    void retranslateProblem();

    QLabel *m_problemLabel;
    QWidget *m_editor = nullptr;
    bool m_isProblemShown = true;
    QLabel *m_noteLabel = nullptr;      ///< made when it is needed
    QString m_problem;
};

} // namespace studio
