// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block/blockoption.h"
#include "catalog/made.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

inline coap::EndpointSettings unpaced(unsigned maxBlockSzx = 6)
{
    coap::EndpointSettings settings;
    settings.tuning.pacesNonNotifications = false;
    settings.maxBlockSzx = maxBlockSzx;
    return settings;
}

/// A folder on disk with a secret beside it, served at /f.
class Files : public Asking {
public:
    explicit Files(QJsonObject more = {}, const coap::EndpointSettings &settings = unpaced()) : Asking(settings)
    {
        QDir(temporary.path()).mkpath(QStringLiteral("served/sub"));
        write("../secret.txt", "secret");
        more.insert("path", "/f");
        more.insert("kind", "folder");
        more.insert("folder", root());
        more.insert("notify", "non");
        definition = more;
        item = serve(*this, QJsonDocument(more).toJson().constData());
    }
    QString root() const { return temporary.filePath(QStringLiteral("served")); }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(root() + '/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray onDisk(const char *name) const
    {
        QFile file(root() + '/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    /// Segments below /f as a hostile client sends them, in no URI's form.
    coap::Message askBelow(coap::Code method, const std::vector<std::string> &below, std::string_view payload = {})
    {
        coap::Options options;
        options.add(coap::OptionNumber::UriPath, std::string_view("f"));
        for (const auto &segment : below)
            options.add(coap::OptionNumber::UriPath, segment);
        coap::Message message;
        message.code = method;
        message.mid = ++mid;
        message.options = options;
        message.payload.assign(payload.begin(), payload.end());
        sent = exchange(encode(message));
        return decoded(sent.value(0));
    }
    coap::Message block(const char *path, std::uint32_t num, std::uint8_t szx) { return get(path, uintOption(coap::OptionNumber::Block2, coap::BlockOption{num, false, szx}.value())); }

    QTemporaryDir temporary;
    QJsonObject definition;
    studio::CatalogItem *item = nullptr;
};

inline coap::Octets etagOf(const coap::Message &message)
{
    const auto etag = message.options.first(coap::OptionNumber::ETag);
    return etag ? coap::Octets(etag->begin(), etag->end()) : coap::Octets();
}

inline coap::Options match(coap::OptionNumber number, const coap::Octets &etag)
{
    coap::Options options;
    options.add(number, coap::OctetView(etag));
    return options;
}

inline QByteArray counted(int size)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += QByteArray::number(i) + ' ';
    return text.left(size);
}
