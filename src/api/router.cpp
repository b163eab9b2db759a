#include "api/router.hpp"
#include <algorithm>
#include <set>
#include <stdexcept>

namespace samdrift {

Router::Pattern Router::pattern(std::string_view path) {
    Pattern out;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto segment = path.substr(0, path.find('/'));
        path.remove_prefix(segment.size());
        const bool named = segment.starts_with('{') && segment.ends_with('}');
        out.push_back(
            {named, std::string{named ? segment.substr(1, segment.size() - 2) : segment}});
    }
    return out;
}

bool Router::fits(const Pattern& pattern, const std::vector<std::string>& segments) {
    return std::ranges::equal(
        pattern, segments, [](const Segment& wanted, const std::string& given) {
            return wanted.named ? !given.empty() : wanted.text == given;
        });
}

void Router::add(Route route) {
    auto added = pattern(route.path);
    const auto same = [](const Segment& a, const Segment& b) {
        return a.named == b.named && (a.named || a.text == b.text);
    };
    for (std::size_t i = 0; i < routes_.size(); ++i)
        if (routes_[i].method == route.method && std::ranges::equal(patterns_[i], added, same))
            throw std::logic_error{"two routes: " + route.method + " " + route.path};
    patterns_.push_back(std::move(added));
    routes_.push_back(std::move(route));
}

Found Router::find(Request& request) const {
    const std::string_view method =
        request.method == "HEAD" ? "GET" : std::string_view{request.method};
    const auto literal_first = [](const Pattern& a, const Pattern& b) {
        return std::ranges::lexicographical_compare(a, b, {}, &Segment::named, &Segment::named);
    };
    const Pattern* best = nullptr;
    std::set<std::string> allowed;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        if (!fits(patterns_[i], request.segments)) continue;
        allowed.insert(routes_[i].method);
        if (routes_[i].method == method && (!best || literal_first(patterns_[i], *best)))
            best = &patterns_[i];
    }
    if (!best) {
        if (allowed.contains("GET")) allowed.insert("HEAD");
        Found none;
        for (const auto& m : allowed) none.allow += (none.allow.empty() ? "" : ", ") + m;
        return none;
    }
    for (std::size_t i = 0; i < best->size(); ++i)
        if ((*best)[i].named) request.values[(*best)[i].text] = request.segments[i];
    return {.route = &routes_[static_cast<std::size_t>(best - patterns_.data())]};
}

} // namespace samdrift
