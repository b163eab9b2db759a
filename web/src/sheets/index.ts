// The pages of single things, fetched together: they share nearly all they are made of.
export { ContractSheet } from "./ContractSheet";
export { GroupSheet } from "./GroupSheet";
export { ProductSheet } from "./ProductSheet";
export { SupplierSheet } from "./SupplierSheet";
