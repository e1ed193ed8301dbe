// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/manyresources.h"

#include "control/definitionchange.h"
#include "control/servercontrol.h"
#include "format.h"
#include "look.h"
#include "site/definitionform.h"
#include "site/formarea.h"
#include "site/kindtexts.h"
#include "site/propertyfield.h"
#include "site/resourceedits.h"
#include "site/sitemodel.h"
#include "site/siteundo.h"
#include "site/undokeys.h"

#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

/// After the last key. Long enough to type on, short enough to feel live.
constexpr int applyAfterMilliseconds = 700;

} // namespace

ManyResources::ManyResources(ServerControl &control, SiteModel &site, SiteUndo &undo, QWidget *parent)
    : QWidget(parent), m_control(control), m_site(site), m_undo(undo), m_title(new QLabel(this)), m_hint(new QLabel(this)),
      m_form(new DefinitionForm(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    m_title->setFont(scaled(font(), 1.2, QFont::Bold));
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_title);
    rows->addWidget(m_hint);
    rows->addWidget(new FormArea(m_form, this), 1);
    m_applySoon.setSingleShot(true);
    m_applySoon.setInterval(applyAfterMilliseconds);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(0);
    connect(&m_applySoon, &QTimer::timeout, this, &ManyResources::applyNow);
    connect(&m_loadSoon, &QTimer::timeout, this, &ManyResources::load);
    connect(m_form, &DefinitionForm::edited, this, &ManyResources::formEdited);
    connect(m_form, &DefinitionForm::editingFinished, this, &ManyResources::applyNow);
    new UndoKeys(*m_form, [this](const PropertyField &field) { return m_isDirty && m_form->isChanged(field, m_base); });
    const auto changed = [this](quint64 id) {
        const auto known = m_revisions.constFind(id);
        if (known == m_revisions.constEnd())
            return;
        const ResourceState *state = m_site.resource(id);
        if (state == nullptr || state->revision > *known)
            m_loadSoon.start();
    };
    connect(&site, &SiteModel::resourceChanged, this, changed);
    connect(&site, &SiteModel::resourceRemoved, this, changed);
}

void ManyResources::show(const QList<quint64> &ids, qsizetype folders)
{
    applyNow();
    m_applySoon.stop();
    const QString flaw = m_form->firstProblem();
    if ((m_isDirty || m_isRefused) && !flaw.isEmpty())
        emit problem(tr("The selected resources stay as they were. %1", "what is wrong").arg(flaw));
    m_isDirty = m_isApplying = m_isRefused = false;
    m_ids = ids;
    m_folders = folders;
    load();
}

/// False: they are not all definitions of one kind, or folders are among them.
bool ManyResources::gather()
{
    m_all.clear();
    m_revisions.clear();
    if (m_folders > 0 || m_ids.size() > mostEdited)
        return false;
    for (const quint64 id : m_ids) {
        const ResourceState *state = m_site.resource(id);
        if (state == nullptr)
            continue;
        const bool isOther = !m_all.isEmpty() && m_all.first().definition.value(u"kind").toString() != state->kind;
        if (isOther || state->isMadeByPeer || state->definition.isEmpty())
            return false;
        m_all.append({id, state->definition, state->revision});
        m_all.last().definition.insert(u"path", state->path);
        m_revisions.insert(id, state->revision);
    }
    const QList<KindDescription> kinds = m_control.kinds();
    return !m_all.isEmpty() && kindOf(kinds, m_all.first().definition.value(u"kind").toString()) != nullptr;
}

void ManyResources::load()
{
    if (m_isDirty || m_isApplying)
        return;     // what is being typed stays
    if (!gather())
        m_all.clear();
    m_form->setVisible(!m_all.isEmpty());
    if (!m_all.isEmpty()) {
        m_base = m_all.first().definition;
        const QList<KindDescription> kinds = m_control.kinds();
        m_form->show(*kindOf(kinds, m_base.value(u"kind").toString()), m_base);
        m_base = m_form->definition();      // as the form says it, so that only what the user changes differs
        markDifferences();
    }
    showTexts();
}

void ManyResources::showTexts()
{
    const QString resources = format::resources(quint64(m_ids.size()));
    const QString folders = m_folders == 1 ? tr("1 folder") : tr("%1 folders").arg(format::count(quint64(m_folders)));
    m_title->setText(m_folders == 0       ? tr("%1 selected").arg(resources)
                     : m_ids.isEmpty()    ? tr("%1 selected").arg(folders)
                                          : tr("%1 and %2 selected", "resources, folders").arg(resources, folders));
    if (!m_all.isEmpty())
        m_hint->setText(tr("What you change here is changed in all of them."));
    else if (m_folders > 0)
        m_hint->setText(tr("What is done with a folder is done with all that is in it."));
    else if (m_ids.size() > mostEdited)
        m_hint->setText(tr("At most %1 can be edited together.").arg(format::count(quint64(mostEdited))));
    else
        m_hint->setText(tr("They can be moved, copied and deleted together. Those of one kind can be edited together, too."));
}

void ManyResources::markDifferences()
{
    QHash<QString, QString> notes;
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString());
    for (const PropertyDescription &property : kind->properties) {
        const QJsonValue first = m_all.first().definition.value(property.name);
        const bool isSame = std::all_of(m_all.begin(), m_all.end(), [&](const One &one) { return one.definition.value(property.name) == first; });
        if (!isSame)
            notes.insert(property.name, tr("Not the same in all"));
    }
    m_form->setNotes(notes);
}

void ManyResources::formEdited()
{
    m_isDirty = true;
    m_isRefused = false;
    const QList<KindDescription> kinds = m_control.kinds();
    if (const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString()))
        m_form->setErrors(problemsWithProperties(*kind, m_form->definition()));
    m_applySoon.start();
}

void ManyResources::applyNow()
{
    if (!m_isDirty || m_all.isEmpty())
        return;
    if (m_isApplying) {     // its answer brings the revisions that this one needs
        m_applySoon.start();
        return;
    }
    m_applySoon.stop();
    const QJsonObject now = m_form->definition();
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString());
    if (kind == nullptr || m_form->hasInputProblems() || !problemsWithProperties(*kind, now).isEmpty())
        return;     // said beside the field already
    m_isDirty = false;
    const QStringList keys = differences(m_base, now);
    if (keys.isEmpty())
        return;
    QList<QJsonObject> after;
    QList<SiteEdit> list;
    for (const One &one : std::as_const(m_all)) {
        after.append(withMembers(one.definition, keys, now));
        list.append(edits::change(one.definition, after.last(), one.revision));
    }
    m_base = now;
    m_isApplying = true;
    const PropertyDescription *property = kind->property(keys.first());
    const QString what = keys.size() == 1 && property != nullptr ? kindText(property->label) : QString();
    const QString resources = format::resources(quint64(m_all.size()));
    const QString step = what.isEmpty() ? tr("Change %1").arg(resources) : tr("Change %1 of %2", "a property, resources").arg(what, resources);
    const QPointer<ManyResources> self(this);
    m_undo.edit(step, list, [self, after](const QList<EditResult> &results) {
        if (self)
            self->answered(results, after);
    });
}

bool ManyResources::dropTyping()
{
    if ((!m_isDirty && !m_isRefused) || m_isApplying)
        return false;
    m_applySoon.stop();
    m_isDirty = m_isRefused = false;
    load();
    return true;
}

void ManyResources::answered(const QList<EditResult> &results, const QList<QJsonObject> &after)
{
    m_isApplying = false;
    const qsizetype failed = causeIn(results);
    if (failed < 0) {
        for (qsizetype at = 0; at < std::min(m_all.size(), results.size()); ++at) {
            if (m_all[at].id != results[at].resource)
                continue;
            m_all[at] = {m_all[at].id, after[at], results[at].revision};
            m_revisions.insert(m_all[at].id, results[at].revision);
        }
        if (!m_all.isEmpty())
            markDifferences();
        return;
    }
    const QList<FieldError> others = results[failed].problems.isEmpty() ? QList<FieldError>() : m_form->setErrors(results[failed].problems);
    if (results[failed].problems.isEmpty() || !others.isEmpty())
        emit problem(results[failed].message);
    m_isRefused = !results[failed].problems.isEmpty();
    if (!m_isRefused)
        m_loadSoon.start();
}

void ManyResources::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTexts();
        if (!m_all.isEmpty())
            markDifferences();
    }
    QWidget::changeEvent(event);
}

} // namespace studio
