// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/journaltext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace studio {

namespace {

constexpr int version = 1;
const QLatin1String formatKey("format"), formatName("coapsite-journal"), versionKey("version"), siteKey("site"), baseKey("base"), editsKey("edits"),
    beforeKey("before"), afterKey("after"), titleKey("title"), listenKey("listen"), addressKey("address"), portKey("port"), protocolKey("protocol"),
    savingKey("saving");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Empty: it is no edit.
std::optional<SiteEdit> editOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    SiteEdit edit;
    for (const auto &[name, side] : {std::pair(beforeKey, &edit.before), std::pair(afterKey, &edit.after)}) {
        const QJsonValue definition = object.value(name);
        if (definition.isObject())
            *side = definition.toObject();
        else if (!definition.isUndefined())
            return std::nullopt;
    }
    return edit.before || edit.after ? std::optional(edit) : std::nullopt;
}

bool readEdits(const QJsonArray &array, JournalStep &step)
{
    for (const auto &each : array) {
        const auto edit = editOf(each);
        if (!edit)
            return false;
        step.edits.append(*edit);
    }
    return !step.edits.isEmpty();
}

JournalStep::Settings settingsOf(const QJsonObject &object)
{
    const QJsonObject listen = object.value(listenKey).toObject();
    JournalStep::Settings settings;
    settings.title = object.value(titleKey).toString();
    settings.listen.address = listen.value(addressKey).toString();
    settings.listen.port = static_cast<quint16>(listen.value(portKey).toInt());
    settings.listen.protocol = listen.value(protocolKey).toObject();
    return settings;
}

bool readLine(const QJsonObject &object, Journal &journal)
{
    if (object.contains(savingKey)) {
        journal.saves.append({journal.steps.size(), object.value(savingKey).toString().toLatin1()});
        return true;
    }
    JournalStep step;
    if (object.value(listenKey).isObject())
        step.settings = settingsOf(object);
    else if (!readEdits(object.value(editsKey).toArray(), step))
        return false;
    journal.steps.append(step);
    return true;
}

QString readHead(const QJsonObject &head, Journal &journal)
{
    if (head.value(formatKey) != formatName)
        return Text::tr("its first line is none of a journal");
    if (head.value(versionKey).toInt() != version)
        return Text::tr("it is of version %1, this program reads version %2").arg(head.value(versionKey).toInt()).arg(version);
    journal.site = head.value(siteKey).toString();
    journal.base = head.value(baseKey).toString().toLatin1();
    return {};
}

} // namespace

std::optional<QList<JournalStep>> Journal::missingIn(const QByteArray &hash) const
{
    for (auto save = saves.rbegin(); save != saves.rend(); ++save) {
        if (save->hash == hash)
            return steps.mid(save->steps);
    }
    return hash == base ? std::optional(steps) : std::nullopt;
}

bool Journal::isWorthRecovering() const
{
    if (!problem.isEmpty())
        return true;
    return std::any_of(steps.begin(), steps.end(), [this](const JournalStep &step) {
        return !site.isEmpty() || !step.settings || !step.settings->title.isEmpty();
    });
}

Journal parseJournal(const QByteArray &text)
{
    Journal journal;
    qsizetype at = 0;
    for (int number = 1; at < text.size(); ++number) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            break;      // cut short: it was never answered
        const QJsonDocument read = QJsonDocument::fromJson(text.mid(at, end - at));
        QString problem;
        if (number == 1)
            problem = readHead(read.object(), journal);
        else if (!read.isObject() || !readLine(read.object(), journal))
            problem = Text::tr("line %1 cannot be read").arg(number);
        const bool isLast = end + 1 == text.size();
        if (!problem.isEmpty() && isLast && number > 1 && !read.isObject())
            break;      // the disk has got its end before its beginning
        journal.problem = problem;
        if (!problem.isEmpty())
            return journal;
        at = end + 1;
        journal.wholeOctets = at;
    }
    return journal;
}

QByteArray journalHead(const QString &site, const QByteArray &base)
{
    return line({{formatKey, formatName}, {versionKey, version}, {siteKey, site}, {baseKey, QString::fromLatin1(base)}});
}

QByteArray journalLine(const JournalStep &step)
{
    if (step.settings) {
        const ListenSettings &listen = step.settings->listen;
        return line({{titleKey, step.settings->title},
                     {listenKey, QJsonObject{{addressKey, listen.address}, {portKey, listen.port}, {protocolKey, listen.protocol}}}});
    }
    QJsonArray edits;
    for (const SiteEdit &edit : step.edits) {
        if (edit.isPeers)
            continue;       // after a crash there are no clients' resources
        QJsonObject sides;
        if (edit.before)
            sides.insert(beforeKey, *edit.before);
        if (edit.after)
            sides.insert(afterKey, *edit.after);
        edits.append(sides);
    }
    return line({{editsKey, edits}});
}

QByteArray journalSaveLine(const QByteArray &hash)
{
    return line({{savingKey, QString::fromLatin1(hash)}});
}

QByteArray hashOf(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
}

} // namespace studio
