import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { Hono, type Context } from "hono";
import { serverWords } from "#server/base/server-words.ts";
import { idPattern } from "#shared/boards/random-id.ts";
import { pickLocale, type Locale } from "#shared/i18n/locales.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

interface Served {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | undefined;
}

const pack = promisify(brotliCompress);

/**
 * The pages, and the files that they load, from the built client. Only what was there at the start is served, so
 * that no path leads out of the folder. Hashed files (`assets/`) never change and may be kept for good.
 */
export function pageRoutes(folder: string): Hono {
  const routes = new Hono();
  const names = existsSync(folder) ? namesIn(folder) : new Set<string>();
  const kept = new Map<string, Promise<Served>>();
  const once = (key: string, make: () => Promise<Served>) => {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    return known;
  };

  const page = async (c: Context, name: string) => {
    if (!names.has(`${name}.html`)) return c.text("Not found", 404);
    const locale = pickLocale(languagesOf(c.req.header("accept-language")));
    const served = await once(`${name} ${locale}`, () =>
      renderPage(join(folder, `${name}.html`), name, locale),
    );
    c.header("vary", "accept-encoding, accept-language");
    return send(c, served, "text/html; charset=utf-8", "no-cache");
  };

  routes.get("/", (c) => page(c, "home"));
  routes.get("/join", (c) => page(c, "join"));
  // A projector that no link led here, and the phone that scans its code.
  routes.get("/room", (c) => page(c, "room"));
  routes.get("/room/pair", (c) => page(c, "room"));
  routes.get("/w/:id", (c) => (idPattern.test(c.req.param("id")) ? page(c, "workshop") : c.notFound()));
  routes.get("/w/:id/votes", (c) => (idPattern.test(c.req.param("id")) ? page(c, "votes") : c.notFound()));
  routes.get("/v/:id", (c) => (idPattern.test(c.req.param("id")) ? page(c, "vote") : c.notFound()));
  routes.get("/recount", (c) => page(c, "recount"));
  routes.get("/b/:id", (c) => {
    if (!idPattern.test(c.req.param("id"))) return c.notFound();
    return page(c, c.req.query("view") === "room" ? "room" : "board");
  });

  routes.get("/*", async (c) => {
    const name = c.req.path.slice(1);
    if (!names.has(name) || name.endsWith(".html")) return c.notFound();
    const served = await once(name, () => readServed(folder, name, names));
    const lasting = name.startsWith("assets/");
    c.header("vary", "accept-encoding");
    return send(
      c,
      served,
      types[extname(name)] ?? "application/octet-stream",
      lasting ? "public, max-age=31536000, immutable" : "no-cache",
    );
  });

  return routes;
}

function send(c: Context, { plain, packed }: Served, type: string, cache: string): Response {
  const takesBrotli = /\bbr\b/.test(c.req.header("accept-encoding") ?? "");
  c.header("content-type", type);
  c.header("cache-control", cache);
  if (!packed || !takesBrotli) return c.body(plain);
  c.header("content-encoding", "br");
  return c.body(packed);
}

/** The page with head tags that say nothing of the workshop: previews of a link say only *Invitation*. */
async function renderPage(path: string, name: string, locale: Locale): Promise<Served> {
  const { product, invitation } = serverWords[locale];
  const preview = name === "join" ? `<meta property="og:title" content="${invitation}" />` : "";
  const head = `<title>${product}</title><meta name="robots" content="noindex" />${preview}`;
  const html = (await readFile(path, "utf8"))
    .replace("<!--head-->", () => head)
    .replace(/<html lang="[a-z]*"/, `<html lang="${locale}"`);
  const plain = new TextEncoder().encode(html);
  const packed = await pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { plain, packed: new Uint8Array(packed) };
}

async function readServed(folder: string, name: string, names: ReadonlySet<string>): Promise<Served> {
  const plain = new Uint8Array(await readFile(join(folder, name)));
  const packed = names.has(`${name}.br`)
    ? new Uint8Array(await readFile(join(folder, `${name}.br`)))
    : undefined;
  return { plain, packed };
}

function namesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return new Set(names.filter((name) => !name.startsWith(".")));
}

/** The languages of an `Accept-Language` header, most wanted first. */
function languagesOf(header: string | undefined): string[] {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(/;\s*q=/);
      return { tag, wanted: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.wanted - a.wanted)
    .map(({ tag }) => tag);
}
