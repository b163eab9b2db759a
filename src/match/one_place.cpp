#include "match/one_place.hpp"
#include "register/assessment.hpp"
#include "register/candidate.hpp"
#include "register/investment.hpp"
#include "register/usage.hpp"

namespace samdrift {

bool has_place(const Entity& e) {
    return &e == &entity<Usage>() || &e == &entity<Assessment>() || &e == &entity<Candidate>();
}

std::string place_key(const Entity& e, const Record& r) {
    std::string key{e.table};
    for (const auto* field : {"municipality", "area", "product"})
        if (e.find(field))
            key += '\x1f' + std::to_string(std::get<std::int64_t>(r[e.index(field)]));
    return key;
}

bool says_again(const Entity& e, const Record& read, const Record& r) {
    return &e == &entity<KeyFigure>() && differences(e, read, r).empty();
}

} // namespace samdrift
