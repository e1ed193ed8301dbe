// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/filefield.h"

#include "icons.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace studio {

FileField::FileField(const PropertyDescription &property, QWidget *parent)
    : PropertyField(property, parent), m_edit(new QLineEdit), m_browse(new QToolButton)
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(3);
    line->addWidget(m_edit, 1);
    line->addWidget(m_browse);
    m_edit->setPlaceholderText(property.defaultValue.toString());
    box->setFocusProxy(m_edit);
    adopt(box);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &PropertyField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &PropertyField::editingFinished);
    connect(m_browse, &QToolButton::clicked, this, &FileField::choose);
    retranslate();
}

QJsonValue FileField::value() const
{
    const QString path = QDir::fromNativeSeparators(m_edit->text().trimmed());
    return path.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(path);
}

void FileField::setValue(const QJsonValue &value)
{
    m_edit->setText(QDir::toNativeSeparators(value.toString()));
}

void FileField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
    m_browse->setEnabled(!isReadOnly);
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, isFolder() ? tr("Choose a folder") : tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder() ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder());
    if (!m_base.isEmpty())
        dialog->setDirectory(m_base);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::take);
    dialog->open();
}

void FileField::take(const QString &path)
{
    const QString relative = m_base.isEmpty() ? path : QDir(m_base).relativeFilePath(path);
    const bool isBeside = !relative.startsWith(QLatin1String("..")) && QDir::isRelativePath(relative);
    m_edit->setText(QDir::toNativeSeparators(isBeside ? relative : path));
    emit edited();
    emit editingFinished();
}

void FileField::retranslate()
{
    m_browse->setIcon(themedIcon(isFolder() ? QStringLiteral("folder") : QStringLiteral("open")));
    m_browse->setToolTip(isFolder() ? tr("Choose a folder") : tr("Choose a file"));
    m_browse->setAccessibleName(m_browse->toolTip());
    m_edit->setAccessibleName(accessibleLabel());
}

} // namespace studio
