#include "api/pages.hpp"
#include "identity/http_client.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>

namespace samdrift {

const User& who(const Request& request) {
    if (!request.asker) throw std::logic_error{"no door before " + request.path};
    return request.asker->user;
}

Response refused_response(const Request& request, const Problems& problems) {
    constexpr std::array<std::string_view, 8> not_there{"unknown_cooperation", "unknown_entity",
        "unknown_row", "unknown_attachment", "unknown_entry", "no_such_area", "no_such_member",
        "not_known_then"};
    const auto& first = problems.front();
    auto arguments = first.arguments;
    arguments.push_back({"value", first.value});
    if (first.code == "forbidden") return refusal(request, 403, first.code, arguments);
    if (first.code == "login_needed" || first.code == "token_refused")
        return refusal(request, 401, first.code, arguments);
    if (std::ranges::find(not_there, first.code) != not_there.end())
        return refusal(request, 404, first.code, arguments);
    return refusal(request, problems);
}

void CooperationPages::add(const char* path, const char* operation, const char* summary,
    const Entity& query, const Entity& answer, Handler handle, Rule rule) const {
    router.add({.method = "GET",
        .path = std::string{"/api/{key}"} + path,
        .operation = operation,
        .summary = summary,
        .rule = rule,
        .query = &query,
        .answer = &answer,
        .handle = std::move(handle)});
}

// A name of other letters than those of English stands twice: plainly, for who knows no better, and
// as it is (RFC 6266 section 4.3, RFC 8187 section 3.2).
Response file_response(const Report& made, const char* disposition) {
    auto plain = made.file_name;
    std::ranges::replace_if(
        plain, [](char c) { return c < 0x20 || c == 0x7f || c == '"' || c == '\\'; }, '_');
    auto value = std::string{disposition} + "; filename=\"" + plain + "\"";
    if (plain != made.file_name) value += "; filename*=UTF-8''" + percent_encoded(made.file_name);
    return {.status = 200,
        .content_type = made.content_type,
        .body = made.bytes,
        .headers = {{"content-disposition", std::move(value)}}};
}

std::optional<Response> read_body(const Request& request, const Entity& e, void* body) {
    const auto type = request.header("content-type");
    if (type.substr(0, type.find(';')) != "application/json")
        return refusal(request, 415, "json_expected");
    if (const auto problems = read_json(e, request.body, body); !problems.empty())
        return refused_response(request, problems);
    return std::nullopt;
}

} // namespace samdrift
