// The house's rules that a compiler cannot see, read off the sources as text.
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

namespace {

namespace fs = std::filesystem;
const fs::path root{SAMDRIFT_SOURCE};

std::string read(const fs::path& path) {
    std::ifstream in{path};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<fs::path> files(const std::string& below, const std::set<std::string>& endings) {
    std::vector<fs::path> all;
    if (!fs::exists(root / below)) return all;
    for (const auto& f : fs::recursive_directory_iterator{root / below}) {
        const auto path = f.path().string();
        if (path.find("node_modules") == path.npos && path.find("/dist/") == path.npos &&
            endings.contains(f.path().extension().string()))
            all.push_back(f.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::string name_of(const fs::path& path) { return fs::relative(path, root).string(); }

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// tests/tidy_known.txt may lose lines, never gain one: "src/x.cpp: too long".
std::set<std::string> known() {
    std::set<std::string> all;
    std::ifstream in{root / "tests/tidy_known.txt"};
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#') all.insert(line);
    return all;
}

TEST(Tidy, DomainFoldersTouchNoWorld) {
    for (const auto* folder :
        {"base", "schema", "register", "match", "compare", "cost", "govern", "plan", "publish"})
        for (const auto& f : files(std::string{"src/"} + folder, {".hpp", ".cpp"})) {
            const auto text = read(f);
            for (const auto* word : {"<fstream>", "<iostream>", "<filesystem>", "<thread>",
                     "system_clock::now", "sqlite3.h", "std::cout", "std::cerr", "printf(\""})
                EXPECT_EQ(text.find(word), text.npos)
                    << name_of(f) << ": " << word << " has no place in the domain";
        }
}

TEST(Tidy, MoneyIsNeverAFloatingNumber) {
    const std::regex floating{R"((^|[^A-Za-z_])(double|float)[ >&,)])"};
    for (const auto* folder : {"base", "schema", "register", "cost"})
        for (const auto& f : files(std::string{"src/"} + folder, {".hpp", ".cpp"}))
            EXPECT_FALSE(std::regex_search(read(f), floating))
                << name_of(f) << ": no double in base, schema, register, cost";
}

TEST(Tidy, NothingIncludesUpwards) {
    for (const auto& f : files("src", {".hpp", ".cpp"})) {
        const auto text = read(f);
        EXPECT_EQ(text.find("#include \"../"), text.npos) << name_of(f);
        const bool storage = f.string().find("/storage/") != std::string::npos;
        const bool json = f.string().find("/schema/json.cpp") != std::string::npos;
        EXPECT_TRUE(storage || text.find("sqlite3.h") == text.npos) << name_of(f);
        EXPECT_TRUE(storage || text.find("libpq-fe.h") == text.npos) << name_of(f);
        EXPECT_TRUE(json || text.find("boost/json") == text.npos) << name_of(f);
    }
}

TEST(Tidy, RoomsStaySmall) {
    const auto excused = known();
    for (const auto* below : {"src", "bench", "web/src"})
        for (const auto& f : files(below, {".hpp", ".cpp", ".ts", ".tsx"})) {
            if (name_of(f) == "web/src/generated/types.ts" ||
                excused.contains(name_of(f) + ": too long"))
                continue;
            EXPECT_LE(lines(read(f)), 450u) << name_of(f);
        }
}

TEST(Tidy, FunctionsFitOnAPage) {
    const auto excused = known();
    for (const auto& f : files("src", {".cpp"})) {
        if (excused.contains(name_of(f) + ": long function")) continue;
        std::ifstream in{f};
        std::string line;
        std::size_t at = 0, began = 0;
        while (std::getline(in, line)) {
            ++at;
            const bool opens = !line.empty() && line.back() == '{' && line[0] != ' ' &&
                               line[0] != '}' && line.find('(') != line.npos;
            if (opens) began = at;
            if (line == "}" && began) {
                EXPECT_LE(at - began, 70u) << name_of(f) << ":" << began;
                began = 0;
            }
        }
    }
}

// Two types of one name in one program are undefined behaviour, and no compiler says so.
std::vector<std::string> types_in(const fs::path& header) {
    static const std::regex definition{R"((?:^|\n)(?:struct|class|enum class) (\w+)[^;{]*\{)"};
    const auto text = read(header);
    std::vector<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), definition}, end; at != end; ++at)
        names.push_back((*at)[1]);
    return names;
}

// Two of one name in a program are one to the linker, which takes either one's functions for both.
TEST(Tidy, EveryTypeHasANameOfItsOwn) {
    std::map<std::string, std::string> first;
    for (const auto& f : files("src", {".hpp"}))
        for (const auto& type : types_in(f)) {
            const auto [known, fresh] = first.emplace(type, name_of(f));
            EXPECT_TRUE(fresh) << type << " in " << name_of(f) << " and in " << known->second;
        }
    for (const auto& f : files("tests", {".hpp"})) {
        if (read(f).find("\nnamespace samdrift::") != std::string::npos) continue; // one of its own
        for (const auto& type : types_in(f))
            EXPECT_FALSE(first.contains(type))
                << type << " in " << name_of(f) << " and in " << first[type];
    }
}

TEST(Tidy, HeadersSayWhatIsInTheRoom) {
    for (const auto& f : files("src", {".hpp"}))
        EXPECT_EQ(read(f).substr(0, 3), "// ") << name_of(f);
}

TEST(Tidy, NoLeftOvers) {
    const std::regex left_over{R"(\b(TODO|FIXME|XXX|HACK)\b)"};
    for (const auto* below : {"src", "bench", "tests", "web/src", "tools"})
        for (const auto& f : files(below, {".hpp", ".cpp", ".ts", ".tsx", ".css", ".sh", ".mjs"}))
            EXPECT_TRUE(f.filename() == "tidy_test.cpp" || !std::regex_search(read(f), left_over))
                << name_of(f);
}

// A key in quotes, "problem.x" or a code handed to a Problem, must have its sentence in both
// languages.
TEST(Tidy, EveryProblemAndFailureHasItsSentence) {
    const auto nb = read(root / "web/src/texts/nb.json"), en = read(root / "web/src/texts/en.json");
    const std::regex failure{"Failure[ ({]+\"([a-z_]+)\""},
        problem{R"((?:Problem\{|problems\.push_back\(\{|say\()\"([a-z_]+)\")"};
    for (const auto& f : files("src", {".cpp", ".hpp"})) {
        const auto text = read(f);
        for (const auto& [pattern, kind] :
            {std::pair{&failure, "failure."}, std::pair{&problem, "problem."}})
            for (std::sregex_iterator at{text.begin(), text.end(), *pattern}, end; at != end;
                 ++at) {
                const auto key = "\"" + (kind + (*at)[1].str()) + "\"";
                EXPECT_NE(nb.find(key), nb.npos) << name_of(f) << ": " << key;
                EXPECT_NE(en.find(key), en.npos) << name_of(f) << ": " << key;
            }
    }
}

TEST(Tidy, EveryModuleIsOnTheMap) {
    const auto map = read(root / "src/README.md");
    for (const auto& folder : fs::directory_iterator{root / "src"})
        EXPECT_TRUE(
            !folder.is_directory() || map.find(folder.path().filename().string()) != map.npos)
            << folder.path().filename();
}

} // namespace
