#include "compare/views_course.hpp"

namespace samdrift {

template <> const Entity& entity<CourseDegree>() {
    static const Entity e =
        describe<CourseDegree>({"CourseDegree"}, nullptr, field<&CourseDegree::filled>("filled"),
            field<&CourseDegree::wanted>("wanted"), field<&CourseDegree::degree>("degree"));
    return e;
}

template <> const Entity& entity<GroupCourse>() {
    static const Entity e =
        describe<GroupCourse>({"GroupCourse"}, nullptr, field<&GroupCourse::id>("id"),
            field<&GroupCourse::code>("code"), field<&GroupCourse::name>("name"),
            field<&GroupCourse::area_name>("area_name"), field<&GroupCourse::degrees>("degrees"));
    return e;
}

template <> const Entity& entity<CompletenessCourse>() {
    static const Entity e = describe<CompletenessCourse>({"CompletenessCourse"}, nullptr,
        field<&CompletenessCourse::cooperation>("cooperation"),
        field<&CompletenessCourse::as_of>("as_of"),
        field<&CompletenessCourse::days_recorded>("days_recorded"),
        field<&CompletenessCourse::days>("days"), field<&CompletenessCourse::all>("all"),
        field<&CompletenessCourse::groups>("groups"));
    return e;
}

} // namespace samdrift
