// What changes in an undertaking, from what is chosen: which systems each municipality leaves, and
// what is in the name of its number.
#pragma once
#include "app/choose.hpp"
#include "plan/made_cutovers.hpp"

namespace samdrift {

// Every area that differs moves to its most used product.
Undertaking undertaking_of_most_used(const Reading&);
// As the answer has it: whoever is not served by what it has moves in. What is put off, or left to
// a municipality as a deviation, is not cut over.
Undertaking undertaking_of(const Reading&, const ChooseAnswer&);

} // namespace samdrift
