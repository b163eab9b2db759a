// The XML of one sheet of an XLSX file, with the strings and styles of a workbook around it.
#include "exchange/xlsx_reader.hpp"
#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace samdrift;
    const auto zip = fuzzing::zip_of({
        {"_rels/.rels",
            R"(<R><Relationship Id="a" Target="xl/workbook.xml" Type="x/officeDocument"/></R>)"},
        {"xl/workbook.xml",
            R"(<workbook><sheets><sheet name="Data" r:id="b"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
            R"(<R><Relationship Id="b" Target="sheet.xml" Type="x/worksheet"/>)"
            R"(<Relationship Id="c" Target="styles.xml" Type="x/styles"/>)"
            R"(<Relationship Id="d" Target="strings.xml" Type="x/sharedStrings"/></R>)"},
        {"xl/styles.xml",
            R"(<s><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellXfs>)"
            R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></s>)"},
        {"xl/strings.xml", R"(<sst><si><t>Navn</t></si><si><r><t>Sak_x000D_</t></r></si></sst>)"},
        {"xl/sheet.xml", {reinterpret_cast<const char*>(data), size}},
    });
    std::vector<Sheet> sheets;
    const auto problems = read_xlsx(fuzzing::file_of(zip), sheets);
    fuzzing::must(problems.empty() != sheets.empty());
    fuzzing::check(problems, sheets);
    return 0;
}
