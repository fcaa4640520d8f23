import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server runs as one bundle with its dependencies outside (Node 20 strips no types). */
export default defineConfig({
  root: here(".."),
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: here("./main.ts"),
    outDir: here("../dist/server"),
    emptyOutDir: true,
    target: "node20",
    rollupOptions: { output: { entryFileNames: "main.js" } },
  },
  ssr: { external: true },
});
