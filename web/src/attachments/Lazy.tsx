// Attachments, fetched when they are wanted.
import { lazy, Suspense } from "react";

const Shown = lazy(() => import("./Attachments").then((m) => ({ default: m.Attachments })));

export const Attachments = ({ kind, id = 0 }: { kind: string; id?: number }) => <Suspense><Shown of={{ kind, id }} /></Suspense>;
