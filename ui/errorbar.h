// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace studio {

/// What went wrong, above the centre, with what can be done about it. A notice stays until it is dismissed, solved or
/// replaced by a newer one of the same key; the newest is on top.
class ErrorBar : public QWidget {
    Q_OBJECT
public:
    /// More would push the work out of sight: the oldest leaves.
    static constexpr int mostNotices = 4;

    enum class Severity : quint8 { Note, Warning, Error };
    struct Choice {
        QString text;
        std::function<void()> act;      ///< the notice goes first, then this is called
    };

    explicit ErrorBar(QWidget *parent = nullptr);

    /// `key` names the matter ("bind", "file"): one notice for each.
    void say(const QString &key, Severity severity, const QString &text, const QList<Choice> &choices = {});
    void solve(const QString &key);
    int count() const { return int(m_notices.size()); }
    /// Empty: there is no such notice.
    QString text(const QString &key) const;

private:
    class Notice;

    void remove(Notice *notice);

    QVBoxLayout *m_layout;
    QList<Notice *> m_notices;      ///< newest first
};

} // namespace studio
