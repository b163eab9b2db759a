#include "api/static_files.hpp"
#include "api/coding.hpp"
#include "base/failure.hpp"
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace samdrift {
namespace {

struct Type {
    std::string_view ending, content_type;
};
constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".mjs", "text/javascript; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".json", "application/json"},
    Type{".map", "application/json"},
    Type{".webmanifest", "application/manifest+json"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".webp", "image/webp"},
    Type{".ico", "image/x-icon"},
    Type{".woff2", "font/woff2"},
    Type{".woff", "font/woff"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".wasm", "application/wasm"},
};

const Type* type_of(std::string_view name) {
    const auto found =
        std::ranges::find_if(types, [&](const Type& t) { return name.ends_with(t.ending); });
    return found == types.end() ? nullptr : &*found;
}

StaticFile read_file(const std::filesystem::path& path, std::string_view name) {
    std::ifstream in{path, std::ios::binary};
    StaticFile file;
    file.body.assign(std::istreambuf_iterator<char>{in}, {});
    if (!in.is_open() || in.bad()) throw Failure{"file_unreadable", path.string()};
    const Type* type = type_of(name);
    file.content_type = type ? type->content_type : "application/octet-stream";
    file.tag = entity_tag(file.body);
    file.immutable = name.starts_with("assets/");
    if (worth_gzip(file.content_type, file.body.size())) file.gzip = gzip(file.body, Effort::most);
    return file;
}

} // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    if (!fs::is_regular_file(folder / "index.html")) return;
    for (auto at = fs::recursive_directory_iterator{folder};
         at != fs::recursive_directory_iterator{}; ++at) {
        const bool hidden = at->path().filename().string().starts_with('.');
        if (hidden || at->is_symlink()) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file()) {
            const std::string name = at->path().lexically_relative(folder).generic_string();
            files_.emplace(name, read_file(at->path(), name));
        }
    }
}

const StaticFile* StaticFiles::find(const std::vector<std::string>& segments) const {
    std::string name;
    for (const auto& s : segments) name += (name.empty() ? "" : "/") + s;
    const auto found = files_.find(name);
    if (found != files_.end()) return &found->second;
    const bool a_file = name.starts_with("assets/") || type_of(name);
    const auto index = files_.find("index.html");
    return a_file || index == files_.end() ? nullptr : &index->second;
}

} // namespace samdrift
