// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/editjournal.h"

#include "host/durably.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace studio {

namespace {

/// A place more for each program that has the same site open; more are a mistake.
constexpr int mostPlaces = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QString placeIn(const QString &folder, const QString &name, int number)
{
    const QString suffix = number == 1 ? QString() : u'-' + QString::number(number);
    return folder + u'/' + name + suffix + QStringLiteral(".journal");
}

std::unique_ptr<QLockFile> lockFor(const QString &place)
{
    auto lock = std::make_unique<QLockFile>(place + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);      // a program may run for weeks; one that is gone is known by its process
    return lock;
}

bool isSigned(const QLockFile &lock)
{
    qint64 process = 0;
    QString computer, program;
    return lock.getLockInfo(&process, &computer, &program);
}

/// Removes a lock that nobody signs: whoever made it was killed before. QLockFile would take it for a living program's.
void removeUnsigned(const QString &file)
{
    constexpr int signingMilliseconds = 100;
    QLockFile lock(file);
    if (QFileInfo::exists(file) && !isSigned(lock) && !lock.tryLock(signingMilliseconds) && !isSigned(lock))
        lock.removeStaleLockFile();
}

/// False: another program has it, or it cannot be had.
bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError)
        return false;
    removeUnsigned(lock.fileName());
    removeUnsigned(lock.fileName() + QStringLiteral(".rmlock"));    // which QLockFile has while it removes a stale one
    return lock.tryLock(0);
}

QByteArray contentOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

/// Letters and digits of a name, so that a person finds the file.
QString readable(const QString &text)
{
    QString made;
    for (const QChar character : text) {
        const bool isKept = character.unicode() < 128 && character.isLetterOrNumber();
        if (isKept || !made.endsWith(u'-'))
            made += isKept ? character : QChar(u'-');
    }
    return made.left(40);
}

} // namespace

EditJournal::Subject EditJournal::ofFile(const QString &file, const QByteArray &hash)
{
    const QFileInfo info(file);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return {readable(QFileInfo(path).completeBaseName()) + u'-' + QString::fromLatin1(hashOf(path.toUtf8()).left(16)), path, hash};
}

EditJournal::Subject EditJournal::ofExample(const QString &id, const QByteArray &hash)
{
    return {QStringLiteral("example-") + readable(id), id, hash};
}

EditJournal::Subject EditJournal::ofUntitled()
{
    return {QStringLiteral("untitled"), {}, {}};
}

EditJournal::EditJournal(const Subject &subject, const QString &file, std::unique_ptr<QLockFile> lock)
    : m_subject(subject), m_file(file), m_lock(std::move(lock))
{
}

EditJournal::Taken EditJournal::take(const QString &folder, const Subject &subject, Left left)
{
    Taken taken;
    int free = 0;
    std::unique_ptr<QLockFile> freeLock;
    QDir().mkpath(folder);
    for (int number = 1; number <= mostPlaces; ++number) {
        const QString place = placeIn(folder, subject.name, number);
        const bool isThere = QFile::exists(place);
        if (!isThere && free != 0)
            continue;
        auto lock = lockFor(place);
        if (!takeLock(*lock)) {
            taken.isOpenElsewhere |= lock->error() == QLockFile::LockFailedError;
            continue;
        }
        if (isThere && left == Left::PutAside)
            QFile::rename(place, nameAside(place));
        if (isThere && left == Left::Recover) {
            taken.journal.reset(new EditJournal(subject, place, std::move(lock)));
            taken.left = parseJournal(contentOf(place));
            return taken;
        }
        if (free == 0 && !QFile::exists(place)) {
            free = number;
            freeLock = std::move(lock);
        }
    }
    if (free != 0)
        taken.journal.reset(new EditJournal(subject, placeIn(folder, subject.name, free), std::move(freeLock)));
    else
        taken.problem = Text::tr("Changes are not kept for the case of a crash: %1 cannot be written to.").arg(QDir::toNativeSeparators(folder));
    return taken;
}

bool EditJournal::isLeft(const QString &folder, const Subject &subject)
{
    for (int number = 1; number <= mostPlaces; ++number) {
        const QString place = placeIn(folder, subject.name, number);
        if (!QFile::exists(place))
            continue;
        const auto lock = lockFor(place);
        if (takeLock(*lock) && parseJournal(contentOf(place)).isWorthRecovering())
            return true;
    }
    return false;
}

QString EditJournal::problem() const
{
    return Text::tr("Changes are not kept for the case of a crash: %1 cannot be written: %2").arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString());
}

bool EditJournal::makeFile()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    if (m_size > 0)
        return true;
    const QByteArray head = journalHead(m_subject.site, m_subject.base);
    if (!m_file.resize(0) || !m_file.seek(0) || m_file.write(head) != head.size())
        return false;
    m_size = head.size();
    return true;
}

QString EditJournal::append(const QByteArray &lines)
{
    const bool isNew = m_size == 0;
    // What a failed append has left behind the whole lines goes first.
    const bool isWritten = makeFile() && m_file.resize(m_size) && m_file.seek(m_size) && m_file.write(lines) == lines.size() && syncToDisk(m_file);
    if (!isWritten) {
        const QString what = problem();
        if (m_file.isOpen())
            m_file.resize(m_size);
        return what;
    }
    m_size += lines.size();
    if (isNew)
        syncFolder(QFileInfo(m_file).absolutePath());
    return {};
}

void EditJournal::beginSave(const QByteArray &hash)
{
    // If it cannot be said, then the steps say by their "before" that they are done already.
    if (m_size > 0)
        append(journalSaveLine(hash));
}

void EditJournal::startAnew(const QByteArray &base)
{
    m_subject.base = base;
    m_size = 0;
    m_file.close();
    if (m_file.remove())
        syncFolder(QFileInfo(m_file).absolutePath());
}

/// The former is copied, not moved: a crash in between leaves it where it is looked for.
QString EditJournal::rewrite(const QByteArray &base, const QList<JournalStep> &steps, bool keepsFormer)
{
    m_file.close();
    m_size = 0;
    m_subject.base = base;
    QString former;
    if (keepsFormer) {
        former = nameAside(m_file.fileName());
        QFile::copy(m_file.fileName(), former);
    }
    if (steps.isEmpty()) {
        startAnew(base);
        return former;
    }
    QByteArray text = journalHead(m_subject.site, base);
    for (const JournalStep &step : steps)
        text += journalLine(step);
    QSaveFile target(m_file.fileName());
    if (target.open(QIODevice::WriteOnly) && target.write(text) == text.size() && target.commit())
        m_size = text.size();
    return former;
}

} // namespace studio
