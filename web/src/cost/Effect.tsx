// What a change, or one scenario against another, means for every owner, year by year.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { WhatIfAnswer } from "../generated/types";
import { change, whole } from "./contributions";

export function Effect({ answer, caption }: { answer: WhatIfAnswer; caption: string }) {
  const { t } = useTranslation();
  const owners = [...new Set(answer.years.flatMap((y) => y.owners.map((o) => o.owner)))];
  const of = (year: WhatIfAnswer["years"][number], name: string) => year.owners.find((o) => o.owner === name);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table className="t years" data-color="neutral" style={{ minWidth: 200 + answer.years.length * 110 }}>
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t("contribution.owner")}</th>{answer.years.map((y) => <th key={y.year} scope="col" className="num">{y.year}</th>)}</tr></thead>
        <tbody>
          {owners.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {answer.years.map((y) => {
                const owner = of(y, name);
                return <td key={y.year} className="num">{owner ? <><b>{change(owner.change)}</b><span className="note line">{whole(owner.after)}</span></> : "–"}</td>;
              })}
            </tr>
          ))}
          <tr className="sum"><th scope="row">{t("contribution.sum")}</th>{answer.years.map((y) => <td key={y.year} className="num">{change(y.change)}<span className="note line">{whole(y.after)}</span></td>)}</tr>
        </tbody>
      </Table>
    </div>
  );
}
