// SPDX-License-Identifier: GPL-3.0-or-later
#include "celldelegate.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace studio;

namespace {

constexpr int width = 120, height = 22;

/// What the delegate paints of a cell, on white.
QImage painted(const QStyledItemDelegate &delegate, const QTableView &view, const QModelIndex &index, QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.font = view.font();
    option.state = state;
    option.rect = image.rect();
    option.decorationSize = {16, 16};
    option.showDecorationSelected = true;
    delegate.paint(&painter, option, index);
    return image;
}

/// The columns between which anything is painted.
std::pair<int, int> inkOf(const QImage &image)
{
    int first = image.width(), last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == QColor(Qt::white))
                continue;
            first = std::min(first, x);
            last = x;
        }
    }
    return {first, last};
}

} // namespace

class CellDelegateTest : public QObject {
    Q_OBJECT
    QStandardItemModel m_model{1, 1};
    QTableView m_view;
    CellDelegate m_ours;
    QStyledItemDelegate m_style;

    QModelIndex cell(const QHash<int, QVariant> &roles)
    {
        m_model.clear();
        auto *item = new QStandardItem;
        for (auto role = roles.begin(); role != roles.end(); ++role)
            item->setData(role.value(), role.key());
        m_model.setItem(0, 0, item);
        return m_model.index(0, 0);
    }

private slots:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void aCellLooksAsTheStylePaintsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("alignment");
        QTest::newRow("left") << "2.05 Content" << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("right") << "12345" << int(Qt::AlignRight | Qt::AlignVCenter);
        QTest::newRow("too long") << "/sensors/temperature/outside/north" << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("Chinese") << QString::fromUtf8("温度") << int(Qt::AlignLeft | Qt::AlignVCenter);
        QTest::newRow("like markup") << "<b>1</b>" << int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    void aCellLooksAsTheStylePaintsIt()
    {
        QFETCH(QString, text);
        QFETCH(int, alignment);
        const QModelIndex index = cell({{Qt::DisplayRole, text}, {Qt::TextAlignmentRole, alignment}, {Qt::ForegroundRole, QColor(Qt::red)}});
        const QImage ours = painted(m_ours, m_view, index), style = painted(m_style, m_view, index);
        const auto [first, last] = inkOf(ours);
        const auto [wantedFirst, wantedLast] = inkOf(style);
        QVERIFY(last > first);
        QVERIFY2(std::abs(first - wantedFirst) <= 2 && std::abs(last - wantedLast) <= 8, qPrintable(QStringLiteral("%1–%2, the style %3–%4").arg(first).arg(last).arg(wantedFirst).arg(wantedLast)));
    }

    void anIconStandsBeforeTheText()
    {
        QPixmap red(16, 16);
        red.fill(Qt::red);
        const QImage ours = painted(m_ours, m_view, cell({{Qt::DisplayRole, "a"}, {Qt::DecorationRole, QIcon(red)}}));
        QCOMPARE(ours.pixelColor(10, height / 2), QColor(Qt::red));
        QVERIFY(inkOf(ours).second > 20);
    }

    void aSelectedCellIsInTheColoursOfASelection()
    {
        const QModelIndex index = cell({{Qt::DisplayRole, "x"}, {Qt::ForegroundRole, QColor(Qt::red)}});
        const QImage ours = painted(m_ours, m_view, index, QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected);
        QCOMPARE(ours.pixelColor(width - 4, height / 2), m_view.palette().color(QPalette::Highlight));
    }

    void textsAreRememberedAndBounded()
    {
        CellTexts texts;
        const QFont font;
        QCOMPARE(texts.text("a\nb", 500, font).text(), "a b");
        for (int n = 0; n < CellTexts::mostTexts * 5; ++n) {
            texts.text("always there", 500, font);
            texts.text(QString::number(n), 500, font);
            QVERIFY(texts.count() <= 2 * CellTexts::mostTexts);
        }
        QVERIFY(texts.text("a text that has no room at all", 60, font).size().width() <= 60);
        QVERIFY(texts.text("a text that has no room at all", 60, font).text().endsWith(u'…'));
        QFont larger = font;
        larger.setPointSizeF(font.pointSizeF() * 2);
        const double small = texts.text("wide", 500, font).size().width();
        QVERIFY(texts.text("wide", 500, larger).size().width() > small * 1.5);
    }
};

QTEST_MAIN(CellDelegateTest)
#include "celldelegatetest.moc"
