// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotparts.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cmath>
#include <limits>
#include <vector>

namespace studio {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("PlotExport", source);
}

/// RFC 4180: quoted where a comma, quote or line end is within; quotes doubled.
QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return QString(u'"' + field + u'"');
}

QString valueField(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

/// All points of all curves, a line for each time; ISO 8601 in UTC, so that no summer time comes twice.
QByteArray csvOf(const Curves &curves)
{
    QStringList fields{QStringLiteral("time")};
    std::vector<std::size_t> next;
    std::vector<const MinMaxPyramid *> order;
    for (const auto &[number, curve] : curves) {
        fields << quoted(curve->name());
        order.push_back(&curve->points());
        next.push_back(0);
    }
    QByteArray csv = fields.join(u',').toUtf8() + "\r\n";
    for (;;) {
        double time = std::numeric_limits<double>::infinity();
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (next[at] < order[at]->size())
                time = qMin(time, order[at]->at(next[at]).time);
        }
        if (std::isinf(time))
            return csv;
        fields =
            QStringList{QDateTime::fromMSecsSinceEpoch(qRound64(time * 1000), Qt::UTC).toString(Qt::ISODateWithMs)};
        bool hasValue = false;
        for (std::size_t at = 0; at < order.size(); ++at) {
            const bool isHere = next[at] < order[at]->size() && order[at]->at(next[at]).time == time;
            fields << (isHere ? valueField(order[at]->at(next[at]++).value) : QString());
            hasValue = hasValue || !fields.constLast().isEmpty();
        }
        if (hasValue)    // gaps are for the eye
            csv += fields.join(u',').toUtf8() + "\r\n";
    }
}

/// A picture that is not smaller than can be read, also of a plot that was never shown.
QSize sizeOf(const QCustomPlot &canvas)
{
    return canvas.size().expandedTo({480, 240});
}

QByteArray pngOf(QCustomPlot &canvas)
{
    constexpr double scale = 2;    // sharp in print and on dense screens
    const QSize size = sizeOf(canvas);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return canvas.toPixmap(size.width(), size.height(), scale).save(&buffer, "PNG") ? png : QByteArray();
}

/// QCustomPlot writes PDF to a file name only.
QByteArray pdfOf(QCustomPlot &canvas)
{
    const QSize size = sizeOf(canvas);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("plot.pdf"));
    if (!folder.isValid()
        || !canvas.savePdf(file, size.width(), size.height(), QCP::epAllowCosmetic, QStringLiteral("CoAP Studio")))
        return {};
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

}    // namespace

bool writePlot(QCustomPlot &canvas, const Curves &curves, const QString &file, QString *problem)
{
    const auto fail = [problem](const QString &reason) {
        if (problem != nullptr)
            *problem = reason;
        return false;
    };
    const QString suffix = QFileInfo(file).suffix().toLower();
    QByteArray content;
    if (suffix == QLatin1String("csv"))
        content = csvOf(curves);
    else if (suffix == QLatin1String("png"))
        content = pngOf(canvas);
    else if (suffix == QLatin1String("pdf"))
        content = pdfOf(canvas);
    else
        return fail(text(QT_TRANSLATE_NOOP("PlotExport", "A plot is written as .png, .pdf or .csv.")));
    if (content.isEmpty())
        return fail(text(QT_TRANSLATE_NOOP("PlotExport", "The picture could not be made.")));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        return fail(out.errorString());
    return true;
}

}    // namespace studio
