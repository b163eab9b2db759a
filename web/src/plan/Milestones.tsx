// Milestones by their day: reached, to come, or past their day with nobody having said they are reached.
import { useTranslation } from "react-i18next";
import type { MilestoneInProgramme, ProgrammePage } from "../generated/types";
import { day, daysBetween, number } from "../shared/format";
import { type State, StateIcon } from "../shared/icons";
import { Part, PartTable, ProjectName, Row } from "./programme_parts";

export function Milestones({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  return (
    <Part name="milestones" kind="milestone" empty={page.milestones.length === 0} mayAdd={page.may_change}>
      <PartTable caption="milestones" heads={["milestone.due", "entity.milestone", "milestone.project", "milestone.status"]}>
        <tbody>
          {page.milestones.map((m) => (
            <tr key={m.id}>
              <td className="nw" data-k={t("milestone.due")}><Row kind="milestone" id={m.id}>{day(m.due)}</Row></td>
              <th scope="row">{m.name} <span className="note">{m.code}</span></th>
              <td data-k={t("milestone.project")}><ProjectName of={m.project} /></td>
              <td data-k={t("milestone.status")}><Stands milestone={m} today={page.today} /></td>
            </tr>
          ))}
        </tbody>
      </PartTable>
    </Part>
  );
}

function Stands({ milestone: m, today }: { milestone: MilestoneInProgramme; today: string }) {
  const { t } = useTranslation();
  const days = { count: m.days_late, days: number(m.days_late) };
  const told = m.status === "at_risk" || m.status === "delayed";
  const icon: State = { done: "done", dropped: "waiting", late: "stop", ahead: told ? "warning" : "waiting" }[m.state] as State;
  const ahead = daysBetween(today, m.due);
  return (
    <span className="iw">
      <StateIcon state={icon} />
      <span>
        {m.state === "done" && (m.achieved ? t("programme.reached_on", { day: day(m.achieved) }) : t("programme.reached"))}
        {m.state === "done" && m.days_late > 0 && <>, {t("programme.days_after", days)}</>}
        {m.state === "dropped" && t("choice.milestone_status.dropped")}
        {m.state === "late" && t("programme.milestone.late", days)}
        {m.state === "ahead" && (ahead === 0 ? t("programme.today") : t("programme.in_days", { count: ahead, days: number(ahead) }))}
        {(m.state === "ahead" || m.state === "late") && told && <>, {t(`choice.milestone_status.${m.status}`)}</>}
      </span>
    </span>
  );
}
