// Who is logged in, the cooperation of the address, and what the person may do there.
import { useQuery } from "@tanstack/react-query";
import type { Action, OpenCooperation } from "../generated/types";
import { useAddress } from "../shared/address";
import { sessionQuery } from "../shared/api";

export const useSession = () => useQuery(sessionQuery);

/** The cooperation of the address, when the reader is in one. */
export function useCooperation(): OpenCooperation | undefined {
  const { key } = useAddress();
  return useSession().data?.cooperations.find((c) => c.key === key);
}

/** What the person may do somewhere in the cooperation of the address. */
export function useMay(): (action: Action) => boolean {
  const may = useCooperation()?.may;
  return (action) => may?.includes(action) ?? false;
}
