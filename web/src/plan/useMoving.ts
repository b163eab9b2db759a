// A cutover that is being moved: where it would stand, what that leads to, and how it is saved or left.
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { fetchNow, type Query, Refused, send } from "../shared/api";
import { useWhy } from "../shared/Form";
import { date, inWords } from "../shared/format";
import type { useSteps } from "../shared/useSteps";
import type { CutoverInPlan, MoveStored, PlanView } from "../generated/types";
import { dayNumber, type FreeDays, isoOf, lastDay, workingDay } from "./days";

interface Move { id: string; start: string }
interface Tried extends Move { plan?: PlanView; failed?: string }
export interface Conflict { mine: string; theirs: CutoverInPlan }

/** How long the keys must rest before the server is asked. */
const rest = 300;

export function useMoving(plan: PlanView, query: Query, free: FreeDays, may: boolean, steps: ReturnType<typeof useSteps>) {
  const { t } = useTranslation();
  const { key, search, per } = useAddress();
  const as_of = per ?? null;
  const why = useWhy();
  const [at, setAt] = useState<Move | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);
  const of = at && plan.cutovers.find((c) => c.id === at.id);
  const answer = at && tried && tried.id === at.id && tried.start === at.start ? tried : null;
  useEffect(() => {
    if (!at) return setTried(null);
    let left = false;
    const timer = setTimeout(() => {
      const tell = (found: Omit<Tried, keyof Move>) => { if (!left) setTried({ ...at, ...found }); };
      send<PlanView>(`${key}/plan/try`, { moves: [{ cutover: at.id, start: at.start }], scenario: search.scenario ?? "", as_of })
        .then((found) => tell({ plan: found }), (error: unknown) => tell({ failed: why(error) }));
    }, rest);
    return () => { left = true; clearTimeout(timer); };
  }, [at, key, search.scenario, as_of, why]);

  /** A day that is not worked becomes the next that is. */
  const put = useCallback((id: string, day: string) => {
    const start = isoOf(workingDay(dayNumber(day), 0, free));
    setAt((old) => (old?.id === id && old.start === start ? old : { id, start }));
  }, [free]);
  const leave = useCallback(() => { setAt(null); setConflict(null); }, []);
  const store = async (id: string, start: string | null, seen: number, said: string) => {
    if (busy) return;
    setBusy(true);
    let sent: Promise<MoveStored> | undefined;
    try {
      sent = send<MoveStored>(`${key}/plan/move`, { cutover: id, start, seen, as_of, scenario: search.scenario ?? "" });
      await sent;
    } catch (error) {
      if (start !== null && error instanceof Refused && error.view?.code === "cutover_moved_meanwhile") {
        const theirs = (await fetchNow<PlanView>(`${key}/plan`, query)).cutovers.find((c) => c.id === id);
        if (theirs) {
          setConflict({ mine: start, theirs });
          setBusy(false);
          return;
        }
      }
    }
    if (await steps.step(() => sent!, said)) leave();
    setBusy(false);
  };
  const moved = (name: string, start: string) => t("timeline.moved", { name, start: date(start) });
  const save = () => { if (at && of) void store(at.id, at.start, of.entry, moved(of.name, at.start)); };
  const insist = () => { if (conflict) void store(conflict.theirs.id, conflict.mine, conflict.theirs.entry, moved(conflict.theirs.name, conflict.mine)); };
  const letLoose = (c: CutoverInPlan) => void store(c.id, null, c.entry, t("timeline.loosened", { name: c.name }));
  const shown = useMemo(() => (at ? withMove(plan, at, answer?.plan, free) : plan), [plan, at, answer, free]);
  return { at, of, may, put, leave, save, insist, letLoose, conflict, busy, shown, effect: at && of ? effectOf(t, at, plan, answer) : "" };
}

export type Moving = ReturnType<typeof useMoving>;

/** The plan as it would be; until the server has answered, with the one bar moved. */
function withMove(plan: PlanView, { id, start }: Move, tried: PlanView | undefined, free: FreeDays): PlanView {
  const found = tried && new Map(tried.cutovers.map((c) => [c.id, c]));
  const cutovers = plan.cutovers.map((old) => {
    const c = found?.get(old.id) ?? old;
    if (old.id !== id) return c;
    return { ...c, start, finish: c.start === start ? c.finish : isoOf(lastDay(dayNumber(start), c.days, free)) };
  });
  return { ...plan, cutovers, teams: tried?.teams ?? plan.teams, end: tried?.end ?? plan.end };
}

type Say = ReturnType<typeof useTranslation>["t"];

function effectOf(t: Say, { id, start }: Move, plan: PlanView, tried: Tried | null): string {
  const begins = t("timeline.move.starts", { start: date(start) });
  if (tried?.failed) return `${begins} ${tried.failed}`;
  if (!tried?.plan) return begins;
  const before = new Map(plan.cutovers.map((c) => [c.id, c.start]));
  const others = tried.plan.cutovers.filter((c) => c.id !== id && before.get(c.id) !== c.start).length;
  const end = tried.plan.end;
  const ends = end === plan.end ? t("timeline.move.ends_as_before", { end: date(end) }) : t("timeline.move.ends", { end: date(end), before: date(plan.end) });
  const rules = tried.plan.cutovers.find((c) => c.id === id)?.broken.length ? ` ${t("timeline.move.breaks")}` : "";
  return `${begins} ${t("timeline.move.others", { count: others, number: inWords(others, true) })} ${ends}${rules}`;
}
