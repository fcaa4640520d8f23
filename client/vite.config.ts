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
  if (pathname === "/recount") return "recount";
  if (/^\/w\/[\w-]+$/.test(pathname)) return "workshop";
  if (/^\/w\/[\w-]+\/votes$/.test(pathname)) return "votes";
  if (/^\/v\/[\w-]+$/.test(pathname)) return "vote";
  if (!/^\/b\/[\w-]+$/.test(pathname)) return undefined;
  return searchParams.get("view") === "room" ? "room" : "board";
}

/** Every feature's words that the join page, or what it imports, may ask for. */
const joinFeatures = ["common", "errors", "device", "join", "purpose", "people"];

/** Joining carries no list of all other features' words: each one added would cost every first load of it. */
const joinWords: Plugin = {
  name: "join-words",
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === "join",
  transform(code, id) {
    if (!id.includes("/client/i18n/words/")) return undefined;
    const all = "/*.ts";
    if (!code.includes(all)) this.error(`${id} does not glob ${all} any more`);
    return { code: code.replace(all, `/{${joinFeatures.join()}}.ts`), map: null };
  },
};

const pages = ["home", "workshop", "board", "room", "vote", "votes", "recount"];
const outDir = here("../dist/client");
const inputOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((page) => [page, here(`./${page}.html`)]));

/**
 * Every page is an entry of its own, so that joining loads nothing of the board. The join page is even built by
 * itself: in one build with the others it would carry all of Solid that any page uses, five kilobytes more than its own.
 */
export default defineConfig({
  root: here("."),
  plugins: [solid(), pageAddresses, joinWords],
  publicDir: here("./public"),
  resolve: {
    alias: {
      "lib0/logging": here("./realtime/quiet-logging.ts"),
      "lib0/broadcastchannel": here("./realtime/no-tab-channel.ts"),
    },
  },
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
