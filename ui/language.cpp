// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLocale>

namespace studio {

namespace {

const QString systemId = QStringLiteral("system"), english = QStringLiteral("en"), chinese = QStringLiteral("zh_CN");

/// The first of the user's languages that we speak.
QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (name.startsWith(QLatin1String("en")))
            return english;
        if (name.startsWith(QLatin1String("zh")))
            return chinese;
    }
    return english;
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    if (QCoreApplication::instance() != nullptr)
        remove();
}

QStringList Language::choices()
{
    return {systemId, english, chinese};
}

QString Language::nativeName(const QString &id)
{
    if (id == english)
        return QStringLiteral("English");
    return id == chinese ? QStringLiteral("简体中文") : QString();
}

bool Language::setLanguage(const QString &id)
{
    m_id = choices().contains(id) ? id : systemId;
    remove();
    m_effective = m_id == systemId ? systemLanguage() : m_id;
    if (m_effective == english)
        return true;
    if (!m_own.load(QStringLiteral(":/i18n/coapstudio_%1.qm").arg(m_effective))) {
        m_effective = english;
        return false;
    }
    if (m_qt.load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(m_effective)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_own);
    return true;
}

void Language::remove()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace studio
