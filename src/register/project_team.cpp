#include "register/project_team.hpp"
#include "base/words.hpp"
#include "schema/cells.hpp"

namespace samdrift {
namespace {

void check_team(const ProjectTeam& t, Problems& problems) {
    const auto say = [&](const char* code, const char* column, std::string value = {},
                         std::vector<Argument> arguments = {}) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            std::move(arguments)});
    };
    if (t.name.find('+') != std::string::npos) say("team_name_with_plus", "name", t.name);
    if (t.capacity <= Decimal{0}) say("team_without_capacity", "capacity");
    if (t.even_level && *t.even_level <= Decimal{0}) say("team_even_level_nothing", "even_level");
    if (t.from && t.to && *t.to < *t.from)
        say("ends_before_start", "to", iso(*t.to), {{"start", iso(*t.from)}});
}

std::optional<TeamShare> team_share(std::string_view part) {
    const auto end = part.find(' ');
    static const Field number{.name = "people", .kind = Kind::decimal};
    const auto read = read_cell(number, {CellKind::text, std::string{part.substr(0, end)}});
    const auto* people = std::get_if<std::int64_t>(&read.value);
    const auto name = !people            ? part
                      : end == part.npos ? std::string_view{}
                                         : trimmed(part.substr(end));
    const Decimal wanted{people ? *people : 100};
    if (name.empty() || wanted <= Decimal{0}) return std::nullopt;
    return TeamShare{std::string{name}, wanted};
}

} // namespace

std::optional<std::vector<TeamShare>> team_shares(std::string_view written) {
    std::vector<TeamShare> shares;
    if (trimmed(written).empty()) return shares;
    for (std::size_t from = 0; from <= written.size();) {
        const auto end = std::min(written.find('+', from), written.size());
        auto share = team_share(trimmed(written.substr(from, end - from)));
        if (!share) return std::nullopt;
        shares.push_back(std::move(*share));
        from = end + 1;
    }
    return shares;
}

std::string written(std::span<const TeamShare> shares) {
    static const Field number{.name = "people", .kind = Kind::decimal};
    std::string all;
    for (const auto& share : shares) {
        if (!all.empty()) all += " + ";
        if (share.people != Decimal{100})
            all += shown(number, share.people.hundredths, false) + " ";
        all += share.name;
    }
    return all;
}

template <> const Entity& entity<ProjectTeam>() {
    static const Entity e = describe<ProjectTeam>({"ProjectTeam", "project_team", "ressurser"},
        check_team, field<&ProjectTeam::id>("id", {.read_only = true}),
        field<&ProjectTeam::entry>("entry", {.read_only = true}),
        field<&ProjectTeam::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ProjectTeam::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "team"}),
        field<&ProjectTeam::capacity>("capacity", {.maximum = 100'000, .column = "kapasitet"}),
        field<&ProjectTeam::unit>("unit", {.max_length = 60, .column = "enhet"}),
        field<&ProjectTeam::areas>("areas", {.max_length = 1000, .column = "fagområder"}),
        field<&ProjectTeam::from>("from", {.key = true, .column = "fra"}),
        field<&ProjectTeam::to>("to", {.column = "til"}),
        field<&ProjectTeam::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ProjectTeam::remark>("remark", {.column = "merknad"}),
        field<&ProjectTeam::extra>("extra"),
        field<&ProjectTeam::even_level>(
            "even_level", {.maximum = 100'000, .column = "jevnt_nivå"}));
    return e;
}

} // namespace samdrift
