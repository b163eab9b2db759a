#include "compare/views_chain.hpp"

namespace samdrift {

template <> const Entity& entity<StepView>() {
    static const Entity e = describe<StepView>({"StepView"}, nullptr, field<&StepView::id>("id"),
        field<&StepView::step>("step"), field<&StepView::actor>("actor"),
        field<&StepView::system>("system"), field<&StepView::product>("product"),
        field<&StepView::common_component>("common_component"), field<&StepView::object>("object"),
        field<&StepView::way>("way"), field<&StepView::broken>("broken"));
    return e;
}

template <> const Entity& entity<PromiseView>() {
    static const Entity e =
        describe<PromiseView>({"PromiseView"}, nullptr, field<&PromiseView::number>("number"),
            field<&PromiseView::promise>("promise"), field<&PromiseView::state>("state"),
            field<&PromiseView::why>("why"), field<&PromiseView::steps>("steps"));
    return e;
}

template <> const Entity& entity<ChainView>() {
    static const Entity e = describe<ChainView>({"ChainView"}, nullptr,
        field<&ChainView::code>("code"), field<&ChainView::service>("service"),
        field<&ChainView::area>("area"), field<&ChainView::area_name>("area_name"),
        field<&ChainView::municipality>("municipality"), field<&ChainView::steps>("steps"),
        field<&ChainView::promises>("promises"), field<&ChainView::kept>("kept"),
        field<&ChainView::broken>("broken"), field<&ChainView::breaks>("breaks"),
        field<&ChainView::break_cost>("break_cost"), field<&ChainView::marked>("marked"));
    return e;
}

template <> const Entity& entity<NumberedPromise>() {
    static const Entity e = describe<NumberedPromise>({"NumberedPromise"}, nullptr,
        field<&NumberedPromise::number>("number"), field<&NumberedPromise::promise>("promise"));
    return e;
}

template <> const Entity& entity<ChainPage>() {
    static const Entity e =
        describe<ChainPage>({"ChainPage"}, nullptr, field<&ChainPage::cooperation>("cooperation"),
            field<&ChainPage::hourly_rate>("hourly_rate"), field<&ChainPage::promises>("promises"),
            field<&ChainPage::chains>("chains"));
    return e;
}

} // namespace samdrift
