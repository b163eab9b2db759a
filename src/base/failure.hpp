// The world broke: a full disk, a lost database, a file that cannot be read. Thrown where it
// happens, caught once, in main.cpp and api/server.cpp. The code's sentence stands in the texts as
// "failure.<code>".
#pragma once
#include <stdexcept>
#include <string>

namespace samdrift {

class Failure : public std::runtime_error {
public:
    Failure(std::string code, std::string detail)
        : std::runtime_error(code + ": " + detail)
        , code_(std::move(code))
        , detail_(std::move(detail)) {}
    const std::string& code() const { return code_; }
    const std::string& detail() const { return detail_; }

private:
    std::string code_, detail_;
};

} // namespace samdrift
