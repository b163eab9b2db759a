// A file that belongs to a contract, a system in use, a product, a supplier or a working group of a
// cooperation, or to the cooperation itself. What it holds is kept by its hash, apart from the row.
#pragma once
#include "register/provenance.hpp"
#include <span>

namespace samdrift {

struct Contract;
struct Usage;
struct WorkingGroup;

struct Attachment {
    Id<Attachment> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    // What it belongs to: one of these; none of them: the cooperation itself.
    std::optional<Id<Contract>> contract;
    std::optional<Id<Usage>> usage;
    std::optional<Id<Product>> product;
    std::optional<Id<Supplier>> supplier;
    std::optional<Id<WorkingGroup>> working_group;
    std::string name, media_type;
    std::int64_t size = 0; // bytes
    std::string hash;      // SHA-256 of what it holds, 64 hexadecimal digits
    std::string note;
    bool confidential = false; // only for those who see what is confidential in the row it is of
};
template <> const Entity& entity<Attachment>();

inline constexpr std::int64_t most_attachment_bytes = 25'000'000;

// A kind of file that is kept. begins: what such a file begins with; "": it is text, and holds no
// zero byte.
struct AttachmentKind {
    std::string_view ending, media_type, begins; // ending: ".pdf"
};
std::span<const AttachmentKind> attachment_kinds();
// By the name's ending, in whatever case; nullptr: none that is kept.
const AttachmentKind* attachment_kind(std::string_view name);

} // namespace samdrift
