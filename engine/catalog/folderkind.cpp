// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/folderkind.h"

#include "block/blockoption.h"
#include "catalog/fileformats.h"
#include "catalog/linkjson.h"
#include "control/describe.h"
#include "site/hashingetag.h"
#include "site/preconditions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace studio {

using coap::Code;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

/// Which block of so many octets a request wants, without its payload. Throws 4.00 past the end, and 5.01 where the number of
/// blocks has no more digits (RFC 7959 §2.2: 20 bits).
coap::Response blockOfSize(const coap::Request &request, const coap::BlockOption &wanted, std::size_t size)
{
    const std::size_t offset = wanted.offset(), end = std::min(offset + wanted.size(), size);
    if (offset != 0 && offset >= size)
        throw coap::RenderableError(Code::BadRequest, "the block lies past the end");
    if (size > wanted.size() << 20)
        throw coap::RenderableError(Code::NotImplemented, "too large for blocks of that size");
    coap::Response response(Code::Content);
    const auto &options = request.message.options;
    if (options.has(coap::OptionNumber::Block2) || end < size)
        response.options.setUint(coap::OptionNumber::Block2, coap::BlockOption{wanted.num, end < size, wanted.szx}.value());
    if (options.has(coap::OptionNumber::Size2))
        response.options.setUint(coap::OptionNumber::Size2, static_cast<std::uint32_t>(std::min<std::size_t>(size, 0xffff'ffff)));
    return response;
}

} // namespace

KindDescription FolderResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("folder", QT_TRANSLATE_NOOP("Kinds", "Folder of files"), QT_TRANSLATE_NOOP("Kinds", "Serves the files of a folder on disk, block by block; GET of a folder lists it, 1,000 names at most, the first in alphabetical order."));
    kind.methods = methodsOf("GET PUT DELETE");
    kind.isSettable = false;
    auto writable = property("writable", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Writable"), QT_TRANSLATE_NOOP("Kinds", "Clients may create and replace files by PUT and remove them by DELETE; else they get 4.05."), false);
    auto size = property("maxFileSize", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum file size"), QT_TRANSLATE_NOOP("Kinds", "A PUT of more gets 4.13."), 1 << 20);
    size.minimum = 0;
    size.maximum = 64 << 20;    // an upload is gathered in memory
    size.unit = QStringLiteral("B");
    auto files = property("maxFiles", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum files"), QT_TRANSLATE_NOOP("Kinds", "In each folder; beyond that many, creating one is refused with 4.03."), 1'000);
    files.minimum = 1;
    files.maximum = 10'000;     // each creation counts them, which takes some 20 ms then
    for (auto *p : {&size, &files}) {
        p->onlyIf = writable.name;
        p->onlyIfValues = {QStringLiteral("true")};
    }
    kind.properties = QList<PropertyDescription>{
        property("folder", Type::Folder, QT_TRANSLATE_NOOP("Kinds", "Folder"), QT_TRANSLATE_NOOP("Kinds", "Where the files lie; a relative path begins at the site file's folder."), QString()),
        writable, size, files,
        property("dotFiles", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Hidden files"), QT_TRANSLATE_NOOP("Kinds", "Serve files too whose name begins with a dot."), false)} + commonProperties({QStringLiteral("sz")});
    return kind;
}

FolderResource::FolderResource(const KindDescription &kind, const QJsonObject &definition) : CatalogCommon(kind, definition)
{
    readProperties();
}

void FolderResource::readProperties()
{
    m_folder = DiskFolder(onDisk(text("folder")), flag("dotFiles"));
    m_isWritable = flag("writable") && !m_folder.isResource();
}

void FolderResource::folderChanged()
{
    readProperties();
    m_counted.reset();
    valueChanged();
}

void FolderResource::define(const QJsonObject &newDefinition)
{
    CatalogCommon::define(newDefinition);
    m_counted.reset();
    valueMoved();
}

std::vector<std::pair<coap::Path, coap::LinkAttributes>> FolderResource::links() const
{
    auto attributes = linkAttributes();
    if (isObservable())
        attributes.push_back({"obs", std::nullopt});
    return {{coap::Path{}, std::move(attributes)}};
}

/// What is left of the whole path, without the empty segment that a slash at the end makes.
coap::Path FolderResource::fileAt(coap::Path whole) const
{
    whole.erase(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(std::min(path().size(), whole.size())));
    if (!whole.empty() && whole.back().empty())
        whole.pop_back();
    return whole;
}

coap::Resource *FolderResource::resourceAt(std::span<const std::string> rest)
{
    coap::Path file(rest.begin(), rest.end());
    if (!file.empty() && file.back().empty())
        file.pop_back();
    return file.empty() || m_folder.look(file) ? this : nullptr;
}

FolderResource::Etag FolderResource::etagOf(const DiskFolder::Stamp &stamp) const
{
    Etag octets;
    for (const std::uint64_t part : {std::uint64_t(stamp.isFolder), std::uint64_t(stamp.size), std::uint64_t(stamp.changed), std::uint64_t(stamp.file)}) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            octets.push_back(static_cast<std::uint8_t>(part >> shift));
    }
    const auto digest = host()->services().sha1(octets);
    return {digest.begin(), digest.begin() + 8};
}

FolderResource::Etag FolderResource::etagAt(const coap::Path &path) const
{
    const auto stamp = m_folder.look(path);
    return stamp ? etagOf(*stamp) : Etag{};
}

std::optional<coap::Octets> FolderResource::currentEtag(const coap::Request &request) const
{
    auto etag = host() != nullptr && common().hasEtag ? etagAt(fileOf(request)) : Etag{};
    return etag.empty() ? std::nullopt : std::optional(std::move(etag));
}

void FolderResource::requireFolder() const
{
    if (!m_folder.isThere())
        throw coap::RenderableError(Code::ServiceUnavailable, "the folder of this resource is not there");
}

coap::Response FolderResource::renderGet(const coap::Request &request)
{
    requireFolder();
    const coap::Path path = fileOf(request);
    const auto stamp = m_folder.look(path);
    if (!stamp)
        throw coap::RenderableError(Code::NotFound);
    return stamp->isFolder ? listing(request, path) : file(request, path);
}

coap::BlockOption FolderResource::wantedOf(const coap::Request &request) const
{
    return coap::wantedBlock(request.message.options, host()->maxBlockSzx()).value_or(coap::BlockOption{});
}

coap::Response FolderResource::file(const coap::Request &request, const coap::Path &path) const
{
    const auto format = coap::requireAccept(request, {formatOfFile(path.back())});
    const auto wanted = wantedOf(request);
    auto piece = m_folder.read(path, wanted.offset(), wanted.size());
    if (!piece)
        throw coap::RenderableError(Code::NotFound);
    coap::Response response = blockOfSize(request, wanted, static_cast<std::size_t>(piece->stamp.size));
    response.payload = std::move(piece->octets);
    response.options.addContentFormat(format);
    return tagged(std::move(response), request, etagOf(piece->stamp));
}

coap::Response FolderResource::listing(const coap::Request &request, const coap::Path &path) const
{
    const auto format = coap::requireAccept(request, {coap::ContentFormat::LinkFormat, coap::ContentFormat::Json});
    const auto entries = m_folder.list(path);
    if (!entries)
        throw coap::RenderableError(Code::NotFound);
    std::vector<coap::Link> links;
    for (const DiskFolder::Entry &entry : *entries) {
        coap::Path target = this->path();
        target.insert(target.end(), path.begin(), path.end());
        target.push_back(entry.name);
        const auto own = entry.stamp.isFolder ? coap::ContentFormat::LinkFormat : formatOfFile(entry.name);
        coap::Link &link = links.emplace_back(coap::Link{coap::toUriPath(target), {{"ct", std::to_string(static_cast<unsigned>(own))}}});
        if (!entry.stamp.isFolder)
            link.attributes.push_back({"sz", std::to_string(entry.stamp.size)});
    }
    const std::string text = format == coap::ContentFormat::Json ? toLinkJson(links) : coap::toLinkFormat(links);
    const auto wanted = wantedOf(request);
    coap::Response response = blockOfSize(request, wanted, text.size());
    const auto digest = host()->services().sha1(coap::octetsOf(text));
    const auto octets = coap::octetsOf(text).subspan(std::min(wanted.offset(), text.size()));
    response.payload.assign(octets.begin(), octets.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.size(), octets.size())));
    response.options.addContentFormat(format);
    return tagged(std::move(response), request, {digest.begin(), digest.begin() + 8});
}

/// Blocks need an ETag by which the client tells bodies apart (RFC 7959 §2.4), also where answers have none else.
coap::Response FolderResource::tagged(coap::Response response, const coap::Request &request, const Etag &etag) const
{
    if (common().maxAge != std::chrono::seconds(60))
        response.maxAge(common().maxAge);
    if (common().hasEtag)
        coap::giveEtag(etag, request, response);
    else if (response.options.has(coap::OptionNumber::Block2))
        response.etag(etag);
    if (response.code == Code::Valid)
        response.options.remove(coap::OptionNumber::Block2);
    return response;
}

coap::Response FolderResource::renderPut(const coap::Request &request)
{
    if (!m_isWritable)
        throw coap::RenderableError(Code::MethodNotAllowed, "this folder is read-only");
    requireFolder();
    const coap::Path path = fileOf(request);
    if (path.empty())
        throw coap::RenderableError(Code::MethodNotAllowed, "PUT names a file");
    const auto format = formatOfFile(path.back());
    if (format != coap::ContentFormat::OctetStream)
        coap::requireContentFormat(request, {format});      // it is served as what its suffix says
    if (request.payload().size() > static_cast<std::size_t>(number("maxFileSize")))
        throw coap::RenderableError(Code::RequestEntityTooLarge, "files have " + numberText(number("maxFileSize")) + " octets at most");
    using Written = DiskFolder::Written;
    const Written written = m_folder.write(path, request.payload(), static_cast<std::size_t>(number("maxFiles")));
    switch (written) {
    case Written::BadName: throw coap::RenderableError(Code::BadRequest, "this name cannot be used");
    case Written::NoFolder: throw coap::RenderableError(Code::NotFound, "there is no such folder");
    case Written::NoFile: throw coap::RenderableError(Code::Forbidden, "something else has this name");
    case Written::Full: throw coap::RenderableError(Code::Forbidden, "this folder is full");
    case Written::Failed: throw coap::RenderableError(Code::InternalServerError, "the file could not be written");
    case Written::Created:
    case Written::Replaced: break;
    }
    changed({path, coap::Path(path.begin(), path.end() - 1)});       // and the list that it is in
    return written == Written::Created ? Code::Created : Code::Changed;
}

coap::Response FolderResource::renderDelete(const coap::Request &request)
{
    if (!m_isWritable)
        throw coap::RenderableError(Code::MethodNotAllowed, "this folder is read-only");
    requireFolder();
    const coap::Path path = fileOf(request);
    const bool wasThere = !etagAt(path).empty();
    const auto removed = m_folder.remove(path);
    if (removed == DiskFolder::Written::NoFile)
        throw coap::RenderableError(Code::MethodNotAllowed, "only files can be removed");
    if (removed == DiskFolder::Written::Failed)
        throw coap::RenderableError(Code::InternalServerError, "the file could not be removed");
    if (wasThere)
        changed({path, coap::Path(path.begin(), path.end() - 1)});
    return Code::Deleted;
}

std::optional<std::size_t> FolderResource::entriesCounted() const
{
    const auto count = [this] {
        const auto entries = m_folder.list({});
        return entries ? std::optional(entries->size()) : std::nullopt;
    };
    if (host() == nullptr)
        return count();
    const auto now = host()->scheduler().now();
    if (!m_counted || now - m_counted->at >= lookEvery)
        m_counted = Counted{now, count()};
    return m_counted->entries;
}

QString FolderResource::problemOutside() const
{
    if (text("folder").isEmpty() || m_folder.isThere())
        return {};
    const QFileInfo info(onDisk(text("folder")));
    const QString said = !info.exists() ? Text::tr("There is no folder %1.") : !info.isDir() ? Text::tr("%1 is not a folder.") : Text::tr("The folder %1 cannot be read.");
    return said.arg(QDir::toNativeSeparators(info.filePath()));
}

CatalogItem::LiveValue FolderResource::liveValue() const
{
    LiveValue live;
    live.contentFormat = static_cast<int>(coap::ContentFormat::LinkFormat);
    const auto entries = entriesCounted();
    if (text("folder").isEmpty())
        live.text = Text::tr("(no folder chosen)");
    else if (!entries)
        live.text = Text::tr("(the folder %1 is not there)").arg(text("folder").left(shownCharacters / 2));
    else if (*entries >= DiskFolder::mostEntries)
        live.text = Text::tr("%1 entries or more").arg(DiskFolder::mostEntries);
    else
        live.text = *entries == 1 ? Text::tr("1 entry") : Text::tr("%1 entries").arg(*entries);
    return live;
}

} // namespace studio
