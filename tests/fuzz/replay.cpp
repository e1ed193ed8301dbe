// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one fuzz target on each file of the folders it is given, without a fuzzer: a regression test for any compiler.
#include "entry.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

std::vector<std::filesystem::path> filesIn(const char *folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void run(const std::filesystem::path &file)
{
    std::printf("%s\n", file.filename().c_str());
    std::fflush(stdout);    // the last name printed is the one that failed
    std::ifstream in(file, std::ios::binary);
    const std::vector<char> octets(std::istreambuf_iterator<char>(in), {});
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(octets.data()), octets.size());
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto &file : filesIn(argv[i])) {
            run(file);
            ++count;
        }
    }
    std::printf("%zu inputs\n", count);
    return count == 0 ? 1 : 0;
}
