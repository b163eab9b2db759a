#include "api/upload_answers.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

int status_of(const std::string& code) {
    constexpr std::array<std::pair<std::string_view, int>, 12> known{
        {{"unknown_upload", 404}, {"upload_in_use", 409}, {"upload_out_of_step", 409},
            {"upload_not_whole", 409}, {"upload_too_large", 413}, {"upload_too_many_files", 413},
            {"old_xls_format", 415}, {"format_not_read", 415}, {"attachment_kind", 415},
            {"attachment_content", 415}, {"attachment_too_large", 413}, {"attachment_there", 409}}};
    const auto found = std::ranges::find(known, code, &std::pair<std::string_view, int>::first);
    return found == known.end() ? 0 : found->second;
}

} // namespace

std::string key_of(const Request& request) {
    const auto found = request.values.find("key");
    return found == request.values.end() ? std::string{} : found->second;
}

Response refused_upload(const Request& request, const Problems& problems) {
    const auto& code = problems.front().code;
    const int status = status_of(code);
    if (!status && problems.front().place.file.empty()) return refused_response(request, problems);
    Sentence all;
    for (const auto& p : problems) {
        const auto said = text(p);
        const auto file = p.place.file.empty() ? "" : p.place.file + ": ";
        all.nb += (all.nb.empty() ? "" : " ") + file + said.nb;
        all.en += (all.en.empty() ? "" : " ") + file + said.en;
    }
    return json(ErrorView{code, std::move(all), request.id}, status ? status : 422);
}

Response receive_piece(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<PieceQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto file = whole_number(request.value("file"));
    if (!file) return refusal(request, 404, "not_found");
    return answered(
        request, add_piece(app, who(request),
                     {key_of(request), request.value("token"), *file, query.offset, request.body}));
}

template <> const Entity& entity<PieceQuery>() {
    static const Entity e = describe<PieceQuery>(
        {"PieceQuery"}, nullptr, field<&PieceQuery::offset>("offset", {.minimum = 0}));
    return e;
}

} // namespace samdrift
