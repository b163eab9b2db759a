#include "allocate.hpp"
#include "bench.hpp"
#include <fstream>
#include <sstream>

namespace samdrift::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* head = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>)xml";

std::string column(std::size_t number) {
    std::string name;
    for (auto n = number + 1; n > 0; n = (n - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
    return name;
}

class Page {
public:
    Page(std::ofstream& out, const char* name, bool formulas) : out_{out}, formulas_{formulas} {
        out_ << "<table:table table:name=\"" << name << "\">\n";
    }
    ~Page() { out_ << "</table:table>\n"; }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    void begin_row() { out_ << "<table:table-row>"; }
    void end_row() { out_ << "</table:table-row>\n"; }
    void number(std::int64_t n) {
        out_ << "<table:table-cell office:value-type=\"float\" office:value=\"" << n << "\"/>";
    }
    void formula(const std::string& f) {
        if (!formulas_) return number(1);
        out_ << "<table:table-cell table:formula=\"of:=" << f << "\"/>";
    }

private:
    std::ofstream& out_;
    bool formulas_;
};

// A page for weights, remainders, parts rounded down and shares; the first has the sums.
void write_book(
    const AllocateCase& made, std::size_t projects, bool formulas, const fs::path& file) {
    std::ofstream out{file};
    out << head;
    const auto keys = keys_of_year(made, 0, projects);
    const auto owners = static_cast<std::size_t>(made.size.owners);
    const auto last = column(owners - 1);
    const auto cell = [&](const char* page, std::size_t owner, std::size_t row) {
        return std::string{"["} + page + "." + column(owner) + std::to_string(row) + "]";
    };
    {
        Page sums{out, "sums", formulas};
        sums.begin_row();
        for (std::size_t i = 0; i < owners; ++i)
            sums.formula(
                "SUM([shares." + column(i) + "1:." + column(i) + std::to_string(projects) + "])");
        sums.end_row();
    }
    {
        Page weights{out, "weights", formulas};
        for (std::size_t p = 0; p < projects; ++p) {
            weights.begin_row();
            for (const auto w : keys.keys[keys.key_of[p]].one) weights.number(w);
            weights.end_row();
        }
    }
    { // the amount; the sum of the weights; what is left when all parts are rounded down
        Page costs{out, "costs", formulas};
        for (std::size_t p = 0; p < projects; ++p) {
            const auto row = std::to_string(p + 1);
            costs.begin_row();
            costs.number(std::abs(made.amounts[0][0][p].oere));
            costs.formula("SUM([weights.A" + row + ":." + last + row + "])");
            costs.formula("[.A" + row + "]-SUM([down.A" + row + ":." + last + row + "])");
            costs.end_row();
        }
    }
    const auto each = [&](const char* name, const auto& formula) {
        Page page{out, name, formulas};
        for (std::size_t p = 1; p <= projects; ++p) {
            page.begin_row();
            for (std::size_t i = 0; i < owners; ++i) page.formula(formula(i, p));
            page.end_row();
        }
    };
    each("rests", [&](std::size_t i, std::size_t p) {
        const auto row = std::to_string(p);
        return "MOD([costs.$A" + row + "]*" + cell("weights", i, p) + ";[costs.$B" + row + "])";
    });
    each("down", [&](std::size_t i, std::size_t p) {
        const auto row = std::to_string(p);
        return "([costs.$A" + row + "]*" + cell("weights", i, p) + "-" + cell("rests", i, p) +
               ")/[costs.$B" + row + "]";
    });
    each("shares", [&](std::size_t i, std::size_t p) { // ties go by owner
        const auto row = std::to_string(p);
        return cell("down", i, p) + "+IF(RANK(" + cell("rests", i, p) + ";[rests.$A" + row + ":.$" +
               last + row + "])+COUNTIF([rests.$A" + row + ":." + column(i) + row + "];" +
               cell("rests", i, p) + ")-1&lt;=[costs.$C" + row + "];1;0)";
    });
    out << "</office:spreadsheet></office:body></office:document>\n";
}

std::optional<Beside> convert(const fs::path& book, const fs::path& folder) {
    return run_beside({"soffice", "--headless", "--norestore", "--nologo",
        "-env:UserInstallation=file://" + (folder / "profile").string(), "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1", "--outdir", (folder / "csv").string(),
        book.string()});
}

} // namespace

std::optional<OfficeAllocation> allocate_by_office(const AllocateCase& made, std::size_t projects) {
    const ScratchFolder folder;
    write_book(made, projects, true, folder.path / "sheet.fods");
    write_book(made, projects, false, folder.path / "numbers.fods");
    // The first start makes a profile, which is not part of the work.
    if (!run_beside({"soffice", "--headless", "--norestore", "--nologo",
            "-env:UserInstallation=file://" + (folder.path / "profile").string(),
            "--terminate_after_init"}))
        return std::nullopt;
    const auto numbers = convert(folder.path / "numbers.fods", folder.path);
    const auto sheet = convert(folder.path / "sheet.fods", folder.path);
    if (!numbers || !sheet) return std::nullopt;
    OfficeAllocation answer{{}, sheet->seconds, numbers->seconds};
    std::ifstream in{folder.path / "csv" / "sheet.csv"};
    for (std::string cell; std::getline(in, cell, ';');)
        answer.totals.push_back(std::strtoll(cell.c_str(), nullptr, 10));
    return answer;
}

} // namespace samdrift::bench
