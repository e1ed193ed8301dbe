// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/valuetext.h"

#include "format.h"

namespace studio {

namespace {

/// With a blank behind each comma between members, where the line can break.
QString spacedJson(const QString &text)
{
    QString spaced;
    bool isInText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        spaced += text[at];
        if (text[at] == u'"' && (at == 0 || text[at - 1] != u'\\'))
            isInText = !isInText;
        else if (text[at] == u',' && !isInText && at + 1 < text.size() && !text[at + 1].isSpace())
            spaced += u' ';
    }
    return spaced;
}

} // namespace

QString valueText(const ResourceState &state)
{
    const bool isJson = state.value.startsWith(u'{') || state.value.startsWith(u'[');
    const QString text = isJson ? spacedJson(state.value) : format::withUnit(state.value, state.unit);
    return state.valueIsCut ? QString(text + u'…') : text;
}

bool isHeadline(const QString &valueText)
{
    constexpr qsizetype longest = 40;
    return valueText.size() <= longest && !valueText.contains(u'\n');
}

} // namespace studio
