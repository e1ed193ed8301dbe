// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace studio {

class SiteModel;

/// Asks for another path of a resource or folder; OK only while the path is a good one and free.
class PathDialog : public QDialog {
    Q_OBJECT
public:
    PathDialog(const SiteModel &site, const QString &path, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);

private:
    void validate();

    const SiteModel &m_site;
    const QString m_before;
    QLineEdit *m_edit;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

/// What is wrong with a path for a new resource; empty: nothing.
QString problemWithNewPath(const SiteModel &site, const QString &path);

} // namespace studio
