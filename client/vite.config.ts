import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** While developing, the pages answer at their own addresses, as `server/http/pages.ts` serves them later. */
const pageAddresses: Plugin = {
  name: "page-addresses",
  apply: "serve",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const page = pageAt(new URL(request.url ?? "/", "http://localhost"));
      if (page) request.url = `/${page}.html`;
      next();
    });
  },
  // Pages lie deeper than their files (`/w/<id>`), so that what they load is named from the top.
  transformIndexHtml: (html) =>
    html.replace("<!--head-->", "<title>Ronda</title>").replace(/(src|href)="\.\//g, '$1="/'),
};

function pageAt({ pathname, searchParams }: URL): string | undefined {
  if (pathname === "/") return "home";
  if (pathname === "/join") return "join";
  if (pathname === "/room" || pathname === "/room/pair") return "room";
  if (/^\/w\/[\w-]+$/.test(pathname)) return "workshop";
  if (!/^\/b\/[\w-]+$/.test(pathname)) return undefined;
  return searchParams.get("view") === "room" ? "room" : "board";
}

const pages = ["home", "workshop", "board", "room"];
const outDir = here("../dist/client");
const inputOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((page) => [page, here(`./${page}.html`)]));

/**
 * Every page is an entry of its own, so that joining loads nothing of the board. The join page is even built by
 * itself: in one build with the others it would carry all of Solid that any page uses, five kilobytes more than its own.
 */
export default defineConfig({
  root: here("."),
  plugins: [solid(), pageAddresses],
  publicDir: here("./public"),
  build: { outDir, target: "es2022", modulePreload: { polyfill: false } },
  environments: {
    client: { build: { emptyOutDir: true, manifest: true, rollupOptions: { input: inputOf(pages) } } },
    join: {
      consumer: "client",
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: ".vite/join.json",
        rollupOptions: { input: inputOf(["join"]) },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments["client"]!);
      await builder.build(builder.environments["join"]!);
    },
  },
  server: {
    port: 5173,
    strictPort: true,
  },
});
