// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/shownpath.h"

#include "site/request.h"

#include <QStringList>

#include <algorithm>

namespace studio {

QString shownSegment(const QString &segment)
{
    if (!segment.contains(u'%'))
        return segment;
    const QString read = QString::fromUtf8(QByteArray::fromPercentEncoding(segment.toUtf8()));
    const bool isReadable = std::all_of(read.begin(), read.end(), [](QChar character) { return character.isPrint() || character.isSurrogate(); });
    // Dialogs trim what is typed.
    const bool isTheSame = !read.contains(u'/') && read == read.trimmed() && writtenPath(u'/' + read) == u'/' + segment;
    return isReadable && isTheSame ? read : segment;
}

QString shownPath(const QString &path)
{
    if (!path.contains(u'%'))
        return path;
    QStringList segments = path.split(u'/');
    for (QString &segment : segments)
        segment = shownSegment(segment);
    return segments.join(u'/');
}

QString writtenPath(const QString &typed)
{
    const auto path = coap::fromUriPath(typed.toStdString());
    return path ? QString::fromStdString(coap::toUriPath(*path)) : typed;
}

} // namespace studio
