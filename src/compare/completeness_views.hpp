// Makes what is sent of how far the mapping has come.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_completeness.hpp"
#include "compare/views_overview.hpp"

namespace samdrift {

struct Mapped {
    std::vector<MemberCompleteness> members;
    Degree sum;
    std::vector<MissingField> missing_fields; // the most missing first; none that is complete
};
Mapped completeness(const ViewContext&, std::span<const std::uint32_t> members);
Mapped completeness_of(const ViewContext&, std::size_t member);

// The working group an area belongs to: of those whose area it is in, the one nearest to it; the
// first of several. None: nobody's.
std::optional<std::size_t> group_of(const CooperationPicture&, Code area);

MemberView member_view(const MemberInOrder&);

} // namespace samdrift
