// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>

class QUndoCommand;
class QUndoStack;

namespace studio {

/// Every change of the site goes through here: it becomes a command on the undo stack and is applied by the engine,
/// which answers later. One operation is under way at a time, so that each knows the revisions the one before it left.
///
/// A command that the engine did not apply (a peer changed or removed the resource meanwhile) is taken off the stack,
/// and problem() says why. A value can be set back only while it is still ours.
///
/// What is unsaved: values are not part of the document, definitions are. So QUndoStack::isClean() is not the question
/// to ask; definitionsAreClean() is, and setDefinitionsClean() belongs after each successful save, new or open.
///
/// One per stack, found with of(); the stack owns it. Window thread.
class SiteUndo : public QObject {
    Q_OBJECT
public:
    /// Told once, when the engine has answered the first application. Who gives one says problems itself.
    using Done = std::function<void(const QList<EditResult> &)>;

    /// The paths that a step is about for who does it, folders among them: those there before it, and those after it.
    struct Subjects {
        QStringList before, after;
    };

    static SiteUndo &of(ServerControl &control, QUndoStack &stack);

    /// All edits as one step called `text`.
    void edit(const QString &text, const QList<SiteEdit> &edits, Done done = {}, Subjects subjects = {});
    void setValue(const ResourceState &resource, const QString &text, Done done = {});

    /// No definition was edited since setDefinitionsClean(), or all that were are undone.
    bool definitionsAreClean() const { return definitionState() == m_cleanState; }
    void setDefinitionsClean();

signals:
    /// Also says when it was an undo or a redo that changed nothing.
    void problem(const QString &text);
    /// A step was carried out, undone or redone.
    void applied();
    /// A step was undone or redone, and these of its subjects should be there now.
    void stepped(const QStringList &subjects);
    void definitionsCleanChanged(bool areClean);

private:
    SiteUndo(ServerControl &control, QUndoStack &stack);

    enum class Way : quint8 { Do, Undo, Redo };
    struct EditStep;
    struct ValueStep;
    using Value = std::pair<quint64, quint64>;      ///< a resource's id, and the revision of its value
    class EditCommand;
    class ValueCommand;
    using Answer = std::optional<QFuture<QList<EditResult>>>;   ///< empty: there is nothing to do any more
    struct Operation {
        std::function<Answer()> start;
        std::function<void(const QList<EditResult> &)> finish;
    };

    void run(Operation operation);
    void startNext();
    void apply(const std::shared_ptr<EditStep> &step, bool isForward);
    void apply(const std::shared_ptr<ValueStep> &step, bool isForward);
    void settle(EditStep &step, const QList<EditResult> &results, bool isForward);
    void settle(ValueStep &step, const EditResult &result, bool isForward);
    void fail(QUndoCommand *command, const QList<EditResult> &results, Done &done, Way way);
    void finish(const QList<EditResult> &results, Done &done, Way way, const QStringList &subjects);
    void dropObsolete();
    void stackMoved();
    quint64 definitionState() const;
    quint64 current(quint64 revision) const;
    Value current(Value value) const;
    void followValue(const EditResult &result);

    ServerControl &m_control;
    QUndoStack &m_stack;
    std::deque<Operation> m_waiting;
    bool m_isBusy = false;
    /// Undo and redo bring back a definition under a new revision: which one stands now for the one we knew.
    QHash<quint64, quint64> m_revisions;
    QHash<Value, Value> m_values;               ///< the same for values: a renamed resource has another id, too
    QHash<quint64, quint64> m_ids;              ///< of resources: what was renamed or brought back, and what it is now
    QHash<quint64, quint64> m_removedValues;    ///< the value's revision at which a resource was removed, by its id
    QSet<quint64> m_valued;                     ///< resources whose value was set; no others are followed in these
    quint64 m_lastEdit = 0, m_cleanState = 0;
    bool m_wasClean = true;
};

} // namespace studio
