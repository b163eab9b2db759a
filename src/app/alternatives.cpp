#include "app/alternatives.hpp"

namespace samdrift {

Result<AlternativesAnswer> alternatives(
    App& app, const User& user, const ReadRequest& request, std::string_view subject) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = *reading->landscape->cooperations[reading->cooperation].picture;
    return alternatives_answer(
        subject, picture.criteria, picture.alternatives, picture.alternative_scores);
}

} // namespace samdrift
