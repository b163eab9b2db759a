// The head every page has, and the three states of an answer: waiting, refused, there.
import { Alert, Button, Skeleton } from "@digdir/designsystemet-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "./api";
import { AsOf } from "./AsOf";

export function useTitle(...parts: (string | undefined)[]) {
  const title = [...parts.filter(Boolean), "Samdrift"].join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

interface HeadProps { title: ReactNode; lead?: ReactNode; actions?: ReactNode; asOf?: boolean }

export function Head({ title, lead, actions, asOf = true }: HeadProps) {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {(asOf || actions) && <div className="acts">{asOf && <AsOf />}{actions}</div>}
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** Nothing for 300 ms, then the shape of what comes; after five seconds it says what is being done. */
export function Waiting({ rows = 8, alone = false }: { rows?: number; alone?: boolean }) {
  const { t } = useTranslation();
  const show = useAfter(300);
  const long = useAfter(5000);
  if (!show) return <div className="waiting" aria-busy="true" />;
  return (
    <div className="waiting" aria-busy="true">
      {alone && <h1 className="sr">{t("page.waiting")}</h1>}
      <p role="status" className={long ? "note" : "sr"}>{long ? t("page.waiting.long") : t("page.waiting")}</p>
      {Array.from({ length: rows }, (_, i) => <Skeleton key={i} variant="rectangle" aria-hidden="true" />)}
    </div>
  );
}

export function Failed({ error, retry, alone }: { error: unknown; retry: () => void; alone: boolean }) {
  const { t } = useTranslation();
  const Heading = alone ? "h1" : "h2";
  const refused = error instanceof Refused ? error : null;
  if (refused?.status === 403) return <NoRight alone={alone} />;
  if (refused?.status === 401) return <LogInFirst alone={alone} />;
  const unreachable = !refused;
  const missing = refused?.status === 404;
  return (
    <Alert data-color={missing ? "warning" : "danger"} role="alert" className="part">
      <Heading className="h2">{missing ? t("page.failed.missing") : unreachable ? t("page.failed.unreachable") : t("page.failed")}</Heading>
      <p>{refused?.view ? refused.message : t("page.failed.kept")}</p>
      <p style={{ margin: "8px 0" }}><Button className="b" variant="secondary" onClick={retry}>{t("page.retry")}</Button></p>
      {refused?.view?.request && <p className="note">{t("page.failed.request", { number: refused.view.request })}</p>}
    </Alert>
  );
}

/** The page is not for the one who asks; says who can give the right. */
export function NoRight({ alone }: { alone: boolean }) {
  const { t } = useTranslation();
  const Heading = alone ? "h1" : "h2";
  return (
    <Alert data-color="warning" className="part">
      <Heading className="h2">{t("page.no_right")}</Heading>
      <p>{t("page.no_right.ask")}</p>
    </Alert>
  );
}

function LogInFirst({ alone }: { alone: boolean }) {
  const { t } = useTranslation();
  const Heading = alone ? "h1" : "h2";
  const here = window.location.pathname + window.location.search;
  return (
    <Alert data-color="warning" className="part">
      <Heading className="h2">{t("page.log_in_first")}</Heading>
      <p><a href={`/logg-inn?til=${encodeURIComponent(here)}`}>{t("login.title")}</a></p>
    </Alert>
  );
}

interface AnswerProps<T> { of: UseQueryResult<T>; rows?: number; part?: boolean; children: (data: T) => ReactNode }

/** Shows the answer when it is there. A `part` stands on a page that has its own heading. */
export function Answer<T>({ of, rows, part = false, children }: AnswerProps<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} retry={() => void of.refetch()} alone={!part} />;
  return <Waiting rows={rows} alone={!part} />;
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="note" style={{ padding: "12px 0" }}>{children}</p>;
}
