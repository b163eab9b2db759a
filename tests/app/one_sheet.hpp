// One sheet taken in on top of an example that has been copied.
#pragma once
#include "app/scratch.hpp"

namespace samdrift {

inline ImportAnswer take_in_one(App& app, const Scratch& scratch, const std::string& example,
    const std::string& file, const std::string& lines) {
    const auto only = scratch.path / "only";
    std::filesystem::remove_all(only);
    std::filesystem::create_directories(only);
    std::filesystem::copy_file(scratch.path / example / "samarbeid.csv", only / "samarbeid.csv");
    scratch.write("only/" + file, lines);
    return import_folder(app, only);
}

} // namespace samdrift
