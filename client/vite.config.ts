import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every page is an entry of its own, so that joining loads nothing of the board. */
export default defineConfig({
  root: here("."),
  plugins: [solid()],
  publicDir: here("./public"),
  build: {
    outDir: here("../dist/client"),
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(
        ["home", "join", "workshop", "board", "room"].map((page) => [page, here(`./${page}.html`)]),
      ),
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      "/api": "http://127.0.0.1:3000",
      "/healthz": "http://127.0.0.1:3000",
      "/sync": { target: "ws://127.0.0.1:3000", ws: true },
    },
  },
});
