// The timeline: a tree grid of teams and their cutovers, over a drawing of the same rows.
import { type CSSProperties, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { day } from "../shared/format";
import { Axis } from "./Axis";
import type { CutoverInPlan, PlanView } from "../generated/types";
import type { FreeDays } from "./days";
import { Details } from "./Details";
import { type Level, nextLevel, Tools } from "./Filters";
import { barOf, frozenDays, type Row, successorsOf, type TeamRow } from "./layout";
import { people, Picture } from "./Picture";
import { useDrag } from "./useDrag";
import { useFrame } from "./useFrame";
import type { Moving } from "./useMoving";
import { useTree } from "./useTree";

interface Props { plan: PlanView; rows: Row[]; free: FreeDays; moving: Moving; level: Level; toggle: (team: string, open: boolean) => void }

export function Gantt({ plan, rows, free, moving, level, toggle }: Props) {
  const { t } = useTranslation();
  const { search: { apen: open }, set } = useAddress();
  const byId = useMemo(() => new Map(moving.shown.cutovers.map((c) => [c.id, c])), [moving.shown]);
  const after = useMemo(() => successorsOf(plan.cutovers), [plan]);
  const frozen = useMemo(() => frozenDays(plan.freezes), [plan]);
  const teams = useMemo(() => new Map(moving.shown.teams.map((team) => [team.name, team])), [moving.shown]);
  const frame = useFrame(plan, rows, level.level, open);
  const { scale, found, places, indexOf, yOf, opened, names, rowHeight, width } = frame;
  const zoom = (by: number) => level.setLevel(nextLevel(scale.px, frame.fit, by));
  const show = (id: string | undefined) => set({ apen: id }, true);
  const tree = useTree({ frame, rows, byId, after, moving, free, open, show, zoom, toggle });
  const press = (row: Row) => {
    tree.go(indexOf.get(row.id)!);
    if (row.kind === "team") toggle(row.name, !row.open);
    else show(row.id === open ? undefined : row.id);
  };
  const drag = useDrag(scale, free, byId, moving, (id, pulled) => (pulled ? tree.go(indexOf.get(id)!) : press(rows[indexOf.get(id)!]!)));
  const barAt = useCallback((id: string) => { const c = byId.get(id); return c && barOf(c); }, [byId]);
  const placeOf = useCallback((id: string) => { const i = indexOf.get(id); return i === undefined ? undefined : yOf(i); }, [indexOf, yOf]);
  const at = indexOf.get(tree.active) ?? 0;
  const there = frame.sees(at) || !rows[at] ? places : [...places, { index: at, top: yOf(at), row: rows[at] }];
  const openCutover = opened >= 0 && frame.sees(opened) ? byId.get(rows[opened]!.id) : undefined;
  const across = { width: names + scale.width };
  return (
    <>
      <Tools of={level} px={scale.px} fit={frame.fit} />
      <div className={`gantt${frame.inside ? " inside" : ""}${frame.narrow ? " narrow" : ""}`} ref={frame.box} onScroll={(e) => frame.onScroll(e.currentTarget.scrollTop)}>
        <div className="gantt-head" style={across}><div className="corner" style={{ width: names }} /><Axis scale={scale} found={found} /></div>
        <div className="gantt-body" style={{ ...across, height: frame.total }} {...drag}>
          <div className="drawing" style={{ left: names }}>
            {places.length > 0 && <Picture {...{ scale, places, found, barAt, placeOf, after, frozen, teams }} row={rowHeight} top={frame.top} height={frame.height} chosen={open} />}
          </div>
          <div role="treegrid" aria-label={t("timeline.label", { count: byId.size })} aria-rowcount={rows.length} aria-readonly={!moving.may} onKeyDown={tree.keys}>
            {there.map(({ index, top, row }) => (
              <RowOf key={row.id} row={row} c={byId.get(row.id)} index={index} active={index === at} style={{ top, height: rowHeight, ...across }} names={frame.narrow ? width : names} expanded={row.id === open} onPress={() => press(row)} />
            ))}
            {openCutover && (
              <div role="row" className="gantt-about" style={{ top: yOf(opened) + rowHeight, ...across }}>
                <div role="gridcell" ref={frame.details.ref} style={{ width: Math.min(width, across.width) }}><Details c={openCutover} plan={plan} moving={moving} after={after.get(openCutover.id) ?? []} goTo={(id) => tree.follow(byId.get(id), "")} /></div>
              </div>
            )}
          </div>
          <p className="sr" role="status">{tree.told}</p>
        </div>
      </div>
    </>
  );
}

interface RowProps { row: Row; c: CutoverInPlan | undefined; index: number; active: boolean; style: CSSProperties; names: number; expanded: boolean; onPress: () => void }

function RowOf({ row, c, index, active, style, names, expanded, onPress }: RowProps) {
  const own = { "data-row": row.id, role: "row", tabIndex: active ? 0 : -1, "aria-rowindex": index + 1, style } as const;
  const name = { role: "rowheader", className: "name", style: { width: names }, onClick: onPress } as const;
  if (row.kind === "team") return <div {...own} className="grow team" aria-level={1} aria-expanded={row.open}><TeamCells row={row} name={name} /></div>;
  return c && <div {...own} className={c.critical ? "grow critical" : "grow"} aria-level={2} aria-expanded={expanded}><CutoverCells c={c} name={name} /></div>;
}

type Name = Record<"role" | "className", string> & { style: CSSProperties; onClick: () => void };

function TeamCells({ row, name }: { row: TeamRow; name: Name }) {
  const { t } = useTranslation();
  const capacity = Math.max(0, ...(row.team?.months ?? []).map((month) => month.capacity));
  return (
    <>
      <div {...name}><span>{row.name || t("timeline.no_team")}</span>{capacity > 0 && <small>{t("timeline.fte", { number: people(capacity) })}</small>}</div>
      <div role="gridcell" className="sr">{t("timeline.cutovers", { count: row.count })}</div>
    </>
  );
}

/** The name, and for those who do not see the bar what it shows. */
function CutoverCells({ c, name }: { c: CutoverInPlan; name: Name }) {
  const { t } = useTranslation();
  const words = [
    t("timeline.from_to", { from: day(c.start), to: day(c.finish) }), c.critical && t("timeline.critical"), c.done && t("timeline.done"), c.fixed && t("timeline.fixed"),
    c.cutover_class === "interim" && t("timeline.interim"), c.days_late > 0 && t("timeline.late", { count: c.days_late }), c.broken.length > 0 && t("timeline.breaks"), c.latest_finish > c.finish && t("timeline.can_wait", { until: day(c.latest_finish) }),
  ];
  return (
    <>
      <div {...name} title={c.name}><span>{c.name}</span></div>
      <div role="gridcell" className="sr">{words.filter(Boolean).join(", ")}</div>
    </>
  );
}
