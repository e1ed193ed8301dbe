// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

namespace studio {

namespace {

/// What one palette is made of. Every text keeps 4.5:1 on the grounds it is written on (WCAG 2.1 AA); themetest checks it.
struct Swatches {
    const char *window, *base, *alternate, *button, *text, *muted, *disabled, *highlight, *highlightedText, *link;
    const char *light, *midlight, *mid, *dark, *shadow, *toolTip;
};

constexpr Swatches lightSwatches{"#f3f5f7", "#ffffff", "#f6f8fa", "#fbfcfd", "#1b2530", "#566372", "#98a2ae",
                                 "#0b6e83", "#ffffff", "#0b6178", "#ffffff", "#f0f2f5", "#cfd6de", "#a9b3bf", "#6b7682", "#ffffff"};
constexpr Swatches darkSwatches{"#1f242b", "#171b20", "#1c2127", "#2a3039", "#e4e9ef", "#9dabba", "#67727f",
                                "#17687a", "#ffffff", "#6fcbe0", "#3a424d", "#333a44", "#2a3038", "#12151a", "#0b0d10", "#2b323b"};

QPalette paletteOf(const Swatches &of)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const char *name) { palette.setColor(role, QColor(QLatin1String(name))); };
    set(QPalette::Window, of.window);
    set(QPalette::WindowText, of.text);
    set(QPalette::Base, of.base);
    set(QPalette::AlternateBase, of.alternate);
    set(QPalette::Text, of.text);
    set(QPalette::PlaceholderText, of.muted);
    set(QPalette::Button, of.button);
    set(QPalette::ButtonText, of.text);
    set(QPalette::BrightText, of.highlightedText);
    set(QPalette::Highlight, of.highlight);
    set(QPalette::HighlightedText, of.highlightedText);
    set(QPalette::Link, of.link);
    set(QPalette::LinkVisited, of.link);
    set(QPalette::ToolTipBase, of.toolTip);
    set(QPalette::ToolTipText, of.text);
    set(QPalette::Light, of.light);
    set(QPalette::Midlight, of.midlight);
    set(QPalette::Mid, of.mid);
    set(QPalette::Dark, of.dark);
    set(QPalette::Shadow, of.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(QLatin1String(of.disabled)));
    // Fusion draws disabled menu texts twice, in Light below: unseen when it is the ground.
    palette.setColor(QPalette::Disabled, QPalette::Light, QColor(QLatin1String(of.base)));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(QLatin1String(of.mid)));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(QLatin1String(of.window)));
    return palette;
}

QList<QColor> colors(std::initializer_list<const char *> names)
{
    QList<QColor> list;
    for (const char *name : names)
        list.append(QColor(QLatin1String(name)));
    return list;
}

/// The curves are Okabe and Ito's colours for all eyes, darkened or lightened until they keep 3:1 on the ground.
ThemeColors lightColors()
{
    ThemeColors made;
    made.accent = QColor(0x0b, 0x6e, 0x83);
    made.ok = QColor(0x1d, 0x72, 0x45);
    made.warning = QColor(0x8f, 0x56, 0x00);
    made.error = QColor(0xb4, 0x23, 0x2f);
    made.muted = QColor(0x56, 0x63, 0x72);
    made.border = QColor(0xd5, 0xdb, 0xe2);
    made.cardBackground = QColor(0xff, 0xff, 0xff);
    made.flash = QColor(0xff, 0xe9, 0xa8);
    made.curves = colors({"#0072b2", "#c75300", "#008561", "#a8508a", "#2a86c0", "#8a6d00", "#5b5f66", "#7155a8"});
    return made;
}

ThemeColors darkColors()
{
    ThemeColors made;
    made.accent = QColor(0x5f, 0xc4, 0xda);
    made.ok = QColor(0x6b, 0xcf, 0x92);
    made.warning = QColor(0xf0, 0xb3, 0x4e);
    made.error = QColor(0xff, 0x8f, 0x8a);
    made.muted = QColor(0x9d, 0xab, 0xba);
    made.border = QColor(0x38, 0x40, 0x4a);
    made.cardBackground = QColor(0x26, 0x2c, 0x34);
    made.flash = QColor(0x5c, 0x4e, 0x1c);
    made.curves = colors({"#56b4e9", "#f0883e", "#35c99a", "#e08fbd", "#8fd0f5", "#e8d94a", "#c3c9d0", "#b09ae0"});
    made.isDark = true;
    return made;
}

ThemeColors &colorsInForce()
{
    static ThemeColors colors = lightColors();
    return colors;
}

/// Asked once, before our palette hides what the desktop said.
bool isDesktopDark()
{
    static const bool isDark = [] {
        const QPalette desktop = QGuiApplication::palette();
        return desktop.color(QPalette::WindowText).lightness() > desktop.color(QPalette::Window).lightness();
    }();
    return isDark;
}

/// Fusion's own pictures on OK and Cancel are of another hand than our icons. It outlines boxes, fields and lists in a darker
/// window colour, which nobody sees on a dark ground.
class PlainFusion final : public QProxyStyle {
public:
    PlainFusion() : QProxyStyle(QStringLiteral("fusion")) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, more);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        const bool isDarkField = themeColors().isDark && (element == PE_FrameLineEdit || element == PE_Frame);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (isBox && button != nullptr && (option->state & State_Enabled)) {
            const QStyleOptionButton seen = outlined(*button);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
        } else if (isDarkField && frame != nullptr) {
            const QStyleOptionFrame seen = outlined(*frame);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
        } else {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override
    {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const auto *choice = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (themeColors().isDark && control == CC_SpinBox && spin != nullptr) {
            const QStyleOptionSpinBox seen = outlined(*spin);
            QProxyStyle::drawComplexControl(control, &seen, painter, widget);
        } else if (themeColors().isDark && control == CC_ComboBox && choice != nullptr) {
            const QStyleOptionComboBox seen = outlined(*choice);
            QProxyStyle::drawComplexControl(control, &seen, painter, widget);
        } else {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
        }
    }

private:
    /// The same in colours that are seen.
    template<class Option>
    static Option outlined(Option option)
    {
        option.palette.setColor(QPalette::Window, themeColors().muted);
        return option;
    }
};

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    const bool isDesktop = isDesktopDark();
    const bool isDark = theme == Theme::Dark || (theme == Theme::System && isDesktop);
    if (dynamic_cast<PlainFusion *>(QApplication::style()) == nullptr)
        application.setStyle(new PlainFusion);
    colorsInForce() = isDark ? darkColors() : lightColors();
    const QPalette palette = paletteOf(isDark ? darkSwatches : lightSwatches);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

const ThemeColors &themeColors()
{
    return colorsInForce();
}

} // namespace studio
