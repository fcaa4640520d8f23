import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { complaints } from "./axe.ts";
import { hasFocus, tabTo } from "./keyboard.ts";

/** The focus comes there by itself, so that a screen reader says it. */
export async function focusComes(where: Locator): Promise<void> {
  await expect.poll(() => hasFocus(where)).toBe(true);
}

/** The focus comes there by itself, and axe finds nothing wrong with the page as it is then. */
export async function landsOn(where: Locator): Promise<void> {
  await focusComes(where);
  expect(await complaints(where.page())).toEqual([]);
}

/** A sentence stands in a place that a screen reader listens to. */
export async function isSaid(page: Page, role: "status" | "alert", text: string): Promise<void> {
  const said = page.getByRole(role).filter({ has: page.getByText(text, { exact: true }) });
  const itself = page.getByRole(role).and(page.getByText(text, { exact: true }));
  await said.or(itself).first().waitFor({ state: "attached" });
}

/** Goes to a field by Tab and writes in place of what stands there. */
export async function typeOver(
  where: Locator,
  text: string,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const { keyboard } = where.page();
  await tabTo(where.page(), where, key);
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type(text);
}
