// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/newresourcedialog.h"

#include "icons.h"
#include "look.h"
#include "site/definitionform.h"
#include "site/formarea.h"
#include "site/kindtexts.h"
#include "site/pathdialog.h"
#include "site/previewbox.h"
#include "site/resourceedits.h"
#include "site/shownpath.h"
#include "site/siteundo.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

constexpr int columnGap = 12, labelColumn = 1;

QFrame *horizontalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

NewResourceDialog::NewResourceDialog(ServerControl &control, const SiteModel &site, SiteUndo &undo, QWidget *parent)
    : QDialog(parent), m_control(control), m_site(site), m_undo(undo), m_kinds(control.kinds()), m_templates(control.templates()),
      m_list(new QListWidget(this)), m_listTitle(new QLabel(this)), m_help(new QLabel(this)), m_pathLabel(new QLabel(this)),
      m_problem(new QLabel(this)), m_path(new QLineEdit(this)), m_form(new DefinitionForm(this)),
      m_preview(new PreviewBox(control, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    // A kind without a template of its own is offered as it is.
    for (const KindDescription &kind : m_kinds) {
        const bool isCovered = std::any_of(m_templates.begin(), m_templates.end(), [&kind](const Template &known) {
            return known.definition.value(u"kind").toString() == kind.id;
        });
        if (!isCovered)
            m_templates.append(Template{kind.id, kind.label, kind.icon, QJsonObject{{QStringLiteral("path"), QString(u'/' + kind.id)}, {QStringLiteral("kind"), kind.id}}});
    }
    const QString file = control.site().file;
    m_form->setBaseFolder(file.isEmpty() ? QString() : QFileInfo(file).path());
    makeLayout();
    fillTemplates();
    connect(m_list, &QListWidget::currentRowChanged, this, &NewResourceDialog::showTemplate);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTyped = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewResourceDialog::validate);
    connect(m_form, &DefinitionForm::edited, this, &NewResourceDialog::validate);
    connect(&site, &SiteModel::resourceChanged, this, &NewResourceDialog::siteChanged);
    connect(&site, &SiteModel::resourceRemoved, this, &NewResourceDialog::siteChanged);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_list->setCurrentRow(0);
    m_path->setFocus();
    m_path->selectAll();
}

void NewResourceDialog::makeLayout()
{
    // Room for two lines, for most kinds need one or two: what is below stays.
    m_help->setWordWrap(true);
    m_help->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_help->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * 28);
    m_list->setIconSize({20, 20});
    m_listTitle->setBuddy(m_list);
    m_pathLabel->setBuddy(m_path);
    m_form->setKeepsStill(true);
    // Room for two lines, whether there is anything to say or not.
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());

    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(columnGap);
    auto *templates = new QVBoxLayout;      // apart, so that the list stays under the mouse however long the help is
    templates->setSpacing(grid->verticalSpacing());
    templates->addWidget(m_listTitle);
    templates->addWidget(m_list);
    grid->addLayout(templates, 0, 0, 5, 1);
    grid->addWidget(m_help, 0, 1, 1, 2);
    grid->addWidget(m_pathLabel, 1, labelColumn);
    auto *pathLine = new QHBoxLayout;
    pathLine->addWidget(m_path);
    grid->addLayout(pathLine, 1, 2);
    auto *area = new FormArea(m_form, this);
    connect(area, &FormArea::barChanged, this, [pathLine](int width) { pathLine->setContentsMargins(0, 0, width, 0); });
    grid->addWidget(area, 2, 1, 1, 2);
    grid->addWidget(horizontalLine(this), 3, 1, 1, 2);
    grid->addWidget(m_preview, 4, 1, 1, 2);
    auto *end = new QHBoxLayout;
    end->addWidget(m_problem, 1);
    end->addWidget(m_buttons, 0, Qt::AlignVCenter);
    grid->addLayout(end, 5, 1, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(2, 1);
    resize(880, 680);
}

void NewResourceDialog::fillTemplates()
{
    for (const Template &ready : m_templates)
        m_list->addItem(new QListWidgetItem(themedIcon(ready.icon), kindText(ready.label)));
}

void NewResourceDialog::chooseTemplate(const QString &id)
{
    for (qsizetype row = 0; row < m_templates.size(); ++row) {
        if (m_templates[row].id == id)
            m_list->setCurrentRow(int(row));
    }
}

void NewResourceDialog::setFolder(const QString &path)
{
    m_folder = path;
    suggestPath();
}

void NewResourceDialog::showTemplate()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const QJsonObject start = m_templates[row].definition;
    const KindDescription *kind = kindOf(m_kinds, start.value(u"kind").toString());
    if (kind == nullptr)
        return;
    m_kind = *kind;
    m_help->setText(kindText(m_kind.help));
    m_form->show(m_kind, start);
    static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(labelColumn, m_form->fieldColumn() - columnGap);
    m_preview->setFieldColumn(m_form->fieldColumn());
    suggestPath();
    validate();
}

void NewResourceDialog::suggestPath()
{
    const int row = m_list->currentRow();
    if (m_isPathTyped || row < 0)
        return;
    const QString wanted = m_templates[row].definition.value(u"path").toString();
    m_path->setText(shownPath(edits::freePath(m_site, m_folder.isEmpty() ? wanted : edits::below(m_folder, wanted))));
}

QString NewResourceDialog::path() const
{
    return writtenPath(m_path->text().trimmed());
}

QJsonObject NewResourceDialog::definition() const
{
    QJsonObject definition = m_form->definition();
    definition.insert(u"path", path());
    definition.insert(u"kind", m_kind.id);
    return definition;
}

/// Thousands of resources may change in a second. What matters of it is whether the path is free.
void NewResourceDialog::siteChanged()
{
    if ((m_site.resourceAt(path()) != nullptr) != m_isPathTaken)
        validate();
}

void NewResourceDialog::validate()
{
    if (m_kind.id.isEmpty())
        return;
    const QJsonObject now = definition();
    m_isPathTaken = m_site.resourceAt(now.value(u"path").toString()) != nullptr;
    QList<FieldError> errors = problemsWith(m_kind, now);
    const QString pathProblem = problemWithNewPath(m_site, m_path->text().trimmed());
    errors.removeIf([](const FieldError &error) { return error.property == u"path"; });
    showProblems(pathProblem, m_form->setErrors(errors));
    const bool isFine = pathProblem.isEmpty() && errors.isEmpty() && !m_form->hasInputProblems();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isFine);
    if (isFine)
        m_preview->show(now);
    else
        m_preview->showNothing();
}

void NewResourceDialog::showProblems(const QString &pathProblem, const QList<FieldError> &others)
{
    const auto line = [](const QString &name, const QString &message) {
        return name.isEmpty() ? message : tr("%1: %2", "name of a property, what is wrong with it").arg(name, message);
    };
    m_isPathWrong = !pathProblem.isEmpty();
    QString text = m_isPathWrong ? line(tr("Path"), pathProblem) : m_form->firstProblem();
    if (text.isEmpty() && !others.isEmpty())
        text = line(others.first().property, others.first().message);
    m_problem->setText(text);
    colorProblem();
}

void NewResourceDialog::colorProblem()
{
    tint(*m_problem, themeColors().error);
    if (m_isPathWrong)
        tint(*m_pathLabel, themeColors().error);
    else
        m_pathLabel->setPalette({});
}

void NewResourceDialog::accept()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    const QJsonObject made = definition();
    const QPointer<NewResourceDialog> self(this);
    m_undo.edit(tr("Create %1").arg(m_path->text().trimmed()), {edits::addition(made)}, [self](const QList<EditResult> &results) {
        if (self)
            self->answered(results);
    });
}

void NewResourceDialog::answered(const QList<EditResult> &results)
{
    const EditResult &result = results.first();
    if (result.isApplied()) {
        emit created(path());
        QDialog::accept();
        return;
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    QList<FieldError> errors = result.problems;
    if (errors.isEmpty())
        errors.append({QString(), result.message});
    QString pathProblem;
    for (const FieldError &error : errors) {
        if (error.property == u"path")
            pathProblem = error.message;
    }
    errors.removeIf([](const FieldError &error) { return error.property == u"path"; });
    showProblems(pathProblem, m_form->setErrors(errors));
}

void NewResourceDialog::retranslate()
{
    setWindowTitle(tr("New resource"));
    m_listTitle->setText(tr("&Template"));
    m_pathLabel->setText(tr("&Path"));
    m_path->setPlaceholderText(QStringLiteral("/sensors/temperature"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(kindText(m_templates[row].label));
    m_help->setText(kindText(m_kind.help));
}

void NewResourceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colorProblem();
    QDialog::changeEvent(event);
}

} // namespace studio
