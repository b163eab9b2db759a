import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { textsForPages } from "./texts_for_pages";

export default defineConfig({
  base: "/",
  plugins: [textsForPages(), react()],
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:8080" } },
  build: { outDir: "dist", emptyOutDir: true, manifest: true, assetsInlineLimit: 0 },
});
