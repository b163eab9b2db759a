// The routes with an example taken in, asked as whoever runs the program: for tests of one page.
#pragma once
#include "api/local_door.hpp"
#include "api/routes.hpp"
#include "app/scratch.hpp"
#include <gtest/gtest.h>

namespace samdrift {

class AskedRoutes : public testing::Test {
protected:
    explicit AskedRoutes(std::string example)
        : app{scratch.store(), ticking()}
        , router{as_local_user(routes(app, "0.1.0"))}
        , key{std::move(example)} {
        EXPECT_TRUE(import_folder(app, scratch.copy_example(key)).batch) << key;
    }
    using Query = std::multimap<std::string, std::string>;
    Response ask(const std::string& page, const Query& query = {}) {
        return answer({.method = "GET", .path = "/api/" + key + "/" + page, .query = query});
    }
    Response post(const std::string& page, const std::string& body) {
        return answer({.method = "POST",
            .path = "/api/" + key + "/" + page,
            .headers = {{"content-type", "application/json"}},
            .body = body});
    }

    Scratch scratch;
    App app;
    Router router;
    std::string key;

private:
    Response answer(Request request) {
        for (std::size_t at = 1; at < request.path.size();) {
            const auto end = std::min(request.path.find('/', at), request.path.size());
            request.segments.push_back(request.path.substr(at, end - at));
            at = end + 1;
        }
        const auto found = router.find(request);
        if (!found.route) return {.status = 404};
        router.door()(*found.route, request);
        return found.route->handle(request);
    }
};

} // namespace samdrift
