#include "compare/views_sheet.hpp"

namespace samdrift {

template <> const Entity& entity<NamedRef>() {
    static const Entity e = describe<NamedRef>(
        {"NamedRef"}, nullptr, field<&NamedRef::id>("id"), field<&NamedRef::name>("name"));
    return e;
}

template <> const Entity& entity<Spelling>() {
    static const Entity e = describe<Spelling>({"Spelling"}, nullptr,
        field<&Spelling::text>("text"), field<&Spelling::municipalities>("municipalities"));
    return e;
}

template <> const Entity& entity<ContractSheet>() {
    static const Entity e = describe<ContractSheet>({"ContractSheet"}, nullptr,
        field<&ContractSheet::cooperation>("cooperation"), field<&ContractSheet::as_of>("as_of"),
        field<&ContractSheet::contract>("contract"), field<&ContractSheet::usages>("usages"),
        field<&ContractSheet::integrations>("integrations"),
        field<&ContractSheet::others>("others"));
    return e;
}

template <> const Entity& entity<ProductSheet>() {
    static const Entity e = describe<ProductSheet>({"ProductSheet"}, nullptr,
        field<&ProductSheet::cooperation>("cooperation"), field<&ProductSheet::as_of>("as_of"),
        field<&ProductSheet::id>("id"), field<&ProductSheet::product>("product"),
        field<&ProductSheet::suppliers>("suppliers"), field<&ProductSheet::users>("users"),
        field<&ProductSheet::yearly_cost>("yearly_cost"), field<&ProductSheet::marked>("marked"),
        field<&ProductSheet::filled>("filled"), field<&ProductSheet::wanted>("wanted"),
        field<&ProductSheet::degree>("degree"), field<&ProductSheet::spellings>("spellings"),
        field<&ProductSheet::areas>("areas"), field<&ProductSheet::usages>("usages"),
        field<&ProductSheet::contracts>("contracts"),
        field<&ProductSheet::integrations>("integrations"),
        field<&ProductSheet::processes>("processes"));
    return e;
}

template <> const Entity& entity<SupplierProduct>() {
    static const Entity e = describe<SupplierProduct>({"SupplierProduct"}, nullptr,
        field<&SupplierProduct::product_id>("product_id"),
        field<&SupplierProduct::product>("product"),
        field<&SupplierProduct::municipalities>("municipalities"),
        field<&SupplierProduct::areas>("areas"), field<&SupplierProduct::users>("users"),
        field<&SupplierProduct::yearly_cost>("yearly_cost"),
        field<&SupplierProduct::marked>("marked"));
    return e;
}

template <> const Entity& entity<SupplierSheet>() {
    static const Entity e = describe<SupplierSheet>({"SupplierSheet"}, nullptr,
        field<&SupplierSheet::cooperation>("cooperation"), field<&SupplierSheet::as_of>("as_of"),
        field<&SupplierSheet::id>("id"), field<&SupplierSheet::supplier>("supplier"),
        field<&SupplierSheet::users>("users"), field<&SupplierSheet::yearly_cost>("yearly_cost"),
        field<&SupplierSheet::marked>("marked"), field<&SupplierSheet::spellings>("spellings"),
        field<&SupplierSheet::products>("products"), field<&SupplierSheet::usages>("usages"),
        field<&SupplierSheet::contracts>("contracts"));
    return e;
}

template <> const Entity& entity<GroupSheet>() {
    static const Entity e = describe<GroupSheet>({"GroupSheet"}, nullptr,
        field<&GroupSheet::cooperation>("cooperation"), field<&GroupSheet::as_of>("as_of"),
        field<&GroupSheet::group>("group"), field<&GroupSheet::members>("members"),
        field<&GroupSheet::areas>("areas"), field<&GroupSheet::usages>("usages"),
        field<&GroupSheet::contracts>("contracts"));
    return e;
}

} // namespace samdrift
