// Small parts every page uses: figures with a source mark, bars, verdicts, tabs, sort headings.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../generated/types";
import { nextSort, type Search, useAddress } from "./address";
import { none } from "./format";
import { SortIcon, VerdictIcon } from "./icons";
import { type Page, To } from "./To";

/** A figure. A dotted line under it when its source is an example or an estimate. */
export function Fig({ marked, children, className = "" }: { marked: boolean; children: ReactNode; className?: string }) {
  const plain = children === none || children === null;
  return <span className={`${marked && !plain ? "ex " : ""}${className}`.trim() || undefined}>{children}</span>;
}

export function Bar({ share, width }: { share: number; width?: number }) {
  return <span className="bar" aria-hidden="true" style={width ? { width } : undefined}><i style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} /></span>;
}

/** A bar with its figure at the right, in one cell. */
export const Scored = ({ children }: { children: ReactNode }) => <span className="scored">{children}</span>;

export function VerdictWord({ verdict, size = 16 }: { verdict: Verdict; size?: number }) {
  const { t } = useTranslation();
  return <span className="v"><VerdictIcon verdict={verdict} size={size} /><span>{t(`compare.verdict.${verdict}`)}</span></span>;
}

export interface Tab { id: string; label: string; count?: number }

/** Tabs are links to the same page: the chosen one stands in the address as `fane`. */
export function Tabs({ page, of, q, tabs, chosen, label }: { page: Page; of?: Record<string, string>; q?: Search; tabs: Tab[]; chosen: string; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab, index) => (
        <To key={tab.id} page={page} of={of} q={{ ...q, fane: index === 0 ? undefined : tab.id }} keepScroll aria-current={tab.id === chosen ? "page" : undefined}>
          {tab.label}{tab.count !== undefined && <> <span>{tab.count}</span></>}
        </To>
      ))}
    </nav>
  );
}

export function useTab(tabs: Tab[]): string {
  const { search } = useAddress();
  return tabs.find((tab) => tab.id === search.fane)?.id ?? tabs[0]!.id;
}

export function SortHead({ column, children, className }: { column: string; children: ReactNode; className?: string }) {
  const { search, set } = useAddress();
  const down = search.synkende === "ja";
  const way = search.sorter === column ? (down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" aria-sort={way} className={className}>
      <button type="button" className="sort" onClick={() => set({ ...nextSort(column, search.sorter, down), fra: undefined })}>
        {children}<SortIcon way={way} />
      </button>
    </th>
  );
}
