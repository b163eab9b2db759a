// Sheets of the examples, read apart from the program.
#pragma once
#include "schema/entity.hpp"
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace samdrift {

using Cells = std::vector<std::string>;

// file: below examples/. Without its headings.
inline std::vector<Cells> rows_of(const std::string& file) {
    std::ifstream in{std::string{SAMDRIFT_SOURCE} + "/examples/" + file};
    std::vector<Cells> rows;
    for (std::string line; std::getline(in, line);) {
        Cells cells;
        std::istringstream text{line};
        for (std::string cell; std::getline(text, cell, ';');) cells.push_back(cell);
        rows.push_back(cells);
    }
    rows.erase(rows.begin());
    return rows;
}

template <class E> E choice(const std::string& word) {
    for (std::size_t i = 0; i < choices_of<E>.size(); ++i)
        if (choices_of<E>[i].word == word) return static_cast<E>(i);
    throw std::runtime_error(word);
}

} // namespace samdrift
