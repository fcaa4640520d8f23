import type { Page } from "playwright-core";
import { words } from "./screen-words.ts";

/** Lets the booth be ready for the next person: it becomes so by a button, and after some seconds by itself. */
export async function nextInBooth(page: Page): Promise<void> {
  const next = page.getByRole("button", { name: words("en", "polls", "boothNext"), exact: true });
  const code = page.getByRole("textbox", { name: words("en", "polls", "boothCode") });
  await next.or(code).first().waitFor();
  if (await next.isVisible()) await next.click({ timeout: 5000 }).catch(() => {});
  await code.waitFor();
}
