// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/aliaskind.h"
#include "catalog/buttonkind.h"
#include "catalog/clockkind.h"
#include "catalog/collectionkind.h"
#include "catalog/counterkind.h"
#include "catalog/errorkind.h"
#include "catalog/folderkind.h"
#include "catalog/jsonkind.h"
#include "catalog/largekind.h"
#include "catalog/logkind.h"
#include "catalog/placeholderresource.h"
#include "catalog/ruleskind.h"
#include "catalog/simulatedkind.h"
#include "catalog/switchkind.h"
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
        all.add<ButtonResource>();
        all.add<SwitchResource>();
        all.add<LogResource>();
        all.add<CollectionResource>();
        all.add<FolderResource>();
        all.add<RulesResource>();
        all.add<AliasResource>();
        all.add<ErrorResource>();
        all.add<LargeResource>();
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
        entry("brightness", QT_TRANSLATE_NOOP("Kinds", "Brightness"), simulated("/sensors/brightness", 400, 300, "lx", "square")),
        entry("day", QT_TRANSLATE_NOOP("Kinds", "Day and night"), simulated("/sensors/outdoor", 14, 6, "Cel", "day and night")),
        entry("replay", QT_TRANSLATE_NOOP("Kinds", "Replay of a CSV file"), plain("/sensors/recorded", "simulated",
            {{key("waveform"), QStringLiteral("replay")}, {key("file"), QStringLiteral(":/sites/weather.csv")}, {key("column"), QStringLiteral("temperature")},
             {key("timeColumn"), QStringLiteral("time")}, {key("speed"), 600}, {key("unit"), QStringLiteral("Cel")}, {key("decimals"), 1}})),
        entry("counter", QT_TRANSLATE_NOOP("Kinds", "Counter"), plain("/counter", "counter")),
        entry("switch", QT_TRANSLATE_NOOP("Kinds", "Switch"), plain("/actuators/switch", "switch")),
        entry("light", QT_TRANSLATE_NOOP("Kinds", "Light"), plain("/actuators/light", "switch", {{key("form"), QStringLiteral("dim")}, {key("initial"), QStringLiteral("40")}})),
        entry("colour", QT_TRANSLATE_NOOP("Kinds", "Colour light"), plain("/actuators/colour", "switch", {{key("form"), QStringLiteral("color")}, {key("initial"), QStringLiteral("#ff8800")}})),
        entry("button", QT_TRANSLATE_NOOP("Kinds", "Button"), plain("/actuators/button", "button")),
        entry("text", QT_TRANSLATE_NOOP("Kinds", "Text"), plain("/text", "value", {{key("initial"), QStringLiteral("Hello")}})),
        entry("number", QT_TRANSLATE_NOOP("Kinds", "Number"), plain("/number", "value", {{key("type"), QStringLiteral("number")}, {key("initial"), 0}})),
        entry("bytes", QT_TRANSLATE_NOOP("Kinds", "Bytes"), plain("/bytes", "value", {{key("type"), QStringLiteral("bytes")}, {key("bytes"), QStringLiteral("de ad be ef")}})),
        entry("json", QT_TRANSLATE_NOOP("Kinds", "JSON object"), plain("/config", "json", {{key("initial"), QJsonObject{{key("name"), QStringLiteral("device")}, {key("interval"), 10}}}})),
        entry("clock", QT_TRANSLATE_NOOP("Kinds", "Clock"), plain("/clock", "clock")),
        entry("large", QT_TRANSLATE_NOOP("Kinds", "Large file"), plain("/large", "large")),
        entry("slow", QT_TRANSLATE_NOOP("Kinds", "Slow"), plain("/slow", "value", {{key("initial"), QStringLiteral("That took a while")}, {key("delay"), QStringLiteral("2 s")}})),
        entry("log", QT_TRANSLATE_NOOP("Kinds", "Log"), plain("/log", "log", {{key("stamps"), true}})),
        entry("collection", QT_TRANSLATE_NOOP("Kinds", "Collection"), plain("/notes", "collection")),
        entry("folder", QT_TRANSLATE_NOOP("Kinds", "Folder of files"), plain("/files", "folder")),
        entry("alias", QT_TRANSLATE_NOOP("Kinds", "Alias"), plain("/alias", "alias", {{key("target"), QStringLiteral("/sensors/temperature")}})),
        entry("error", QT_TRANSLATE_NOOP("Kinds", "Error demo"), plain("/error", "error")),
        entry("rules", QT_TRANSLATE_NOOP("Kinds", "Scripted answers"), plain("/api", "rules")),
    };
    return templates;
}

QList<FieldError> problemsWithDefinition(const QJsonObject &definition)
{
    const KindDescription *kind = catalogKind(definition.value(QLatin1String("kind")).toString());
    return kind != nullptr ? problemsWith(*kind, definition) : problemsWithPlaceholder(definition);
}

MadeResource makeResource(const QJsonObject &definition, const QString &folder)
{
    MadeResource made;
    made.problems = problemsWithDefinition(definition);
    if (!made.problems.isEmpty())
        return made;
    const KindDescription *kind = catalogKind(definition.value(QLatin1String("kind")).toString());
    if (kind == nullptr) {
        made.resource = std::make_unique<PlaceholderResource>(definition);
        return made;
    }
    made.resource = allKinds().makers[kind - allKinds().descriptions.constData()](*kind, definition);
    catalogItem(*made.resource)->setFolder(folder);
    return made;
}

QJsonObject definitionToKeep(const CatalogItem &item, QString *problem)
{
    const QJsonObject plain = item.definition(), current = item.definitionWithCurrentValue();
    if (current == plain)
        return plain;
    if (const QList<FieldError> problems = problemsWithDefinition(current); !problems.isEmpty()) {
        if (problem != nullptr)
            *problem = problems.first().message;
        return plain;
    }
    const MadeResource anew = makeResource(plain);
    const bool isServedAnyway = anew.resource != nullptr && catalogItem(*anew.resource)->definitionWithCurrentValue() == current;
    return isServedAnyway ? plain : current;
}

} // namespace studio
