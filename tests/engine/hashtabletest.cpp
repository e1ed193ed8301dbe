// SPDX-License-Identifier: GPL-3.0-or-later
#include "containers/hashindex.h"

#include <QTest>

#include <map>
#include <random>

using namespace coap;

class HashTableTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsFoundInAnEmptyOne()
    {
        HashIndex index;
        index.prepare(7);
        QCOMPARE(index.find(7, [](auto) { return true; }), HashIndex::none);
    }

    void equalHashesAreToldApart()
    {
        HashIndex index;
        for (std::uint32_t number : {3u, 4u, 5u})
            index.insert(0xffff'ffff, number);
        QCOMPARE(index.find(0xffff'ffff, [](auto number) { return number == 5; }), 5u);
        index.erase(0xffff'ffff, 4);
        QCOMPARE(index.find(0xffff'ffff, [](auto number) { return number == 5; }), 5u);
        QCOMPARE(index.find(0xffff'ffff, [](auto number) { return number == 4; }), HashIndex::none);
    }

    /// Few hashes, so that runs of cells touch, wrap around, and holes are filled in all ways.
    void itHoldsWhatAMapHolds()
    {
        std::minstd_rand random(5);
        HashIndex index;
        std::map<std::uint32_t, std::uint64_t> truth;
        for (std::uint32_t number = 0; number < 20'000; ++number) {
            if (truth.size() > 40 || (!truth.empty() && random() % 3 == 0)) {
                const auto leaves = std::next(truth.begin(), static_cast<long>(random() % truth.size()));
                index.erase(leaves->second, leaves->first);
                truth.erase(leaves);
            } else {
                const std::uint64_t hash = random() % 24 + (random() % 2 ? 0xffff'ffe8u : 0);
                index.insert(hash, number);
                truth.emplace(number, hash);
            }
            QCOMPARE(index.size(), truth.size());
            for (const auto &[known, hash] : truth)
                QVERIFY(index.find(hash, [&](auto found) { return found == known; }) == known);
        }
    }

    void thingsMayBePointedTo()
    {
        const int things[] = {1, 2};
        HashTable<const int *, nullptr> table;
        table.insert(9, &things[0]);
        table.insert(9, &things[1]);
        QCOMPARE(table.find(9, [](const int *thing) { return *thing == 2; }), &things[1]);
        table.clear();
        QVERIFY(table.find(9, [](auto) { return true; }) == nullptr);
    }
};

QTEST_APPLESS_MAIN(HashTableTest)
#include "hashtabletest.moc"
