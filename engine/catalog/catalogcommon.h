// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogitem.h"
#include "catalog/delayedanswers.h"
#include "catalog/follower.h"
#include "site/ratelimit.h"
#include "site/resource.h"
#include "tap/change.h"

#include <vector>

namespace studio {

/// Text of a number: the shortest that reads back the same, or with that many decimals. No locale.
std::string numberText(double value, int decimals = -1);
/// The number a whole text stands for; empty if it is none.
std::optional<double> numberOf(std::string_view text);

/// What every kind has: its definition and the properties that all share, revision and time of its value.
class CatalogCommon : public CatalogItem {
public:
    CatalogCommon(const KindDescription &kind, const QJsonObject &definition);
    ~CatalogCommon() override;

    /// From now on the follower is told of each change, until it unfollows.
    void follow(Follower &follower) { m_followers.push_back(&follower); }
    void unfollow(Follower &follower) { std::erase(m_followers, &follower); }
    /// A follower says that somebody has begun to observe by way of it.
    virtual void followerObserved() {}

    const KindDescription &kind() const override { return m_kind; }
    void setFolder(const QString &folder) override;
    QJsonObject definition() const override { return m_definition; }
    QJsonObject definitionWithCurrentValue() const override { return m_definition; }
    QList<FieldError> applyDefinition(const QJsonObject &definition) final;
    void keepValueWith(const QJsonObject &definition) final { m_definition = definition; }
    QString setValueText(const QString &text) override;
    void tellBefore() override;
    quint64 valueRevision() const override { return m_valueRevision; }
    qint64 lastChange() const override { return m_lastChange; }

protected:
    /// A property's value, its default if the definition does not say.
    QJsonValue value(const QString &name) const;
    QJsonValue value(const char *name) const { return value(QString::fromLatin1(name)); }
    QString text(const char *name) const { return value(name).toString(); }
    double number(const char *name) const { return value(name).toDouble(); }
    bool flag(const char *name) const { return value(name).toBool(); }
    coap::Duration duration(const char *name) const;

    /// The properties that all kinds share, read once.
    struct Common {
        coap::Duration delay{};
        std::chrono::seconds maxAge{};
        double rateLimit = 0;
        std::uint8_t methods = 0xff;    ///< bit n: the method with code 0.0n is allowed
        bool isObservable = true, isHidden = false, hasEtag = true, listsSize = false;
        coap::ObservableResource::NotifyType notifyType{};
        unsigned confirmableEvery = 0;

        bool allows(coap::Code method) const { return static_cast<unsigned>(method) < 8 && (methods >> static_cast<unsigned>(method) & 1) != 0; }
    };
    const Common &common() const { return m_common; }
    coap::LinkAttributes commonLinkAttributes() const;
    /// The Content-Formats that it can be had in, as ct lists them (RFC 7252 §7.2.1): "0 50"; empty for none.
    virtual std::string contentFormats() const;

    /// The absolute path of a file or folder that the definition names; empty if it names none.
    QString onDisk(const QString &path) const;
    /// The site's folder is another one: what was read from disk is to be read anew.
    virtual void folderChanged() {}

    /// The door that every request comes in by: 4.05 for a method that the definition does not allow, 4.29 for a client that
    /// asks more often than it allows (RFC 8516). Then the history learns what was there before a change, and answer() is
    /// given at once or after the delay.
    coap::Response admitted(const coap::Request &request);
    /// What lies behind the door: the handler of the request's method.
    virtual coap::Response answer(const coap::Request &request);
    /// From a handler: the answer comes after that time, as a separate response.
    coap::Response answerLater(const coap::Request &request, coap::Duration delay, DelayedAnswers::Render render)
    {
        return m_delayed.later(self(), request, delay, std::move(render));
    }

    /// An answer with Max-Age as the definition says, unless it has one, and to GET and FETCH a 2.05 with an ETag made of its
    /// payload; 2.03 if the client has it. Of several formats each has its own (RFC 7252 §5.10.6).
    coap::Response tagged(const coap::Request &request, coap::Response answer, bool hasSeveralFormats) const;

    /// Takes another definition, which has no problems. Observers are told of what it changes for them.
    virtual void define(const QJsonObject &definition);
    /// Begins with what the definition says.
    virtual void configure() {}
    /// Reads the properties of its own that each request asks for; called when there is a new definition, before configure().
    virtual void readProperties() {}
    /// The number in liveValue(), without the rest.
    virtual std::optional<double> liveNumber() const { return liveValue().number; }
    struct Representation {
        coap::OctetView octets;
        int contentFormat = -1;
    };
    /// What clients get, for the history; `room` is for octets that have to be made.
    virtual Representation representation(coap::Octets &room) const;
    /// Properties whose change begins anew; a change of others leaves the present value alone.
    virtual QStringList beginsAnewWith() const { return {QStringLiteral("initial")}; }
    virtual coap::ObservableResource &self() = 0;
    virtual const coap::ObservableResource &self() const = 0;
    /// To be called after the value has changed: revision, history, observers, followers, window.
    void valueChanged();
    /// The same without telling the observers.
    void valueMoved();
    /// For a kind that tells its observers itself.
    void tellFollowers();
    /// The same where these paths only have changed, of many that it serves.
    void tellFollowers(const std::vector<coap::Path> &paths);
    /// Does `edit`, which changes nobody knows what: of its observers, and of those by way of followers, those are told whose
    /// answer is another one after it.
    void changeBy(const std::function<void()> &edit);
    /// The paths that are observed by way of followers.
    std::vector<coap::Path> observedByFollowers() const;

    /// People see at most that many characters.
    static constexpr int shownCharacters = 256;
    static LiveValue shown(const coap::Octets &payload, int contentFormat);

private:
    Common readCommon() const;
    std::optional<coap::Response> refusal(const coap::Request &request);
    bool tell(coap::ChangeRecord::What what, std::chrono::nanoseconds wall);
    const KindDescription &m_kind;
    QJsonObject m_definition;
    QString m_folder;
    Common m_common;
    std::unique_ptr<coap::RateLimit> m_rateLimit;   // null: none
    double m_allowedPerSecond = 0;                  // what it was made for
    bool m_isValueTold = false;     // the history knows the present one
    quint64 m_valueRevision = 1;
    qint64 m_lastChange = 0;
    std::vector<Follower *> m_followers;
    DelayedAnswers m_delayed;
};

/// The properties that every kind has, to be put behind its own; without those that have no meaning for a kind.
QList<PropertyDescription> commonProperties(const QStringList &without = {});
/// For a kind that nothing changes by itself: clients observe it only if its definition says that they may.
KindDescription observableIfSaid(KindDescription kind);
/// The description with what follows from its other parts: the methods that can be allowed are those that it has.
KindDescription completed(KindDescription kind);

} // namespace studio
