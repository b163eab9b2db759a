#include "api/http.hpp"
#include <charconv>

namespace samdrift {
namespace {

// Absent when the text is not of the field's kind. Whether the value fits is for the field's own
// set().
Value read_parameter(const Field& f, const std::string& written) {
    switch (f.kind) {
    case Kind::boolean:
        if (written == "true") return true;
        if (written == "false") return false;
        return {};
    case Kind::integer:
    case Kind::money:
    case Kind::reference: {
        std::int64_t number = 0;
        const char* end = written.data() + written.size();
        const auto read = std::from_chars(written.data(), end, number);
        if (read.ec != std::errc{} || read.ptr != end) return {};
        return number;
    }
    default: return written;
    }
}

std::string known_parameters(const Entity& e) {
    std::string known;
    for (const auto& f : e.fields) known += (known.empty() ? "" : ", ") + std::string{f.name};
    return known;
}

} // namespace

void read_query(const Request& request, const Entity& e, void* object, Problems& problems) {
    const auto before = problems.size();
    auto say = [&](std::string code, const std::string& name, const std::string& value) {
        problems.push_back({std::move(code), {.file = {}, .sheet = {}, .column = name}, value,
            {{"known", known_parameters(e)}}});
    };
    for (auto at = request.query.begin(); at != request.query.end(); ++at) {
        const auto& [name, written] = *at;
        const Field* f = e.find(name);
        if (!f || !f->set) {
            say("unknown_parameter", name, written);
        } else if (at != request.query.begin() && std::prev(at)->first == name) {
            say("repeated_parameter", name, written);
        } else if (!written.empty()) {
            const Value read = read_parameter(*f, written);
            if (absent(read) || !f->set(object, read)) say("wrong_type", name, written);
        }
    }
    if (problems.size() > before) return;
    for (auto& p : check(e, to_record(e, object))) problems.push_back(std::move(p));
}

} // namespace samdrift
