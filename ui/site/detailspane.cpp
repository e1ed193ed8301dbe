// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/detailspane.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "observers/observerfacts.h"
#include "site/definitionform.h"
#include "site/formarea.h"
#include "site/historyview.h"
#include "site/kindchooser.h"
#include "site/kindtexts.h"
#include "site/livecontrols.h"
#include "site/manyresources.h"
#include "site/resourceedits.h"
#include "site/resourceheader.h"
#include "site/shownpath.h"
#include "site/sitemodel.h"
#include "site/siteundo.h"
#include "site/undokeys.h"

#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace studio {

namespace {

/// After the last key. Long enough to type on, short enough to feel live.
constexpr int applyAfterMilliseconds = 700;
/// In average characters. All forms fit, so that the pane has one width whatever is selected.
constexpr int leastWidth = 53;

} // namespace

DetailsPane::DetailsPane(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent)
    : QWidget(parent), m_control(control), m_site(site), m_undo(SiteUndo::of(control, stack)), m_pages(new QStackedWidget(this)),
      m_empty(new QLabel(this)), m_readOnly(new QLabel(this)), m_header(new ResourceHeader(control, site, this)),
      m_kind(new KindChooser(control.kinds(), this)), m_form(new DefinitionForm(this)),
      m_history(new HistoryView(control, site, stack, this)), m_tabs(new QTabWidget(this)),
      m_observer(new ObserverFacts(control, this)), m_many(new ManyResources(control, site, m_undo, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeResourcePage());
    m_pages->addWidget(m_observer);
    m_pages->addWidget(m_many);
    m_applySoon.setSingleShot(true);
    m_applySoon.setInterval(applyAfterMilliseconds);
    connect(&m_applySoon, &QTimer::timeout, this, &DetailsPane::applyNow);
    connect(m_form, &DefinitionForm::edited, this, &DetailsPane::formEdited);
    connect(m_form, &DefinitionForm::editingFinished, this, &DetailsPane::applyNow);
    new UndoKeys(*m_form, [this](const PropertyField &field) { return m_isDirty && m_form->isChanged(field, m_base); });
    connect(&site, &SiteModel::resourceChanged, this, &DetailsPane::resourceChanged);
    connect(&site, &SiteModel::resourceRemoved, this, [this](quint64 id) {
        if (id == m_shown)
            showResource(0);
    });
    connect(m_history, &HistoryView::problem, this, &DetailsPane::problem);
    connect(m_observer, &ObserverFacts::gone, this, [this] {
        if (m_pages->currentIndex() == ObserverPage)
            m_pages->setCurrentIndex(EmptyPage);
    });
    connect(m_many, &ManyResources::problem, this, &DetailsPane::problem);
    joinLive();
    retranslate();
}

DetailsPane::~DetailsPane() = default;

QSize DetailsPane::minimumSizeHint() const
{
    const QSize needed = QWidget::minimumSizeHint();
    return {qMax(fontMetrics().averageCharWidth() * leastWidth, needed.width()), needed.height()};
}

LiveControls &DetailsPane::live()
{
    return m_header->live();
}

void DetailsPane::joinLive()
{
    connect(&m_header->live(), &LiveControls::valueChosen, this, [this](const QString &value) {
        if (const ResourceState *state = m_site.resource(m_shown))
            m_undo.setValue(*state, value);
    });
    connect(&m_header->live(), &LiveControls::pressed, this, [this] {
        whenAnswered(m_control.setValue(m_shown, {}), this, [this](const EditResult &result) {
            if (!result.isApplied())
                emit problem(result.message);
        });
    });
    connect(m_kind, &KindChooser::chosen, this, &DetailsPane::changeKind);
}

QWidget *DetailsPane::makeResourcePage()
{
    auto *page = new QWidget(this);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->addWidget(m_header);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeSettings(), QString());
    m_tabs->addTab(m_history, QString());
    rows->addWidget(m_tabs, 1);
    return page;
}

QWidget *DetailsPane::makeSettings()
{
    auto *settings = new QWidget(this);
    auto *rows = new QVBoxLayout(settings);
    rows->setContentsMargins(0, 6, 0, 0);
    m_readOnly->setTextFormat(Qt::PlainText);
    m_readOnly->setWordWrap(true);
    m_readOnly->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readOnly->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);     // a long word does not widen the pane
    rows->addWidget(m_readOnly);
    rows->addWidget(m_kind);
    rows->addWidget(new FormArea(m_form, settings), 1);
    return settings;
}

void DetailsPane::showHistory()
{
    m_tabs->setCurrentWidget(m_history);
}

void DetailsPane::showResource(quint64 id)
{
    applyNow();
    sayWhatIsDropped();
    m_many->show({});
    m_folder.clear();
    m_applySoon.stop();
    m_isDirty = m_isApplying = m_isRefused = false;
    const ResourceState *state = m_site.resource(id);
    m_awaited = state == nullptr ? id : 0;
    m_shown = state == nullptr ? 0 : id;
    m_history->showResource(m_shown);
    if (state == nullptr) {
        showEmptyText();
        m_pages->setCurrentIndex(EmptyPage);
        return;
    }
    m_header->show(*state);
    loadForm(*state);
    m_pages->setCurrentIndex(ResourcePage);
}

void DetailsPane::showFolder(const QString &path)
{
    showResource(0);
    m_folder = path;
    showEmptyText();
}

void DetailsPane::showResources(const QList<quint64> &ids, qsizetype folders)
{
    showResource(0);
    m_many->show(ids, folders);
    m_pages->setCurrentIndex(ManyPage);
}

void DetailsPane::showObserver(quint64 id)
{
    showResource(0);
    m_shown = m_awaited = 0;
    m_pages->setCurrentIndex(m_observer->show(id) ? ObserverPage : EmptyPage);
}

void DetailsPane::resourceChanged(quint64 id)
{
    if (id == m_awaited && id != 0) {
        showResource(id);
        return;
    }
    const ResourceState *state = id == m_shown ? m_site.resource(id) : nullptr;
    if (state == nullptr)
        return;
    m_header->take(*state);
    // What is being typed stays; and a delta from before our last edit brings nothing new.
    if (!m_isDirty && !m_isApplying && state->revision > m_baseRevision)
        loadForm(*state);
}

void DetailsPane::loadForm(const ResourceState &state)
{
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, state.kind);
    const bool isEditable = kind != nullptr && !state.isMadeByPeer && !state.definition.isEmpty();
    m_base = state.definition;
    m_base.insert(u"path", state.path);
    m_baseRevision = state.revision;
    m_form->setVisible(kind != nullptr);
    const QString file = m_control.site().file;
    m_form->setBaseFolder(file.isEmpty() ? QString() : QFileInfo(file).path());
    if (kind != nullptr)
        m_form->show(*kind, m_base);
    m_kind->setVisible(isEditable);
    m_kind->show(state.kind);
    m_form->setReadOnly(!isEditable);
    m_readOnly->setVisible(!isEditable);
    const bool isUnknownKind = kind == nullptr && !state.definition.isEmpty();
    m_readOnly->setText(state.isMadeByPeer ? tr("A client created this resource. It is not part of the site file and cannot be edited here.")
                        : isUnknownKind    ? tr("This version of the program does not know the kind “%1”. The resource is kept as it is, and answered with 5.01.").arg(state.kind)
                                           : tr("This resource is part of the server and cannot be edited here."));
}

void DetailsPane::changeKind(const QString &kind)
{
    applyNow();
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *to = kindOf(kinds, kind);
    const QString before = m_base.value(u"kind").toString();
    if (to == nullptr || m_shown == 0 || kind == before)
        return;
    const QJsonObject after = edits::withKind(m_base, kindOf(kinds, before), *to);
    const QPointer<DetailsPane> self(this);
    m_undo.edit(tr("Make %1 a %2", "path, kind").arg(shownPath(m_base.value(u"path").toString()), kindText(to->label)), {edits::change(m_base, after, m_baseRevision)},
                [self](const QList<EditResult> &results) {
        if (!self || results.first().isApplied())
            return;
        emit self->problem(results.first().message);
        if (const ResourceState *state = self->m_site.resource(self->m_shown))
            self->loadForm(*state);
    });
}

void DetailsPane::formEdited()
{
    m_isDirty = true;
    m_isRefused = false;
    const QList<KindDescription> kinds = m_control.kinds();
    if (const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString()))
        m_form->setErrors(problemsWith(*kind, m_form->definition()));
    m_applySoon.start();
}

void DetailsPane::applyNow()
{
    m_many->applyNow();
    if (!m_isDirty || m_shown == 0)
        return;
    if (m_isApplying) {     // its answer brings the revision that this one needs
        m_applySoon.start();
        return;
    }
    m_applySoon.stop();
    const QJsonObject after = m_form->definition();
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString());
    if (kind == nullptr || m_form->hasInputProblems() || !problemsWith(*kind, after).isEmpty())
        return;     // said beside the field already; it stays until it is right
    m_isDirty = false;
    if (after == m_base)
        return;
    m_isApplying = true;
    const QPointer<DetailsPane> self(this);
    m_undo.edit(editText(after), {edits::change(m_base, after, m_baseRevision)}, [self, id = m_shown, after](const QList<EditResult> &results) {
        if (self)
            self->answered(id, after, results);
    });
}

bool DetailsPane::dropTyping()
{
    const ResourceState *state = m_site.resource(m_shown);
    if (state == nullptr)
        return m_many->dropTyping();
    if ((!m_isDirty && !m_isRefused) || m_isApplying)
        return false;
    m_applySoon.stop();
    m_isDirty = m_isRefused = false;
    loadForm(*state);
    return true;
}

bool DetailsPane::takeBackTyping()
{
    applyNow();
    return dropTyping();
}

/// What was refused goes with its field.
void DetailsPane::sayWhatIsDropped()
{
    const QString flaw = m_form->firstProblem();
    if ((m_isDirty || m_isRefused) && !flaw.isEmpty() && m_site.resource(m_shown) != nullptr)
        emit problem(tr("%1 stays as it was. %2", "path, what is wrong").arg(shownPath(m_base.value(u"path").toString()), flaw));
}

void DetailsPane::answered(quint64 id, const QJsonObject &after, const QList<EditResult> &results)
{
    const EditResult &result = results.first();
    const bool isShown = id == m_shown;
    if (isShown)
        m_isApplying = false;
    if (result.isApplied() && isShown) {
        m_base = after;
        m_baseRevision = result.revision;
    }
    if (result.isApplied())
        return;
    if (!isShown || result.problems.isEmpty()) {
        emit problem(result.message);
        if (const ResourceState *state = isShown ? m_site.resource(id) : nullptr)
            loadForm(*state);
        return;
    }
    m_isRefused = true;
    for (const FieldError &error : m_form->setErrors(result.problems))
        emit problem(error.message);
}

/// "Change Period of /a" if it is one property, else "Change /a".
QString DetailsPane::editText(const QJsonObject &after) const
{
    const QString path = shownPath(m_base.value(u"path").toString());
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, m_base.value(u"kind").toString());
    QStringList changed;
    for (const PropertyDescription &property : kind->properties) {
        if (m_base.value(property.name) != after.value(property.name))
            changed << kindText(property.label);
    }
    return changed.size() == 1 ? tr("Change %1 of %2").arg(changed.first(), path) : tr("Change %1").arg(path);
}

void DetailsPane::refresh(double nowSeconds)
{
    if (m_pages->currentIndex() == ObserverPage) {
        m_observer->refresh(qint64(nowSeconds * 1000));
        return;
    }
    if (m_history->isVisible())
        m_history->refresh(nowSeconds);
    if (m_shown != 0)
        m_header->follow(nowSeconds);
}

void DetailsPane::showEmptyText()
{
    m_empty->setText(m_folder.isEmpty() ? tr("Select a resource or an observer to see and edit it here.")
                                        : tr("%1 is a folder: no resource itself, but the path of those below it. What is done with it is done with them.").arg(shownPath(m_folder)));
}

void DetailsPane::retranslate()
{
    m_tabs->setTabText(0, tr("Settings"));
    m_tabs->setTabText(1, tr("History"));
    showEmptyText();
    if (const ResourceState *state = m_site.resource(m_shown)) {
        m_header->take(*state);
        if (!m_isDirty && !m_isApplying)
            loadForm(*state);
    }
}

void DetailsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !dropTyping())
        QWidget::keyPressEvent(event);
}

void DetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
