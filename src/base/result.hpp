// A value, or the problems that stood in its way.
#pragma once
#include "base/problem.hpp"
#include <optional>

namespace samdrift {

template <class T> struct Result {
    std::optional<T> value = {};
    Problems problems = {};

    Result(T v) : value(std::move(v)) {}           // NOLINT: a value is a result
    Result(Problems p) : problems(std::move(p)) {} // NOLINT
    Result(Problem p) : problems{std::move(p)} {}  // NOLINT
    explicit operator bool() const { return value.has_value(); }
    const T& operator*() const { return *value; }
    const T* operator->() const { return &*value; }
};

} // namespace samdrift
