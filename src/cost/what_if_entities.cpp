#include "cost/what_if.hpp"

namespace samdrift {

template <> const Entity& entity<WhatIfChange>() {
    using V = WhatIfChange;
    static const Entity e = describe<V>({"WhatIfChange"}, nullptr, field<&V::kind>("kind"),
        field<&V::owner>("owner"), field<&V::cost_project>("cost_project"),
        field<&V::driver>("driver"), field<&V::year>("year", {.minimum = 1900, .maximum = 2200}),
        field<&V::value>("value"), field<&V::amount>("amount"), field<&V::group>("group"),
        field<&V::key>("key"), field<&V::formula>("formula"),
        field<&V::cap>("cap", {.minimum = 0, .maximum = hundredths(100)}),
        field<&V::floor>("floor", {.minimum = 0, .maximum = hundredths(100)}),
        field<&V::joined>("joined"), field<&V::left>("left"));
    return e;
}

template <> const Entity& entity<WhatIfOrder>() {
    using V = WhatIfOrder;
    static const Entity e = describe<V>({"WhatIfOrder"}, nullptr,
        field<&V::year>("year", {.minimum = 1900, .maximum = 2200}),
        field<&V::years>("years", {.minimum = 1, .maximum = 20}), field<&V::stage>("stage"),
        field<&V::changes>("changes"));
    return e;
}

template <> const Entity& entity<WhatIfOwner>() {
    using V = WhatIfOwner;
    static const Entity e = describe<V>({"WhatIfOwner"}, nullptr, field<&V::owner>("owner"),
        field<&V::before>("before"), field<&V::after>("after"), field<&V::change>("change"));
    return e;
}

template <> const Entity& entity<WhatIfYear>() {
    using V = WhatIfYear;
    static const Entity e =
        describe<V>({"WhatIfYear"}, nullptr, field<&V::year>("year"), field<&V::before>("before"),
            field<&V::after>("after"), field<&V::change>("change"), field<&V::owners>("owners"));
    return e;
}

template <> const Entity& entity<WhatIfAnswer>() {
    using V = WhatIfAnswer;
    static const Entity e = describe<V>(
        {"WhatIfAnswer"}, nullptr, field<&V::stage>("stage"), field<&V::years>("years"));
    return e;
}

} // namespace samdrift
