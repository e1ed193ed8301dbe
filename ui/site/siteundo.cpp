// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/siteundo.h"

#include "control/answer.h"
#include "format.h"
#include "site/shownpath.h"

#include <QPromise>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <limits>

namespace studio {

namespace {

QString messageOf(const QList<EditResult> &results)
{
    const qsizetype cause = causeIn(results);
    const QString message = cause < 0 ? QString() : results[cause].message;
    return message.isEmpty() ? SiteUndo::tr("The change could not be made.") : message;
}

bool areApplied(const QList<EditResult> &results)
{
    return !results.isEmpty() && std::all_of(results.begin(), results.end(), [](const EditResult &result) { return result.isApplied(); });
}

} // namespace

/// What outlives its command while the engine is at it.
struct SiteUndo::EditStep {
    QList<SiteEdit> edits;
    QList<quint64> revisionsAfter;  ///< as they were after the first application
    QList<std::optional<QJsonObject>> served;   ///< by edit: the value that went when it was last carried out or undone
    QList<quint64> former;          ///< by edit: the resource that went then
    Done done;
    Subjects subjects;
    QUndoCommand *command = nullptr;
    quint64 number = 0;
    bool isDead = false, wasApplied = false;
};

struct SiteUndo::ValueStep {
    quint64 resource = 0;
    QString text, previous;
    quint64 revisionAfter = 0;      ///< 0: not applied yet
    Done done;
    QUndoCommand *command = nullptr;
    bool isDead = false;
};

class SiteUndo::EditCommand final : public QUndoCommand {
public:
    EditCommand(SiteUndo &undo, const QString &text, const std::shared_ptr<EditStep> &step)
        : QUndoCommand(text), m_undo(undo), m_step(step)
    {
        m_step->command = this;
    }
    ~EditCommand() override { m_step->command = nullptr; }
    void undo() override { m_undo.apply(m_step, false); }
    void redo() override { m_undo.apply(m_step, true); }
    quint64 number() const { return m_step->number; }

private:
    SiteUndo &m_undo;
    std::shared_ptr<EditStep> m_step;
};

class SiteUndo::ValueCommand final : public QUndoCommand {
public:
    ValueCommand(SiteUndo &undo, const QString &text, const std::shared_ptr<ValueStep> &step)
        : QUndoCommand(text), m_undo(undo), m_step(step)
    {
        m_step->command = this;
    }
    ~ValueCommand() override { m_step->command = nullptr; }
    void undo() override { m_undo.apply(m_step, false); }
    void redo() override { m_undo.apply(m_step, true); }

private:
    SiteUndo &m_undo;
    std::shared_ptr<ValueStep> m_step;
};

SiteUndo &SiteUndo::of(ServerControl &control, QUndoStack &stack)
{
    auto *known = stack.findChild<SiteUndo *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new SiteUndo(control, stack);
}

SiteUndo::SiteUndo(ServerControl &control, QUndoStack &stack) : QObject(&stack), m_control(control), m_stack(stack)
{
    connect(&stack, &QUndoStack::indexChanged, this, &SiteUndo::stackMoved);
}

void SiteUndo::edit(const QString &text, const QList<SiteEdit> &edits, Done done, Subjects subjects)
{
    if (edits.isEmpty())
        return;
    auto step = std::make_shared<EditStep>();
    step->edits = edits;
    step->revisionsAfter.fill(0, edits.size());
    step->served.resize(edits.size());
    step->former.fill(0, edits.size());
    step->done = std::move(done);
    step->subjects = std::move(subjects);
    step->number = ++m_lastEdit;
    m_stack.push(new EditCommand(*this, text, step));
}

void SiteUndo::setValue(const ResourceState &resource, const QString &text, Done done)
{
    auto step = std::make_shared<ValueStep>();
    step->resource = resource.id;
    m_valued.insert(resource.id);
    step->text = text;
    step->done = std::move(done);
    m_stack.push(new ValueCommand(*this, tr("Set %1 to %2").arg(shownPath(resource.path), format::excerpt(text)), step));
}

void SiteUndo::run(Operation operation)
{
    m_waiting.push_back(std::move(operation));
    if (!m_isBusy)
        startNext();
}

void SiteUndo::startNext()
{
    while (!m_isBusy && !m_waiting.empty()) {
        const Operation next = std::move(m_waiting.front());
        m_waiting.pop_front();
        const Answer answer = next.start();
        if (!answer)
            continue;
        m_isBusy = true;
        whenFinished(*answer, this, [this, next](const QFuture<QList<EditResult>> &finished) {
            m_isBusy = false;
            next.finish(finished.resultCount() > 0 ? finished.result() : QList<EditResult>());
            startNext();
        });
    }
}

void SiteUndo::apply(const std::shared_ptr<EditStep> &step, bool isForward)
{
    auto start = [this, step, isForward]() -> Answer {
        if (step->isDead)
            return {};
        QList<SiteEdit> edits;
        for (qsizetype i = 0; i < step->edits.size(); ++i) {
            const SiteEdit &edit = step->edits[i];
            if (isForward)
                edits.append({edit.before, edit.after, current(edit.revision), step->served[i], step->former[i], edit.isPeers});
            else
                edits.prepend({edit.after, edit.before, edit.after ? current(step->revisionsAfter[i]) : 0, step->served[i], step->former[i], edit.isPeers});
        }
        return m_control.edit(edits);
    };
    run({start, [this, step, isForward](const QList<EditResult> &results) { settle(*step, results, isForward); }});
}

void SiteUndo::settle(EditStep &step, const QList<EditResult> &results, bool isForward)
{
    const Way way = !isForward ? Way::Undo : step.wasApplied ? Way::Redo : Way::Do;
    if (!areApplied(results) || results.size() != step.edits.size()) {
        step.isDead = true;
        fail(step.command, results, step.done, way);
        return;
    }
    step.wasApplied = true;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const EditResult &result = results[isForward ? i : results.size() - 1 - i];
        followValue(result);
        step.served[i] = result.served;
        step.former[i] = result.former;
        const quint64 now = result.revision;
        if (isForward && step.revisionsAfter[i] == 0)
            step.revisionsAfter[i] = now;
        const quint64 known = isForward ? step.revisionsAfter[i] : step.edits[i].revision;
        if (known != 0 && now != 0 && known != now)
            m_revisions.insert(known, now);
    }
    finish(results, step.done, way, isForward ? step.subjects.after : step.subjects.before);
}

void SiteUndo::apply(const std::shared_ptr<ValueStep> &step, bool isForward)
{
    auto start = [this, step, isForward]() -> Answer {
        if (step->isDead)
            return {};
        const bool isFirst = step->revisionAfter == 0;
        const quint64 known = isForward ? step->revisionAfter - 1 : step->revisionAfter;
        const Value value = current({step->resource, isFirst ? 0 : known});
        const auto condition = isFirst ? std::nullopt : std::optional(value.second);
        const auto results = std::make_shared<QPromise<QList<EditResult>>>();
        results->start();
        whenAnswered(m_control.setValue(value.first, isForward ? step->text : step->previous, condition), this, [results](const EditResult &result) {
            results->addResult(QList<EditResult>{result});
            results->finish();
        });
        return results->future();
    };
    run({start, [this, step, isForward](const QList<EditResult> &results) {
        settle(*step, results.isEmpty() ? EditResult() : results.first(), isForward);
    }});
}

/// A value's revision counts its changes: setting took it from n-1 to n, setting back brings n-1's value as another.
void SiteUndo::settle(ValueStep &step, const EditResult &result, bool isForward)
{
    const bool isFirst = step.revisionAfter == 0;
    const Way way = !isForward ? Way::Undo : isFirst ? Way::Do : Way::Redo;
    if (!result.isApplied()) {
        step.isDead = true;
        fail(step.command, {result}, step.done, way);
        return;
    }
    if (isFirst) {
        step.resource = result.resource;    // it may have been renamed meanwhile
        step.revisionAfter = result.valueRevision;
        step.previous = result.previousValue;
    } else {
        const quint64 known = isForward ? step.revisionAfter : step.revisionAfter - 1;
        const Value from(step.resource, known), to(result.resource, result.valueRevision);
        if (from != to)
            m_values.insert(from, to);
    }
    finish({result}, step.done, way, {});
    if (isFirst && step.previous == step.text && step.command != nullptr) {
        // It had that value: there is nothing to undo.
        step.isDead = true;
        step.command->setObsolete(true);
        QMetaObject::invokeMethod(this, &SiteUndo::dropObsolete, Qt::QueuedConnection);
    }
}

void SiteUndo::finish(const QList<EditResult> &results, Done &done, Way way, const QStringList &subjects)
{
    if (const Done told = std::exchange(done, {}))
        told(results);
    emit applied();
    if (way != Way::Do)
        emit stepped(subjects);
}

void SiteUndo::fail(QUndoCommand *command, const QList<EditResult> &results, Done &done, Way way)
{
    if (command != nullptr)
        command->setObsolete(true);
    // The stack may be in the middle of pushing it.
    QMetaObject::invokeMethod(this, &SiteUndo::dropObsolete, Qt::QueuedConnection);
    const QString outcome = way == Way::Do ? QStringLiteral("%1") : way == Way::Undo ? tr("Nothing was undone. %1") : tr("Nothing was redone. %1");
    if (const Done told = std::exchange(done, {}))
        told(results.isEmpty() ? QList<EditResult>{EditResult()} : results);
    else
        emit problem(outcome.arg(messageOf(results)));
}

/// Obsolete commands next to the stack's present position leave it; undo() and redo() remove them without running them.
void SiteUndo::dropObsolete()
{
    while (m_stack.index() > 0 && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
    bool hasDropped = false;
    while (m_stack.index() < m_stack.count() && m_stack.command(m_stack.index())->isObsolete()) {
        m_stack.redo();
        hasDropped = true;
    }
    if (hasDropped) {   // Qt 6.4 tells nobody when redo() drops a command
        emit m_stack.canRedoChanged(m_stack.canRedo());
        emit m_stack.redoTextChanged(m_stack.redoText());
    }
    stackMoved();
}

void SiteUndo::stackMoved()
{
    if (m_stack.count() == 0) {
        m_revisions.clear();
        m_values.clear();
        m_ids.clear();
        m_removedValues.clear();
        m_valued.clear();
    }
    const bool isClean = definitionsAreClean();
    if (isClean == std::exchange(m_wasClean, isClean))
        return;
    emit definitionsCleanChanged(isClean);
}

void SiteUndo::setDefinitionsClean()
{
    m_cleanState = definitionState();
    stackMoved();
}

/// The number of the last edit in force; 0: none is.
quint64 SiteUndo::definitionState() const
{
    for (int at = m_stack.index() - 1; at >= 0; --at) {
        const auto *edit = dynamic_cast<const EditCommand *>(m_stack.command(at));
        if (edit != nullptr && !edit->isObsolete())
            return edit->number();
    }
    return 0;
}

quint64 SiteUndo::current(quint64 revision) const
{
    for (qsizetype steps = 0; steps <= m_revisions.size(); ++steps) {
        const auto next = m_revisions.constFind(revision);
        if (next == m_revisions.constEnd())
            break;
        revision = *next;
    }
    return revision;
}

/// Where a client's change came between, the resource is found all the same, at a revision that it cannot have.
SiteUndo::Value SiteUndo::current(Value value) const
{
    for (qsizetype steps = 0; steps <= m_values.size(); ++steps) {
        const auto next = m_values.constFind(value);
        if (next == m_values.constEnd())
            break;
        value = *next;
    }
    for (auto next = m_ids.constFind(value.first); next != m_ids.constEnd(); next = m_ids.constFind(*next))
        value = {*next, std::numeric_limits<quint64>::max()};
    return value;
}

/// What an edit renames, removes or brings back keeps its value as another resource; where the value began anew, and that is
/// undone, it comes back. So what was ours before the edit is ours after it.
void SiteUndo::followValue(const EditResult &result)
{
    if (!m_valued.contains(result.former))
        return;
    if (result.resource == 0) {
        m_removedValues.insert(result.former, result.formerValueRevision);
        return;
    }
    const quint64 revision = m_removedValues.contains(result.former) ? m_removedValues.take(result.former) : result.formerValueRevision;
    const Value from(result.former, revision), to(result.resource, result.valueRevision);
    if (from != to)
        m_values.insert(from, to);
    if (from.first != to.first) {
        m_ids.insert(from.first, to.first);
        m_valued.insert(to.first);
    }
}

} // namespace studio
