#include "app/edit.hpp"

namespace samdrift {

template <> const Entity& entity<EditRow>() {
    static const Entity e = describe<EditRow>({"EditRow"}, nullptr, field<&EditRow::id>("id"),
        field<&EditRow::seen>("seen"), field<&EditRow::remove>("remove"),
        field<&EditRow::texts>("texts"));
    return e;
}

template <> const Entity& entity<EditSheet>() {
    static const Entity e =
        describe<EditSheet>({"EditSheet"}, nullptr, field<&EditSheet::entity>("entity"),
            field<&EditSheet::fields>("fields"), field<&EditSheet::rows>("rows"));
    return e;
}

template <> const Entity& entity<EditRequest>() {
    static const Entity e =
        describe<EditRequest>({"EditRequest"}, nullptr, field<&EditRequest::apply>("apply"),
            field<&EditRequest::sheets>("sheets"), field<&EditRequest::answers>("answers"));
    return e;
}

template <> const Entity& entity<EditProblem>() {
    static const Entity e =
        describe<EditProblem>({"EditProblem"}, nullptr, field<&EditProblem::sheet>("sheet"),
            field<&EditProblem::row>("row"), field<&EditProblem::field>("field"),
            field<&EditProblem::value>("value"), field<&EditProblem::code>("code"),
            field<&EditProblem::text>("text"), field<&EditProblem::text_en>("text_en"));
    return e;
}

template <> const Entity& entity<ConflictField>() {
    static const Entity e = describe<ConflictField>({"ConflictField"}, nullptr,
        field<&ConflictField::field>("field"), field<&ConflictField::seen>("seen"),
        field<&ConflictField::mine>("mine"), field<&ConflictField::theirs>("theirs"));
    return e;
}

template <> const Entity& entity<EditConflict>() {
    static const Entity e =
        describe<EditConflict>({"EditConflict"}, nullptr, field<&EditConflict::sheet>("sheet"),
            field<&EditConflict::row>("row"), field<&EditConflict::id>("id"),
            field<&EditConflict::entry>("entry"), field<&EditConflict::at>("at"),
            field<&EditConflict::user>("user"), field<&EditConflict::fields>("fields"));
    return e;
}

template <> const Entity& entity<EditAnswer>() {
    static const Entity e = describe<EditAnswer>({"EditAnswer"}, nullptr,
        field<&EditAnswer::batch>("batch"), field<&EditAnswer::created>("created"),
        field<&EditAnswer::changed>("changed"), field<&EditAnswer::removed>("removed"),
        field<&EditAnswer::same>("same"), field<&EditAnswer::problems>("problems"),
        field<&EditAnswer::conflicts>("conflicts"), field<&EditAnswer::questions>("questions"),
        field<&EditAnswer::rows>("rows"), field<&EditAnswer::names>("names"));
    return e;
}

} // namespace samdrift
