// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/bytesfield.h"

#include "fixedfont.h"
#include "format.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

namespace {

bool isDigit(QChar character)
{
    return character.isDigit() ? character < u':' : (character.toLower() >= u'a' && character.toLower() <= u'f');
}

int octetsIn(const QString &text)
{
    return int(std::count_if(text.begin(), text.end(), isDigit)) / 2;
}

} // namespace

QString hexText(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toHex(' '));
}

QString problemWithHex(const QString &text)
{
    int digits = 0;
    for (const QChar character : text) {
        if (character.isSpace()) {
            if (digits % 2 != 0)
                return BytesField::tr("Octet %1 has one digit only.").arg(digits / 2 + 1);
            continue;
        }
        if (!isDigit(character))
            return BytesField::tr("“%1” is not a hexadecimal digit.").arg(character);
        ++digits;
    }
    return digits % 2 == 0 ? QString() : BytesField::tr("Octet %1 has one digit only.").arg(digits / 2 + 1);
}

BytesField::BytesField(const PropertyDescription &property, QWidget *parent)
    : PropertyField(property, parent), m_edit(new QPlainTextEdit), m_count(new QLabel), m_fromFile(new QToolButton)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(m_edit);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_fromFile);
    rows->addLayout(line);
    m_edit->setFont(fixedFont());
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(QStringLiteral("de ad be ef"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_fromFile->setAutoRaise(true);
    box->setFocusProxy(m_edit);
    adopt(box);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &BytesField::textChanged);
    connect(m_fromFile, &QToolButton::clicked, this, &BytesField::chooseFile);
    retranslate();
    textChanged();
}

QJsonValue BytesField::value() const
{
    const QString text = m_edit->toPlainText().simplified();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void BytesField::setValue(const QJsonValue &value)
{
    m_isSetting = true;
    const QString text = value.isUndefined() ? m_property.defaultValue.toString() : value.toString();
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
    m_isSetting = false;
}

QString BytesField::inputProblem() const
{
    return problemWithHex(m_edit->toPlainText());
}

void BytesField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
    m_fromFile->setEnabled(!isReadOnly);
}

void BytesField::textChanged()
{
    fitHeight();
    m_count->setText(format::octets(quint64(octetsIn(m_edit->toPlainText()))));
    if (!m_isSetting)
        emit edited();
}

/// As many lines as there are, within reason.
void BytesField::fitHeight()
{
    constexpr int inALine = 24;      // digits and spaces that the narrowest dock shows
    const int lines = std::clamp(int(m_edit->toPlainText().size()) / inALine + 1, 2, 8);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 12);
}

void BytesField::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Take the octets of a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BytesField::takeFile);
    dialog->open();
}

void BytesField::takeFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        setProblem(tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    if (file.size() > mostFromFile) {
        setProblem(tr("%1 has more than %2. Serve it as a file instead.").arg(name, format::octets(mostFromFile)));
        return;
    }
    m_edit->setPlainText(hexText(file.readAll()));
    emit editingFinished();
}

void BytesField::retranslate()
{
    m_fromFile->setText(tr("From file…"));
    m_fromFile->setToolTip(tr("Take the octets of a file"));
    m_edit->setAccessibleName(accessibleLabel());
}

} // namespace studio
