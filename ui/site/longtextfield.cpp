// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/longtextfield.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace studio {

namespace {

/// Qt indents by four spaces; two leave more room.
QString indentedJson(const QJsonDocument &document)
{
    QStringList lines = QString::fromUtf8(document.toJson()).trimmed().split(u'\n');
    for (QString &line : lines) {
        qsizetype spaces = 0;
        while (spaces < line.size() && line[spaces] == u' ')
            ++spaces;
        line.remove(0, spaces / 2);
    }
    return lines.join(u'\n');
}

QString jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return indentedJson(QJsonDocument(value.toObject()));
    if (value.isArray())
        return indentedJson(QJsonDocument(value.toArray()));
    if (value.isUndefined())
        return {};
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

} // namespace

LongTextField::LongTextField(const PropertyDescription &property, QWidget *parent) : PropertyField(property, parent), m_edit(new QPlainTextEdit(this))
{
    if (isJson()) {
        m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    m_edit->setTabChangesFocus(true);
    fitHeight();
    adopt(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            emit edited();
    });
}

QJsonValue LongTextField::value() const
{
    const QString text = m_edit->toPlainText();
    if (!isJson())
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    // A document must be an object or array, a JSON value need not be: read it as the only element of an array.
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

void LongTextField::setValue(const QJsonValue &value)
{
    m_isSetting = true;
    const QJsonValue shown = value.isUndefined() ? m_property.defaultValue : value;
    m_edit->setPlainText(isJson() ? jsonText(shown) : shown.toString());
    fitHeight();
    m_isSetting = false;
}

QString LongTextField::inputProblem() const
{
    const QByteArray text = m_edit->toPlainText().toUtf8();
    if (!isJson() || text.trimmed().isEmpty())
        return {};
    QJsonParseError error;
    const QJsonArray read = QJsonDocument::fromJson('[' + text + ']', &error).array();
    if (error.error != QJsonParseError::NoError) {
        const int line = int(text.left(std::max(0, error.offset - 1)).count('\n')) + 1;
        return PropertyField::tr("Line %1 is not JSON: %2").arg(line).arg(error.errorString());
    }
    return read.size() == 1 ? QString() : PropertyField::tr("Enter one JSON value.");
}

void LongTextField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
}

/// As many lines as there are, within reason.
void LongTextField::fitHeight()
{
    const int lines = std::clamp(m_edit->document()->blockCount() + 1, 5, 18);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 12);
}

} // namespace studio
