#include "choose/alternatives_views.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {

template <> const Entity& entity<TurningWeightView>() {
    static const Entity e = describe<TurningWeightView>({"TurningWeightView"}, nullptr,
        field<&TurningWeightView::at>("at"), field<&TurningWeightView::first>("first"));
    return e;
}

template <> const Entity& entity<WeighedCriterionView>() {
    static const Entity e = describe<WeighedCriterionView>({"WeighedCriterionView"}, nullptr,
        field<&WeighedCriterionView::criterion>("criterion"),
        field<&WeighedCriterionView::weight>("weight"),
        field<&WeighedCriterionView::share>("share"), field<&WeighedCriterionView::turn>("turn"),
        field<&WeighedCriterionView::rows>("rows"));
    return e;
}

template <> const Entity& entity<PointsGivenView>() {
    static const Entity e = describe<PointsGivenView>({"PointsGivenView"}, nullptr,
        field<&PointsGivenView::criterion>("criterion"), field<&PointsGivenView::points>("points"),
        field<&PointsGivenView::share>("share"), field<&PointsGivenView::reason>("reason"),
        field<&PointsGivenView::marked>("marked"), field<&PointsGivenView::rows>("rows"));
    return e;
}

template <> const Entity& entity<WeighedAlternativeView>() {
    static const Entity e = describe<WeighedAlternativeView>({"WeighedAlternativeView"}, nullptr,
        field<&WeighedAlternativeView::place>("place"),
        field<&WeighedAlternativeView::name>("name"),
        field<&WeighedAlternativeView::description>("description"),
        field<&WeighedAlternativeView::total>("total"),
        field<&WeighedAlternativeView::points>("points"),
        field<&WeighedAlternativeView::missing>("missing"));
    return e;
}

template <> const Entity& entity<WeighedSubjectView>() {
    static const Entity e = describe<WeighedSubjectView>({"WeighedSubjectView"}, nullptr,
        field<&WeighedSubjectView::subject>("subject"),
        field<&WeighedSubjectView::criteria>("criteria"),
        field<&WeighedSubjectView::alternatives>("alternatives"),
        field<&WeighedSubjectView::margin>("margin"),
        field<&WeighedSubjectView::missing>("missing"));
    return e;
}

template <> const Entity& entity<AlternativesAnswer>() {
    static const Entity e = describe<AlternativesAnswer>(
        {"AlternativesAnswer"}, nullptr, field<&AlternativesAnswer::subjects>("subjects"));
    return e;
}

namespace {

std::vector<RowBehindView> views(const RowsBehind& rows) {
    std::vector<RowBehindView> all;
    for (const auto& r : rows) all.push_back({r.kind, r.id});
    return all;
}

std::optional<Decimal> decimal_of(std::optional<std::int64_t> hundredths) {
    return hundredths ? std::optional{Decimal{*hundredths}} : std::nullopt;
}

class Subject {
public:
    Subject(std::string_view name, std::span<const Alternative> alternatives,
        std::span<const AlternativeScore> scores, const WeighedAlternatives& weighed)
        : weighed_(weighed), alternatives_(alternatives), scores_(scores) {
        view_.subject = name;
        for (const auto& a : alternatives)
            if (folded(a.subject) == folded(name)) given_.push_back(a.name);
    }

    WeighedSubjectView view() {
        add_criteria();
        for (std::size_t i = 0; i < weighed_.alternatives.size(); ++i) add(i);
        const auto& all = weighed_.alternatives;
        if (all.size() > 1 && all[0].score.points && all[1].score.points)
            view_.margin = Decimal{*all[0].score.points - *all[1].score.points};
        return std::move(view_);
    }

private:
    void add_criteria() {
        std::int64_t sum = 0;
        for (const auto& c : weighed_.criteria) sum += c.weight;
        for (const auto& c : weighed_.criteria)
            view_.criteria.push_back(
                {c.criterion, Decimal{c.weight}, {c.weight, sum}, {}, views(c.rows)});
        for (const auto& t : turning_weights(weighed_, given_))
            view_.criteria[t.criterion].turn = TurningWeightView{Decimal{t.at}, t.first};
    }

    void add(std::size_t i) {
        const auto& found = weighed_.alternatives[i];
        const bool equal = i > 0 && !better(weighed_.alternatives[i - 1].score, found.score);
        WeighedAlternativeView v;
        v.place = equal ? view_.alternatives.back().place : static_cast<std::int64_t>(i) + 1;
        v.name = found.name;
        v.total = decimal_of(found.score.points);
        for (const auto& a : alternatives_)
            if (a.name == found.name && folded(a.subject) == folded(view_.subject))
                v.description = a.description;
        for (const auto& part : found.score.parts) {
            PointsGivenView points{
                part.criterion, decimal_of(part.points), part.weight, {}, false, views(part.rows)};
            if (const auto* row = score_of(part)) {
                points.reason = row->reason;
                points.marked = marked(row->source);
            }
            if (!part.points) v.missing.push_back(part.criterion);
            v.points.push_back(std::move(points));
        }
        view_.missing += static_cast<std::int64_t>(v.missing.size());
        view_.alternatives.push_back(std::move(v));
    }

    const AlternativeScore* score_of(const CriterionScore& part) const {
        for (const auto& row : part.rows)
            if (row.kind == "alternative_score")
                for (const auto& s : scores_)
                    if (s.id.number == row.id) return &s;
        return nullptr;
    }

    WeighedSubjectView view_;
    const WeighedAlternatives& weighed_;
    std::span<const Alternative> alternatives_;
    std::span<const AlternativeScore> scores_;
    std::vector<std::string> given_;
};

// In the order in which they first stand; as the first of them is written.
std::vector<std::string> subjects_of(
    std::span<const Criterion> criteria, std::span<const Alternative> alternatives) {
    std::vector<std::string> all;
    const auto add = [&](const std::string& subject) {
        const auto same = [&](const std::string& s) { return folded(s) == folded(subject); };
        if (folded(subject) != product_choice && std::ranges::none_of(all, same))
            all.push_back(subject);
    };
    for (const auto& c : criteria) add(c.subject);
    for (const auto& a : alternatives) add(a.subject);
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& w : words) out += (out.empty() ? "" : ", ") + w;
    return out.empty() ? "–" : out;
}

} // namespace

Result<AlternativesAnswer> alternatives_answer(std::string_view subject,
    std::span<const Criterion> criteria, std::span<const Alternative> alternatives,
    std::span<const AlternativeScore> scores) {
    auto subjects = subjects_of(criteria, alternatives);
    const auto known = joined(subjects);
    if (!subject.empty())
        std::erase_if(subjects, [&](const auto& s) { return folded(s) != folded(subject); });
    if (!subject.empty() && subjects.empty())
        return Problem{"no_such_subject", {}, std::string{subject}, {{"known", known}}};
    AlternativesAnswer answer;
    Problems problems;
    for (const auto& name : subjects) {
        const auto weighed = weigh_alternatives(name, criteria, alternatives, scores);
        if (weighed)
            answer.subjects.push_back(Subject{name, alternatives, scores, *weighed}.view());
        else
            problems.insert(problems.end(), weighed.problems.begin(), weighed.problems.end());
    }
    if (!problems.empty()) return problems;
    return answer;
}

} // namespace samdrift
