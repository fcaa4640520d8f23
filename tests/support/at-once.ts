import type { Page, Route } from "playwright-core";
import { expect } from "vitest";

/**
 * Several people press at the same moment, and somebody else is a moment sooner: what their pages send to `path` waits
 * until `sooner` is done, and until then their pages show what was so before.
 */
export async function pressAtOnce(
  pages: readonly Page[],
  path: RegExp,
  press: (page: Page, at: number) => Promise<unknown>,
  sooner: () => Promise<unknown>,
): Promise<void> {
  const held = new Map<number, Promise<void>>();
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const holds = pages.map((_, at) => (route: Route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const sent = gate.then(() => route.continue());
    held.set(at, sent);
    return sent;
  });
  await Promise.all(pages.map((page, at) => page.route(path, holds[at]!)));
  await Promise.all(pages.map(press));
  await expect.poll(() => held.size, { timeout: 15_000 }).toBe(pages.length);
  await sooner();
  letGo();
  await Promise.all(held.values());
  await Promise.all(pages.map((page, at) => page.unroute(path, holds[at]!)));
}
