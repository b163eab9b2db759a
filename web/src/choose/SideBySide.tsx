// Two scenarios side by side: what each comes to, and where they choose differently.
import { Chip, Table } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FigureKind, ScenarioAreaChoice, ScenarioComparison, ScenarioFigure, ScenarioSide, ScenarioView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { SelectField } from "../shared/Form";
import { date, list, number, thousands } from "../shared/format";
import { Answer, Empty } from "../shared/Page";
import { To } from "../shared/To";
import "../shared/chips.css";
import { Contradiction, ToRows, useChoiceWord } from "./words";

/** The best there is, in the address: no scenario can be called that. */
const best = " ";

export function SideBySide({ scenarios }: { scenarios: readonly ScenarioView[] }) {
  const { t } = useTranslation();
  const { key, when, search, set } = useAddress();
  const one = search.en ?? scenarios[0]!.name;
  const other = search.annen ?? scenarios[1]?.name ?? best;
  const asked = (name: string) => (name === best ? "" : name);
  const answer = useAnswer<ScenarioComparison>(`${key}/scenarios/side_by_side`, { ...when, one: asked(one), other: asked(other) });
  const options: [string, string][] = [[best, t("portfolio.scenario.best")], ...scenarios.map((s): [string, string] => [s.name, s.name])];
  return (
    <section className="part" aria-labelledby="side-by-side">
      <h2 id="side-by-side">{t("portfolio.compare")}</h2>
      <div className="sidepick noprint">
        <SelectField id="one" label={t("portfolio.compare.one")} value={one} options={options} onChange={(e) => set({ en: e.target.value })} />
        <SelectField id="other" label={t("portfolio.compare.other")} value={other} options={options} onChange={(e) => set({ annen: e.target.value })} />
      </div>
      <Answer part of={answer} rows={9}>{(found) => <Compared found={found} />}</Answer>
    </section>
  );
}

const useSideName = () => {
  const { t } = useTranslation();
  return (side: ScenarioSide) => side.name || t("portfolio.scenario.best");
};

function Compared({ found }: { found: ScenarioComparison }) {
  const name = useSideName();
  const without = [found.one, found.other].filter((side) => side.figures.length === 0);
  return (
    <>
      {without.map((side) => <div key={name(side)}><h3>{name(side)}</h3><Contradiction contradiction={side.contradiction} /></div>)}
      {without.length === 0 && <Figures found={found} />}
      <Areas found={found} />
    </>
  );
}

/** Less is better of all but these. */
const more: readonly FigureKind[] = ["breaks_closed", "chains_mended"];
/** What a figure is told by: money where there is money, else how many. */
const size = (figure: ScenarioFigure): number => (figure.kind === "integrations_lost" ? figure.count ?? 0 : figure.amount ?? figure.count ?? 0);
const isMoney = (figure: ScenarioFigure) => figure.amount !== null && figure.kind !== "integrations_lost";

function Figures({ found }: { found: ScenarioComparison }) {
  const { t } = useTranslation();
  const name = useSideName();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("portfolio.compare.figures")}>
      <Table className="t cd" data-color="neutral" style={{ minWidth: 620 }}>
        <caption className="sr">{t("portfolio.compare.caption", { one: name(found.one), other: name(found.other) })}</caption>
        <thead><tr><td><span className="sr">{t("area.side.fact")}</span></td><th scope="col">{name(found.one)}</th><th scope="col">{name(found.other)}</th><th scope="col">{t("portfolio.compare.difference")}</th></tr></thead>
        <tbody>
          {found.one.figures.map((one, i) => {
            const other = found.other.figures[i]!;
            return (
              <tr key={one.kind}>
                <th scope="row">{t(`portfolio.figures.${one.kind}`, { years: found.years })}</th>
                <td><Figure of={one} /></td><td><Figure of={other} /></td>
                <td><Difference one={one} other={other} /></td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

function Figure({ of }: { of: ScenarioFigure }) {
  const { t } = useTranslation();
  const text = isMoney(of) ? thousands(of.amount) : number(of.count ?? 0);
  const notes: Partial<Record<FigureKind, ReactNode>> = {
    users_who_move: t("portfolio.of", { all: number(of.of ?? 0) }),
    exposure: of.count ? t("portfolio.figures.exposure.unknown", { count: of.count }) : null,
    integrations_lost: of.amount ? t("portfolio.figures.integrations_lost.cost", { amount: thousands(of.amount) }) : null,
    breaks_closed: of.count ? t("portfolio.figures.breaks_closed.what", { breaks: number(of.count), hours: number(Math.round((of.minutes ?? 0) / 60)) }) : null,
    chains_mended: of.of ? t("portfolio.figures.chains_mended.steps", { steps: number(of.of) }) : null,
  };
  const note = notes[of.kind];
  return <><ToKinds figure={of}>{text}</ToKinds>{note && <span className="note line">{note}</span>}</>;
}

/** The rows of the kind that tells most: there may be rates and systems in use behind one sum. */
function ToKinds({ figure, children }: { figure: ScenarioFigure; children: ReactNode }) {
  const first = ["usage", "contract", "integration", "work_process", "chain_step", "candidate", "rate"];
  const kinds = first.filter((kind) => figure.rows.some((row) => row.kind === kind));
  return <ToRows rows={figure.rows.filter((row) => row.kind === kinds[0])}>{children}</ToRows>;
}

function Difference({ one, other }: { one: ScenarioFigure; other: ScenarioFigure }) {
  const { t } = useTranslation();
  const gap = size(one) - size(other);
  if (one.kind === "exposure" && (one.count || other.count)) return <span className="mute">{t("portfolio.exposure_unknown")}</span>;
  if (gap === 0) return <span className="mute">{t("portfolio.compare.alike")}</span>;
  const better = gap < 0 !== more.includes(one.kind);
  const amount = isMoney(one) ? thousands(Math.abs(gap)) : number(Math.abs(gap));
  return <span className={better ? "better" : undefined}>{gap > 0 ? "+" : "−"}{amount} <span className="note">{t(better ? "portfolio.compare.better" : "portfolio.compare.worse")}</span></span>;
}

function Areas({ found }: { found: ScenarioComparison }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const name = useSideName();
  const onlyDifferent = search.vis !== "alle";
  const different = found.areas.filter((area) => !area.alike);
  const shown = onlyDifferent ? different : found.areas;
  return (
    <section className="part" aria-labelledby="side-areas">
      <h3 id="side-areas">{t("portfolio.compare.areas", { different: number(different.length), all: number(found.areas.length) })}</h3>
      <div className="chips noprint"><Chip.Checkbox checked={onlyDifferent} onChange={() => set({ vis: onlyDifferent ? "alle" : undefined })}>{t("portfolio.compare.only_different")}</Chip.Checkbox></div>
      {shown.length === 0 ? <Empty>{t("portfolio.compare.no_difference")}</Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("portfolio.compare.areas.table")}>
          <Table className="t" data-color="neutral" style={{ minWidth: 620 }}>
            <caption className="sr">{t("portfolio.compare.areas.table")}</caption>
            <thead><tr><th scope="col">{t("portfolio.area")}</th><th scope="col">{name(found.one)}</th><th scope="col">{name(found.other)}</th></tr></thead>
            <tbody>
              {shown.map((area) => (
                <tr key={area.area}>
                  <th scope="row"><To page="/$key/valg/$code" of={{ code: area.area }} q={{ scenario: found.one.name || undefined }}>{area.area_name}</To></th>
                  <td><Choice of={area.one} /></td><td><Choice of={area.other} /></td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Choice({ of }: { of: ScenarioAreaChoice | null }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  if (!of) return <span className="mute">–</span>;
  const until = of.interim_until ?? of.deferred_until;
  return (
    <>
      {of.kept.length > 1 ? list(of.kept) : word(of.choice)}
      <span className="note line">
        {[until && t("portfolio.until", { until: date(until) }), of.choice !== "deferred" && t("portfolio.compare.thousand", { amount: thousands(of.cost) }), of.way_of_working && t("portfolio.scenario.way.is", { way: of.way_of_working }), of.by_person && t("portfolio.scenario.by_person")].filter(Boolean).join(" · ")}
      </span>
      {of.reason && <span className="note line">{of.reason}</span>}
    </>
  );
}
