#include "register/cutover.hpp"
#include "register/project_team.hpp"

namespace samdrift {
namespace {

constexpr std::int64_t most_work = 100'000'00; // days of work, in hundredths
constexpr std::int64_t most_days = 2000;
constexpr std::int64_t most_weight = 100;

class Checking {
public:
    Checking(const Cutover& c, Problems& problems) : c_(c), problems_(problems) {}

    void work() {
        if (c_.work_likely && *c_.work_likely == Decimal{0})
            say("cutover_of_nothing", "work_likely");
        if (c_.duration_days && *c_.duration_days == 0) say("cutover_of_nothing", "duration_days");
        if (c_.work_low && c_.work_likely && *c_.work_likely < *c_.work_low)
            say("work_low_above_likely", "work_low");
        if (c_.work_high && c_.work_likely && *c_.work_high < *c_.work_likely)
            say("work_high_below_likely", "work_high");
        if (c_.work_low && !c_.work_likely) say("work_without_likely", "work_likely");
        if (c_.work_high && !c_.work_likely && !c_.work_low)
            say("work_without_likely", "work_likely");
    }
    void platform() {
        if ((c_.kind == CutoverKind::platform) != c_.platform.has_value())
            say(c_.platform ? "platform_of_other_kind" : "platform_piece_missing", "platform");
    }
    void days() {
        if (c_.earliest && c_.latest && *c_.latest < *c_.earliest)
            say("ends_before_start", "latest", iso(*c_.latest), {{"start", iso(*c_.earliest)}});
        if (c_.actual_start && c_.actual_finish && *c_.actual_finish < *c_.actual_start)
            say("ends_before_start", "actual_finish", iso(*c_.actual_finish),
                {{"start", iso(*c_.actual_start)}});
        if (c_.actual_finish && !c_.actual_start)
            say("cutover_finish_without_start", "actual_start");
    }
    void teams() {
        if (!team_shares(c_.teams)) say("team_not_understood", "teams", c_.teams);
    }

private:
    void say(const char* code, const char* column, std::string value = {},
        std::vector<Argument> arguments = {}) {
        problems_.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            std::move(arguments)});
    }
    const Cutover& c_;
    Problems& problems_;
};

void check_cutover(const Cutover& c, Problems& problems) {
    Checking checking{c, problems};
    checking.platform();
    checking.work();
    checking.days();
    checking.teams();
}

void check_link(const CutoverLink& l, Problems& problems) {
    if (!l.from.empty() && l.from == l.to)
        problems.push_back(
            {"cutover_after_itself", {.file = {}, .sheet = {}, .column = "to"}, l.to});
}

} // namespace

template <> const Entity& entity<Cutover>() {
    static const Entity e = describe<Cutover>({"Cutover", "cutover", "omlegginger"}, check_cutover,
        field<&Cutover::id>("id", {.read_only = true}),
        field<&Cutover::entry>("entry", {.read_only = true}),
        field<&Cutover::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Cutover::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&Cutover::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Cutover::kind>("kind", {.column = "slag", .blank_is_default = true}),
        field<&Cutover::platform>("platform", {.column = "plattform"}),
        field<&Cutover::project>("project", {.max_length = 60, .column = "prosjekt"}),
        field<&Cutover::municipality>("municipality", {.column = "kommune"}),
        field<&Cutover::area>("area", {.column = "fagområde"}),
        field<&Cutover::from_system>("from_system", {.max_length = 200, .column = "fra_system"}),
        field<&Cutover::from_product>("from_product", {.read_only = true}),
        field<&Cutover::system>("system", {.max_length = 200, .column = "til_system"}),
        field<&Cutover::product>("product", {.read_only = true}),
        field<&Cutover::subject>("subject", {.max_length = 200, .column = "gjelder"}),
        field<&Cutover::cutover_class>(
            "cutover_class", {.column = "klasse", .blank_is_default = true}),
        field<&Cutover::work_low>(
            "work_low", {.minimum = 0, .maximum = most_work, .column = "dagsverk_lavt"}),
        field<&Cutover::work_likely>(
            "work_likely", {.minimum = 0, .maximum = most_work, .column = "dagsverk"}),
        field<&Cutover::work_high>(
            "work_high", {.minimum = 0, .maximum = most_work, .column = "dagsverk_høyt"}),
        field<&Cutover::duration_days>(
            "duration_days", {.minimum = 0, .maximum = most_days, .column = "varighet_dager"}),
        field<&Cutover::teams>("teams", {.max_length = 400, .column = "team"}),
        field<&Cutover::earliest>("earliest", {.column = "tidligst"}),
        field<&Cutover::latest>("latest", {.column = "senest"}),
        field<&Cutover::fixed_start>("fixed_start", {.column = "fast_start"}),
        field<&Cutover::rehearsal_days>(
            "rehearsal_days", {.minimum = 0, .maximum = most_days, .column = "prøvedager"}),
        field<&Cutover::parallel_days>("parallel_days",
            {.minimum = 0, .maximum = most_days, .column = "parallelldrift_dager"}),
        field<&Cutover::archive>("archive", {.column = "arkiv"}),
        field<&Cutover::go_no_go>("go_no_go", {.max_length = 400, .column = "godkjenning"}),
        field<&Cutover::roll_back>("roll_back", {.max_length = 400, .column = "tilbakerulling"}),
        field<&Cutover::responsible>("responsible", {.max_length = 200, .column = "ansvarlig"}),
        field<&Cutover::progress>(
            "progress", {.minimum = 0, .maximum = 100, .column = "framdrift_prosent"}),
        field<&Cutover::actual_start>("actual_start", {.column = "faktisk_start"}),
        field<&Cutover::actual_finish>("actual_finish", {.column = "faktisk_slutt"}),
        field<&Cutover::made_from>("made_from", {.max_length = 200, .column = "laget_av"}),
        field<&Cutover::changed_by_hand>(
            "changed_by_hand", {.column = "endret_for_hånd", .blank_is_default = true}),
        field<&Cutover::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Cutover::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Cutover::remark>("remark", {.column = "merknad"}), field<&Cutover::extra>("extra"),
        field<&Cutover::left_out>("left_out", {.column = "utgår", .blank_is_default = true}),
        field<&Cutover::late_weight>(
            "late_weight", {.minimum = 1, .maximum = most_weight, .column = "vekt_forsinket"}));
    return e;
}

template <> const Entity& entity<CutoverLink>() {
    static const Entity e = describe<CutoverLink>({"CutoverLink", "cutover_link", "avhengigheter"},
        check_link, field<&CutoverLink::id>("id", {.read_only = true}),
        field<&CutoverLink::entry>("entry", {.read_only = true}),
        field<&CutoverLink::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&CutoverLink::from>(
            "from", {.max_length = 60, .required = true, .key = true, .column = "fra"}),
        field<&CutoverLink::to>(
            "to", {.max_length = 60, .required = true, .key = true, .column = "til"}),
        field<&CutoverLink::kind>(
            "kind", {.key = true, .column = "slag", .blank_is_default = true}),
        field<&CutoverLink::lag_days>("lag_days", {.minimum = -most_days,
                                                      .maximum = most_days,
                                                      .column = "dager_mellom",
                                                      .blank_is_default = true}),
        field<&CutoverLink::reason>("reason", {.max_length = 400, .column = "begrunnelse"}),
        field<&CutoverLink::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&CutoverLink::remark>("remark", {.column = "merknad"}),
        field<&CutoverLink::extra>("extra"));
    return e;
}

} // namespace samdrift
