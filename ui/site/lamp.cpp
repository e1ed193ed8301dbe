// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/lamp.h"

#include "theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Lamp)
};

QColor mixed(const QColor &from, const QColor &to, double part)
{
    const auto between = [part](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

/// Gives back what a colour was taken apart from.
QColor dimmed(const QColor &color, double level)
{
    const auto part = [level](float of) { return int(std::lround(double(of) * level * 255)); };
    return {part(color.redF()), part(color.greenF()), part(color.blueF())};
}

/// Drawn when it is asked for: right in the palette of that moment.
class LampIconEngine final : public QIconEngine {
public:
    explicit LampIconEngine(const Lamp &lamp) : m_lamp(lamp) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override { m_lamp.paint(*painter, rect); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LampIconEngine(*this); }

private:
    Lamp m_lamp;
};

} // namespace

QString Lamp::text() const
{
    if (form == Form::Color)
        return isOn() ? value() : Text::tr("Off");
    if (form == Form::Dim)
        return Text::tr("%1 %", "brightness in percent").arg(std::lround(level * 100));
    return isOn() ? Text::tr("On") : Text::tr("Off");
}

QString Lamp::value() const
{
    if (form == Form::Color)
        return dimmed(color, level).name();
    return form == Form::Dim ? QString::number(std::lround(level * 100)) : isOn() ? QStringLiteral("1") : QStringLiteral("0");
}

/// Even a dim light is seen.
QColor Lamp::shown() const
{
    const QColor dark = QGuiApplication::palette().color(QPalette::Base);
    return isOn() ? mixed(dark, color, 0.3 + 0.7 * level) : dark;
}

void Lamp::paint(QPainter &painter, const QRectF &room) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(room.width(), room.height());
    const QPointF middle = room.center();
    const double radius = side * (side > 24 ? 0.30 : 0.36);
    if (isOn() && side > 24) {      // the glow; in a row it would be a smear
        QRadialGradient glow(middle, side / 2);
        QColor near = color, far = color;
        near.setAlphaF(float(0.55 * level));
        far.setAlphaF(0);
        glow.setColorAt(0.5, near);
        glow.setColorAt(1, far);
        painter.setPen(Qt::NoPen);
        painter.setBrush(glow);
        painter.drawEllipse(middle, side / 2, side / 2);
    }
    QRadialGradient disc(middle - QPointF(radius, radius) * 0.35, radius * 1.6);
    const QColor light = shown();
    disc.setColorAt(0, isOn() ? mixed(light, Qt::white, 0.35) : light);
    disc.setColorAt(1, light);
    QPen rim(isOn() ? mixed(color, QGuiApplication::palette().color(QPalette::WindowText), 0.45) : themeColors().muted);
    rim.setWidthF(std::max(1.0, side / 20));
    painter.setPen(rim);
    painter.setBrush(disc);
    painter.drawEllipse(middle, radius, radius);
    painter.restore();
}

QIcon Lamp::icon() const
{
    return QIcon(new LampIconEngine(*this));
}

QString Lamp::iconKey() const
{
    return QLatin1String("lamp/") + shown().name() + (isOn() ? u'1' : u'0');
}

std::optional<Lamp> Lamp::ofColor(const QColor &given)
{
    if (!given.isValid())
        return {};
    Lamp lamp;
    lamp.form = Form::Color;
    const int most = std::max({given.red(), given.green(), given.blue()});
    lamp.level = most / 255.0;
    if (most > 0)
        lamp.color = QColor::fromRgbF(float(given.red()) / most, float(given.green()) / most, float(given.blue()) / most);
    else
        lamp.color = Qt::white;
    return lamp;
}

std::optional<Lamp> Lamp::of(const ResourceState &resource)
{
    if (resource.kind != QLatin1String("switch"))
        return {};
    if (resource.value.startsWith(u'#'))
        return ofColor(QColor(resource.value));
    bool isNumber = false;
    const double number = resource.value.toDouble(&isNumber);
    if (!isNumber || number < 0 || number > 100)
        return {};
    Lamp lamp;
    // "1" alone does not say whether it is on or at one percent.
    const bool isDim = resource.definition.value(QLatin1String("form")).toString() == QLatin1String("dim");
    lamp.form = isDim || (number != 0 && number != 1) ? Form::Dim : Form::OnOff;
    lamp.level = lamp.form == Form::Dim ? number / 100 : number;
    return lamp;
}

} // namespace studio
