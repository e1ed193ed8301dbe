// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace studio {

class DefinitionForm;
class PreviewBox;
class SiteModel;
class SiteUndo;

/// Makes a new resource: ready-made starts at the left, the form of their kind at the right, and below it what clients will
/// find. Only the path is required.
/// What is wrong is said beside OK at every key, and OK waits until all is right: nothing moves, the field's label is coloured. Closes when the engine has
/// applied it; what the engine refuses is said in the form.
class NewResourceDialog : public QDialog {
    Q_OBJECT
public:
    NewResourceDialog(ServerControl &control, const SiteModel &site, SiteUndo &undo, QWidget *parent = nullptr);

    void chooseTemplate(const QString &id);
    /// Where the suggested paths shall lie; empty: as the template says.
    void setFolder(const QString &path);
    QJsonObject definition() const;
    /// As the engine writes it.
    QString path() const;
    DefinitionForm &form() { return *m_form; }

    void accept() override;

signals:
    void created(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void fillTemplates();
    void showTemplate();
    void suggestPath();
    void siteChanged();
    void validate();
    void answered(const QList<EditResult> &results);
    void showProblems(const QString &pathProblem, const QList<FieldError> &others);
    void colorProblem();
    void retranslate();

    ServerControl &m_control;
    const SiteModel &m_site;
    SiteUndo &m_undo;
    QList<KindDescription> m_kinds;
    QList<Template> m_templates;
    KindDescription m_kind;
    QString m_folder;
    bool m_isPathTyped = false;     ///< by the user: another template keeps it
    bool m_isPathTaken = false;     ///< when it was looked at last
    bool m_isPathWrong = false;
    QListWidget *m_list;
    QLabel *m_listTitle, *m_help, *m_pathLabel, *m_problem;
    QLineEdit *m_path;
    DefinitionForm *m_form;
    PreviewBox *m_preview;
    QDialogButtonBox *m_buttons;
};

} // namespace studio
