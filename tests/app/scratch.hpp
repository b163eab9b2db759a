// A folder of its own for a test, with a copy of an example, and an app on a store in it.
#pragma once
#include "app/app.hpp"
#include "app/import.hpp"
#include "identity/local_user.hpp"
#include "test_store.hpp"
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace samdrift {

class Scratch {
public:
    Scratch() {
        static int count = 0;
        path = std::filesystem::temp_directory_path() /
               ("samdrift-test-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path);
        store_ = std::make_unique<TestStore>(path / "samdrift.db");
    }
    ~Scratch() {
        store_.reset();
        std::filesystem::remove_all(path);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path copy_example(const std::string& name) const {
        const auto to = path / name;
        std::filesystem::create_directories(to);
        for (const auto& file : std::filesystem::directory_iterator{
                 std::filesystem::path{SAMDRIFT_SOURCE} / "examples" / name})
            if (file.is_regular_file())
                std::filesystem::copy_file(file, to / file.path().filename());
        return to;
    }
    std::string read(const std::filesystem::path& file) const {
        std::ifstream in{path / file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void write(const std::filesystem::path& file, const std::string& bytes) const {
        std::ofstream{path / file, std::ios::binary} << bytes;
    }
    // Replaces the first `from` in a file; it must be there.
    void edit(
        const std::filesystem::path& file, const std::string& from, const std::string& to) const {
        auto text = read(file);
        const auto at = text.find(from);
        if (at == text.npos) throw std::logic_error(file.string() + " has no " + from);
        write(file, text.replace(at, from.size(), to));
    }
    const std::string& store() const { return store_->address(); }
    std::unique_ptr<Session> open() const { return store_->open(); }

    std::filesystem::path path;

private:
    std::unique_ptr<TestStore> store_;
};

// A clock that goes a minute further every time it is asked.
inline Now ticking() {
    return [minutes = 0]() mutable {
        const std::chrono::sys_days day{std::chrono::year{2026} / std::chrono::November / 21};
        return day + std::chrono::hours{12} + std::chrono::minutes{++minutes};
    };
}

inline ImportAnswer import_folder(
    App& app, const std::filesystem::path& folder, bool apply = true) {
    return import_sheets(app, local_user(), {folder, "", {}, apply});
}

} // namespace samdrift
