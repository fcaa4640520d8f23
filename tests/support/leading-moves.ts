import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Device } from "./devices.ts";
import { words } from "./screen-words.ts";
import { command, sessionBar, sessionOf, viewOf, type Cast, type Person } from "./walk-cast.ts";

/** What a ready-made agenda says, in English. */
export const inPreset = (key: Parameters<typeof words<"presets">>[2]): string => words("en", "presets", key);

/** What the panel of who leads says, in English. */
export const leading = (
  key: Parameters<typeof words<"leading">>[2],
  values: Record<string, string | number> = {},
): string => words("en", "leading", key, values);

/** What somebody is told of the session, in their language. */
export const say = (
  { language }: Device,
  key: Parameters<typeof words<"session">>[2],
  n = 0,
  all = 0,
): string => words(language, "session", key, { n, all });

/** A button of the bar that says where the group is. */
export const inBar = (device: Device, key: Parameters<typeof words<"session">>[2]): Locator =>
  sessionBar(device).getByRole("button", { name: say(device, key), exact: true });

/** A button of a prompt about one's turn. */
export const inTurn = (device: Device, key: Parameters<typeof words<"turns">>[2]): Locator =>
  sessionBar(device).getByRole("button", { name: words(device.language, "turns", key), exact: true });

/** The panel of who leads where it is a dialog, as on a phone; opened from the bar. */
export async function leadPanel(lead: Device): Promise<Locator> {
  const dialog = lead.page.getByRole("dialog");
  if (!(await dialog.isVisible())) await inBar(lead, "lead").click();
  await dialog.waitFor();
  return dialog;
}

/** Presses a button of the panel where that stands beside the board, as on a laptop. */
export const press = ({ page }: Device, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/**
 * Goes on to a step, and waits until these people are told. Before that time flies: what is left of the step is taken
 * off, everybody is told, and nothing moves by itself.
 */
export async function goOnTo(cast: Cast, people: readonly Device[], title: string): Promise<void> {
  const { lead } = cast;
  const current = async () => (await sessionOf(cast)).agenda.find(({ state }) => state === "current");
  const now = await current();
  if (now && (await sessionOf(cast)).timer.kind === "running") {
    await command(cast, { do: "timer-clear" });
    await command(cast, { do: "timer-start", ms: 1 });
    await lead.page.getByText(say(lead, "timeUp")).first().waitFor();
    expect((await current())?.id).toBe(now.id);
  }
  await press(lead, leading(now ? "goOnTo" : "begin", { title }));
  for (const device of people) await sessionBar(device).getByRole("heading", { name: title }).waitFor();
}

/** Waits until as many are here as are meant to be. */
export async function untilHere(cast: Cast, count: number): Promise<void> {
  const here = async () => (await viewOf(cast, cast.lead)).members!.filter(({ present }) => present).length;
  await expect.poll(here).toBe(count);
}

/** Who has the word after somebody, once who leads sees it at a laptop; nobody once the round is over. */
export async function wordAfter(cast: Cast, before: Person | undefined): Promise<Person | undefined> {
  const { lead, people } = cast;
  const speaker = async () => (await sessionOf(cast)).turns?.speaker?.memberId;
  await expect.poll(speaker).not.toBe(before?.id);
  const id = await speaker();
  const now = [lead, ...people].find((person) => person.id === id);
  const hasSpoken = lead.page.getByRole("button", { name: leading("endWord"), exact: true });
  if (now) {
    const said = now === lead ? leading("youSpeakSince") : leading("speaksSince", { name: now.name });
    await lead.page.getByText(said.trim()).waitFor();
  } else await hasSpoken.waitFor({ state: "detached" });
  return now;
}
