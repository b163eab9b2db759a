#include "exchange/html_files.hpp"
#include "base/failure.hpp"
#include "exchange/child_process.hpp"
#include "exchange/docx_page.hpp"
#include "exchange/scratch_folder.hpp"
#include "publish/html.hpp"
#include <semaphore>

namespace samdrift {

namespace {

using namespace std::chrono_literals;

// WeasyPrint's command fetches what a page names; only its library can be told not to. Python that
// does not find the library ends with this status.
constexpr int no_weasyprint = 69;
constexpr const char* weasyprint = R"python(
import sys
try:
    from weasyprint import HTML, default_url_fetcher
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(69)

def fetch(url, *rest, **named):
    if url.startswith("data:"):
        return default_url_fetcher(url, *rest, **named)
    raise ValueError("nothing is fetched: " + url[:200])

page = HTML(file_obj=sys.stdin.buffer, encoding="utf-8", base_url="about:blank", url_fetcher=fetch)
page.write_pdf(sys.stdout.buffer, variant="pdf/ua-1")
)python";

// The title stands once, as the document's own. Pictures repeat the text beside them.
constexpr std::string_view filter = R"lua(
local stringify = pandoc.utils.stringify
function Image() return {} end
function Link(link) if link.classes:includes('skip') then return {} end end
function Div(div) if div.classes:includes('top') then return {} end end

local function share_widths(table)
  local share, sum = {}, 0
  for i = 1, #table.colspecs do share[i] = 6 end
  local function see(row)
    local at = 1
    for _, cell in ipairs(row.cells) do
      if cell.col_span == 1 then
        local text = stringify(cell.contents)
        share[at] = math.max(share[at], 3 * math.sqrt(math.min(utf8.len(text) or #text, 60)))
      end
      at = at + cell.col_span
    end
  end
  for _, row in ipairs(table.head.rows) do see(row) end
  for _, body in ipairs(table.bodies) do
    for _, row in ipairs(body.body) do see(row) end
  end
  for _, width in ipairs(share) do sum = sum + width end
  for i, width in ipairs(share) do table.colspecs[i] = {table.colspecs[i][1], width / sum} end
  return table
end
Table = share_widths

function Pandoc(doc)
  local title = stringify(doc.meta.title or '')
  return doc:walk {
    Header = function(h) if h.level == 1 and stringify(h) == title then return {} end end
  }
end
)lua";

// Each takes a processor and a hundred megabytes while it runs.
std::counting_semaphore<2> places{2};

class Turn {
public:
    Turn() {
        if (!places.try_acquire()) throw Failure("overloaded", "two reports are being made");
    }
    ~Turn() { places.release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
};

std::string why(const ChildAnswer& answer) {
    const auto number = std::to_string(answer.status);
    if (answer.end == ChildEnd::too_large) return "too much output";
    return (answer.end == ChildEnd::signalled ? "signal " : "status ") + number + ": " +
           answer.last_words;
}

// Its output, or a Failure. name: the package an administrator installs.
std::string output_of(const std::string& name, const ChildAsked& asked) {
    auto answer = run_child(asked);
    if (answer.well() && !answer.output.empty()) return std::move(answer.output);
    if (answer.end == ChildEnd::missing ||
        (answer.end == ChildEnd::exited && answer.status == no_weasyprint && name == "weasyprint"))
        throw Failure(name + "_missing", asked.arguments[0] + ": " + answer.last_words);
    if (answer.end == ChildEnd::too_slow)
        throw Failure("report_too_slow", name + ": " + answer.last_words);
    throw Failure("report_program_failed", name + ": " + why(answer));
}

// Thirty printed sides take about 6 s of a processor, and many times that where others use it too.
constexpr auto longest = 120s;

} // namespace

std::string pdf_of(const std::string& html) {
    auto page = html;
    if (const auto at = page.find("</head>"); at != page.npos)
        page.insert(at, "<style>" + std::string{paper_css} + "</style>");
    const Turn turn;
    const ScratchFolder folder;
    return output_of("weasyprint", {.arguments = {"/usr/bin/python3", "-I", "-c", weasyprint},
                                       .input = page,
                                       .folder = folder.path(),
                                       .limit = longest});
}

// In two steps: HTML is read where pandoc can open no file and no address. What then is written as
// DOCX names nothing to fetch, and that step needs pandoc's own files, which the closed one hides.
std::string docx_of(const std::string& html) {
    const Turn turn;
    const ScratchFolder folder;
    const auto lua = folder.write("filter.lua", filter);
    const auto read = output_of("pandoc", {.arguments = {"pandoc", "--sandbox", "-f", "html", "-t",
                                               "json", "--lua-filter", lua.string()},
                                              .input = html,
                                              .folder = folder.path()});
    return on_landscape_pages(
        output_of("pandoc", {.arguments = {"pandoc", "-f", "json", "-t", "docx", "-o", "-"},
                                .input = read,
                                .folder = folder.path()}));
}

} // namespace samdrift
