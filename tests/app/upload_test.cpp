#include "app/scratch.hpp"
#include "app/upload.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

namespace fs = std::filesystem;

// A clock that stands still until it is set.
struct Clock {
    std::chrono::sys_seconds at =
        std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 21};
    Now now() {
        return [this] { return at; };
    }
};

struct Sent {
    std::string name, bytes;
};

std::vector<Sent> files_of(const fs::path& folder) {
    std::vector<Sent> files;
    for (const auto& f : fs::directory_iterator{folder}) {
        std::ifstream in{f.path(), std::ios::binary};
        files.push_back({f.path().filename().string(), {std::istreambuf_iterator<char>{in}, {}}});
    }
    return files;
}

std::string send(App& app, const std::string& key, const std::vector<Sent>& files,
    const User& user = local_user()) {
    UploadOrder order;
    for (const auto& f : files)
        order.files.push_back({f.name, static_cast<std::int64_t>(f.bytes.size())});
    const auto upload = begin_upload(app, user, key, order);
    EXPECT_TRUE(upload) << (upload ? "" : text(upload.problems[0]).nb);
    if (!upload) return {};
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t at = 0; at < files[i].bytes.size(); at += 1000) {
            const auto bytes = std::string_view{files[i].bytes}.substr(at, 1000);
            const auto got = add_piece(app, user,
                {key, upload->token, static_cast<std::int64_t>(i), static_cast<std::int64_t>(at),
                    bytes});
            EXPECT_TRUE(got && got->received == static_cast<std::int64_t>(at + bytes.size()));
        }
    return upload->token;
}

// Uploads lie beside a store that is a file, and else among the temporary files, which are here.
class UploadScratch : public Scratch {
public:
    UploadScratch() {
        if (!test_in_postgres()) return;
        if (const char* before = std::getenv("TMPDIR")) before_ = before;
        setenv("TMPDIR", path.c_str(), 1);
    }
    ~UploadScratch() {
        if (!test_in_postgres()) return;
        if (before_)
            setenv("TMPDIR", before_->c_str(), 1);
        else
            unsetenv("TMPDIR");
    }
    fs::path uploads() const {
        return test_in_postgres() ? path / ("samdrift-uploads-" + std::to_string(getpid()))
                                  : fs::path{store() + "-uploads"};
    }

private:
    std::optional<std::string> before_;
};

std::size_t folders(const UploadScratch& scratch) {
    const auto at = scratch.uploads();
    if (!fs::exists(at)) return 0;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{at}, fs::directory_iterator{}));
}

ImportOrder applied() {
    ImportOrder order;
    order.apply = true;
    return order;
}

TEST(Upload, OfTheExampleIsTriedAndThenStored) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    const auto token = send(app, "", files_of(scratch.copy_example("nye-asker")));
    EXPECT_EQ(folders(scratch), 1u);
    const auto dry = import_upload(app, local_user(), "", token, {});
    ASSERT_TRUE(dry);
    EXPECT_EQ(dry->fresh, 327);
    EXPECT_FALSE(dry->batch);
    EXPECT_FALSE(fs::exists(scratch.store())) << "a trial makes no store";
    const auto done = import_upload(app, local_user(), "", token, applied());
    ASSERT_TRUE(done && done->batch);
    EXPECT_EQ(done->fresh, 327);
    EXPECT_EQ(done->cooperation, "nye-asker");
    EXPECT_EQ(folders(scratch), 0u) << "what is stored is not kept as files";
    EXPECT_EQ(import_upload(app, local_user(), "", token, {}).problems[0].code, "unknown_upload");
    auto held = app.session();
    const auto what = one_text(*held, "SELECT what FROM journal_entry");
    EXPECT_TRUE(what.ends_with(" +22")) << what;
}

TEST(Upload, SaysWhatEachSheetAndColumnWasTakenFor) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto token = send(app, "nye-asker",
        {{"systemer.csv", "kommune;fagområde;system;status;merke\n"
                          "Asker;adm.sak;Ephorte;i drift;A1\n"},
            {"ukjent.csv", "a;b\n1;2\n"}});
    const auto answer = import_upload(app, local_user(), "nye-asker", token, {});
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->sheets.size(), 2u);
    const auto& known = answer->sheets[0];
    EXPECT_EQ(known.kind + "/" + known.entity, "systemer/usage");
    EXPECT_EQ(known.rows, 1);
    ASSERT_EQ(known.columns.size(), 5u);
    EXPECT_EQ(known.columns[1].field + "/" + known.columns[1].examples.at(0), "area/adm.sak");
    EXPECT_EQ(known.columns[4].field + "/" + known.columns[4].heading, "/merke");
    EXPECT_EQ(answer->sheets[1].kind, "");
}

TEST(Upload, TakesWhatAPersonSaysOfTheSheets) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const std::string file = "ark1.csv";
    const auto token = send(app, "nye-asker",
        {{file, "kommune;område;system;status;brukere\n"
                "Asker;adm.sak;Nyprogram A;i drift;-14\n"
                "Asker;tull;Nyprogram B;i drift;3\n"}});
    const auto tried = [&](const ImportOrder& order) {
        return *import_upload(app, local_user(), "nye-asker", token, order);
    };
    EXPECT_EQ(tried({}).sheets[0].kind, "systemer") << "by its headings alone";
    ImportOrder order;
    order.sheets = {{file, "ark1", ""}};
    EXPECT_EQ(tried(order).problems[0].code, "nothing_known")
        << "a person has said that it is none";
    order.sheets = {{file, "ark1", "systemer"}};
    order.columns = {{file, "ark1", "område", ""}};
    EXPECT_EQ(tried(order).problems[0].code, "missing_column") << "fagområde";
    order.columns = {{file, "ark1", "område", "area"}};
    const auto read = tried(order);
    ASSERT_EQ(read.problems.size(), 2u);
    EXPECT_EQ(read.problems[0].code, "below_zero");
    EXPECT_EQ(read.problems[1].column, "område") << "as it is called in the file";
    order.corrections = {{file, "ark1", 2, "brukere", "14"}};
    order.left_out = {{file, "ark1", 3}};
    const auto right = tried(order);
    EXPECT_TRUE(right.problems.empty());
    EXPECT_EQ(right.fresh, 1);
    order.corrections[0].row = 99;
    EXPECT_EQ(tried(order).problems[0].code, "unknown_place");
    order.corrections.clear();
    order.columns[0].field = "no_such";
    EXPECT_EQ(tried(order).problems[0].code, "unknown_field");
    order.sheets[0].kind = "no such";
    EXPECT_EQ(tried(order).problems[0].code, "unknown_sheet_kind");
}

TEST(Upload, IsNotStoredWithOpenQuestionsAndIsWithAnswers) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto token = send(app, "nye-asker",
        {{"systemer.csv",
            "kommune;fagområde;system;status\nAsker;adm.okonomi;Gerica Pleie;i drift\n"}});
    auto order = applied();
    const auto asked = *import_upload(app, local_user(), "nye-asker", token, order);
    EXPECT_FALSE(asked.batch);
    ASSERT_FALSE(asked.questions.empty());
    const auto entries = [&] {
        auto held = app.session();
        return one_integer(*held, "SELECT count(*) FROM journal_entry");
    };
    EXPECT_EQ(entries(), 1) << "nothing was stored";
    for (const auto& q : asked.questions)
        order.answers.push_back({q.kind, q.name, q.proposals.front().name});
    const auto done = *import_upload(app, local_user(), "nye-asker", token, order);
    EXPECT_TRUE(done.batch) << (done.problems.empty() ? "" : done.problems[0].text);
    EXPECT_TRUE(done.questions.empty());
    EXPECT_EQ(entries(), 2);
    EXPECT_TRUE(undo_batch(app, local_user(), *done.batch).batch);
}

TEST(Upload, IsKeptWhenItsRowsAreRefused) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto token = send(app, "nye-asker",
        {{"systemer.csv", "kommune;fagområde;system;status\nOslo;adm.sak;Ephorte;i drift\n"}});
    const auto answer = *import_upload(app, local_user(), "nye-asker", token, applied());
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(answer.problems[0].code, "unknown_municipality");
    EXPECT_EQ(folders(scratch), 1u) << "it can be put right and tried again";
    EXPECT_TRUE(drop_upload(app, local_user(), "nye-asker", token));
    EXPECT_EQ(folders(scratch), 0u);
    EXPECT_EQ(
        drop_upload(app, local_user(), "nye-asker", token).problems[0].code, "unknown_upload");
}

TEST(Upload, OfAnotherCooperationIsRefused) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto token = send(app, "nye-asker", files_of(scratch.copy_example("nye-drammen")));
    const auto answer = *import_upload(app, local_user(), "nye-asker", token, applied());
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(answer.problems[0].code, "other_cooperation");
}

TEST(Upload, IsRefusedBeforeItIsSent) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    const UploadFile good{"systemer.csv", 10};
    struct Row {
        const char* why;
        std::vector<UploadFile> files;
        const char* code; // "": it is taken
    };
    const Row rows[] = {
        {"one file", {good}, ""},
        {"no file", {}, "upload_empty"},
        {"as large as may be", {{"a.csv", 100'000'000}}, ""},
        {"a byte too much", {{"a.csv", 100'000'000}, {"b.csv", 1}}, "upload_too_large"},
        {"sizes that would wrap around", {{"a.csv", INT64_MAX}, {"b.csv", INT64_MAX}},
            "upload_too_large"},
        {"201 files", std::vector<UploadFile>(201, good), "upload_too_many_files"},
        {"the same name twice", {good, {"C:\\kart\\systemer.csv", 1}}, "same_file_twice"},
        {"a name that is a path alone", {{"../..", 1}}, "file_name_missing"},
        {"a workbook of another program", {{"kart.ods", 1}}, ""},
        {"the old ending: what it is, its content says", {{"kart.xls", 1}}, ""},
        {"another kind", {{"kart.pdf", 1}}, "format_not_read"},
        {"a program", {{"kart.exe", 1}}, "format_not_read"},
    };
    for (const auto& row : rows) {
        const auto upload = begin_upload(app, local_user(), "", {row.files});
        EXPECT_EQ(upload ? "" : upload.problems[0].code, row.code) << row.why;
    }
    const User reader = user_in_role(2, "Leser", Role::reader);
    EXPECT_EQ(begin_upload(app, reader, "", {{good}}).problems[0].code, "forbidden");
    import_folder(app, scratch.copy_example("nye-asker"));
    EXPECT_EQ(
        begin_upload(app, local_user(), "ingen", {{good}}).problems[0].code, "unknown_cooperation");
}

TEST(Upload, NamesOfFilesLoseWhatIsNoName) {
    struct Row {
        const char *sent, *kept;
    };
    const Row rows[] = {{"systemer.csv", "systemer.csv"}, {"../../etc/passwd.csv", "passwd.csv"},
        {"C:\\kart\\a.xlsx", "a.xlsx"}, {"\\\\tjener\\a.csv", "a.csv"}, {"a\nb\x7f.csv", "ab.csv"},
        {"..csv", "csv"}, {"...", ""}, {"", ""}, {"mappe/", ""}, {"~$a.xlsx", "a.xlsx"},
        {"Årskostnad å.csv", "Årskostnad å.csv"}};
    for (const auto& row : rows) EXPECT_EQ(safe_file_name(row.sent), row.kept) << row.sent;
    std::string longer;
    for (int i = 0; i < 100; ++i) longer += "å";
    const auto cut = safe_file_name(longer + ".xlsx");
    EXPECT_LE(cut.size(), 120u);
    EXPECT_TRUE(cut.ends_with("å.xlsx")) << cut;
}

TEST(Upload, PiecesMustFollowEachOther) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    const auto upload = begin_upload(app, local_user(), "", {{{"a.csv", 6}}});
    const auto add = [&](std::int64_t file, std::int64_t offset, std::string_view bytes,
                         const std::string& token) {
        const auto got = add_piece(app, local_user(), {"", token, file, offset, bytes});
        return got ? std::to_string(got->received) : got.problems[0].code;
    };
    EXPECT_EQ(add(0, 0, "abc", upload->token), "3");
    EXPECT_EQ(import_upload(app, local_user(), "", upload->token, {}).problems[0].code,
        "upload_not_whole");
    EXPECT_EQ(add(0, 0, "abc", upload->token), "upload_out_of_step");
    EXPECT_EQ(add(0, 3, "defg", upload->token), "upload_out_of_step") << "more than it was to be";
    EXPECT_EQ(add(1, 0, "a", upload->token), "upload_out_of_step");
    EXPECT_EQ(add(-1, 0, "a", upload->token), "upload_out_of_step");
    EXPECT_EQ(add(0, 3, "def", upload->token), "6");
    EXPECT_EQ(add(0, 0, "abc", "0123"), "unknown_upload");
    const auto at = scratch.uploads() / upload->token / "a.csv";
    std::ifstream in{at};
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>{in}, {}), "abcdef");
    EXPECT_EQ(fs::status(at).permissions() & (fs::perms::group_all | fs::perms::others_all),
        fs::perms::none);
}

TEST(Upload, IsSomebodysOwnAndLastsAnHour) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    const auto token = send(app, "", {{"systemer.csv", "a;b\n"}});
    const User other = user_in_role(3, "Annen", Role::administrator);
    EXPECT_EQ(import_upload(app, other, "", token, {}).problems[0].code, "unknown_upload");
    EXPECT_EQ(import_upload(app, local_user(), "nye-asker", token, {}).problems[0].code,
        "unknown_upload");
    clock.at += std::chrono::minutes{59};
    EXPECT_TRUE(import_upload(app, local_user(), "", token, {})) << "and is used, so it stays";
    clock.at += std::chrono::minutes{59};
    app.uploads().remove_old(app.now());
    EXPECT_EQ(folders(scratch), 1u);
    clock.at += std::chrono::minutes{1};
    app.uploads().remove_old(app.now());
    EXPECT_EQ(folders(scratch), 0u);
    EXPECT_EQ(import_upload(app, local_user(), "", token, {}).problems[0].code, "unknown_upload");
}

TEST(Upload, TheOldestGivesWayAndWhatWasLeftIsRemovedAtStart) {
    const UploadScratch scratch;
    Clock clock;
    App app{scratch.store(), clock.now()};
    std::vector<std::string> tokens;
    for (int i = 0; i < 5; ++i) {
        clock.at += std::chrono::minutes{1};
        tokens.push_back(send(app, "", {{"systemer.csv", "a;b\n"}}));
    }
    EXPECT_EQ(folders(scratch), 4u);
    EXPECT_EQ(
        import_upload(app, local_user(), "", tokens[0], {}).problems[0].code, "unknown_upload");
    EXPECT_TRUE(import_upload(app, local_user(), "", tokens[1], {}));
    App next{scratch.store(), clock.now()};
    EXPECT_EQ(folders(scratch), 4u) << "another program on the same store leaves them alone";
    next.uploads().remove_all();
    EXPECT_EQ(folders(scratch), 0u);
}

TEST(Upload, GoesWithTheProgram) {
    const UploadScratch scratch;
    Clock clock;
    {
        App app{scratch.store(), clock.now()};
        send(app, "", {{"systemer.csv", "a;b\n"}});
        EXPECT_EQ(folders(scratch), 1u);
    }
    EXPECT_FALSE(fs::exists(scratch.uploads()));
}

TEST(Upload, ToADiskThatTakesNothingIsAFailure) {
    const UploadScratch scratch;
    Clock clock;
    scratch.write(scratch.uploads().filename(), "a file where the folder should be");
    App app{scratch.store(), clock.now()};
    try {
        begin_upload(app, local_user(), "", {{{"a.csv", 6}}});
        FAIL() << "nothing could be written";
    } catch (const std::exception& e) {
        EXPECT_NE(std::string{e.what()}.find("cannot_write"), std::string::npos) << e.what();
    }
}

} // namespace
} // namespace samdrift
