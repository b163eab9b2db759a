// The comparison as one table: areas down, municipalities across. Evidence opens in place.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { AreaView, CellView, ComparisonView, GroupView } from "../generated/types";
import { listOf, toggled, useAddress } from "../shared/address";
import { day, list, number, percent, thousands } from "../shared/format";
import { Chevron, ProductSquare, VerdictIcon } from "../shared/icons";
import { Bar, Fig } from "../shared/parts";
import { useWidth } from "../shared/useWidth";
import { Evidence } from "./Evidence";
import { groupIsOpen, isFiltered, soft, sumsOf, verdictOrder } from "./shown";
import "./matrix.css";

const otherColumns = 680;
const municipalityColumn = 168;

/** Where the columns do not fit, the table scrolls in its own box with head and areas kept in sight. */
export function Matrix({ view, areas }: { view: ComparisonView; areas: AreaView[] }) {
  const { t } = useTranslation();
  const names = view.municipalities.map((m) => m.name);
  const { box, width } = useWidth<HTMLDivElement>(1232);
  const needed = otherColumns + names.length * municipalityColumn;
  const wide = width < needed;
  return (
    <div ref={box} className={wide ? "matrix-box wide" : "matrix-box"} {...(wide ? { tabIndex: 0, role: "region", "aria-label": t("nav.comparison") } : {})}>
      <Table className="t mx" data-color="neutral" role="table" style={wide ? { minWidth: needed } : undefined}>
        <caption className="sr">{t("compare.caption", { names: list(names) })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="a">{t("compare.area")}</th>
            <th scope="col" role="columnheader" className="vd">{t("compare.filter.verdict")}</th>
            {view.municipalities.map((m) => (
              <th key={m.id} scope="col" role="columnheader" className="m">{m.name}<span className="hn">{t("compare.systems", { count: m.usages })}</span></th>
            ))}
            <th scope="col" role="columnheader" className="num us">{t("compare.users")}</th>
            <th scope="col" role="columnheader" className="hm">{t("compare.on_most_used")}</th>
            <th scope="col" role="columnheader" className="num ks">{t("compare.thousands_a_year")}</th>
            <th scope="col" role="columnheader" className="num en">{t("compare.first_contract_end")}</th>
          </tr>
        </thead>
        {view.groups.map((group) => {
          const own = areas.filter((area) => area.group === group.area);
          return own.length > 0 && <Group key={group.area} group={group} areas={own} names={names} />;
        })}
        <Totals view={view} areas={areas} />
      </Table>
    </div>
  );
}

function Group({ group, areas, names }: { group: GroupView; areas: AreaView[]; names: string[] }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const open = groupIsOpen(group, search);
  const sums = sumsOf(areas, names.length);
  const counts = verdictOrder.map((v) => [v, areas.filter((a) => a.verdict === v).length] as const).filter(([, n]) => n > 0);
  return (
    <tbody role="rowgroup">
      <tr className="g" role="row">
        <th colSpan={2} scope="rowgroup" role="rowheader">
          <button type="button" aria-expanded={open} onClick={() => set({ grupper: toggled(search.grupper, group.area) })}>
            <Chevron open={open} /><span>{group.area_name}</span> <span className="note">{t("compare.areas", { count: areas.length })}</span>
          </button>
        </th>
        <td colSpan={names.length} role="cell" className="gb">
          {areas.map((area) => <VerdictIcon key={area.area} verdict={area.verdict} size={14} />)}
          <span className="sr">{list(counts.map(([v, n]) => `${n} ${t(`compare.verdict.${v}`).toLocaleLowerCase()}`))}</span>
        </td>
        <td role="cell" className="num us">{sums.users ? <Fig marked={sums.marked}>{number(sums.users)}</Fig> : "–"}</td>
        <td role="cell" className="hm"><span className="nb bar" aria-hidden="true" /><span className="hp">{percent(sums.harmonisation)}</span></td>
        <td role="cell" className="num ks">{sums.users ? <Fig marked={sums.marked}>{thousands(sums.yearlyCost)}</Fig> : "–"}</td>
        <td role="cell" className="en" />
      </tr>
      {open && areas.map((area) => <AreaRows key={area.area} area={area} />)}
    </tbody>
  );
}

function AreaRows({ area }: { area: AreaView }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const open = listOf(search.apen).includes(area.area);
  const id = `ev-${area.area.replaceAll(".", "-")}`;
  const has = area.users > 0 || area.products.length > 0;
  return (
    <>
      <tr className={open ? "isopen" : undefined} role="row">
        <th scope="row" role="rowheader" className="a">
          <button type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => set({ apen: toggled(search.apen, area.area) })}>
            <Chevron open={open} /><span>{area.area_name}</span>
          </button>
        </th>
        <td role="cell" className="vd">
          <span className="v"><VerdictIcon verdict={area.verdict} /><span>{t(`compare.verdict.${area.verdict}`)}</span></span>
          {area.verdict_of_those_who_have && (
            <span className="sub mute">{t("compare.otherwise", { verdict: t(`compare.verdict.${area.verdict_of_those_who_have}`).toLocaleLowerCase() })}</span>
          )}
        </td>
        {area.cells.map((cell) => <MunicipalityCell key={cell.municipality} cell={cell} />)}
        <td role="cell" className="num us" data-u={t("compare.users_in_all")}>{has ? <Fig marked={area.marked}>{number(area.users)}</Fig> : "–"}</td>
        <td role="cell" className="hm">
          {area.harmonisation === null ? <span className="dash">–</span> : <><Bar share={area.harmonisation} /><span className="hp">{percent(area.harmonisation)}</span></>}
        </td>
        <td role="cell" className="num ks">{has ? <Fig marked={area.marked}>{thousands(area.yearly_cost)}</Fig> : "–"}</td>
        <td role="cell" className="num en">{day(area.first_contract_end)}</td>
      </tr>
      {open && <Evidence area={area} id={id} />}
    </>
  );
}

function MunicipalityCell({ cell }: { cell: CellView }) {
  const { t } = useTranslation();
  if (cell.state !== "has") {
    const hatched = cell.state === "not_answered" ? "m" : "m none";
    return <td role="cell" className={hatched} data-k={cell.municipality}><span className="no">{t(`compare.cell.${cell.state}`)}</span></td>;
  }
  const on = cell.usages.some((u) => u.most_used);
  return (
    <td role="cell" className={on ? "m on" : "m"} data-k={cell.municipality}>
      <div>
        {cell.usages.map((u) => (
          <span className="c" key={u.id}>
            <ProductSquare most={u.most_used} />
            <span className="p">{soft(u.product)}{u.most_used && <span className="sr"> {t("compare.cell.most_used")}</span>}</span>
            {u.way_of_working && <span className="w"><span className="sr">{t("compare.cell.way")} </span>{u.way_of_working}</span>}
            <span className="u"><Fig marked={u.marked}>{number(u.users)}</Fig><span className="sr"> {t("compare.cell.users")}</span></span>
          </span>
        ))}
      </div>
    </td>
  );
}

function Totals({ view, areas }: { view: ComparisonView; areas: AreaView[] }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const filtered = isFiltered(search);
  const sums = sumsOf(areas, view.municipalities.length);
  const harmonisation = filtered ? sums.harmonisation : view.harmonisation;
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader" colSpan={2}>{filtered ? t("compare.total.shown") : t("compare.total.all")}</th>
        {view.municipalities.map((m, i) => <td key={m.id} role="cell" className="num m"><Fig marked={sums.marked}>{number(sums.perMunicipality[i])}</Fig></td>)}
        <td role="cell" className="num us"><Fig marked={sums.marked}>{number(sums.users)}</Fig></td>
        <td role="cell" className="hm"><span className="nb bar" aria-hidden="true" /><span className="hp">{percent(harmonisation)}</span></td>
        <td role="cell" className="num ks"><Fig marked={sums.marked}>{thousands(sums.yearlyCost)}</Fig></td>
        <td role="cell" className="en" />
      </tr>
    </tfoot>
  );
}
