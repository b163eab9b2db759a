#include "app/pictures.hpp"
#include "storage/journal.hpp"

namespace samdrift {
namespace {

// Each day costs a landscape as it was known then, which is a reading of the store and of all that
// the journal has got since. So many, and no more, whatever the length of the journal.
constexpr std::size_t most_days = 24;

// The first and the last, and of those between as many as there is room for, evenly.
std::vector<RecordedDay> thinned(const std::vector<RecordedDay>& all) {
    if (all.size() <= most_days) return all;
    std::vector<RecordedDay> kept;
    for (std::size_t i = 0; i < most_days; ++i)
        kept.push_back(all[i * (all.size() - 1) / (most_days - 1)]);
    return kept;
}

std::vector<RecordedDay> days_of(App& app, Id<Cooperation> cooperation) {
    auto held = app.session();
    Transaction transaction{*held, false};
    auto days = recorded_days(*held, cooperation.number);
    transaction.commit();
    return days;
}

} // namespace

Result<CompletenessCourse> completeness_course(
    App& app, const User& user, const std::string& key, const DayQuery& query) {
    const auto now = read(app, user, on_day(key, query));
    if (!now) return now.problems;
    const auto id = now->landscape->cooperations[now->cooperation].picture->row.id;
    auto recorded = days_of(app, id);
    if (now->known_at)
        std::erase_if(recorded, [&](const RecordedDay& d) { return d.last > *now->known_at; });
    std::vector<CompletenessOnDay> days;
    for (const auto& [day, last] : thinned(recorded)) {
        // What is known now is at hand; and at the earliest the cooperation may not have been
        // there.
        const bool is_last = last == recorded.back().last;
        const auto then = is_last ? now : read(app, user, {key, now->as_of, last});
        if (then)
            days.push_back(
                {day, completeness_page(*then->landscape, then->cooperation, now->as_of)});
    }
    auto course = completeness_course(days);
    course.cooperation = reference_to(now->landscape->cooperations[now->cooperation].picture->row);
    course.as_of = now->as_of;
    course.days_recorded = static_cast<std::int64_t>(recorded.size());
    return course;
}

} // namespace samdrift
