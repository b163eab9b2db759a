import type { CooperationRef, SessionView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";

export const useSession = () => useAnswer<SessionView>("session");

/** The cooperation of the address, when the reader is in one. */
export function useCooperation(): CooperationRef | undefined {
  const { key } = useAddress();
  return useSession().data?.cooperations.find((c) => c.key === key);
}
