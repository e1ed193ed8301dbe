// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace studio {

/// What is wrong with a JSON text, or what Qt's reader would pass over in silence: equal keys, of which it takes the last, and
/// numbers that a double does not hold, which it turns into other ones.
struct JsonFlaw {
    enum class What : quint8 { Nothing, NotJson, Twice, TooLarge, TooDeep };
    What what = What::Nothing;
    QString path;                      ///< the member or the element: "resources[1].min"
    qsizetype line = 0, column = 0;    ///< NotJson: where, from 1
    QString reason;                    ///< NotJson: what was expected, in English
};

/// The first flaw of a text that should be one JSON value. Any thread.
JsonFlaw flawOf(const QByteArray &text, std::size_t deepest);

}    // namespace studio
