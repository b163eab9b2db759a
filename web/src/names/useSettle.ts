// What a person says of the names is sent at once, one after the other, and can be taken back in the same order.
import type { NamesAnswer, NamesOrder } from "../generated/types";
import { send } from "../shared/api";
import { useSteps } from "../shared/useSteps";

export const nothing: NamesOrder = { apply: false, merge: [], two: [], ask_again: [], confirm: [], own: [] };

export function useSettle(key: string) {
  const { step, ...rest } = useSteps(key);
  const settle = (order: Partial<NamesOrder>, words: string) =>
    step(() => send<NamesAnswer>(`${key}/names`, { ...nothing, ...order, apply: true }), words);
  return { settle, ...rest };
}
