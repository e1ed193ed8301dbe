// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/collectionkind.h"
#include "catalog/jsonkind.h"
#include "catalog/plainkinds.h"
#include "catalog/ruleskind.h"
#include "catalog/simulatedkind.h"
#include "catalog/valuekind.h"

#include <QCoreApplication>

namespace studio {

namespace {

using Make = std::unique_ptr<coap::Resource> (*)(const KindDescription &, const QJsonObject &);

template<class Kind>
std::unique_ptr<coap::Resource> make(const KindDescription &kind, const QJsonObject &definition)
{
    return std::make_unique<Kind>(kind, definition);
}

struct Kinds {
    QList<KindDescription> descriptions;
    QList<Make> makers;

    template<class Kind>
    void add()
    {
        descriptions.append(completed(Kind::describe()));
        makers.append(&make<Kind>);
    }
};

/// In the order in which they are offered.
const Kinds &allKinds()
{
    static const Kinds kinds = [] {
        Kinds all;
        all.add<ValueResource>();
        all.add<JsonResource>();
        all.add<SimulatedResource>();
        all.add<CounterResource>();
        all.add<ClockResource>();
        all.add<SwitchResource>();
        all.add<LargeResource>();
        all.add<CollectionResource>();
        all.add<RulesResource>();
        return all;
    }();
    return kinds;
}

Template entry(const char *id, const char *label, const QJsonObject &definition)
{
    const auto *kind = catalogKind(definition.value(QLatin1String("kind")).toString());
    return {QString::fromLatin1(id), QString::fromUtf8(label), kind->icon, definition};
}

QJsonObject simulated(const char *path, double offset, double amplitude, const char *unit, const char *waveform)
{
    return {{QLatin1String("path"), QLatin1String(path)}, {QLatin1String("kind"), QLatin1String("simulated")},
            {QLatin1String("waveform"), QLatin1String(waveform)}, {QLatin1String("offset"), offset},
            {QLatin1String("amplitude"), amplitude}, {QLatin1String("unit"), QLatin1String(unit)}};
}

QJsonObject plain(const char *path, const char *kind, QJsonObject more = {})
{
    more[QLatin1String("path")] = QLatin1String(path);
    more[QLatin1String("kind")] = QLatin1String(kind);
    return more;
}

} // namespace

CatalogItem *catalogItem(coap::Resource &resource)
{
    return dynamic_cast<CatalogItem *>(&resource);
}

const QList<KindDescription> &catalogKinds()
{
    return allKinds().descriptions;
}

const KindDescription *catalogKind(const QString &id)
{
    for (const auto &kind : allKinds().descriptions) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

const QList<Template> &catalogTemplates()
{
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    static const QList<Template> templates{
        entry("temperature", QT_TRANSLATE_NOOP("Kinds", "Temperature"), simulated("/sensors/temperature", 21.5, 3, "Cel", "sine")),
        entry("humidity", QT_TRANSLATE_NOOP("Kinds", "Humidity"), simulated("/sensors/humidity", 45, 15, "%RH", "random walk")),
        entry("light", QT_TRANSLATE_NOOP("Kinds", "Light"), simulated("/sensors/light", 400, 300, "lx", "square")),
        entry("counter", QT_TRANSLATE_NOOP("Kinds", "Counter"), plain("/counter", "counter")),
        entry("switch", QT_TRANSLATE_NOOP("Kinds", "Switch"), plain("/actuators/switch", "switch")),
        entry("text", QT_TRANSLATE_NOOP("Kinds", "Text"), plain("/text", "value", {{key("initial"), QStringLiteral("Hello")}})),
        entry("number", QT_TRANSLATE_NOOP("Kinds", "Number"), plain("/number", "value", {{key("type"), QStringLiteral("number")}, {key("initial"), 0}})),
        entry("json", QT_TRANSLATE_NOOP("Kinds", "JSON object"), plain("/config", "json", {{key("initial"), QJsonObject{{key("name"), QStringLiteral("device")}, {key("interval"), 10}}}})),
        entry("clock", QT_TRANSLATE_NOOP("Kinds", "Clock"), plain("/clock", "clock")),
        entry("large", QT_TRANSLATE_NOOP("Kinds", "Large file"), plain("/large", "large")),
        entry("slow", QT_TRANSLATE_NOOP("Kinds", "Slow"), plain("/slow", "value", {{key("initial"), QStringLiteral("That took a while")}, {key("delay"), QStringLiteral("2 s")}})),
        entry("collection", QT_TRANSLATE_NOOP("Kinds", "Collection"), plain("/notes", "collection")),
        entry("rules", QT_TRANSLATE_NOOP("Kinds", "Scripted answers"), plain("/api", "rules")),
    };
    return templates;
}

MadeResource makeResource(const QJsonObject &definition, const QString &folder)
{
    MadeResource made;
    const QString id = definition.value(QLatin1String("kind")).toString();
    const KindDescription *kind = catalogKind(id);
    if (kind == nullptr) {
        made.problems.append({QStringLiteral("kind"), QCoreApplication::translate("Catalog", "There is no kind “%1”.").arg(id)});
        return made;
    }
    made.problems = problemsWith(*kind, definition);
    if (!made.problems.isEmpty())
        return made;
    made.resource = allKinds().makers[kind - allKinds().descriptions.constData()](*kind, definition);
    catalogItem(*made.resource)->setFolder(folder);
    return made;
}

} // namespace studio
