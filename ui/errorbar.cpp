// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbar.h"

#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

/// One line of the bar: strip and icon in the colour of its severity, text, buttons, a cross.
class ErrorBar::Notice final : public QWidget {
public:
    Notice(ErrorBar &bar, const QString &matter, Severity severity, const QString &message, const QList<Choice> &choices)
        : QWidget(&bar), key(matter), m_severity(severity), m_icon(new QLabel(this)), m_text(new QLabel(message, this)), m_close(new QToolButton(this))
    {
        m_text->setWordWrap(true);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_close->setAutoRaise(true);
        connect(m_close, &QToolButton::clicked, &bar, [this, &bar] { bar.remove(this); });
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(14, 6, 6, 6);
        row->setSpacing(8);
        row->addWidget(m_icon);
        row->addWidget(m_text, 1);
        for (const Choice &choice : choices) {
            auto *button = new QPushButton(choice.text, this);
            connect(button, &QPushButton::clicked, &bar, [this, &bar, act = choice.act] {
                bar.remove(this);
                act();
            });
            row->addWidget(button);
        }
        row->addWidget(m_close);
        retranslate();
    }

    QString text() const { return m_text->text(); }

    const QString key;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor ground = color();
        ground.setAlpha(themeColors().isDark ? 44 : 26);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(rect(), ground);
        painter.fillRect(0, 0, 4, height(), color());
        painter.fillRect(0, height() - 1, width(), 1, themeColors().border);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
            retranslate();
        QWidget::changeEvent(event);
    }

private:
    QColor color() const
    {
        if (m_severity == Severity::Note)
            return themeColors().accent;
        return m_severity == Severity::Error ? themeColors().error : themeColors().warning;
    }

    void retranslate()
    {
        static const QLatin1String icons[] = {QLatin1String("info"), QLatin1String("warning"), QLatin1String("error")};
        const QString names[] = {ErrorBar::tr("Note"), ErrorBar::tr("Warning"), ErrorBar::tr("Error")};
        m_icon->setPixmap(themedIcon(icons[int(m_severity)], color()).pixmap(QSize(20, 20), devicePixelRatio()));
        m_icon->setAccessibleName(names[int(m_severity)]);
        m_close->setIcon(themedIcon(QStringLiteral("close")));
        m_close->setToolTip(ErrorBar::tr("Dismiss"));
        m_close->setAccessibleName(m_close->toolTip());
    }

    Severity m_severity;
    QLabel *m_icon, *m_text;
    QToolButton *m_close;
};

ErrorBar::ErrorBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void ErrorBar::say(const QString &key, Severity severity, const QString &text, const QList<Choice> &choices)
{
    solve(key);
    auto *notice = new Notice(*this, key, severity, text, choices);
    m_layout->insertWidget(0, notice);
    m_notices.prepend(notice);
    if (m_notices.size() > mostNotices)
        remove(m_notices.last());
    show();
}

void ErrorBar::solve(const QString &key)
{
    const auto found = std::find_if(m_notices.cbegin(), m_notices.cend(), [&key](const Notice *notice) { return notice->key == key; });
    if (found != m_notices.cend())
        remove(*found);
}

QString ErrorBar::text(const QString &key) const
{
    const auto found = std::find_if(m_notices.cbegin(), m_notices.cend(), [&key](const Notice *notice) { return notice->key == key; });
    return found == m_notices.cend() ? QString() : (*found)->text();
}

/// Later than now, since one of its own buttons may be asking.
void ErrorBar::remove(Notice *notice)
{
    m_notices.removeOne(notice);
    m_layout->removeWidget(notice);
    notice->hide();
    notice->deleteLater();
    setVisible(!m_notices.isEmpty());
}

} // namespace studio
