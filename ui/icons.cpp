// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace studio {

namespace {

QByteArray sourceOf(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws an SVG whose strokes are "currentColor" when it is asked for, in the colour that the palette has then: an icon
/// that was made in the light theme is right in the dark one.
class StrokeIconEngine final : public QIconEngine {
public:
    StrokeIconEngine(const QString &name, const QByteArray &source, const QColor &color) : m_name(name), m_source(source), m_color(color) {}

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = colorFor(mode);
        const QString key = QStringLiteral("icon/%1/%2x%3/%4").arg(m_name).arg(size.width()).arg(size.height()).arg(color.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = draw(size, color);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QIconEngine *clone() const override { return new StrokeIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::WindowText);
    }

    /// Icons are square: in another shape they keep their proportions, in the middle.
    QPixmap draw(const QSize &size, const QColor &color) const
    {
        QByteArray svg = m_source;
        svg.replace("currentColor", color.name().toLatin1());
        QBuffer buffer(&svg);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, "svg");
        const int side = qMin(size.width(), size.height());
        reader.setScaledSize({side, side});
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.drawImage((size.width() - side) / 2, (size.height() - side) / 2, reader.read());
        return pixmap;
    }

    QString m_name;
    QByteArray m_source;
    QColor m_color;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return themedIcon(name, QColor());
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    const QByteArray source = sourceOf(name);
    return source.isEmpty() ? QIcon() : QIcon(new StrokeIconEngine(name, source, color));
}

} // namespace studio
