// The plan: when each cutover is, the programme it is part of, and what may go wrong. The last two are fetched when they are opened.
import { lazy, Suspense } from "react";
import { Waiting } from "../shared/Page";
import { useTab } from "../shared/parts";
import { PlanHead, usePlanTabs } from "./PlanHead";
import { PlanTab } from "./PlanTab";
import "./plan.css";

const ProgrammeTab = lazy(() => import("./ProgrammeTab").then((m) => ({ default: m.ProgrammeTab })));
const RiskTab = lazy(() => import("./RiskTab").then((m) => ({ default: m.RiskTab })));

export function PlanPage() {
  const tab = useTab(usePlanTabs());
  if (tab === "plan") return <PlanTab />;
  return (
    <>
      <PlanHead tab={tab} />
      <Suspense fallback={<Waiting rows={12} />}>{tab === "program" ? <ProgrammeTab /> : <RiskTab />}</Suspense>
    </>
  );
}
