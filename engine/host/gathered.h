// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace studio {

/// Texts for people of which one file can bring any number. The first ones are kept and the others counted, so that they
/// fill neither a window nor the memory.
class Gathered {
public:
    /// About what a person mends in one go.
    static constexpr qsizetype most = 20;

    void add(const QString &text)
    {
        if (++m_count <= most)
            m_first.append(text);
    }
    qsizetype count() const { return m_count; }
    /// The first ones, and as the last line how many there are besides: `besides` has "%1" for that.
    QStringList lines(const QString &besides) const
    {
        return m_count <= most ? m_first : m_first + QStringList{besides.arg(m_count - most)};
    }

private:
    QStringList m_first;
    qsizetype m_count = 0;
};

} // namespace studio
