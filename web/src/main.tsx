import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./shared/design.css";
import "./shared/base.css";
import "./shared/table.css";
import "./app/shell.css";
import "./shared/print.css";
import { router } from "./app/router";
import { queries, sessionQuery } from "./shared/api";
import { startLanguage } from "./shared/i18n";

void queries.prefetchQuery(sessionQuery); // while the texts come
await startLanguage();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
