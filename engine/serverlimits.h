// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "limithits.h"

#include <string_view>
#include <vector>

namespace coap {

/// Ceilings for all that remote peers can make grow. Each says why it is so large and what happens there.
struct ServerLimits {
    /// 65,536 covers EXCHANGE_LIFETIME (247 s) at 265 new requests/s; evicted first from the remote that has most.
    std::size_t dedupEntries = 65'536;
    /// All stored replies together; evicted like dedupEntries.
    std::size_t dedupOctets = 64u << 20;
    /// A reply larger than this is not kept: the repeated request gets 5.03 instead of a second run.
    std::size_t dedupReplyOctets = 16u << 10;
    /// Observations in all: beyond, a plain answer without Observe (RFC 7641 §4.1).
    std::size_t observers = 4'096;
    /// Observations of one remote: one device must not use up all.
    std::size_t observersPerRemote = 256;
    /// One upload by Block1: beyond, 4.13 with Size1 (RFC 7959 §2.9.3).
    std::size_t uploadOctets = 8u << 20;
    /// All uploads under way: beyond, the oldest idle one leaves, else 5.03 with Max-Age.
    std::size_t uploadOctetsTotal = 64u << 20;
    std::size_t uploads = 4'096;
    std::size_t uploadsPerRemote = 16;
    /// Bodies kept for later Block2 requests; the oldest leaves, a later block is then rendered anew or 4.08.
    std::size_t block2Octets = 64u << 20;
    std::size_t block2Bodies = 4'096;
    /// Requests kept open by resources (separate responses): beyond, 5.03 with Max-Age.
    std::size_t openExchanges = 16'384;
    /// Confirmable messages of ours in flight or waiting, in all.
    std::size_t backlog = 65'536;
    /// Answers to group requests that wait for their leisure (RFC 7252 §8.2): beyond, the request gets none.
    std::size_t groupAnswers = 1'024;
    /// Peers with message-layer state (mids, counters); the one idle longest leaves.
    std::size_t peers = 65'536;
    /// Lists of /.well-known/core, one for each set of filters asked for: so many are kept, the one asked for least recently
    /// leaves; and so many are made at once: beyond, 5.03 with Max-Age.
    std::size_t listings = 32;
    /// All kept lists together: the whole list of 200,000 resources takes 20 MiB.
    std::size_t listingOctets = 32u << 20;
    /// Resources, those that peers create included: beyond, 5.03 for the creating request. A plain value takes 2 KB with all
    /// that finds and shows it: 400 MB, and a site file of that many has half of the octets that one may have.
    std::size_t resources = 200'000;

    /// Sets a limit by its name ("observers", "dedupEntries", …). False: no such limit.
    bool set(std::string_view name, std::size_t value);
    /// In the order of Limit.
    static std::vector<std::string_view> names();
    std::size_t value(Limit limit) const;

    /// Counts that a ceiling was reached. The endpoint says where; null: nobody counts.
    void reached(Limit limit) const
    {
        if (hits != nullptr)
            hits->add(limit);
    }
    LimitHits *hits = nullptr;
};

} // namespace coap
