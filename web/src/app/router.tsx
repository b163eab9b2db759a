// The addresses. Each page is its own chunk.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { parseSearch, type Search, writeSearch } from "../shared/address";
import { withLateTexts } from "../shared/i18n";
import { HomePage } from "./HomePage";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";

const root = createRootRoute({
  component: () => <Shell><Outlet /></Shell>,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>) => search as Search,
});
const home = createRoute({ getParentRoute: () => root, path: "/", component: HomePage });
const firstImport = createRoute({ getParentRoute: () => root, path: "import", component: lazyRouteComponent(() => import("../import/ImportPage"), "ImportPage") });
const logIn = createRoute({ getParentRoute: () => root, path: "logg-inn", component: lazyRouteComponent(() => withLateTexts(import("../identity/LoginPage")), "LoginPage") });
const mine = createRoute({ getParentRoute: () => root, path: "min-side", component: lazyRouteComponent(() => withLateTexts(import("../identity/MyPage")), "MyPage") });
const within = createRoute({ getParentRoute: () => root, path: "$key" });

const pages = [
  createRoute({ getParentRoute: () => within, path: "/", component: lazyRouteComponent(() => import("../overview/OverviewPage"), "OverviewPage") }),
  createRoute({ getParentRoute: () => within, path: "sammenligning", component: lazyRouteComponent(() => import("../compare/ComparisonPage"), "ComparisonPage") }),
  createRoute({ getParentRoute: () => within, path: "fagomrade/$code", component: lazyRouteComponent(() => import("../compare/AreaPage"), "AreaPage") }),
  createRoute({ getParentRoute: () => within, path: "kommune/$name", component: lazyRouteComponent(() => import("../register/MunicipalityPage"), "MunicipalityPage") }),
  createRoute({ getParentRoute: () => within, path: "kartlegging", component: lazyRouteComponent(() => import("../register/MappingPage"), "MappingPage") }),
  createRoute({ getParentRoute: () => within, path: "avtale/$id", component: lazyRouteComponent(() => import("../sheets"), "ContractSheet") }),
  createRoute({ getParentRoute: () => within, path: "produkt/$id", component: lazyRouteComponent(() => import("../sheets"), "ProductSheet") }),
  createRoute({ getParentRoute: () => within, path: "leverandor/$id", component: lazyRouteComponent(() => import("../sheets"), "SupplierSheet") }),
  createRoute({ getParentRoute: () => within, path: "gruppe/$id", component: lazyRouteComponent(() => import("../sheets"), "GroupSheet") }),
  createRoute({ getParentRoute: () => within, path: "valg", component: lazyRouteComponent(() => withLateTexts(import("../choose/ChoicePage")), "ChoicePage") }),
  createRoute({ getParentRoute: () => within, path: "valg/$code", component: lazyRouteComponent(() => withLateTexts(import("../choose/AreaChoicePage")), "AreaChoicePage") }),
  createRoute({ getParentRoute: () => within, path: "okonomi", component: lazyRouteComponent(() => withLateTexts(import("../cost/EconomyPage")), "EconomyPage") }),
  createRoute({ getParentRoute: () => within, path: "plan", component: lazyRouteComponent(() => withLateTexts(import("../plan/PlanPage")), "PlanPage") }),
  createRoute({ getParentRoute: () => within, path: "tjenestekjeder", component: lazyRouteComponent(() => import("../compare/ChainsPage"), "ChainsPage") }),
  createRoute({ getParentRoute: () => within, path: "rader/$entity", component: lazyRouteComponent(() => import("../register/RowsPage"), "RowsPage") }),
  createRoute({ getParentRoute: () => within, path: "sok", component: lazyRouteComponent(() => import("./SearchPage"), "SearchPage") }),
  createRoute({ getParentRoute: () => within, path: "tabell/$entity", component: lazyRouteComponent(() => import("../table/TablePage"), "TablePage") }),
  createRoute({ getParentRoute: () => within, path: "rapporter", component: lazyRouteComponent(() => import("../publish/ReportsPage"), "ReportsPage") }),
  createRoute({ getParentRoute: () => within, path: "import", component: lazyRouteComponent(() => import("../import/ImportPage"), "ImportPage") }),
  createRoute({ getParentRoute: () => within, path: "historikk", component: lazyRouteComponent(() => import("../history/HistoryPage"), "HistoryPage") }),
  createRoute({ getParentRoute: () => within, path: "navn", component: lazyRouteComponent(() => withLateTexts(import("../names/NamesPage")), "NamesPage") }),
  createRoute({ getParentRoute: () => within, path: "tilgang", component: lazyRouteComponent(() => withLateTexts(import("../govern/AccessPage")), "AccessPage") }),
  createRoute({ getParentRoute: () => within, path: "rader/$entity/$id", component: lazyRouteComponent(() => import("../history/StoryPage"), "StoryPage") }),
  createRoute({ getParentRoute: () => within, path: "endringer", component: lazyRouteComponent(() => import("../history/DifferencesPage"), "DifferencesPage") }),
];

export const router = createRouter({
  routeTree: root.addChildren([home, firstImport, logIn, mine, within.addChildren(pages)]),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: false,
  scrollRestoration: true,
});
