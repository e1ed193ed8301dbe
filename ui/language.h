// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace studio {

/// The language of the window, switched while it runs: every widget gets QEvent::LanguageChange. English is in the source;
/// 简体中文 comes from ":/i18n/coapstudio_zh_CN.qm", and Qt's own texts from ":/i18n/qtbase_zh_CN.qm".
/// The application owns one. GUI thread.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// What can be chosen: "system", "en", "zh_CN".
    static QStringList choices();
    /// Its own name, the same in every language: "English", "简体中文"; empty for "system", whose name is translated.
    static QString nativeName(const QString &id);

    /// An id that is none of the choices counts as "system". False: the translation is not there, the texts are English.
    bool setLanguage(const QString &id);
    /// What was chosen.
    QString id() const { return m_id; }
    /// What it came to: "en" or "zh_CN".
    QString effective() const { return m_effective; }

private:
    void remove();

    QTranslator m_own, m_qt;
    QString m_id = QStringLiteral("en"), m_effective = QStringLiteral("en");
};

} // namespace studio
