// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/kindtexts.h"

#include <QCoreApplication>

namespace studio {

QString kindText(const QString &source)
{
    return source.isEmpty() ? QString() : QCoreApplication::translate("Kinds", source.toUtf8().constData());
}

QString anyChoice()
{
    return kindText(QString::fromLatin1(QT_TRANSLATE_NOOP("Kinds", "any")));
}

const KindDescription *kindOf(const QList<KindDescription> &kinds, const QString &id)
{
    for (const KindDescription &kind : kinds) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

} // namespace studio
