// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"
#include "theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTest>

#include <cmath>

using namespace studio;

namespace {

/// Relative luminance and contrast ratio of WCAG 2.1, "Contrast (Minimum)".
double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

constexpr double textContrast = 4.5, graphicsContrast = 3.0;    // WCAG 2.1 AA: 1.4.3 and 1.4.11

QColor middleOf(const QPixmap &pixmap)
{
    return pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light); }

    void contrastIsMeasuredAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);    // the well-known grey that just fails
    }

    void anUncheckedBoxIsSeen_data() { textIsLegibleOnEveryGround_data(); }

    void anUncheckedBoxIsSeen()
    {
        QFETCH(Theme, theme);
        applyTheme(*qApp, theme);
        const QCheckBox box;
        QStyleOptionButton option;
        option.initFrom(&box);
        option.state |= QStyle::State_Enabled | QStyle::State_Off;
        option.rect = QRect(2, 2, 16, 16);
        const QColor ground = QApplication::palette().color(QPalette::Window);
        QPixmap picture(20, 20);
        picture.fill(ground);
        QPainter painter(&picture);
        box.style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, &box);
        painter.end();
        double most = 0;
        for (int x = 0; x < 10; ++x)    // across its left side
            most = std::max(most, contrast(picture.toImage().pixelColor(x, 10), ground));
        QVERIFY2(most >= graphicsContrast, qPrintable(QString::number(most)));
    }

    void anEmptyFieldIsSeenInTheDark()
    {
        applyTheme(*qApp, Theme::Dark);
        QLineEdit line;
        QPlainTextEdit text;
        QSpinBox number;
        QListWidget list;
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &text, &number, &list}) {
            field->resize(100, 30);
            const QImage picture = field->grab().toImage();
            double most = 0;
            for (int x = 0; x < 4; ++x)     // across its left side
                most = std::max(most, contrast(picture.pixelColor(x, 15), QApplication::palette().color(QPalette::Window)));
            QVERIFY2(most >= graphicsContrast, qPrintable(QString(QLatin1String(field->metaObject()->className()) + QString::number(most))));
        }
    }

    void textIsLegibleOnEveryGround_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }

    void textIsLegibleOnEveryGround()
    {
        QFETCH(Theme, theme);
        applyTheme(*qApp, theme);
        const QPalette palette = QApplication::palette();
        const ThemeColors &colors = themeColors();
        QCOMPARE(colors.isDark, theme == Theme::Dark);
        const QColor window = palette.color(QPalette::Window), base = palette.color(QPalette::Base);
        for (const QColor &ground : {window, base, palette.color(QPalette::AlternateBase), palette.color(QPalette::Button), colors.cardBackground,
                                     palette.color(QPalette::ToolTipBase)}) {
            for (const QColor &text : {palette.color(QPalette::WindowText), palette.color(QPalette::PlaceholderText), palette.color(QPalette::Link),
                                       colors.accent, colors.ok, colors.warning, colors.error, colors.muted})
                QVERIFY2(contrast(text, ground) >= textContrast, qPrintable(text.name() + " on " + ground.name()));
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= textContrast);
        QVERIFY(contrast(palette.color(QPalette::Text), colors.flash) >= textContrast);
    }

    void curvesAreLegibleAndDistinct_data() { textIsLegibleOnEveryGround_data(); }

    void curvesAreLegibleAndDistinct()
    {
        QFETCH(Theme, theme);
        applyTheme(*qApp, theme);
        const QList<QColor> curves = themeColors().curves;
        QVERIFY(curves.size() >= 8);
        for (const QColor &curve : curves) {
            QVERIFY2(contrast(curve, themeColors().cardBackground) >= graphicsContrast, qPrintable(curve.name()));
            QVERIFY2(contrast(curve, QApplication::palette().color(QPalette::Base)) >= graphicsContrast, qPrintable(curve.name()));
            QCOMPARE(curves.count(curve), 1);
        }
    }

    void anIconTakesTheColourOfThePaletteThatIsInForceWhenItIsDrawn()
    {
        const QIcon icon = themedIcon(QStringLiteral("testicon"));
        QVERIFY(!icon.isNull());
        QCOMPARE(middleOf(icon.pixmap(24)), QApplication::palette().color(QPalette::WindowText));
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(middleOf(icon.pixmap(24)), QApplication::palette().color(QPalette::WindowText));
        QCOMPARE(middleOf(icon.pixmap(24, QIcon::Disabled)), QApplication::palette().color(QPalette::Disabled, QPalette::WindowText));
    }

    void anIconKeepsAColourOfItsOwn()
    {
        const QIcon icon = themedIcon(QStringLiteral("testicon"), themeColors().error);
        QCOMPARE(middleOf(icon.pixmap(16)), themeColors().error);
    }

    void anIconIsSharpOnDenseScreens()
    {
        const QPixmap pixmap = themedIcon(QStringLiteral("testicon")).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void anUnknownIconIsEmpty() { QVERIFY(themedIcon(QStringLiteral("no such icon")).isNull()); }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
