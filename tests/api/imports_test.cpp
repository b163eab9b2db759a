// Sheets through the server: sent in pieces, tried, stored, and kept from other sites' pages.
#include "api/local_door.hpp"
#include "api/routes.hpp"
#include "api/test_server.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

namespace fs = std::filesystem;

struct World {
    World() {
        folder = fs::temp_directory_path() / ("samdrift-imports-" + std::to_string(::getpid()));
        fs::remove_all(folder);
        fs::create_directories(folder);
        app = std::make_unique<App>(
            (folder / "samdrift.db").string(), [] { return std::chrono::system_clock::now(); });
        server = std::make_unique<TestServer>(as_local_user(routes(*app, "0.1.0")));
    }
    ~World() {
        server->stop();
        fs::remove_all(folder);
    }
    Answer ask(const std::string& method, const std::string& path, const std::string& body,
        const std::string& headers = "Content-Type: application/json\r\n") {
        Client client{*server};
        return client.ask(method + " " + path + " HTTP/1.1\r\nHost: HOST\r\n" + headers +
                          "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    // The token of the files, sent whole.
    std::string send(const std::string& within) {
        std::vector<std::pair<std::string, std::string>> files;
        for (const auto& f :
            fs::directory_iterator{fs::path{SAMDRIFT_SOURCE} / "examples/nye-asker"})
            if (f.path().extension() == ".csv") {
                std::ifstream in{f.path(), std::ios::binary};
                files.emplace_back(f.path().filename().string(),
                    std::string{std::istreambuf_iterator<char>{in}, {}});
            }
        std::string order;
        for (const auto& [name, bytes] : files)
            order += (order.empty() ? "" : ",") + std::string{R"({"name":")"} + name +
                     R"(","size":)" + std::to_string(bytes.size()) + "}";
        const auto begun = ask("POST", within, R"({"files":[)" + order + "]}");
        EXPECT_EQ(begun.status, 200) << begun.body;
        const auto at = begun.body.find(R"("token":")") + 9;
        const auto token = begun.body.substr(at, 32);
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto sent =
                ask("PUT", within + "/" + token + "/files/" + std::to_string(i) + "?offset=0",
                    files[i].second, "Content-Type: application/octet-stream\r\n");
            EXPECT_EQ(sent.status, 200) << sent.body;
        }
        return token;
    }
    fs::path folder;
    std::unique_ptr<App> app;
    std::unique_ptr<TestServer> server;
};

bool has(const Answer& answer, std::string_view what) {
    return answer.body.find(what) != std::string::npos;
}

TEST(Imports, AreSentTriedAndStored) {
    World world;
    const auto token = world.send("/api/imports");
    const auto dry = world.ask("POST", "/api/imports/" + token, R"({"apply":false})");
    EXPECT_EQ(dry.status, 200);
    EXPECT_TRUE(has(dry, R"("new":327)") && has(dry, R"("batch":null)")) << dry.body.substr(0, 200);
    const auto done = world.ask("POST", "/api/imports/" + token, R"({"apply":true})");
    EXPECT_TRUE(has(done, R"("batch":1)")) << done.body.substr(0, 200);
    const auto again = world.send("/api/nye-asker/imports");
    EXPECT_TRUE(has(world.ask("POST", "/api/nye-asker/imports/" + again, "{}"), R"("same":327)"));
    EXPECT_EQ(world.ask("DELETE", "/api/nye-asker/imports/" + again, "").status, 200);
    const auto gone = world.ask("POST", "/api/nye-asker/imports/" + again, "{}");
    EXPECT_EQ(gone.status, 404);
    EXPECT_TRUE(has(gone, "unknown_upload"));
    const auto history = world.ask("GET", "/api/nye-asker/journal/1", "");
    EXPECT_TRUE(has(history, R"("kind":"created")"));
    EXPECT_EQ(world.ask("GET", "/api/nye-asker/journal/99", "").status, 404);
    EXPECT_EQ(world.ask("GET", "/api/nye-asker/journal/x", "").status, 404);
}

TEST(Imports, AreRefusedWithASentence) {
    World world;
    const std::string json = "Content-Type: application/json\r\n";
    struct Row {
        const char* why;
        std::string method, path, body, headers;
        int status;
        const char *code, *said;
    };
    const Row rows[] = {
        {"too large", "POST", "/api/imports", R"({"files":[{"name":"a.csv","size":100000001}]})",
            json, 413, "upload_too_large", "100 MB"},
        {"wrong kind", "POST", "/api/imports", R"({"files":[{"name":"brev.pdf","size":1}]})", json,
            415, "format_not_read", "brev.pdf: "},
        {"no files", "POST", "/api/imports", R"({"files":[]})", json, 422, "upload_empty", ""},
        {"a field nobody knows", "POST", "/api/imports", R"({"filer":[]})", json, 422,
            "unknown_field", "filer"},
        {"not JSON", "POST", "/api/imports", "files", json, 422, "not_json", ""},
        {"a form of another site", "POST", "/api/imports", R"({"files":[]})",
            "Content-Type: text/plain\r\n", 415, "json_expected", ""},
        {"another site's page", "POST", "/api/imports", R"({"files":[]})",
            json + "Origin: http://evil.example\r\n", 403, "origin_refused", ""},
        {"another site's page takes away", "DELETE", "/api/imports/abc", "",
            "Origin: http://evil.example\r\n", 403, "origin_refused", ""},
        {"an unknown token", "PUT", "/api/imports/abc/files/0?offset=0", "x", "", 404,
            "unknown_upload", "time"},
        {"a piece larger than a request may be", "PUT", "/api/imports/abc/files/0?offset=0",
            std::string(1024 * 1024 + 1, 'x'), "", 413, "body_too_large", ""},
        {"an offset below zero", "PUT", "/api/imports/abc/files/0?offset=-1", "x", "", 422,
            "below_zero", ""},
        {"a file that is no number", "PUT", "/api/imports/abc/files/x?offset=0", "x", "", 404,
            "not_found", ""},
    };
    for (const auto& row : rows) {
        const auto answer = world.ask(row.method, row.path, row.body, row.headers);
        EXPECT_EQ(answer.status, row.status) << row.why << ": " << answer.body;
        EXPECT_TRUE(has(answer, std::string{R"("code":")"} + row.code + '"'))
            << row.why << ": " << answer.body;
        EXPECT_TRUE(has(answer, row.said)) << row.why << ": " << answer.body;
    }
    EXPECT_FALSE(fs::exists(world.folder / "samdrift.db")) << "nothing was stored";
}

} // namespace
} // namespace samdrift
