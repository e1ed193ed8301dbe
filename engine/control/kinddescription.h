// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace studio {

/// One property of a kind, described once: form, site file, validation and reference page come from it.
/// Texts are English sources in the translation context "Kinds"; the window translates them when it shows them.
struct PropertyDescription {
    enum class Type : quint8 {
        Text,           ///< JSON string
        LongText,       ///< JSON string of several lines
        Integer,        ///< JSON number without fraction
        Number,         ///< JSON number
        Boolean,        ///< JSON true or false
        Choice,         ///< JSON string, one of `choices`
        Duration,       ///< JSON string "1.5 s", "200 ms", "2 min", "1 h"
        Json,           ///< any JSON value
        ContentFormat,  ///< JSON number 0-65535
        Value,          ///< a JSON string, number or boolean: the type follows the property "type" of the same kind, if it has one
        Bytes,          ///< JSON string of hexadecimal octets, white space between them allowed: "de ad be ef"
        File,           ///< JSON string: a file on disk; a relative path counts from the site file's folder
        Folder,         ///< the same for a folder
        Attributes,     ///< JSON object, name to text or true: link attributes of one's own (RFC 6690 §2)
        Flags,          ///< JSON array of ids out of `choices`, each once
        Table,          ///< JSON array of objects, whose keys are described by `columns`
    };

    QString name;                   ///< key in the site file: "period"
    Type type = Type::Text;
    QString label;                  ///< "Period"
    QString help;                   ///< one sentence
    QJsonValue defaultValue;        ///< used when the key is absent
    std::optional<double> minimum;  ///< numbers: inclusive; durations: in seconds; tables: rows
    std::optional<double> maximum;
    QString unit;                   ///< shown behind the field: "%"
    struct Choice {
        QString id, label;
    };
    QList<Choice> choices;
    QList<PropertyDescription> columns;     ///< of a Table
    /// Shown only while property `onlyIf` has one of the values; empty: always.
    QString onlyIf;
    QStringList onlyIfValues;
    /// What else must hold; gives what is wrong, translated, or nothing. Null: no more than the type says.
    QString (*check)(const QJsonValue &value) = nullptr;
    /// Rarely needed ones are folded under "More".
    bool isAdvanced = false;
};

struct FieldError;

struct KindDescription {
    QString id;                     ///< "simulated": final, part of the site file
    QString label;                  ///< "Simulated sensor"
    QString help;                   ///< one sentence
    QString icon;                   ///< name in the icon set: "kind-simulated"
    bool isObservable = true;
    bool isSettable = true;         ///< the window may set its value
    bool isSimulated = false;
    bool hasChildren = false;       ///< peers may create resources below it
    QStringList methods;            ///< what it can do: "GET", "PUT", …
    QList<PropertyDescription> properties;  ///< own ones first, then those that every kind has
    /// What must hold between properties that are right by themselves. Null: nothing.
    QList<FieldError> (*check)(const QJsonObject &definition) = nullptr;

    const PropertyDescription *property(const QString &name) const;
};

/// A ready-made start for the New-resource dialog: "Temperature" is a simulated sensor with its figures set.
struct Template {
    QString id;                     ///< "temperature"
    QString label;                  ///< translation context "Kinds"
    QString icon;
    QJsonObject definition;         ///< site-file form, with a suggested path
};

/// What is wrong with one property.
struct FieldError {
    QString property;               ///< "period"; "path" or "kind" for those
    QString message;                ///< translated, says what is allowed
    bool operator==(const FieldError &) const = default;
};

/// Seconds of "1.5 s", "200 ms", "2 min", "1 h"; empty if it is not a duration.
std::optional<double> secondsOf(const QString &text);
/// The shortest such text.
QString durationText(double seconds);

/// The octets of a text such as "de ad be ef"; empty: it is none.
std::optional<QByteArray> bytesOf(const QString &text);
/// All request methods, as people write them, in the order of their codes.
QStringList methodNames();

/// Checks one value against its description; empty message means fine. Any thread.
QString problemWith(const PropertyDescription &property, const QJsonValue &value);
/// Checks path, kind's properties, types and ranges of a definition in site-file form. Unknown keys are kept and no error.
QList<FieldError> problemsWith(const KindDescription &kind, const QJsonObject &definition);
/// The same without the path, for what is described like a kind but is no resource.
QList<FieldError> problemsWithProperties(const KindDescription &kind, const QJsonObject &definition);
/// What is wrong with a path as people type it ("/a/b", percent-encoded); empty message means fine.
QString problemWithPath(const QString &path);

} // namespace studio
