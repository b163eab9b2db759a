#include "cli/written_file.hpp"
#include "base/failure.hpp"
#include <cstdio>
#include <fstream>

namespace samdrift {
namespace {

// Written beside and moved into place.
void write_whole(const std::filesystem::path& path, const std::string& bytes) {
    const std::filesystem::path part = path.string() + ".part";
    {
        std::ofstream out{part, std::ios::binary};
        out << bytes;
        out.close();
        if (!out) {
            std::filesystem::remove(part);
            throw Failure("cannot_write", path.string());
        }
    }
    std::filesystem::rename(part, path);
}

} // namespace

int write_file(const Context& context, const std::filesystem::path& out, const std::string& bytes) {
    std::error_code ignored_when_it_is_there;
    if (out.has_parent_path())
        std::filesystem::create_directories(out.parent_path(), ignored_when_it_is_there);
    write_whole(out, bytes);
    if (context.json) {
        std::string quoted;
        append_json_text(quoted, out.string());
        std::printf("{\"file\":%s,\"bytes\":%zu}\n", quoted.c_str(), bytes.size());
    } else {
        std::printf("Skrevet: %s\n", out.c_str());
    }
    return done;
}

} // namespace samdrift
