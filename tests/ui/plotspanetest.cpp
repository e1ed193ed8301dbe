// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotspane.h"
#include "plots/plotview.h"
#include "plots/valuecurves.h"
#include "site/sitemodel.h"
#include "ui/fakeservercontrol.h"

#include <QComboBox>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <memory>

using namespace studio;

namespace {

constexpr double start = 1'700'000'000;

/// Answers every text with itself in brackets.
class Brackets final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("[%1]").arg(QLatin1String(source));
    }
};

struct Plots {
    FakeServerControl server;
    SiteModel site{server};
    RateSampler sampler{server};
    PlotsPane pane{server, sampler, site};

    Plots()
    {
        pane.resize(800, 600);
        pane.show();
    }
    quint64 add(const QString &path, std::optional<double> number, const QString &unit = {})
    {
        ResourceState state;
        state.path = path;
        state.kind = QStringLiteral("value");
        state.definition = {{QStringLiteral("path"), path}, {QStringLiteral("kind"), state.kind}};
        state.number = number;
        state.unit = unit;
        state.lastChange = qint64((start - 100) * 1000);
        const quint64 id = server.addResource(state);
        settle();
        return id;
    }
    void measure(quint64 id, double seconds, double value)
    {
        server.history().append(id, {std::int64_t(seconds * 1e9), value});
    }
    void settle() { QCoreApplication::processEvents(); }
    void refresh(double now)
    {
        pane.refresh(now);
        settle();
    }
    int points(int at = 0) { return pane.values().pointCount(pane.values().curves().at(at)); }
    template<class Button>
    Button *button(const QString &text) const
    {
        for (Button *found : pane.template findChildren<Button *>()) {
            if (found->text() == text)
                return found;
        }
        qFatal("no button %s", qPrintable(text));
    }
    bool drop(const QByteArray &id)
    {
        QMimeData data;
        data.setData(PlotsPane::resourceMimeType, id);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&pane, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&pane, &event);
        return event.isAccepted();
    }
};

}    // namespace

class PlotsPaneTest : public QObject {
    Q_OBJECT

private slots:
    void everyReadingIsAPointOfTraffic()
    {
        Plots plots;
        const QList<int> curves = plots.pane.traffic().curves();
        QCOMPARE(curves.size(), 5);
        QCOMPARE(plots.pane.traffic().curveName(curves.at(2)), "Notifications");
        plots.sampler.sample(start);
        plots.server.numbers.requests = 30;
        plots.sampler.sample(start + 1);
        plots.refresh(start + 1);
        QCOMPARE(plots.pane.traffic().pointCount(curves.first()), 2);
        QVERIFY(plots.pane.traffic().valueTo() > 30);
        plots.pane.traffic().placeCursor(PlotView::Cursor::A, start);
        QVERIFY(plots.pane.traffic().cursorText().contains("Requests: –"));    // before, nothing was known
    }

    void theEmptyPlotOffersResources()
    {
        Plots plots;
        plots.add("/text", {});
        const quint64 number = plots.add("/a/number", 5);
        auto *offer = plots.button<QPushButton>("Add resource");
        QVERIFY(offer->isVisible());
        emit offer->menu()->aboutToShow();
        QCOMPARE(offer->menu()->actions().size(), 1);
        QCOMPARE(offer->menu()->actions().first()->text(), "/a/number");
        offer->menu()->actions().first()->trigger();
        QCOMPARE(plots.pane.resources(), QList<quint64>{number});
        QVERIFY(!offer->isVisible());
        QVERIFY(plots.pane.values().isVisible());
        emit offer->menu()->aboutToShow();
        QVERIFY(offer->menu()->actions().first()->isChecked());
        offer->menu()->actions().first()->trigger();
        QVERIFY(plots.pane.resources().isEmpty());
        QVERIFY(offer->isVisible());
    }

    void aLongMenuSaysHowManyAreMissing()
    {
        Plots plots;
        for (int at = 0; at < PlotsPane::mostInMenu + 3; ++at)
            plots.add(QStringLiteral("/n/%1").arg(at), at);
        QMenu *menu = plots.button<QPushButton>("Add resource")->menu();
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), PlotsPane::mostInMenu + 1);
        QVERIFY(menu->actions().constLast()->text().startsWith("3 more"));
    }

    void valuesAreReadAsTheyGrow()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20, "°C");
        plots.measure(id, start - 10, 19);
        plots.measure(id, start - 5, 20);
        plots.pane.addResource(id);
        QCOMPARE(plots.points(), 2);
        plots.measure(id, start, 21);
        plots.refresh(start);
        plots.refresh(start + 1);
        QCOMPARE(plots.points(), 3);
        QCOMPARE(plots.pane.values().curveName(plots.pane.values().curves().first()), "/t (°C)");
    }

    void aValueThatNeverChangedIsALineToo()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20);
        plots.pane.addResource(id);
        QCOMPARE(plots.points(), 1);
        plots.refresh(start);
        QVERIFY(plots.pane.values().valueFrom() < 20 && plots.pane.values().valueTo() > 20);
    }

    void whatHasNoNumberIsRefusedWithTheReason()
    {
        Plots plots;
        const quint64 id = plots.add("/text", {});
        QSignalSpy problem(&plots.pane, &PlotsPane::problem);
        plots.pane.addResource(id);
        QCOMPARE(problem.takeFirst().first().toString(), "/text cannot be plotted: its value is not a number.");
        plots.pane.addResource(4711);
        QCOMPARE(problem.size(), 1);
        QVERIFY(plots.pane.resources().isEmpty());
    }

    void moreThanCanBeToldApartIsRefused()
    {
        Plots plots;
        QSignalSpy problem(&plots.pane, &PlotsPane::problem);
        for (int at = 0; at <= ValueCurves::mostResources; ++at)
            plots.pane.addResource(plots.add(QStringLiteral("/%1").arg(at), at));
        QCOMPARE(problem.size(), 1);
        QCOMPARE(plots.pane.resources().size(), ValueCurves::mostResources);
    }

    void aCurveGoesAndComesWithItsResource()
    {
        Plots plots;
        const quint64 first = plots.add("/t", 20), other = plots.add("/u", 1);
        plots.pane.addResource(first);
        plots.pane.addResource(other);
        plots.server.removeResource(first);
        QTRY_COMPARE(plots.pane.resources(), QList<quint64>{other});
        QCOMPARE(plots.pane.values().curves().size(), 1);
        const quint64 again = plots.add("/t", 20);    // a deletion undone: another id, the same path
        QTRY_COMPARE(plots.pane.resources(), (QList<quint64>{other, again}));
        plots.pane.removeResource(again);
        plots.server.removeResource(again);
        plots.add("/t", 20);
        QCOMPARE(plots.pane.resources(), QList<quint64>{other});    // not wanted any more
    }

    /// A rename is a removal and another resource for the server; the store learns which it was when the window may know already.
    void aCurveGoesOnWithARenamedResource()
    {
        for (const bool isStoreLate : {false, true}) {
            Plots plots;
            const quint64 other = plots.add("/other", 1), first = plots.add("/t", 20);
            plots.pane.addResource(other);
            plots.measure(first, start, 20);
            plots.measure(first, start + 1, 21);
            plots.pane.addResource(first);
            const PlotView &values = plots.pane.values();
            const QColor color = values.curveColor(values.curves().at(1));
            constexpr quint64 unseen = 1'000;       // it was that one, too, for less than a delta
            ResourceState renamed = *plots.site.resource(first);
            renamed.formers = {first, unseen};
            renamed.id = 0;
            renamed.path = "/elsewhere";
            plots.server.removeResource(first);
            QTRY_COMPARE(plots.pane.resources(), QList<quint64>{other});
            plots.server.history().goesOn(first, isStoreLate ? unseen : first + 1);
            const quint64 second = plots.server.addResource(renamed);
            QCOMPARE(second, first + 1);
            QTRY_COMPARE(plots.pane.resources(), (QList<quint64>{other, second}));
            QCOMPARE(plots.points(1), 2);
            QCOMPARE(values.curveColor(values.curves().at(1)), color);
            plots.server.history().goesOn(unseen, second);
            plots.measure(second, start + 2, 22);
            plots.refresh(start + 2);
            QCOMPARE(plots.points(1), 3);
            QCOMPARE(values.curveName(values.curves().at(1)), "/elsewhere");
        }
    }

    void aRenamedResourceRenamesItsCurve()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20);
        plots.pane.addResource(id);
        ResourceState state = *plots.site.resource(id);
        state.path = QStringLiteral("/r%C3%A4ume/t");
        plots.server.changeResource(state);
        QTRY_COMPARE(plots.pane.values().curveName(plots.pane.values().curves().first()), "/räume/t");
    }

    void aResourceIsDroppedFromTheTree()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20);
        QVERIFY(!plots.drop("999"));
        QVERIFY(!plots.drop("nonsense"));
        QVERIFY(plots.drop(QByteArray::number(id)));
        QCOMPARE(plots.pane.resources(), QList<quint64>{id});
    }

    void pauseFreezesBothViewsAndLosesNothing()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20);
        plots.pane.addResource(id);
        plots.refresh(start);
        QSignalSpy paused(&plots.pane, &PlotsPane::pausedChanged);
        plots.pane.setPaused(true);
        QCOMPARE(paused.size(), 1);
        plots.measure(id, start + 1, 21);
        plots.sampler.sample(start + 1);
        plots.sampler.sample(start + 2);
        plots.refresh(start + 2);
        QCOMPARE(plots.pane.values().timeTo(), start);
        QCOMPARE(plots.pane.traffic().timeTo(), start);
        QCOMPARE(plots.points(), 2);
        QCOMPARE(plots.pane.traffic().pointCount(plots.pane.traffic().curves().first()), 2);
        plots.pane.setPaused(false);
        plots.refresh(start + 3);
        QCOMPARE(plots.pane.values().timeTo(), start + 3);
    }

    void bothPlotsShowTheSameTime()
    {
        Plots plots;
        plots.pane.addResource(plots.add("/t", 20));
        plots.refresh(start);
        plots.pane.values().setTimeRange(start - 20, start - 10);
        QCOMPARE(plots.pane.traffic().timeFrom(), start - 20);
        QVERIFY(!plots.pane.traffic().isLive());
        auto *live = plots.button<QToolButton>("Live");
        QVERIFY(!live->isChecked());
        live->click();
        QVERIFY(plots.pane.traffic().isLive() && plots.pane.values().isLive());
        plots.pane.traffic().setSpan(33);
        QCOMPARE(plots.pane.values().span(), 33.0);
        auto *span = plots.pane.findChild<QComboBox *>();
        QCOMPARE(span->currentIndex(), -1);
        QCOMPARE(span->placeholderText(), "33 s");
        span->setCurrentIndex(4);
        emit span->activated(4);
        QCOMPARE(plots.pane.values().span(), PlotView::everything);
    }

    void clearForgetsThePointsAndKeepsTheValue()
    {
        Plots plots;
        const quint64 id = plots.add("/t", 20);
        for (int at = 0; at < 10; ++at)
            plots.measure(id, start - 10 + at, at);
        plots.pane.addResource(id);
        plots.sampler.sample(start - 1);
        plots.measure(id, start - 0.5, 20);    // not read yet: forgotten too
        plots.refresh(start - 1);
        plots.refresh(start);
        plots.button<QToolButton>("Clear")->click();
        QCOMPARE(plots.points(), 1);
        QCOMPARE(plots.pane.traffic().pointCount(plots.pane.traffic().curves().first()), 0);
        plots.measure(id, start + 1, 22);
        plots.refresh(start + 1);
        QCOMPARE(plots.points(), 2);
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        Plots plots;
        const QTemporaryDir folder;
        QSignalSpy problem(&plots.pane, &PlotsPane::problem);
        plots.pane.exportPlot(plots.pane.traffic(), folder.filePath("traffic.csv"));
        QCOMPARE(problem.size(), 0);
        const QString nowhere = folder.filePath("none/traffic.csv");
        plots.pane.exportPlot(plots.pane.traffic(), nowhere);
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem.first().first().toString().startsWith(nowhere));
    }

    void theLanguageChangesWhileItRuns()
    {
        Plots plots;
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        plots.settle();
        QCOMPARE(plots.pane.traffic().curveName(plots.pane.traffic().curves().first()), "[Requests]");
        QVERIFY(plots.button<QToolButton>("[Live]") != nullptr);
        QCoreApplication::removeTranslator(&brackets);
        plots.settle();
        QCOMPARE(plots.pane.traffic().curveName(plots.pane.traffic().curves().first()), "Requests");
    }
};

QTEST_MAIN(PlotsPaneTest)
#include "plotspanetest.moc"
