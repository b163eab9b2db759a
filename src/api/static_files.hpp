// The built web pages, held in memory. A path is looked up among the names that were read, so no
// path can lead out of the folder.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct StaticFile {
    std::string body, gzip; // gzip: empty when it is not worth it
    std::string content_type, tag;
    bool immutable = false; // its name changes when its content does
};

class StaticFiles {
public:
    StaticFiles() = default; // nothing is built
    // A folder that does not exist, or lacks index.html, is one that is not built. Hidden files and
    // links are left out. Throws Failure file_unreadable.
    explicit StaticFiles(const std::filesystem::path& folder);

    bool built() const { return files_.contains("index.html"); }
    // "/" and every address that is not a file's is the index, which shows the page of that
    // address. None for a name that looks like a file and is not there.
    const StaticFile* find(const std::vector<std::string>& segments) const;

private:
    std::map<std::string, StaticFile, std::less<>> files_; // "assets/index-4f2a.js"
};

} // namespace samdrift
