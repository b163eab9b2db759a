#include "plan/made_cutovers.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

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
        made.row.code = std::move(code);
        made.row.name = std::move(name);
        made.row.kind = made.basis.kind = kind;
        made.row.cutover_class = CutoverClass::day_1;
        made.row.made_from = rule;
        made.row.source = Origin::derived;
        return made;
    }
    void link(std::string before, std::string after) {
        CutoverLink link;
        link.from = std::move(before);
        link.to = std::move(after);
        link.source = Origin::derived;
        made_.links.push_back(std::move(link));
    }

    void add_change(const AreaChange& c) {
        auto& made = add(c.code + "/" + c.municipality_name,
            c.area_name + ", " + c.municipality_name + " → " + c.to_name, CutoverKind::area,
            "valg");
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
    MadeCutovers made_;
};

} // namespace

MadeCutovers made_cutovers(const Undertaking& of) { return Maker{of}.run(); }

} // namespace samdrift
