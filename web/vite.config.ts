import react from "@vitejs/plugin-react";
import type { AcceptedPlugin } from "postcss";
import { defineConfig } from "vite";
import { textsForPages } from "./texts_for_pages";

/** The pages are light and have no brand: what else the theme has is never asked for. */
const onlyInUse: AcceptedPlugin = {
  postcssPlugin: "only-colours-in-use",
  Declaration: (line) => { if (line.prop.startsWith("--ds-color-brand")) line.remove(); },
  Rule: (rule) => { if (rule.selector.includes('data-color="brand')) rule.remove(); },
  AtRule: {
    layer: (rule) => { if (rule.params === "ds.theme.color-scheme.dark") rule.remove(); },
    media: (rule) => { if (rule.params.includes("prefers-color-scheme")) rule.remove(); },
  },
};

export default defineConfig({
  base: "/",
  plugins: [textsForPages(), react()],
  css: { postcss: { plugins: [onlyInUse] } },
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
      // What most pages share is one piece, and so are the tables that several show: many small ones compress worse.
      output: {
        codeSplitting: {
          groups: [
            { name: "shared", test: /\/src\/shared\/(?!StackedBars|DifferenceLine).*\.tsx?$/, priority: 2 },
            { name: "tables", test: /\/src\/(register|sheets)\/.*\.tsx?$/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});
