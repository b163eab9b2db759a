// The portfolio, worked out with more and more time until it is proven, or the reader says stop.
import { useEffect, useState } from "react";
import type { ChooseAnswer } from "../generated/types";
import { useAddress } from "../shared/address";
import { apiPath, queries, useAnswer } from "../shared/api";

/** Seconds that the server is given, each time from the beginning. */
const tries = [2, 10, 30, 60] as const;

export function usePortfolio() {
  const { key, when, search } = useAddress();
  const about = [key, when.as_of, when.known_at, search.scenario].join("\n");
  const [state, setState] = useState({ about, at: 0, stopped: false });
  const { at, stopped } = state.about === about ? state : { at: 0, stopped: false };
  const path = `${key}/portfolio`;
  const query = { ...when, scenario: search.scenario, seconds: tries[at]! };
  const answer = useAnswer<ChooseAnswer>(path, query);
  const { data, isPlaceholderData: old } = answer;
  const unproven = data?.status === "feasible" || data?.status === "unknown";
  const more = at + 1 < tries.length;
  useEffect(() => {
    if (unproven && !old && !stopped && more) setState({ about, at: at + 1, stopped });
  }, [about, at, more, old, stopped, unproven]);
  const stop = () => {
    void queries.cancelQueries({ queryKey: [apiPath(path, query)] });
    setState({ about, at: Math.max(0, at - 1), stopped: true });
  };
  const goOn = () => setState({ about, at: at + 1, stopped: false });
  return {
    answer,
    /** What is left to prove, and what can be done about it. */
    proof: unproven ? { working: answer.isFetching ? tries[at]! : null, stop, goOn: more ? goOn : null } : null,
  };
}

export type Proof = NonNullable<ReturnType<typeof usePortfolio>["proof"]>;
