import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The server runs as one bundle with its dependencies outside (Node 20 strips no types), and a small one beside it
 * for the thread that makes long logs of boards short.
 */
export default defineConfig({
  root: here(".."),
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: here("../dist/server"),
    emptyOutDir: true,
    target: "node20",
    rollupOptions: {
      input: {
        main: here("./main.ts"),
        "compaction.worker": here("./realtime/compaction.worker.ts"),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  ssr: { external: true },
});
