import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { textsForPages } from "./texts_for_pages";

export default defineConfig({
  base: "/",
  plugins: [textsForPages(), react()],
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:8080" } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The design system's packages do not say that their modules do nothing by being there.
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/@(digdir\/designsystemet-react|navikt)\//, sideEffects: false }],
      },
    },
  },
});
