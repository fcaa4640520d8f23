import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

const mostTabs = 150;

/** Presses Tab (or Shift+Tab) until a control has the focus, as somebody without a mouse does. Fails if it never comes. */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.first().waitFor({ state: "attached" });
  for (let i = 0; i < mostTabs; i++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${String(wanted)} never got the focus; it is now at ${at}`);
}

/** Goes to a control by Tab and presses Enter on it. */
export async function pressOn(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(page, wanted, key);
  await page.keyboard.press("Enter");
}

/** Whether one of the elements that fit has the focus; not while the page goes to another. */
export function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((all) => all.some((one) => one === document.activeElement)).catch(() => false);
}

/** Presses Enter on a control, and holds that the focus did not fall to the top of the page, wherever the control went. */
export async function pressAndStay(
  page: Page,
  wanted: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await pressOn(page, wanted, key);
  await expect.poll(() => focusIsSomewhere(page), { message: `after ${String(wanted)}` }).toBe(true);
}

/** Whether anything on the page has the focus. */
export function focusIsSomewhere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
}

/** Goes to a list to choose from, and to its entry by its first letters, as it is done without opening it. */
export async function chooseByKeys(page: Page, list: Locator, entry: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(entry);
  await expect
    .poll(() => list.evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text.trim()))
    .toBe(entry);
}

/** Waits until a live region says something. */
export async function hears(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole("status").getByText(words).first().waitFor({ state: "attached" });
}
