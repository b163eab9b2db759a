// The weights of products, and at once what other weights would change.
import { Button, Input } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditAnswer, WeighedArea, WeightsPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { send, useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { kroner, number, percent, thousands } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer, Empty } from "../shared/Page";
import { Bar } from "../shared/parts";
import { Said } from "../shared/Said";
import { To } from "../shared/To";
import { asStepped, useSteps } from "../shared/useSteps";
import { ChoiceHead, ScenarioPick } from "./ChoiceHead";
import { readWeight, sheetsFor, type Tried } from "./weights";
import { useChoiceWord } from "./words";

const written = (hundredths: number) => number(hundredths / 100, hundredths % 100 ? 2 : 0);
/** What is asked for: the last that was written, a little after it was. */
function useSettled(tried: Tried): Tried {
  const [settled, setSettled] = useState(tried);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(tried), 250);
    return () => clearTimeout(timer);
  }, [tried]);
  return settled;
}

export function WeightsTab() {
  const { t } = useTranslation();
  const { key, when, search } = useAddress();
  const [tried, setTried] = useState<Tried>({});
  const asked = useSettled(tried);
  const numbers = Object.fromEntries(Object.entries(asked).map(([criterion, text]) => [criterion, readWeight(text)]));
  const answer = useAnswer<WeightsPage>(`${key}/weights`, { ...when, scenario: search.scenario, ...numbers });
  const steps = useSteps(key);
  useEffect(() => setTried({}), [search.scenario]);
  const save = async (page: WeightsPage) => {
    const sheets = sheetsFor(page.weights, tried, search.scenario ?? "");
    if (sheets.length === 0) return;
    if (await steps.step(() => send<EditAnswer>(`${key}/edits`, { apply: true, sheets, answers: [] }).then(asStepped(t("portfolio.conflict"))), t("portfolio.weights.saved"))) setTried({});
  };
  return (
    <>
      <ChoiceHead tab="vekter" lead={answer.data && <Finding page={answer.data} />} />
      <ScenarioPick />
      <div className="noprint"><Said of={steps} /></div>
      <Answer part of={answer} rows={7}>
        {(page) => (
          <>
            <Weights page={page} tried={tried} write={(criterion, text) => setTried((all) => ({ ...all, [criterion]: text }))} reset={() => setTried({})} save={() => void save(page)} />
            <Effect page={page} />
          </>
        )}
      </Answer>
    </>
  );
}

const choiceTurns = (area: WeighedArea) => area.choice_stored !== area.choice_tried;

function Finding({ page }: { page: WeightsPage }) {
  const { t } = useTranslation();
  const turned = page.areas.filter(choiceTurns).length;
  const best = page.areas.filter((a) => a.another_is_best).length;
  const trying = page.weights.some((w) => w.stored !== w.tried);
  const said = trying ? t("portfolio.weights.lead.tried", { best: number(best), turned: number(turned) }) : t("portfolio.weights.lead");
  return <>{said} {page.point_value === 0 && t("portfolio.weights.ties_only")}</>;
}

interface WeightsProps { page: WeightsPage; tried: Tried; write: (criterion: string, text: string) => void; reset: () => void; save: () => void }

function Weights({ page, tried, write, reset, save }: WeightsProps) {
  const { t } = useTranslation();
  const wrong = Object.values(tried).some((text) => readWeight(text) === undefined);
  const changed = Object.keys(tried).length > 0;
  return (
    <section className="part" aria-labelledby="weights">
      <h2 id="weights">{t("portfolio.tab.weights")}</h2>
      <BlockTable className="weights">
        <caption className="sr">{t("portfolio.weights.caption")}</caption>
        <thead><tr><th scope="col">{t("portfolio.weights.criterion")}</th><th scope="col" className="num">{t("portfolio.weights.stored")}</th><th scope="col">{t("portfolio.weights.tried")}</th><th scope="col" className="num">{t("portfolio.weights.share")}</th><th scope="col"><span className="sr">{t("portfolio.weights.bar")}</span></th></tr></thead>
        <tbody>
          {page.weights.map((w) => {
            const text = tried[w.criterion] ?? written(w.stored);
            const bad = readWeight(text) === undefined;
            return (
              <tr key={w.criterion}>
                <th scope="row">{t(`portfolio.criterion.${w.criterion}`)}</th>
                <td className="num" data-k={t("portfolio.weights.stored")}>{w.row === null ? written(w.stored) : <To page="/$key/rader/$entity" of={{ entity: "criterion" }} q={{ id: String(w.row) }} className="fig">{written(w.stored)}</To>}</td>
                <td data-k={t("portfolio.weights.tried")}>
                  <Input inputMode="decimal" className="weight" aria-label={t("portfolio.weights.of", { criterion: t(`portfolio.criterion.${w.criterion}`) })} aria-invalid={bad || undefined} aria-describedby={bad ? `${w.criterion}-wrong` : undefined} value={text} onChange={(e) => write(w.criterion, e.target.value)} />
                  {bad && <span id={`${w.criterion}-wrong`} className="note line iw"><StateIcon state="stop" />{t("portfolio.weights.wrong")}</span>}
                </td>
                <td className="num" data-k={t("portfolio.weights.share")}>{percent(w.share)}</td>
                <td className="nophone"><Bar share={w.share ?? 0} /></td>
              </tr>
            );
          })}
        </tbody>
      </BlockTable>
      <p className="lnk noprint">
        {page.may_change && <Button className="b" aria-disabled={!changed || wrong || undefined} onClick={() => { if (changed && !wrong) save(); }}>{t("portfolio.weights.save")}</Button>}
        {changed && <Button className="b" variant="secondary" onClick={reset}>{t("portfolio.weights.reset")}</Button>}
      </p>
    </section>
  );
}

function Effect({ page }: { page: WeightsPage }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  if (page.areas.length === 0) return <Empty>{t("portfolio.weights.none")}</Empty>;
  const dearer = page.cost_stored !== null && page.cost_tried !== null ? page.cost_tried - page.cost_stored : 0;
  return (
    <section className="part" aria-labelledby="effect">
      <h2 id="effect">{t("portfolio.weights.effect")}</h2>
      <p role="status">{t("portfolio.weights.effect.said", { best: number(page.areas.filter((a) => a.another_is_best).length), turned: number(page.areas.filter(choiceTurns).length), all: number(page.areas.length) })}{dearer !== 0 && <> {t("portfolio.weights.effect.cost", { amount: kroner(dearer) })}</>}</p>
      <BlockTable className="effect">
        <caption className="sr">{t("portfolio.weights.effect")}</caption>
        <thead><tr><th scope="col">{t("portfolio.area")}</th><th scope="col">{t("portfolio.weights.points")}</th><th scope="col">{t("portfolio.choice")}</th></tr></thead>
        <tbody>
          {page.areas.map((area) => (
            <tr key={area.area}>
              <th scope="row"><To page="/$key/valg/$code" of={{ code: area.area }}>{area.area_name}</To></th>
              <td data-k={t("portfolio.weights.points")}>
                <ol className="points">
                  {area.products.map((p) => (
                    <li key={p.product}>{p.product} <b>{p.tried === null ? t("portfolio.not_assessed") : number(p.tried / 100, 2)}</b>{p.tried !== p.stored && p.stored !== null && <span className="note"> {t("portfolio.weights.was", { points: number(p.stored / 100, 2) })}</span>}</li>
                  ))}
                </ol>
                {area.another_is_best && <span className="iw note"><StateIcon state="now" />{t("portfolio.weights.another")}</span>}
              </td>
              <td data-k={t("portfolio.choice")}>{word(area.choice_tried)}{choiceTurns(area) && <span className="iw note line"><StateIcon state="warning" />{t("portfolio.weights.turned", { was: word(area.choice_stored) })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
      {page.cost_tried !== null && <p className="note">{t("portfolio.weights.sum", { amount: thousands(page.cost_tried) })}</p>}
    </section>
  );
}
