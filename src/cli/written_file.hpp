// A file that a command was asked for.
#pragma once
#include "cli/context.hpp"

namespace samdrift {

// Whole or not at all, in a folder that is made when it is not there. Says what was written; done.
int write_file(const Context&, const std::filesystem::path&, const std::string& bytes);

} // namespace samdrift
