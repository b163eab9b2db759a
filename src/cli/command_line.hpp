// The program's command line: which command, with what, and what the exit status says.
#pragma once
#include "app/app.hpp"

namespace samdrift {

// 0 done, 1 the input was refused, 2 wrong usage, 3 the world failed (design.md §10).
enum ExitStatus { done = 0, input_refused = 1, wrong_usage = 2, world_failed = 3 };

int run_command_line(int argc, char** argv, Now now);

} // namespace samdrift
