// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagecache.h"
#include "messages/messagecells.h"
#include "messages/messagefilter.h"

#include <QAbstractTableModel>

#include <deque>

namespace studio {

/// The messages of the store that a filter lets through, as a table. Holds their numbers only; cells are made when they
/// are shown. refresh() takes over what is new: first it drops rows that are gone, then it inserts, each announced once.
/// The filter's index is built in portions, so that no refresh takes long however much there is. GUI thread.
class MessageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Messages looked at per refresh with a filter: at most 5 ms; 100,000 take 7 refreshes, a third of a second.
    static constexpr std::uint64_t scannedPerRefresh = 16'384;
    /// The same when the filter looks into the datagrams, which costs four times as much.
    static constexpr std::uint64_t scannedWithOctets = 4'096;
    /// Read from the store at once: it is locked that long (about 100 µs).
    static constexpr std::uint64_t scannedPerRead = 512;

    enum Role { NumberRole = Qt::UserRole + 1 };

    explicit MessageModel(const coap::MessageStore &store, QObject *parent = nullptr,
                          std::size_t maxRows = coap::MessageStore::defaultRows);

    struct Batch {
        int dropped = 0;            ///< from the top
        int inserted = 0;           ///< at the end
        bool isEmpty() const { return dropped == 0 && inserted == 0; }
    };
    Batch refresh();
    /// Frozen: rows neither come nor go. A new filter still looks at all messages that were there when it froze.
    void setFrozen(bool isFrozen);

    const MessageFilter &filter() const { return m_filter; }
    /// Empties the table; the next refreshes fill it again.
    void setFilter(const MessageFilter &filter);

    /// Messages that were not looked at yet; while frozen, those of before.
    quint64 behind() const;
    /// While frozen, messages that came since.
    quint64 newer() const;
    /// Messages that were looked at, by whichever filter.
    quint64 taken() const { return m_taken; }
    /// Messages that left the store before they were looked at: they came and went while the table was hidden, frozen or
    /// filtering.
    quint64 overtaken() const { return m_overtaken; }
    /// The store was cleared: what it had is nobody's loss.
    void forget();
    quint64 numberAt(int row) const { return m_numbers[std::size_t(row)]; }
    /// The row of a message, -1 if it is not shown.
    int rowOf(quint64 number) const;
    /// Its number is 0 if it is gone.
    MessageRow messageAt(int row) const { return m_cache.row(numberAt(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Language or palette changed.
    void refreshLook();

private:
    void drop(std::size_t rows);
    void count(std::uint64_t firstKept);
    bool isFrozen() const { return m_horizon != everything; }
    std::vector<std::uint64_t> scan(std::uint64_t end);
    QVariant decoration(const MessageRow &row, int column) const;
    QString toolTip(const MessageRow &row, int column) const;

    static constexpr std::uint64_t everything = ~std::uint64_t(0);

    const coap::MessageStore &m_store;
    const std::size_t m_maxRows;
    MessageFilter m_filter;
    std::deque<std::uint64_t> m_numbers;    ///< shown, ascending
    std::uint64_t m_next = 0;               ///< the first that was not looked at
    std::uint64_t m_untold = 1;             ///< the first that is neither taken nor overtaken
    quint64 m_taken = 0, m_overtaken = 0;
    std::uint64_t m_horizon = everything;   ///< the first that came after it froze
    mutable MessageCache m_cache;
};

} // namespace studio
