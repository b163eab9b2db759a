// Sheets handed in through the browser: files in pieces, kept in a folder beside the store until
// they are imported, dropped, or an hour has passed. What is done with them goes through
// import_sheets().
#pragma once
#include "app/import.hpp"
#include "base/result.hpp"
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string_view>

namespace samdrift {

struct UploadFile {
    std::string name;
    std::int64_t size = 0; // bytes
};
struct UploadOrder {
    std::vector<UploadFile> files;
};
template <> const Entity& entity<UploadOrder>();

struct UploadView {
    std::string token;
    std::int64_t piece = 0;        // most bytes to send at a time
    std::vector<UploadFile> files; // with the names they got
    std::vector<KnownSheet> known; // what the sheets may be
};
template <> const Entity& entity<UploadView>();

struct UploadProgress {
    std::int64_t received = 0; // of the file
};
template <> const Entity& entity<UploadProgress>();

struct FilePiece {
    std::string key, token; // key of the cooperation; "": the sheets say
    std::int64_t file = 0, offset = 0;
    std::string_view bytes;
};

// What a file was handed in for; it is used for nothing else.
enum class UploadFor { import_sheets, attachments };

// Takes files in: their names are safe, and no two the same. Returns the token.
std::string start_upload(
    App&, const User&, const std::string& key, UploadFor, const std::vector<UploadFile>&);
// Calls `use` with the folder where the files lie and their names; when it says true they are
// removed. Codes: those of add_piece, upload_not_whole.
using UseUpload =
    std::function<bool(const std::filesystem::path& folder, const std::vector<UploadFile>&)>;
Problems use_upload(App&, const User&, const std::string& key, const std::string& token, UploadFor,
    const UseUpload&);

class Uploads {
public:
    explicit Uploads(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~Uploads(); // what was not imported goes with it
    Uploads(const Uploads&) = delete;
    Uploads& operator=(const Uploads&) = delete;
    void remove_all(); // what an earlier run left
    void remove_old(std::chrono::system_clock::time_point now);
    // So that imports never take every worker's thread.
    std::counting_semaphore<2>& places() { return places_; }

private:
    struct Upload {
        std::int64_t user = 0;
        std::string key;
        UploadFor purpose = UploadFor::import_sheets;
        std::filesystem::path folder;
        std::vector<UploadFile> files;
        std::vector<std::int64_t> received;
        std::chrono::system_clock::time_point used;
        bool busy = false;
    };
    // One request's hold on an upload: nobody else may use it meanwhile.
    class Borrowed {
    public:
        Borrowed(Uploads& of, std::string token, Upload& held)
            : upload(held), of_(of), token_(std::move(token)) {}
        ~Borrowed();
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;
        Upload& upload;
        bool done = false; // true: it is removed at the end

    private:
        Uploads& of_;
        std::string token_;
    };
    struct Loan {
        std::unique_ptr<Borrowed> held;
        Problems problems; // why not
    };
    Loan borrow(App&, const User&, const std::string& key, const std::string& token);
    void make_room(std::int64_t user);

    friend std::string start_upload(
        App&, const User&, const std::string& key, UploadFor, const std::vector<UploadFile>&);
    friend Problems use_upload(App&, const User&, const std::string& key, const std::string& token,
        UploadFor, const UseUpload&);
    friend Result<UploadProgress> add_piece(App&, const User&, const FilePiece&);
    friend Result<UploadProgress> drop_upload(
        App&, const User&, const std::string& key, const std::string& token);

    std::filesystem::path folder_;
    std::mutex lock_;
    std::map<std::string, Upload> uploads_; // by token
    std::counting_semaphore<2> places_{2};
};

inline constexpr std::int64_t upload_piece_bytes = 512 * 1024; // most at a time

// Codes: forbidden, unknown_cooperation, upload_empty, upload_too_many_files, upload_too_large,
// same_file_twice, file_name_missing, old_xls_format, format_not_read.
Result<UploadView> begin_upload(App&, const User&, const std::string& key, const UploadOrder&);
// Codes: unknown_upload, upload_in_use, upload_out_of_step. Throws Failure disk_full, cannot_write.
Result<UploadProgress> add_piece(App&, const User&, const FilePiece&);
// What importing it would do, or does; removed when something was stored. Codes: those of
// add_piece, upload_not_whole. Throws Failure overloaded when two imports are under way.
Result<ImportAnswer> import_upload(
    App&, const User&, const std::string& key, const std::string& token, const ImportOrder&);
Result<UploadProgress> drop_upload(
    App&, const User&, const std::string& key, const std::string& token);

// The last part of a name a browser sent, without what a file system could take for more: "" when
// nothing is left.
std::string safe_file_name(std::string_view sent);

} // namespace samdrift
