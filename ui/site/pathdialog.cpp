// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/pathdialog.h"

#include "control/kinddescription.h"
#include "site/shownpath.h"
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
    return site.resourceAt(writtenPath(path)) == nullptr ? QString() : PathDialog::tr("There is already a resource at %1.").arg(path);
}

PathDialog::PathDialog(const SiteModel &site, const QString &path, QWidget *parent)
    : QDialog(parent), m_site(site), m_before(path), m_edit(new QLineEdit(shownPath(path), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Rename %1").arg(m_edit->text()));
    setMinimumWidth(380);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().error);
    m_problem->setPalette(palette);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing() * 2 + 2);      // the dialog does not jump while one types
    auto *form = new QFormLayout(this);
    form->addRow(tr("Path"), m_edit);
    form->addRow(QString(), m_problem);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &PathDialog::validate);
    // The last segment is what is mostly changed.
    m_edit->setSelection(int(m_edit->text().lastIndexOf(u'/')) + 1, int(m_edit->text().size()));
    validate();
}

QString PathDialog::path() const
{
    return writtenPath(m_edit->text().trimmed());
}

void PathDialog::setPath(const QString &path)
{
    m_edit->setText(path);
}

void PathDialog::validate()
{
    const bool isSame = path() == m_before;
    const QString typed = m_edit->text().trimmed();
    const bool isBelow = path().startsWith(m_before + u'/');    // what is there moves along
    const QString problem = isSame ? QString() : isBelow ? problemWithPath(typed) : problemWithNewPath(m_site, typed);
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isSame && problem.isEmpty());
}

} // namespace studio
