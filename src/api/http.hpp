// A request and the answer to it, as handlers see them: nothing of sockets, nothing of the domain.
#pragma once
#include "schema/json.hpp"
#include "schema/texts.hpp"
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct Asker; // app/login.hpp

struct Header {
    std::string name, value; // the name in small letters, on the way in and out
    bool operator==(const Header&) const = default;
};

struct Request {
    std::string method;                // "GET", "POST"; "HEAD" goes to the handler of GET
    std::string path;                  // as it was sent, without the query
    std::vector<std::string> segments; // of the path, decoded
    std::multimap<std::string, std::string> query = {}; // decoded
    // What stood at the {names} of the route.
    std::map<std::string, std::string, std::less<>> values = {};
    std::vector<Header> headers = {};
    std::string body = {};
    std::string id = {};                     // names the request in the log and in errors
    std::string from = {};                   // the address it came from
    std::shared_ptr<const Asker> asker = {}; // put there by the door (router.hpp)

    std::string_view header(std::string_view small_name) const; // empty when it was not sent
    std::string cookie(std::string_view name) const;            // the same
    const std::string& value(std::string_view name) const;      // of a {name} in the route
};

struct Response {
    int status = 200;
    std::string content_type = "application/json";
    std::string body = {};
    std::vector<Header> headers = {};

    const std::string* header(std::string_view small_name) const;
};

using Handler = std::function<Response(const Request&)>;

// The body of every answer from 400 up.
struct ErrorView {
    std::string code;
    Sentence text;
    std::string request;
    bool operator==(const ErrorView&) const = default;
};
template <> const Entity& entity<ErrorView>();

template <class T> Response json(const T& object, int status = 200) {
    return {.status = status, .body = to_json(object)};
}
// The sentence of "problem.<code>" from 400 to 499, of "failure.<code>" from 500.
Response refusal(
    const Request&, int status, std::string_view code, std::vector<Argument> arguments = {});
// 422 with the first problem's code and the sentences of all.
Response refusal(const Request&, const Problems&);

// A whole number written in digits and nothing else.
std::optional<std::int64_t> whole_number(std::string_view written);

// The query as a described struct, field by name: booleans "true" and "false", whole numbers, days
// as "2019-12-31", texts, choices by name. A parameter without a value counts as not given. Codes:
// unknown_parameter, repeated_parameter, wrong_type, and those of check() in schema/record.hpp.
void read_query(const Request&, const Entity&, void* object, Problems&);
template <class T> T read_query(const Request& request, Problems& problems) {
    T object{};
    read_query(request, entity<T>(), &object, problems);
    return object;
}

} // namespace samdrift
