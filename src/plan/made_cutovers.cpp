#include "plan/made_cutovers.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <cstdint>
#include <set>

namespace samdrift {
namespace {

constexpr std::string_view platform_areas = "plattform";
constexpr std::size_t most_in_code = 60, most_in_name = 200; // bytes; see entity<Cutover>()

// Cut between characters, with a mark that tells it from others that begin alike.
std::string fitted(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::uint32_t mark = 2'166'136'261U; // FNV-1a
    for (const unsigned char c : text) mark = (mark ^ c) * 16'777'619U;
    auto end = most - 9;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    text += '~';
    for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[(mark >> shift) & 0xFU];
    return text;
}

class Maker {
public:
    explicit Maker(const Undertaking& of) : of_{of} {}

    MadeCutovers run() && {
        for (const auto& change : of_.changes) add_change(change);
        if (of_.new_number) {
            add_platform();
            add_number();
        }
        return std::move(made_);
    }

private:
    MadeCutover& add(std::string code, std::string name, CutoverKind kind, const char* rule) {
        auto& made = made_.cutovers.emplace_back();
        made.row.code = fitted(std::move(code), most_in_code);
        made.row.name = fitted(std::move(name), most_in_name);
        made.row.kind = made.basis.kind = kind;
        made.row.cutover_class = CutoverClass::day_1;
        made.row.made_from = rule;
        made.row.source = Origin::derived;
        return made;
    }
    void link(std::string before, std::string after) {
        CutoverLink link;
        link.from = fitted(std::move(before), most_in_code);
        link.to = fitted(std::move(after), most_in_code);
        link.source = Origin::derived;
        made_.links.push_back(std::move(link));
    }

    void add_change(const AreaChange& c) {
        auto& made = add(c.code + "/" + c.municipality_name,
            c.area_name + ", " + c.municipality_name + " → " + c.to_name, CutoverKind::area,
            "valg");
        const auto code = made.row.code;
        auto& row = made.row;
        row.area = c.area;
        row.municipality = c.municipality;
        row.product = c.to;
        row.system = c.to_name;
        if (c.interim) row.cutover_class = CutoverClass::interim;
        for (const auto& s : c.ending) {
            if (row.from_system.empty()) {
                row.from_system = s.name;
                row.from_product = s.product;
            }
            made.basis.users += s.users;
            made.basis.integrations += s.integrations;
            made.basis.personal_data |= s.personal_data;
            ++made.basis.systems;
            if (s.contract_ends && (!row.latest || *s.contract_ends < *row.latest))
                row.latest = s.contract_ends;
        }
        if (!c.to) add_procurement(c, code);
        if (c.code.starts_with(platform_areas)) return; // what runs the others keeps no records
        for (const auto& s : c.ending) add_archive(c, s, code);
    }

    // One for the area, whoever moves.
    void add_procurement(const AreaChange& c, const std::string& cutover) {
        const auto code = "anskaffelse/" + c.code;
        if (procured_.insert(code).second) {
            auto& row =
                add(code, "Anskaffelse: " + c.area_name, CutoverKind::procurement, "valg").row;
            row.area = c.area;
            if (c.interim) row.cutover_class = CutoverClass::interim;
        }
        link(code, cutover);
    }

    void add_archive(const AreaChange& c, const EndingSystem& s, const std::string& cutover) {
        auto& row = add("arkiv/" + c.code + "/" + c.municipality_name + "/" + s.name,
            "Arkiv etter " + s.name + " i " + c.municipality_name, CutoverKind::archive, "valg")
                        .row;
        row.area = c.area;
        row.municipality = c.municipality;
        row.from_system = s.name;
        row.from_product = s.product;
        row.cutover_class = CutoverClass::later;
        link(cutover, row.code);
    }

    void add_platform() {
        for (std::size_t i = 0; i < choices_of<PlatformPiece>.size(); ++i) {
            const std::string word{choices_of<PlatformPiece>[i].word};
            auto& made = add(of_piece(static_cast<PlatformPiece>(i)), "Felles " + word,
                CutoverKind::platform, "plattform");
            made.row.platform = made.basis.platform = static_cast<PlatformPiece>(i);
        }
        link(of_piece(PlatformPiece::network), of_piece(PlatformPiece::directory));
        link(of_piece(PlatformPiece::directory), of_piece(PlatformPiece::mail));
    }
    static std::string of_piece(PlatformPiece piece) {
        return "plattform/" +
               std::string{choices_of<PlatformPiece>[static_cast<std::size_t>(piece)].word};
    }

    // What is in the name of the old numbers is made anew in that of the new.
    void add_number() {
        if (!of_.components.empty())
            add("sertifikat/virksomhet", "Virksomhetssertifikat på nytt kommunenummer",
                CutoverKind::certificate, "kommunenummer");
        for (const auto& c : of_.components) {
            add("avtale/" + c, "Avtale om " + c + " på nytt kommunenummer", CutoverKind::agreement,
                "felleskomponent")
                .row.subject = c;
            add("felleskomponent/" + c, c + " på nytt kommunenummer", CutoverKind::component,
                "felleskomponent")
                .row.subject = c;
            link("avtale/" + c, "felleskomponent/" + c);
            link("sertifikat/virksomhet", "felleskomponent/" + c);
            if (folded(c).find("altinn") == std::string::npos) continue;
            add("delegering/" + c, "Roller og delegeringer i " + c, CutoverKind::delegation,
                "felleskomponent")
                .row.subject = c;
            link("delegering/" + c, "felleskomponent/" + c);
        }
        for (const auto& a : of_.agreements) {
            const auto subject = a.number.empty() ? a.system : a.number;
            auto& row = add("avtale/" + a.municipality_name + "/" + subject,
                "Avtalen om " + a.system + " i " + a.municipality_name + " på nytt kommunenummer",
                CutoverKind::agreement, "avtale")
                            .row;
            row.municipality = a.municipality;
            row.subject = subject;
        }
    }

    const Undertaking& of_;
    std::set<std::string> procured_; // codes
    MadeCutovers made_;
};

} // namespace

MadeCutovers made_cutovers(const Undertaking& of) { return Maker{of}.run(); }

} // namespace samdrift
