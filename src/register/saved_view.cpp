#include "register/saved_view.hpp"

namespace samdrift {

template <> const Entity& entity<SavedView>() {
    static const Entity e = describe<SavedView>({"SavedView", "saved_view"}, nullptr,
        field<&SavedView::id>("id", {.read_only = true}),
        field<&SavedView::entry>("entry", {.read_only = true}),
        field<&SavedView::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&SavedView::owner>("owner", {.key = true, .read_only = true}),
        field<&SavedView::kind>("kind", {.max_length = 60, .required = true, .key = true}),
        field<&SavedView::name>("name", {.max_length = 60, .required = true, .key = true}),
        field<&SavedView::reach>("reach"),
        field<&SavedView::settings>("settings", {.max_length = 8000}));
    return e;
}

} // namespace samdrift
