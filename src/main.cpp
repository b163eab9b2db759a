#include "cli/command_line.hpp"

int main(int argc, char** argv) {
    return samdrift::run_command_line(argc, argv, [] { return std::chrono::system_clock::now(); });
}
