// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/fileorder.h"

#include <QStringList>
#include <QTest>

using namespace studio;

namespace {

QJsonObject at(const QString &path)
{
    return {{"path", path}};
}

QList<QJsonObject> all(const QStringList &paths)
{
    QList<QJsonObject> definitions;
    for (const QString &path : paths)
        definitions.append(at(path));
    return definitions;
}

QStringList ordered(const FileOrder &order, const QStringList &paths)
{
    QList<QJsonObject> definitions = all(paths);
    order.apply(definitions);
    QStringList now;
    for (const QJsonObject &definition : definitions)
        now.append(definition.value("path").toString());
    return now;
}

} // namespace

class FileOrderTest : public QObject {
    Q_OBJECT
private slots:
    void aSiteThatWasNeverSavedIsInTheOrderInWhichItWasMade()
    {
        FileOrder order;
        for (const char *path : {"/temp", "/lamp", "/name"})
            order.follow({{.after = at(path)}});
        order.follow({{.before = at("/temp")}});
        order.follow({{.after = at("/temp")}});                                 // undone
        order.follow({{.before = at("/lamp"), .after = at("/light")}});
        QCOMPARE(ordered(order, {"/name", "/light", "/temp"}), QStringList({"/temp", "/light", "/name"}));
    }

    void whatIsNewComesBehindWhatTheFileHas()
    {
        FileOrder order(all({"/b", "/a"}));
        order.follow({{.after = at("/new")}, {.after = at("/box/1"), .isPeers = true}});
        order.follow({{.before = at("/b")}});
        order.follow({{.after = at("/b")}});
        QCOMPARE(ordered(order, {"/new", "/b", "/a"}), QStringList({"/b", "/a", "/new"}));
        QList<QJsonObject> now = all({"/b", "/a", "/new"});
        order.saved(now);
        order.follow({{.before = at("/b")}});
        order.follow({{.after = at("/next")}, {.after = at("/b")}});
        QCOMPARE(ordered(order, {"/next", "/b", "/new", "/a"}), QStringList({"/b", "/a", "/new", "/next"}));
    }
};

QTEST_APPLESS_MAIN(FileOrderTest)
#include "fileordertest.moc"
