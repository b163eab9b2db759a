// Files that belong to rows: listed, kept, fetched and removed.
#pragma once
#include "app/done_by.hpp"
#include "app/read.hpp"
#include "app/report.hpp"
#include "app/upload.hpp"

namespace samdrift {

// What attachments belong to, in all that follows: kind is contract, usage, product, supplier,
// working_group or cooperation; id is the row's, and 0 for the cooperation.
struct AttachmentQuery {
    std::string kind;
    std::int64_t id = 0;
    DayQuery day;
};
template <> const Entity& entity<AttachmentQuery>();

struct AttachmentView {
    std::int64_t id = 0;
    std::string name, media_type;
    std::int64_t size = 0; // bytes
    std::string hash, note;
    bool confidential = false;
    DoneBy added_by;
    std::string added_at;
    bool may_remove = false;
};
struct AttachmentList {
    std::string kind;
    std::int64_t id = 0;
    bool may_add = false;
    std::int64_t most_bytes = 0;             // of one file
    std::vector<std::string> endings;        // of files that are kept: ".pdf"
    std::vector<AttachmentView> attachments; // the newest first
    std::optional<std::int64_t> batch = {};  // the entry that has just been written
};
template <> const Entity& entity<AttachmentList>();

// What belongs to the row, as far as the user may see it. Codes: those of read(), unknown_row.
Result<AttachmentList> attachments(
    App&, const User&, const std::string& key, const AttachmentQuery&);

struct AttachmentUpload {
    std::string token;
    std::int64_t piece = 0;        // most bytes to send at a time
    std::vector<UploadFile> files; // with the names they got
};
template <> const Entity& entity<AttachmentUpload>();

struct AttachmentBegin {
    std::string kind;
    std::int64_t id = 0;
    std::vector<UploadFile> files;
};
template <> const Entity& entity<AttachmentBegin>();

// Files to be kept with a row; their bytes follow by add_piece(). Codes: those of read(),
// unknown_row, forbidden, upload_empty, upload_too_many_files, attachment_too_large,
// attachment_kind, same_file_twice, file_name_missing.
Result<AttachmentUpload> begin_attachments(
    App&, const User&, const std::string& key, const AttachmentBegin&);

struct AttachmentOrder {
    std::string kind;
    std::int64_t id = 0;
    std::string note;
    bool confidential = false;
};
template <> const Entity& entity<AttachmentOrder>();

// Keeps what has come: all of it as one entry of the journal, or nothing. Codes: those of
// use_upload() and begin_attachments(), attachment_content (a file that is not what its ending
// says), attachment_there (the row has the same file under the same name).
Result<AttachmentList> keep_attachments(
    App&, const User&, const std::string& key, const std::string& token, const AttachmentOrder&);

// The row goes; what the file held stays as long as the journal can bring it back. Codes:
// unknown_attachment, forbidden.
Result<AttachmentList> remove_attachment(
    App&, const User&, const std::string& key, std::int64_t id);

// Codes: unknown_attachment. Throws Failure database_broken when what it held is not what its hash
// says.
Result<Report> attachment_file(
    App&, const User&, const std::string& key, std::int64_t id, const DayQuery& day = {});

} // namespace samdrift
