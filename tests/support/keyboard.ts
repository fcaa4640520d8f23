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

/** Whether one of the elements that fit has the focus. */
export async function hasFocus(wanted: Locator): Promise<boolean> {
  const all = await wanted.all();
  const focused = await Promise.all(
    all.map((each) =>
      each
        .evaluate((element) => element === document.activeElement, undefined, { timeout: 1000 })
        .catch(() => false),
    ),
  );
  return focused.includes(true);
}
