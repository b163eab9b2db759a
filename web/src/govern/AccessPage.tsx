// Access to the cooperation: who has which role, what a role may do, what is confidential, what everyone sees.
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import type { AccessOrder, AccessPage as Page, UndoAnswer } from "../generated/types";
import { useAddress } from "../shared/address";
import { apiPath, queries, send, useAnswer } from "../shared/api";
import { sentence } from "../shared/format";
import { Secret, Summary, useWhy } from "../shared/Form";
import { StateIcon } from "../shared/icons";
import { Answer, Head, useTitle } from "../shared/Page";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { Fields } from "./Fields";
import { People } from "./People";
import { Public } from "./Public";
import { Roles } from "./Roles";
import "../identity/identity.css";
import "./access.css";

/** What is done to the access, told in `said`; false when it was refused, and said so above. `whose` first password it is. */
export type Change = (order: Partial<AccessOrder>, said: string, whose?: string) => Promise<boolean>;

const nothing: AccessOrder = { add_people: [], change_people: [], add_grants: [], remove_grants: [], fields: [], roles: [] };

export function AccessPage() {
  const { t } = useTranslation();
  const { key } = useAddress();
  const name = useCooperation()?.name ?? "";
  const tabs: Tab[] = [
    { id: "personer", label: t("access.people") },
    { id: "roller", label: t("access.roles") },
    { id: "fortrolig", label: t("access.confidential") },
    { id: "alle", label: t("access.public") },
  ];
  const tab = useTab(tabs);
  const answer = useAnswer<Page>(`${key}/access`);
  const { change, state, undo } = useChange(key);
  useTitle(tab === "personer" ? undefined : tabs.find((x) => x.id === tab)?.label, t("access.title"), name);
  return (
    <>
      <Head title={t("access.title")} lead={t("access.lead", { name })} asOf={false} />
      <Tabs page="/$key/tilgang" tabs={tabs} chosen={tab} label={t("page.tabs")} />
      <div className="changed noprint">
        {state.failed && <Summary title={state.failed.text} turn={state.failed} />}
        <p role="status" className={state.said ? "iw" : "sr"}>
          {state.said && <><StateIcon state="done" /><span>{state.said}</span></>}
          {state.batch !== null && <button type="button" className="plain" onClick={() => void undo()}>{t("table.undo")}</button>}
        </p>
        {state.password && <Secret title={t("access.first_password", { name: state.password.name })} secret={state.password.secret} note={t("access.first_password.note")} />}
      </div>
      <h2 className="onlyprint">{tabs.find((x) => x.id === tab)?.label}</h2>
      <Answer part of={answer}>
        {(page) => (
          <>
            {tab === "personer" && <People page={page} change={change} />}
            {tab === "roller" && <Roles page={page} change={change} />}
            {tab === "fortrolig" && <Fields page={page} change={change} />}
            {tab === "alle" && <Public page={page} change={change} />}
          </>
        )}
      </Answer>
    </>
  );
}

interface State {
  said: string;
  batch: number | null;
  failed?: { text: string };
  password?: { name: string; secret: string };
}

function useChange(key: string) {
  const { t } = useTranslation();
  const why = useWhy();
  const [state, setState] = useState<State>({ said: "", batch: null });
  const address = apiPath(`${key}/access`);
  const refetch = useCallback(() => queries.invalidateQueries(), []); // what one sees may have changed too
  const change: Change = async (order, said, whose = "") => {
    try {
      const page = await send<Page>(`${key}/access`, { ...nothing, ...order });
      queries.setQueryData([address], { ...page, first_password: null, batch: null });
      setState({ said, batch: page.batch, password: page.first_password ? { name: whose, secret: page.first_password } : undefined });
      void refetch();
      return true;
    } catch (error) {
      setState((s) => ({ ...s, said: "", failed: { text: why(error) } }));
      return false;
    }
  };
  const undo = async () => {
    try {
      const answer = await send<UndoAnswer>(`${key}/undo`, { batch: state.batch });
      const [problem] = answer.problems;
      if (answer.batch === null && problem) setState({ said: "", batch: null, failed: { text: sentence({ nb: problem.text, en: problem.text_en }) } });
      else setState({ said: t("access.undone"), batch: null });
      await refetch();
    } catch (error) {
      setState((s) => ({ ...s, failed: { text: why(error) } }));
    }
  };
  return { change, state, undo };
}
