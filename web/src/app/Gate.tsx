// Whether the page of the address is for the one who asks. Nothing of it is fetched before that is known.
import { useMatches, useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useAddress, writeSearch } from "../shared/address";
import { Answer, NoRight, Waiting } from "../shared/Page";
import { gate } from "./gate";
import { useSession } from "./session";

export function Gate({ children }: { children: ReactNode }) {
  const session = useSession();
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? "/" }); // of the page that is shown, not of the one that comes
  const { key, search } = useAddress();
  return (
    <Answer of={session}>
      {(view) => {
        const found = gate(view, { key, pathname, tab: search.fane });
        switch (found) {
          case "open": return <>{children}</>;
          case "log_in": return <Go to={`/logg-inn?til=${encodeURIComponent(pathname + writeSearch(search))}`} />;
          case "contracts": return <Go to={`/${key}/kartlegging?fane=avtaler`} />;
          case "refused": return <NoRight alone />;
        }
      }}
    </Answer>
  );
}

function Go({ to }: { to: string }) {
  const router = useRouter();
  useEffect(() => router.history.replace(to), [router, to]);
  return <Waiting />;
}
