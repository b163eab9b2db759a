#include "register/attachment.hpp"
#include "base/words.hpp"
#include "register/contract.hpp"
#include "register/programme.hpp"
#include "register/usage.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::string_view zip{"PK\x03\x04"}, ole{"\xD0\xCF\x11\xE0"};

constexpr std::array kinds{
    AttachmentKind{".pdf", "application/pdf", "%PDF-"},
    AttachmentKind{
        ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip},
    AttachmentKind{
        ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip},
    AttachmentKind{
        ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", zip},
    AttachmentKind{".odt", "application/vnd.oasis.opendocument.text", zip},
    AttachmentKind{".ods", "application/vnd.oasis.opendocument.spreadsheet", zip},
    AttachmentKind{".odp", "application/vnd.oasis.opendocument.presentation", zip},
    AttachmentKind{".doc", "application/msword", ole},
    AttachmentKind{".xls", "application/vnd.ms-excel", ole},
    AttachmentKind{".ppt", "application/vnd.ms-powerpoint", ole},
    AttachmentKind{".msg", "application/vnd.ms-outlook", ole},
    AttachmentKind{".eml", "message/rfc822", ""},
    AttachmentKind{".png", "image/png", "\x89PNG"},
    AttachmentKind{".jpg", "image/jpeg", "\xFF\xD8\xFF"},
    AttachmentKind{".jpeg", "image/jpeg", "\xFF\xD8\xFF"},
    AttachmentKind{".csv", "text/csv", ""},
    AttachmentKind{".txt", "text/plain", ""},
};

void belongs_to_one(const Attachment& a, Problems& problems) {
    const int of = int{a.contract.has_value()} + int{a.usage.has_value()} +
                   int{a.product.has_value()} + int{a.supplier.has_value()} +
                   int{a.working_group.has_value()};
    if (of > 1) problems.push_back({"attached_twice", {.column = "contract"}, a.name});
}

} // namespace

std::span<const AttachmentKind> attachment_kinds() { return kinds; }

const AttachmentKind* attachment_kind(std::string_view name) {
    const auto lower = folded(name);
    const auto found = std::ranges::find_if(
        kinds, [&](const AttachmentKind& kind) { return lower.ends_with(kind.ending); });
    return found == kinds.end() ? nullptr : &*found;
}

template <> const Entity& entity<Attachment>() {
    static const Entity e = describe<Attachment>({"Attachment", "attachment"}, &belongs_to_one,
        field<&Attachment::id>("id", {.read_only = true}),
        field<&Attachment::entry>("entry", {.read_only = true}),
        field<&Attachment::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Attachment::contract>("contract", {.read_only = true}),
        field<&Attachment::usage>("usage", {.read_only = true}),
        field<&Attachment::product>("product", {.read_only = true}),
        field<&Attachment::supplier>("supplier", {.read_only = true}),
        field<&Attachment::working_group>("working_group", {.read_only = true}),
        field<&Attachment::name>("name", {.max_length = 200, .required = true, .key = true}),
        field<&Attachment::media_type>(
            "media_type", {.max_length = 100, .required = true, .read_only = true}),
        field<&Attachment::size>(
            "size", {.minimum = 0, .maximum = most_attachment_bytes, .read_only = true}),
        field<&Attachment::hash>("hash", {.max_length = 64, .required = true, .read_only = true}),
        field<&Attachment::note>("note", {.max_length = 2000}),
        field<&Attachment::confidential>("confidential"));
    return e;
}

} // namespace samdrift
