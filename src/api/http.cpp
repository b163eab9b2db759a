#include "api/http.hpp"
#include <algorithm>
#include <stdexcept>

namespace samdrift {

template <> const Entity& entity<ErrorView>() {
    static const Entity e =
        describe<ErrorView>({"ErrorView"}, nullptr, field<&ErrorView::code>("code"),
            field<&ErrorView::text>("text"), field<&ErrorView::request>("request"));
    return e;
}

std::string_view Request::header(std::string_view small_name) const {
    const auto found = std::ranges::find(headers, small_name, &Header::name);
    return found == headers.end() ? std::string_view{} : found->value;
}

std::string Request::cookie(std::string_view name) const {
    for (auto rest = header("cookie"); !rest.empty();) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        const auto equals = one.find('=');
        if (equals != one.npos && one.substr(0, equals) == name)
            return std::string{one.substr(equals + 1)};
    }
    return {};
}

const std::string& Request::value(std::string_view name) const {
    const auto found = values.find(name);
    if (found == values.end()) throw std::logic_error{"not in the route: " + std::string{name}};
    return found->second;
}

const std::string* Response::header(std::string_view small_name) const {
    const auto found = std::ranges::find(headers, small_name, &Header::name);
    return found == headers.end() ? nullptr : &found->value;
}

namespace {

Response refusal(const Request& request, int status, std::string_view code, const Sentence& said) {
    return json(ErrorView{std::string{code}, said, request.id}, status);
}

} // namespace

Response refusal(
    const Request& request, int status, std::string_view code, std::vector<Argument> arguments) {
    arguments.push_back({"request", request.id});
    std::string key = (status < 500 ? "problem." : "failure.") + std::string{code};
    if (!has_text(Language::nb, key))
        key = status < 500 ? "problem.bad_request" : "failure.internal";
    return refusal(request, status, code, sentence(key, std::move(arguments)));
}

Response refusal(const Request& request, const Problems& problems) {
    Sentence all;
    for (const auto& p : problems) {
        const Sentence one = text(p);
        all.nb += (all.nb.empty() ? "" : " ") + one.nb;
        all.en += (all.en.empty() ? "" : " ") + one.en;
    }
    return refusal(request, 422, problems.at(0).code, all);
}

} // namespace samdrift
