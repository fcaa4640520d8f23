import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boxKeyOf, openSealed } from "#server/voting/sealed-box.ts";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import own from "#tests/voting/vectors/ballot.json" with { type: "json" };
import sealed from "#tests/voting/vectors/sealed-box.json" with { type: "json" };
import vector from "#tests/voting/vectors/rfc9474-pss-randomized.json" with { type: "json" };
import type * as inPage from "#tests/support/crypto-in-page.ts";
import { tryVectors } from "#tests/support/crypto-in-page.ts";
import { launchBrowser } from "#tests/support/devices.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let browser: Browser;
let script: string;

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: here("../support/crypto-in-page.ts"), formats: ["iife"], name: "ballots" },
    },
  })) as Rolldown.RolldownOutput[];
  script = built[0]!.output[0].code;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** What the page's own scripts are given to work with. */
type InPage = typeof inPage;

const box = { publicKey: sealed.publicKey, once: toBase64url(new Uint8Array(32).fill(5)) };
const boxKey = boxKeyOf(fromBase64url(sealed.secret)!);

/** What the published vectors say must come out; a box has to be opened to be judged. */
function hold({ sealed: made, ...said }: ReturnType<InPage["tryVectors"]>): void {
  expect(said).toEqual({
    prepared: vector.prepared_msg,
    blinded: vector.blinded_msg,
    signature: vector.sig,
    refused: true,
    ballotKey: own.ballotKey,
    token: own.token,
    proof: own.proof,
    shortHash: own.shortHash,
  });
  expect(new TextDecoder().decode(openSealed(boxKey, fromBase64url(made)!))).toBe("Ronda");
}

describe("in Node", () => {
  it("RFC 9474's vectors and ours pass", () => {
    hold(tryVectors(vector, own, box));
  });
});

describe.each([
  { how: "with crypto.subtle", address: "http://localhost:1/", has: true },
  // What a phone meets on a local network: browsers withhold it over plain http.
  { how: "without crypto.subtle, over plain http", address: "http://ronda.test/", has: false },
])("in Chromium $how", ({ address, has }) => {
  it("RFC 9474's vectors and ours pass", async () => {
    const page = await browser.newPage();
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<p>here</p>" }));
    await page.goto(address);
    expect(await page.evaluate(() => crypto.subtle !== undefined)).toBe(has);
    await page.addScriptTag({ content: script });
    hold(
      await page.evaluate(
        ([rfc, ballot, to]) =>
          (globalThis as unknown as { ballots: InPage }).ballots.tryVectors(rfc, ballot, to),
        [vector, own, box] as const,
      ),
    );
    await page.close();
  });
});
