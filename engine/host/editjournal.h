// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/journaltext.h"

#include <QFile>
#include <QLockFile>

#include <memory>

namespace studio {

/// The journal of one open site: a file in the recovery folder to which each edit is appended before it is answered.
/// Nothing is written before the first edit, and the file goes when the site was saved or its changes were given up, so
/// that a file which is there means: a program ended abruptly with changes that are in no site file.
///
/// Several programs may have one site open: each takes a place of its own ("room-1a2b.journal", "room-1a2b-2.journal")
/// and holds it by a lock that goes with its process. One thread at a time.
class EditJournal {
public:
    /// What a journal is about.
    struct Subject {
        QString name;               ///< of its file, without ending: the same for the same site
        QString site;               ///< for people
        QByteArray base;            ///< hash of what the site was read from
    };
    static Subject ofFile(const QString &file, const QByteArray &hash);
    static Subject ofExample(const QString &id, const QByteArray &hash);
    static Subject ofUntitled();

    /// What to do with a journal that an earlier program has left.
    enum class Left : quint8 {
        Recover,                    ///< take its place and read it
        LeaveAlone,                 ///< take another place
        PutAside,                   ///< rename it: another file takes its site's place
    };
    struct Taken;
    /// Takes a place in `folder`, which is made if need be.
    static Taken take(const QString &folder, const Subject &subject, Left left);
    /// Have programs that ended abruptly left something of that site?
    static bool isLeft(const QString &folder, const Subject &subject);

    const QString &name() const { return m_subject.name; }
    QString file() const { return m_file.fileName(); }

    /// Appends whole lines; they are on the disk when it returns. Gives what went wrong, translated; then nothing of
    /// them is in the file.
    QString append(const QByteArray &lines);
    /// A save begins, will have that hash, and makes the file's lines superfluous if it succeeds.
    void beginSave(const QByteArray &hash);
    /// The site is as in what has that hash: nothing to recover.
    void startAnew(const QByteArray &base);
    /// Goes on behind the whole lines that were found.
    void goOnAt(qint64 wholeOctets) { m_size = wholeOctets; }
    /// Begins anew with these steps, all or nothing; the former file is kept under another name if `keepsFormer`.
    /// Gives that name.
    QString rewrite(const QByteArray &base, const QList<JournalStep> &steps, bool keepsFormer);

private:
    EditJournal(const Subject &subject, const QString &file, std::unique_ptr<QLockFile> lock);
    bool makeFile();
    QString problem() const;

    Subject m_subject;
    QFile m_file;
    std::unique_ptr<QLockFile> m_lock;
    qint64 m_size = 0;              // of its whole lines; 0: there is no file yet
};

struct EditJournal::Taken {
    std::shared_ptr<EditJournal> journal;   ///< null: there is no place for one
    std::optional<Journal> left;            ///< what was found
    bool isOpenElsewhere = false;           ///< another program that runs has the site open
    QString problem;                        ///< translated: why there is no journal
};

} // namespace studio
