// Rows with one thing changed, held against the problems that it makes.
#pragma once
#include "schema/record.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {

// The problems of a row: "code field", in their order; "" when there is none.
template <class T> std::string wrong(const T& object) {
    std::string all;
    for (const auto& p : check(entity<T>(), to_record(object)))
        all += (all.empty() ? "" : ", ") + p.code + " " + p.place.column;
    return all;
}

template <class T> struct Row {
    const char* why;
    void (*change)(T&);
    const char* wrong;
};

template <class T, std::size_t n>
void expect_all(const Row<T> (&rows)[n], const T& sound, std::size_t codes) {
    std::set<std::string> seen;
    ASSERT_EQ(wrong(sound), "");
    for (const auto& row : rows) {
        T object = sound;
        row.change(object);
        EXPECT_EQ(wrong(object), row.wrong) << row.why;
        for (std::string rest = row.wrong; !rest.empty();) {
            seen.insert(rest.substr(0, rest.find(' ')));
            const auto comma = rest.find(", ");
            rest = comma == rest.npos ? "" : rest.substr(comma + 2);
        }
    }
    EXPECT_EQ(seen.size(), codes) << "every problem is met";
}

} // namespace samdrift
