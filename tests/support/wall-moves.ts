import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Device } from "./devices.ts";
import { hasFocus } from "./keyboard.ts";
import { words } from "./screen-words.ts";
import { untilSaved } from "./walk.ts";

/** The notes that a device shows on the wall near enough to be read. */
export function onWall({ page }: Device): Locator {
  return page.locator("[data-note]");
}

/** Writes a note, as a person does, and leaves it. */
export async function writeNote({ page, language }: Device, text: string): Promise<void> {
  await page.getByRole("button", { name: words(language, "wall", "addLong"), exact: true }).click();
  await page.getByRole("textbox", { name: words(language, "wall", "noteText") }).fill(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

/** Chooses notes on the whole wall by drawing around them: from its corner to a part of its size. */
export async function drawAround({ page, language }: Device, right: number, down: number): Promise<void> {
  await page.getByRole("button", { name: words(language, "wall", "fit"), exact: true }).click();
  await page.getByRole("button", { name: words(language, "wall", "selectLong"), exact: true }).click();
  const { x, y, width, height } = (await page.getByRole("application").boundingBox())!;
  await page.mouse.move(x + 2, y + 90);
  await page.mouse.down();
  await page.mouse.move(x + width * right, y + height * down, { steps: 5 });
  await page.mouse.up();
}

/** Makes a group of what is chosen; its name is typed without looking for its field. */
export async function nameGroup(device: Device, title: string): Promise<void> {
  const { page, language } = device;
  await page.getByRole("button", { name: words(language, "notes", "cluster"), exact: true }).click();
  await page.getByRole("button", { name: words(language, "notes", "newCluster"), exact: true }).click();
  const field = page.getByRole("textbox", { name: words(language, "wall", "clusterName"), exact: true });
  await expect.poll(() => hasFocus(field)).toBe(true);
  await page.keyboard.type(title);
  await untilSaved(device);
}
