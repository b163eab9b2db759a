#include "api/test_server.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

namespace fs = std::filesystem;

class Pages : public testing::Test {
protected:
    Pages() {
        write("index.html", "<!doctype html><title>Samdrift</title>");
        write("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write("assets/index-4f2a.js", "export const long = '" + std::string(3000, 'a') + "';");
        write("assets/inter-9c1b.woff2", std::string(3000, 'w'));
        write(".vite/manifest.json", "{}");
        write("../outside.txt", "secret");
        fs::create_symlink("../outside.txt", folder / "link.txt");
    }
    ~Pages() override { fs::remove_all(folder.parent_path()); }
    void write(const std::string& name, const std::string& body) const {
        fs::create_directories((folder / name).parent_path());
        std::ofstream{folder / name} << body;
    }
    ServerOptions options() const {
        ServerOptions o;
        o.web = folder;
        return o;
    }
    const fs::path folder =
        fs::temp_directory_path() / ("samdrift-pages-" + std::to_string(::getpid())) / "dist";
};

TEST_F(Pages, Table) {
    TestServer server{Router{}, options()};
    Client client{server};
    struct Row {
        const char *why, *target;
        int status;
        const char *type, *cache;
    };
    const char *html = "text/html; charset=utf-8", *changing = "no-cache",
               *lasting = "public, max-age=31536000, immutable";
    const Row rows[] = {
        {"the front page", "/", 200, html, changing},
        {"by its name", "/index.html", 200, html, changing},
        {"a page the web knows", "/nye-asker/sammenligning?as_of=2019-12-31", 200, html, changing},
        {"an area's code has a point", "/nye-asker/fagomrade/adm.sak", 200, html, changing},
        {"a script", "/assets/index-4f2a.js", 200, "text/javascript; charset=utf-8", lasting},
        {"a font", "/assets/inter-9c1b.woff2", 200, "font/woff2", lasting},
        {"a picture", "/icon.svg", 200, "image/svg+xml", changing},
        {"an old script", "/assets/index-0000.js", 404, "application/json", "no-store"},
        {"a file that is not there", "/robots.txt", 404, "application/json", "no-store"},
        {"hidden", "/.vite/manifest.json", 404, "application/json", "no-store"},
        {"a link out of the folder", "/link.txt", 404, "application/json", "no-store"},
        {"out of the folder", "/assets/../../outside.txt", 400, "application/json", "no-store"},
        {"out of the folder, the slash escaped", "/..%2foutside.txt", 404, "application/json",
            "no-store"},
        {"out of the folder, all escaped", "/%2e%2e%2foutside.txt", 404, "application/json",
            "no-store"},
        {"out of the folder, the other slash", "/..%5coutside.txt", 404, "application/json",
            "no-store"},
        {"two slashes", "//outside.txt", 404, "application/json", "no-store"},
        {"the API does not fall back", "/api/nothing", 404, "application/json", "no-store"},
    };
    for (const auto& row : rows) {
        const Answer answer = client.get(row.target);
        EXPECT_EQ(answer.status, row.status) << row.why;
        EXPECT_EQ(answer.header("content-type"), row.type) << row.why;
        EXPECT_EQ(answer.header("cache-control"), row.cache) << row.why;
        EXPECT_EQ(answer.body.find("secret"), std::string::npos) << row.why;
    }
}

TEST_F(Pages, CompressedOnceAndSentAsTaken) {
    TestServer server{Router{}, options()};
    Client client{server};
    const Answer plain = client.get("/assets/index-4f2a.js");
    const Answer small = client.get("/assets/index-4f2a.js", "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(small.header("content-encoding"), "gzip");
    EXPECT_EQ(unzipped(small.body), plain.body);
    EXPECT_EQ(client.get("/assets/inter-9c1b.woff2", "Accept-Encoding: gzip\r\n")
                  .header("content-encoding"),
        "");
    const Answer again =
        client.get("/assets/index-4f2a.js", "If-None-Match: " + plain.header("etag") + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.header("cache-control"), plain.header("cache-control"));
    const Answer head = client.ask("HEAD /assets/index-4f2a.js HTTP/1.1\r\nHost: HOST\r\n\r\n");
    EXPECT_EQ(head.header("content-length"), std::to_string(plain.body.size()));
    EXPECT_EQ(client.get("/").status, 200);
}

TEST(NotBuilt, SaysHow) {
    ServerOptions options;
    options.web = "/no/such/folder";
    TestServer server{Router{}, options};
    Client client{server};
    const Answer answer = client.get("/");
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
    EXPECT_NE(answer.body.find("Kjør ./run"), std::string::npos);
    EXPECT_NE(answer.body.find("Run ./run"), std::string::npos);
    EXPECT_EQ(client.get("/favicon.ico").status, 404);
}

} // namespace
} // namespace samdrift
