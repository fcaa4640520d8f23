import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Device } from "./devices.ts";
import { words, wordsLike } from "./screen-words.ts";

/** A workshop as its facilitator sees it right after starting it. */
export interface Started {
  readonly workshopId: string;
  /** The participants' link. */
  readonly link: string;
}

/** Whether the person says that the device is only theirs. */
export interface Whose {
  readonly own: boolean;
}

/** Starts a workshop from the first page, as a person does, and stays on its page with the links. */
export async function startWorkshop(
  { page, language }: Device,
  { title, name, own }: Whose & { title: string; name: string },
): Promise<Started> {
  await page.goto("/");
  await page.getByRole("link", { name: words(language, "home", "start") }).click();
  await page.getByRole("textbox", { name: words(language, "home", "title") }).fill(title);
  await page.getByRole("textbox", { name: words(language, "home", "yourName") }).fill(name);
  await sayWhose(page, language, own);
  await page.getByRole("button", { name: words(language, "home", "create") }).click();
  await page.waitForURL(/\/w\//);
  const link = await page.getByLabel(words(language, "workshop", "link"), { exact: true }).inputValue();
  return { workshopId: new URL(page.url()).pathname.split("/")[2]!, link };
}

/** Opens the board from the workshop's page; returns the board's id. */
export async function openFirstBoard({ page, language }: Device): Promise<string> {
  await page
    .getByRole("link", { name: words(language, "workshop", "openBoard") })
    .first()
    .click();
  return boardIdIn(page);
}

/** Joins by a link, as a person does, and ends on the board; returns the board's id. */
export async function joinByLink(
  { page, language }: Device,
  link: string,
  { name, own, people }: Whose & { name: string; people?: number },
): Promise<string> {
  await page.goto(link);
  await page.getByRole("textbox", { name: words(language, "join", "name") }).fill(name);
  if (people) await page.getByLabel(words(language, "join", "people")).fill(String(people));
  await sayWhose(page, language, own);
  await page.getByRole("button", { name: words(language, "join", "enter"), exact: true }).click();
  return boardIdIn(page);
}

/** Goes to a view of the board by its bar. */
export async function goToView(
  device: Device,
  view: "Wall" | "Framings" | "Personas" | "Needs",
): Promise<void> {
  const { page, language } = device;
  const bar = page.getByRole("navigation", { name: words(language, "board", "views") });
  const link = bar.getByRole("link", { name: words(language, "board", `view${view}`) });
  await link.click();
  await expect.poll(() => link.getAttribute("aria-current")).toBe("page");
}

/** Opens the menu and one of its dialogs. */
export async function openFromMenu(
  { page, language }: Device,
  entry: "menuImport" | "menuExport" | "menuSearch" | "menuKeys" | "menuReturnCode" | "menuPurpose",
): Promise<Locator> {
  const menu = words(language, "board", "menu");
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("button", { name: words(language, "aside", entry), exact: true }).click();
  await page.getByRole("dialog", { name: menu, exact: true }).waitFor({ state: "detached" });
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

/** Closes what is in front by Escape, and waits until it is gone. */
export async function closeFront({ page }: Pick<Device, "page">): Promise<void> {
  const open = page.getByRole("dialog");
  const before = await open.count();
  await page.keyboard.press("Escape");
  await expect.poll(() => open.count()).toBeLessThan(before);
}

/** Opens everything that is folded away, also within what was. */
export async function unfold(within: Page | Locator): Promise<void> {
  const folded = within.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Makes a sheet for a problem; it opens, ready to be written in. Returns its address for others. */
export async function startSheet(device: Device): Promise<string> {
  await goToView(device, "Framings");
  const { page, language } = device;
  await page
    .getByRole("button", { name: words(language, "framings", "add") })
    .first()
    .click();
  await problemField(device).waitFor();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#framings\//);
  return page.url();
}

/** The field of an open sheet that says what the problem is. */
export function problemField({ page, language }: Device): Locator {
  return page.getByRole("textbox", { name: words(language, "framings", "title") });
}

/** Types as fingers do: letter by letter, with a pause in between. */
export async function typeSlowly(field: Locator, text: string, pause = 30): Promise<void> {
  await field.focus();
  await field.page().keyboard.press("End");
  await field.pressSequentially(text, { delay: pause });
}

/** Types a letter and steps over what stands behind it, again and again: writing among what others write. */
export async function typeAmong(field: Locator, letter: string, times: number, pause = 15): Promise<void> {
  await field.focus();
  const { keyboard } = field.page();
  await keyboard.press("Home");
  for (let i = 0; i < times; i++) {
    await keyboard.press(letter, { delay: pause });
    await keyboard.press("ArrowRight");
  }
}

/** Turns through the prompts of a board until a thing that one of them holds can be seen; returns it. */
export async function turnTo({ page, language }: Device, wanted: Locator): Promise<Locator> {
  const next = page.getByRole("button", { name: wordsLike(language, "board", "promptNext") });
  await expect
    .poll(async () => {
      if (await wanted.first().isVisible()) return true;
      // It goes where one prompt is left.
      if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => {});
      return wanted.first().isVisible();
    })
    .toBe(true);
  return wanted;
}

/** Waits until the session bar says that everything is saved. */
export async function untilSaved({ page }: Device): Promise<void> {
  await page.locator('[data-state="saved"]').waitFor();
}

/** What the session bar says about one's changes. */
export async function savedWords({ page }: Device): Promise<string> {
  return (await page.locator("[data-state] > span:not(.visually-hidden)").first().innerText()).trim();
}

async function sayWhose(page: Page, language: Device["language"], own: boolean): Promise<void> {
  await page.getByRole("radio", { name: words(language, "device", own ? "yes" : "no") }).check();
}

async function boardIdIn(page: Page): Promise<string> {
  await page.waitForURL(/\/b\//, { waitUntil: "commit" });
  await page.locator("[data-state]").waitFor();
  return new URL(page.url()).pathname.split("/")[2]!;
}
