// Keys for programs that use Samdrift in one's name: listed, made, and taken back.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView, TokenOrder, TokenPage, TokenScope, TokenView } from "../generated/types";
import { apiPath, queries, remove, send, useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { day, moment, readDate, today } from "../shared/format";
import { Ask, type Fault, Secret, SelectField, Summary, TextField, useFaults, useWhy } from "../shared/Form";
import { Answer, Empty } from "../shared/Page";

const show = (page: TokenPage) => queries.setQueryData([apiPath("tokens")], { tokens: page.tokens.map((token) => ({ ...token, secret: null })) });

export function Tokens({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const why = useWhy();
  const answer = useAnswer<TokenPage>("tokens");
  const [made, setMade] = useState<TokenView>();
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<{ text: string }>();
  const revoke = (token: TokenView) => {
    setFailed(undefined);
    remove<TokenPage>(`tokens/${token.id}`).then((page) => {
      show(page);
      setMade((m) => (m?.id === token.id ? undefined : m));
      setSaid(t("tokens.revoked_now", { name: token.name }));
    }, (error: unknown) => setFailed({ text: why(error) }));
  };
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t("tokens.title")}</h2>
      <p className="note">{t("tokens.lead")}</p>
      {failed && <Summary title={failed.text} turn={failed} />}
      {made?.secret && <Secret title={t("tokens.made_now", { name: made.name })} secret={made.secret} note={t("tokens.secret.note")} />}
      <p role="status" className="note">{said}</p>
      <Answer part of={answer} rows={2}>{(page) => (page.tokens.length === 0 ? <Empty>{t("tokens.none")}</Empty> : <List tokens={page.tokens} onRevoke={revoke} />)}</Answer>
      <h3 id="new-token">{t("tokens.new")}</h3>
      <NewToken session={session} onMade={(page) => {
        setSaid("");
        setMade(page.tokens.find((token) => token.secret));
        show(page);
      }} />
    </section>
  );
}

function List({ tokens, onRevoke }: { tokens: TokenView[]; onRevoke: (token: TokenView) => void }) {
  const { t } = useTranslation();
  const now = new Date().toISOString();
  const state = (token: TokenView) => (token.revoked ? t("tokens.state.revoked", { day: day(token.revoked) }) : token.ends <= now ? t("tokens.state.ended") : t("tokens.state.valid"));
  return (
    <BlockTable>
      <caption className="sr">{t("tokens.title")}</caption>
      <thead><tr><th scope="col">{t("tokens.name")}</th><th scope="col">{t("tokens.scope")}</th><th scope="col">{t("tokens.cooperation")}</th><th scope="col">{t("tokens.made")}</th><th scope="col">{t("tokens.last_day")}</th><th scope="col">{t("tokens.state")}</th><th scope="col"><span className="sr">{t("tokens.revoke")}</span></th></tr></thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-k={t("tokens.scope")}>{t(`choice.token_scope.${token.scope}`)}</td>
            <td data-k={t("tokens.cooperation")}>{token.cooperation ?? t("tokens.all")}</td>
            <td data-k={t("tokens.made")} className="nw">{moment(token.made)}</td>
            <td data-k={t("tokens.last_day")} className="nw">{lastDay(token)}</td>
            <td data-k={t("tokens.state")}>{state(token)}</td>
            <td>{!token.revoked && token.ends > now && (
              <Ask ask={t("tokens.revoke")} label={t("tokens.revoke.which", { name: token.name })} title={t("tokens.revoke.title", { name: token.name })} confirm={t("tokens.revoke")} danger onDo={() => onRevoke(token)}><p>{t("tokens.revoke.text")}</p></Ask>
            )}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

/** It ends as the day after its last begins. */
const lastDay = (token: TokenView) => day(new Date(Date.parse(token.ends) - 1).toISOString());
const inDays = (days: number) => day(today(new Date(Date.now() + days * 86_400_000)));

function NewToken({ session, onMade }: { session: SessionView; onMade: (page: TokenPage) => void }) {
  const { t } = useTranslation();
  const why = useWhy();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [cooperation, setCooperation] = useState("");
  const [ends, setEnds] = useState(() => inDays(90));
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ text: string }>();
  const last = readDate(ends);
  const check = (): Fault[] => [
    ...(name.trim() ? [] : [{ id: "token-name", text: t("tokens.name_missing") }]),
    ...(last && last >= today() ? [] : [{ id: "token-ends", text: t("tokens.ends_wrong") }]),
  ];
  const wrong = useFaults(check);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailed(undefined);
    if (!wrong.pass() || busy || !last) return;
    setBusy(true);
    const order: TokenOrder = { name: name.trim(), scope, cooperation: cooperation || null, ends: last };
    try {
      onMade(await send<TokenPage>("tokens", order));
      setName("");
    } catch (error) {
      setFailed({ text: why(error) });
    }
    setBusy(false);
  };
  return (
    <form className="smallform" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="new-token">
      {wrong.faults.length > 0 && <Summary title={t("form.faults", { count: wrong.faults.length })} faults={wrong.faults} turn={wrong.turn} />}
      {failed && wrong.faults.length === 0 && <Summary title={failed.text} turn={failed} />}
      <TextField id="token-name" label={t("tokens.name")} help={t("tokens.name.help")} value={name} maxLength={100} fault={wrong.of("token-name")} onChange={(e) => setName(e.target.value)} />
      <SelectField id="token-scope" label={t("tokens.scope")} value={scope} onChange={(e) => setScope(e.target.value as TokenScope)} options={(["read", "write"] as const).map((s) => [s, t(`choice.token_scope.${s}`)])} />
      <SelectField id="token-cooperation" label={t("tokens.cooperation")} value={cooperation} onChange={(e) => setCooperation(e.target.value)} options={[["", t("tokens.all")], ...session.cooperations.map((c) => [c.key, c.name] as const)]} />
      <TextField id="token-ends" label={t("tokens.last_day")} help={t("tokens.last_day.help")} inputMode="numeric" value={ends} fault={wrong.of("token-ends")} onChange={(e) => setEnds(e.target.value)} />
      <p className="lnk"><Button className="b" type="submit" aria-disabled={busy}>{t("tokens.make")}</Button></p>
    </form>
  );
}
