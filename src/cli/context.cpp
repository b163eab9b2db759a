#include "cli/context.hpp"
#include "app/import.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift {

void print_json(const Entity& e, const void* object) {
    const auto text = to_json(e, object) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
}

int refuse(const Problems& problems) {
    for (const auto& p : problems) std::fprintf(stderr, "%s\n", text(p).nb.c_str());
    return input_refused;
}

std::optional<Date> as_of(const std::string& written, Problems& problems) {
    if (written.empty()) return std::nullopt;
    auto date = read_date(written);
    if (!date) problems.push_back({"not_a_date", {}, written});
    return date;
}

std::optional<std::string> moment_asked(const std::string& written) {
    return written.empty() ? std::nullopt : std::optional{written};
}

namespace {

// Letters, not bytes: what is not the first byte of a letter has no width.
std::size_t width(const std::string& s) {
    return static_cast<std::size_t>(std::ranges::count_if(
        s, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool number(const std::string& s) {
    return !s.empty() && s.find_first_not_of("0123456789-,.%\xC2\xA0 \xE2\x88\x92") == s.npos &&
           s.find_first_of("0123456789") != s.npos;
}

} // namespace

void TextTable::print() const {
    std::vector<std::size_t> widths;
    std::vector<bool> right(rows_[0].size(), rows_.size() > 1);
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    }
    for (std::size_t r = 1; r < rows_.size(); ++r)
        for (std::size_t i = 0; i < rows_[r].size(); ++i)
            if (!rows_[r][i].empty() && rows_[r][i] != "\u2013" && !number(rows_[r][i]))
                right[i] = false;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - width(row[i]), ' ');
            line += right[i] ? space + row[i] : row[i] + space;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::printf("%s\n", line.c_str());
    }
}

} // namespace samdrift
