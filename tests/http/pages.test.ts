import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let folder: string;
let open: OpenHouse;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ronda-pages-"));
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, ".vite"));
  for (const page of ["home", "join", "workshop", "board", "room"]) {
    const html = `<!doctype html><html lang="en"><head><!--head--></head><body>${page}</body></html>`;
    writeFileSync(join(folder, `${page}.html`), html);
  }
  writeFileSync(join(folder, "assets/page-1a2b.js"), "export {}");
  writeFileSync(join(folder, "assets/page-1a2b.js.br"), brotliCompressSync("export {}"));
  writeFileSync(join(folder, "mark.svg"), "<svg/>");
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void (open = openHouse({ pages: folder })));
afterEach(() => open.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  open.browser().send("GET", path, { headers });

describe("a page", () => {
  it.each([
    ["/", "home"],
    ["/join", "join"],
    ["/w/abc_-9", "workshop"],
    ["/b/abc_-9", "board"],
    ["/b/abc_-9?view=needs&list=1", "board"],
    ["/b/abc_-9?view=room", "room"],
  ])("%s is %s", async (path, body) => {
    const response = await get(path);
    expect(await response.text()).toContain(`<body>${body}</body>`);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it.each([
    ["en-GB,en;q=0.9", "en", "Ronda", "Invitation"],
    ["es-MX", "es", "Ronda", "Invitación"],
    ["fr, pt-BR;q=0.8, en;q=0.2", "pt", "Roda", "Convite"],
    [undefined, "es", "Ronda", "Invitación"],
  ])(
    "has a title and a preview that say nothing of the workshop, in the reader's language (%s)",
    async (wanted, lang, title, invitation) => {
      const response = await get("/join", wanted === undefined ? {} : { "accept-language": wanted });
      const html = await response.text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain(`<title>${title}</title>`);
      expect(html).toContain(`<meta property="og:title" content="${invitation}" />`);
      expect(response.headers.get("vary")).toContain("accept-language");
    },
  );

  it("is sent compressed to who takes it", async () => {
    const response = await get("/", { "accept-encoding": "gzip, br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toContain("<body>home</body>");
  });
});

describe("a file of a page", () => {
  it("whose name has its hash may be kept for good", async () => {
    const response = await get("/assets/page-1a2b.js");
    expect(await response.text()).toBe("export {}");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it("is sent as the build compressed it", async () => {
    const response = await get("/assets/page-1a2b.js", { "accept-encoding": "br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe("export {}");
  });

  it("without a hash is asked for again", async () => {
    const response = await get("/mark.svg");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
  });

  it.each([
    "/home.html",
    "/.vite/manifest.json",
    "/assets/../../package.json",
    "/assets/%2e%2e/home.html",
    "/w/a.b",
    "/no",
  ])("that is not to be served is not found: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
