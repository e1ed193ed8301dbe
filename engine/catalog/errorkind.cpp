// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/errorkind.h"

#include "catalog/responsecode.h"
#include "control/describe.h"

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

/// A client gives up after MAX_TRANSMIT_WAIT, 93 s.
constexpr double longestDelay = 90;

/// The errors that have a name, as a form offers them.
QList<PropertyDescription::Choice> namedErrors()
{
    QList<PropertyDescription::Choice> errors;
    for (const unsigned codeClass : {4u, 5u}) {
        for (unsigned detail = 0; detail < 32; ++detail) {
            const auto name = coap::codeName(static_cast<coap::Code>(coap::makeCode(codeClass, detail)));
            if (name.find(' ') != std::string::npos)
                errors.append(choice(name.substr(0, 4).c_str(), name.c_str()));
        }
    }
    return errors;
}

} // namespace

KindDescription ErrorResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("error", QT_TRANSLATE_NOOP("Kinds", "Error demo"), QT_TRANSLATE_NOOP("Kinds", "Answers every request with an error, or with what the query asks for: ?code=4.04&text=none&maxAge=5&delay=2."));
    kind.methods = methodsOf("GET POST PUT DELETE FETCH PATCH iPATCH");
    kind.isSettable = false;
    auto code = property("code", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Code"), QT_TRANSLATE_NOOP("Kinds", "What a request without ?code= gets."), QStringLiteral("5.03"));
    code.choices = namedErrors();
    kind.properties = QList<PropertyDescription>{code,
        property("text", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Diagnostic"), QT_TRANSLATE_NOOP("Kinds", "A text for people that goes with it."), QString())} + commonProperties({QStringLiteral("sz"), QStringLiteral("etag")});
    return observableIfSaid(std::move(kind));
}

coap::Response ErrorResource::answer(const coap::Request &request)
{
    const Wish wish = wishOf(request);
    coap::Response response(wish.code);
    response.payload = octets(wish.text);
    if (coap::isSuccess(wish.code) && !wish.text.empty())
        response.options.addContentFormat(coap::ContentFormat::TextPlain);
    if (wish.maxAge)
        response.maxAge(*wish.maxAge);
    if (wish.delay <= coap::Duration::zero() || request.isNotification || host() == nullptr)
        return response;
    return answerLater(request, wish.delay, [response](const coap::Request &) { return response; });
}

ErrorResource::Wish ErrorResource::wishOf(const coap::Request &request) const
{
    Wish wish;
    wish.code = responseCodeOf(text("code")).value_or(coap::Code::ServiceUnavailable);
    wish.text = text("text").toStdString();
    if (common().maxAge != std::chrono::seconds(60))
        wish.maxAge = common().maxAge;
    for (const auto &query : request.queries()) {
        const auto equals = std::min(query.find('='), query.size());
        if (!take(wish, std::string_view(query).substr(0, equals), query.substr(std::min(equals + 1, query.size()))))
            throw coap::RenderableError(coap::Code::BadRequest, "not understood: " + query + "; there are code=4.04, text=busy, maxAge=5 and delay=2");
    }
    return wish;
}

bool ErrorResource::take(Wish &wish, std::string_view name, const std::string &value)
{
    const QString text = QString::fromStdString(value);
    if (name == "code") {
        const auto code = responseCodeOf(text);
        wish.code = code.value_or(wish.code);
        return code.has_value();
    }
    if (name == "text") {
        wish.text = value;
        return true;
    }
    const auto number = name == "delay" && !numberOf(value) ? secondsOf(text) : numberOf(value);
    if (!number || *number < 0)
        return false;
    if (name == "delay") {
        wish.delay = std::chrono::duration_cast<coap::Duration>(std::chrono::duration<double>(std::min(*number, longestDelay)));
        return *number <= longestDelay;
    }
    wish.maxAge = std::chrono::seconds(static_cast<std::int64_t>(std::min(*number, 4294967295.0)));
    return name == "maxAge" && std::trunc(*number) == *number && *number <= 4294967295.0;
}

CatalogItem::LiveValue ErrorResource::liveValue() const
{
    LiveValue live;
    live.text = QString::fromStdString(coap::codeName(responseCodeOf(text("code")).value_or(coap::Code::ServiceUnavailable)));
    return live;
}

} // namespace studio
