import type { Browser, Locator, Page } from "playwright-core";
import type { ErrorBody } from "#shared/errors.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { Command } from "#client/facilitation/live-session.ts";
import { laptop, openDevice, phone, type Device } from "./devices.ts";
import { connectRaw } from "./live-house.ts";
import { words } from "./screen-words.ts";
import type { RawTry } from "./raw-tries.ts";
import { joinWorkshop, scriptClient, type ScriptClient } from "./script-client.ts";
import { joinByLink, openFirstBoard, startWorkshop, untilSaved } from "./walk.ts";

/** Somebody in a walk. */
export interface Person extends Device {
  /** The page of now: somebody may close theirs and come back. */
  page: Page;
  readonly name: string;
  readonly id: string;
}

/** One who leads at a laptop, and people with phones, all on one board. */
export interface Cast {
  readonly origin: string;
  readonly workshopId: string;
  readonly boardId: string;
  /** The participants' link. */
  readonly link: string;
  readonly lead: Person;
  readonly people: readonly Person[];
}

/**
 * Opens a workshop for a walk of many. The first three come by the link as people do, and say whose their phone is; the
 * others' joining is a request, because eleven times the same form proves no more.
 */
export async function openCast(
  browser: Browser,
  origin: string,
  names: readonly [string, ...string[]],
): Promise<Cast> {
  const [leader, ...others] = names;
  const lead = await openDevice(browser, origin, "en", laptop);
  const { workshopId, link } = await startWorkshop(lead, {
    title: "Water on the hill",
    name: leader,
    own: true,
  });
  const boardId = await openFirstBoard(lead);
  const joined = async (name: string, at: number): Promise<Person> => {
    const device = await openDevice(browser, origin, (["es", "pt", "en"] as const)[at % 3]!, phone);
    if (at < 3) await joinByLink(device, link, { name, own: at !== 2 });
    else await joinAtOnce(device, { origin, link, name, boardId });
    await untilReady(device);
    return { ...device, name, id: (await viewFor(device, origin, workshopId)).me.id };
  };
  const people = await someAtATime(others, joined);
  await untilReady(lead);
  const me = { ...lead, name: leader, id: (await viewFor(lead, origin, workshopId)).me.id };
  return { origin, workshopId, boardId, link, lead: me, people };
}

/** Does something with each, as many at a time as a small machine can start pages for; answers in their order. */
export async function someAtATime<One, Made>(
  all: readonly One[],
  act: (one: One, at: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < all.length; at += 3) {
    made.push(...(await Promise.all(all.slice(at, at + 3).map((one, i) => act(one, at + i)))));
  }
  return made;
}

/** Saved, and nothing in front of the board. */
export async function untilReady(device: Device): Promise<void> {
  await untilSaved(device);
  if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
}

async function joinAtOnce(
  { context, page }: Device,
  { origin, link, name, boardId }: { origin: string; link: string; name: string; boardId: string },
): Promise<void> {
  // What somebody answers who says that the phone is only theirs.
  await context.addInitScript(() => localStorage.setItem("ronda/device", "own"));
  const client = scriptClient(origin);
  await joinWorkshop(client, new URL(link).hash.slice(1), name);
  const [cookie = "", value = ""] = client.cookie().split("=");
  await context.addCookies([{ name: cookie, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
  // Whether the page is there the caller sees by what it shows.
  await page.goto(`/b/${boardId}`, { waitUntil: "commit" });
}

/** A device's session for a program that does not ask the screen. */
export async function scriptOf(
  { context }: Device,
  origin: string,
): Promise<Pick<ScriptClient, "origin" | "cookie">> {
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { origin, cookie: () => cookie };
}

/** Asks the server with a device's session, past its screen and its page. */
export async function ask(
  { origin }: Pick<Cast, "origin">,
  device: Device,
  { method, path, data }: RawTry,
): Promise<Response> {
  const { cookie } = await scriptOf(device, origin);
  const headers = { cookie: cookie(), ...(data ? { "content-type": "application/json" } : {}) };
  return fetch(new URL(path, origin), { method, headers, ...(data ? { body: JSON.stringify(data) } : {}) });
}

/** What the server answers to a try: its status, and the code of its refusal or nothing. */
export async function answerTo(
  cast: Pick<Cast, "origin">,
  device: Device,
  tried: RawTry,
): Promise<{ status: number; code: string }> {
  const answer = await ask(cast, device, tried);
  const body = await answer.text();
  return { status: answer.status, code: answer.ok ? "" : (JSON.parse(body) as ErrorBody).error.code };
}

/** The workshop as somebody may see it now. */
export async function viewOf({ origin, workshopId }: Cast, device: Device): Promise<WorkshopView> {
  return viewFor(device, origin, workshopId);
}

async function viewFor(device: Device, origin: string, workshopId: string): Promise<WorkshopView> {
  const answer = await ask({ origin }, device, { method: "GET", path: `/api/workshops/${workshopId}` });
  return (await answer.json()) as WorkshopView;
}

/** The session as who leads sees it. */
export async function sessionOf(cast: Cast): Promise<LedSession> {
  return (await viewOf(cast, cast.lead)).session!;
}

/** What who leads decides without the screen, for what would take a walk many taps. */
export async function command(cast: Cast, wanted: Command): Promise<void> {
  const { version } = await viewOf(cast, cast.lead);
  const path = `/api/workshops/${cast.workshopId}/session`;
  const answer = await ask(cast, cast.lead, { method: "POST", path, data: { ...wanted, version } });
  if (!answer.ok) throw new Error(`${wanted.do}: ${answer.status} ${await answer.text()}`);
}

/** The bar that says where the group is. */
export function sessionBar({ page, language }: Device): Locator {
  return page.getByRole("region", { name: words(language, "session", "now") });
}

/** Opens the board again for somebody whose page was closed. */
export async function comeBack({ boardId }: Cast, person: Person): Promise<void> {
  person.page = await person.context.newPage();
  await person.page.goto(`/b/${boardId}`);
  await untilReady(person);
}

/** What the server answers to a note that somebody's program sends to the board, whatever their screen offers. */
export async function rawNote({ origin, boardId }: Cast, person: Person): Promise<string> {
  const socket = await connectRaw(await scriptOf(person, origin), boardId);
  const answer = await socket.writeNote(person.id, { text: "slipped past" });
  socket.end();
  return answer;
}
