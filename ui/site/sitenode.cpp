// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitenode.h"

#include <QStringList>

#include <algorithm>

namespace studio {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The digits that `text` begins with, without zeros before them; takes them away.
QStringView numberTaken(QStringView &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const auto begin = std::find_if(text.begin(), end, [](QChar digit) { return digit != u'0'; });
    const QStringView number(begin, end);
    text = text.sliced(end - text.begin());
    return number;
}

} // namespace

bool SegmentOrder::operator()(const QString &name, const QString &other) const
{
    QStringView left(name), right(other);
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QStringView one = numberTaken(left), two = numberTaken(right);
            if (one.size() != two.size())
                return one.size() < two.size();
            if (one != two)
                return one < two;
        } else {
            if (left.front() != right.front())
                return left.front() < right.front();
            left = left.sliced(1);
            right = right.sliced(1);
        }
    }
    return left.isEmpty() && right.isEmpty() ? name < other : left.isEmpty();
}

int SiteNode::rowFor(const QString &name) const
{
    const auto at = std::lower_bound(children.begin(), children.end(), name,
                                     [](const std::unique_ptr<SiteNode> &node, const QString &text) { return SegmentOrder()(node->segment, text); });
    return int(at - children.begin());
}

SiteNode *SiteNode::child(const QString &name) const
{
    const auto at = std::size_t(rowFor(name));
    return at < children.size() && children[at]->segment == name ? children[at].get() : nullptr;
}

int SiteNode::row() const
{
    return parent == nullptr ? 0 : parent->rowFor(segment);
}

const SiteNode *SiteNode::next() const
{
    return children.empty() ? nextBeyond() : children.front().get();
}

const SiteNode *SiteNode::nextBeyond() const
{
    for (const SiteNode *node = this; node->parent != nullptr; node = node->parent) {
        const auto row = std::size_t(node->row()) + 1;
        if (row < node->parent->children.size())
            return node->parent->children[row].get();
    }
    return nullptr;
}

QString SiteNode::path() const
{
    return parent == nullptr ? QString() : QString(parent->path() + u'/' + segment);
}

SiteNode &SiteNode::childMade(const QString &name)
{
    const int at = rowFor(name);
    if (std::size_t(at) < children.size() && children[std::size_t(at)]->segment == name)
        return *children[std::size_t(at)];
    auto node = std::make_unique<SiteNode>();
    node->segment = name;
    node->parent = this;
    return **children.insert(children.begin() + at, std::move(node));
}

void SiteNode::count(int more)
{
    for (SiteNode *node = this; node != nullptr; node = node->parent)
        node->resources += more;
}

QStringList segmentsOf(const QString &path)
{
    return path.startsWith(u'/') ? path.mid(1).split(u'/') : path.split(u'/');
}

} // namespace studio
