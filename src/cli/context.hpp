// What every command is given: the app, who asks, and where to print.
#pragma once
#include "app/app.hpp"
#include "cli/command_line.hpp"
#include "schema/json.hpp"
#include "schema/texts.hpp"
#include <filesystem>

namespace samdrift {

struct Context {
    std::string store = "data/samdrift.db";
    bool json = false;
    Now now;
    User user;
};

// One JSON document on standard output, a line of its own.
void print_json(const Entity&, const void* object);
template <class T> void print_json(const T& object) { print_json(entity<T>(), &object); }
// The sentences of problems on standard error; input_refused.
int refuse(const Problems&);
std::optional<Date> as_of(const std::string& written, Problems&); // empty: today is meant

// As it was written, for read(); empty: now is meant.
std::optional<std::string> moment_asked(const std::string& written);

// A table for people: columns as wide as they need to be, numbers to the right.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> headings) : rows_{std::move(headings)} {}
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    void print() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

} // namespace samdrift
