// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/pathdialog.h"

#include "control/kinddescription.h"
#include "site/sitemodel.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace studio {

QString problemWithNewPath(const SiteModel &site, const QString &path)
{
    if (const QString problem = problemWithPath(path); !problem.isEmpty())
        return problem;
    return site.resourceAt(path) == nullptr ? QString() : PathDialog::tr("There is already a resource at %1.").arg(path);
}

PathDialog::PathDialog(const SiteModel &site, const QString &path, QWidget *parent)
    : QDialog(parent), m_site(site), m_before(path), m_edit(new QLineEdit(path, this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Rename %1").arg(path));
    setMinimumWidth(380);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().error);
    m_problem->setPalette(palette);
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Path"), m_edit);
    form->addRow(QString(), m_problem);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &PathDialog::validate);
    // The last segment is what is mostly changed.
    m_edit->setSelection(int(path.lastIndexOf(u'/')) + 1, int(path.size()));
    validate();
}

QString PathDialog::path() const
{
    return m_edit->text().trimmed();
}

void PathDialog::setPath(const QString &path)
{
    m_edit->setText(path);
}

void PathDialog::validate()
{
    const bool isSame = path() == m_before;
    const QString problem = isSame ? QString() : problemWithNewPath(m_site, path());
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isSame && problem.isEmpty());
}

} // namespace studio
