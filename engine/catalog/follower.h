// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/request.h"

#include <functional>
#include <vector>

namespace studio {

/// Shows what another item has: an alias.
class Follower {
public:
    virtual void followedChanged() = 0;
    /// The same, but only these paths have: what it follows is a folder, and they are whole.
    virtual void followedChangedAt(const std::vector<coap::Path> &paths) = 0;
    /// To do `edit`, which gives what it follows another definition, and to tell whom that concerns.
    virtual void followedEditedBy(const std::function<void()> &edit) = 0;
    /// It is being destroyed, and follows nobody any more.
    virtual void followedIsGone() = 0;
    /// Adds the paths that are observed by way of it.
    virtual void addObserved(std::vector<coap::Path> &paths) const = 0;

protected:
    ~Follower() = default;
};

}    // namespace studio
