// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotview.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

using namespace studio;

namespace {

/// 2023-11-14T22:13:20Z
constexpr double start = 1'700'000'000;
constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

}    // namespace

class PlotExportTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_view = std::make_unique<PlotView>();
        m_view->resize(500, 300);
        m_view->show();
        const int requests = m_view->addCurve("Requests");
        const int value = m_view->addCurve("/a, \"b\" (°C)", {}, PlotView::Shape::Steps);
        m_view->append(requests, start, notMeasured);
        m_view->append(requests, start + 1, 12);
        m_view->append(requests, start + 2, notMeasured);
        m_view->append(requests, start + 3, 0.1);
        m_view->append(value, start + 1, 21.5);
        m_view->append(value, start + 2.25, -1e-7);
    }

    /// RFC 4180: CRLF, commas, doubled quotes; ISO 8601 times; what was not measured is empty.
    void csvHoldsEveryPointOfEveryCurve()
    {
        m_view->setCurveVisible(m_view->curves().first(), false);
        QVERIFY(m_view->exportTo(file("plot.csv")));
        QCOMPARE(contentOf(file("plot.csv")),
                 QByteArray("time,Requests,\"/a, \"\"b\"\" (°C)\"\r\n"
                            "2023-11-14T22:13:21.000Z,12,21.5\r\n"
                            "2023-11-14T22:13:22.250Z,,-1e-07\r\n"
                            "2023-11-14T22:13:23.000Z,0.1,\r\n"));
    }

    void pngIsAPictureOfThePlot()
    {
        QVERIFY(m_view->exportTo(file("plot.png")));
        const QImage image(file("plot.png"), "PNG");
        QCOMPARE(image.size(), QSize(1000, 600));    // twice as dense as the window
        QVERIFY(image.pixelColor(2, 2) == m_view->palette().color(QPalette::Base));
    }

    void aPlotThatWasNeverShownIsLargeEnoughToRead()
    {
        PlotView hidden;
        hidden.append(hidden.addCurve("a"), start, 1);
        QVERIFY(hidden.exportTo(file("hidden.png")));
        QCOMPARE(QImage(file("hidden.png")).size(), QSize(960, 480));
    }

    void pdfBeginsAndEndsAsPdfDoes()
    {
        QVERIFY(m_view->exportTo(file("plot.pdf")));
        const QByteArray pdf = contentOf(file("plot.pdf"));
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    }

    void aFolderThatIsNotThereIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << "none/plot.csv";
        QTest::newRow("png") << "none/plot.png";
        QTest::newRow("pdf") << "none/plot.pdf";
    }

    void aFolderThatIsNotThereIsSaid()
    {
        QFETCH(QString, name);
        QString problem;
        QVERIFY(!m_view->exportTo(file(name), &problem));
        QVERIFY(!problem.isEmpty());
        QVERIFY(!QFile::exists(file(name)));
    }

    void anUnknownSuffixIsSaidAndTheFileStays()
    {
        QFile old(file("plot.svg"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QString problem;
        QVERIFY(!m_view->exportTo(file("plot.svg"), &problem));
        QCOMPARE(problem, "A plot is written as .png, .pdf or .csv.");
        QCOMPARE(contentOf(file("plot.svg")), QByteArray("old"));
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlotView> m_view;
};

QTEST_MAIN(PlotExportTest)
#include "plotexporttest.moc"
