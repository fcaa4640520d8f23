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
