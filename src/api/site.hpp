// What is answered to a request, apart from sockets: the rules that hold for every address, the
// routes, and the pages.
#pragma once
#include "api/guard.hpp"
#include "api/router.hpp"
#include "api/static_files.hpp"
#include <optional>

namespace samdrift {

// Takes one line, without its end. Called from any thread.
using Log = std::function<void(std::string_view line)>;

class Site {
public:
    Site(Router, StaticFiles, Listen, Log);

    // Everything that needs no handler, and so never waits: refusals and pages. None: `route`
    // answers.
    std::optional<Response> at_once(Request&, std::string_view target, const Route*& route) const;
    // The address of whoever asks; peer: of the socket.
    std::string caller(const Request& request, std::string_view peer) const {
        return caller_address(peer, request.header("x-forwarded-for"), listen_);
    }
    // The handler's answer, on a worker's thread. What a handler throws becomes 500 or 503, and a
    // line in the log.
    Response handled(const Route&, Request&) const;
    // A refusal from before there was a whole request to speak of.
    Response refused(
        const Request&, int status, std::string_view code, std::vector<Argument> = {}) const;

private:
    std::optional<Response> refused_by_rule(const Request&) const;
    Response page(const Request&) const;
    Response not_built(const Request&) const;
    Response failed(const Request&, const std::string& code, std::string_view detail) const;

    Router router_;
    StaticFiles files_;
    Listen listen_;
    Log log_;
};

// A line of the log begins with the time and the request's id.
std::string log_line(const std::string& request_id, std::string_view said);

} // namespace samdrift
