import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "#client/facilitation/live-session.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { hasFocus } from "#tests/support/keyboard.ts";
import { words, wordsLike } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let rosa: Device;
let people: Device[];
let workshopId: string;

/** What the bar and the prompts below it may take of a phone's height, and what all above the board may. */
const most = { bar: 0.26, above: 0.35 };

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "es", phone);
  const started = await startWorkshop(rosa, { title: "El agua en la loma", name: "Rosa", own: true });
  workshopId = started.workshopId;
  await openFirstBoard(rosa);
  people = [];
  for (const language of ["en", "es", "pt"] as const) {
    const device = await openDevice(browser, server.origin, language, phone);
    await joinByLink(device, started.link, { name: `Ana ${language}`, own: true });
    people.push(device);
  }
  for (const device of [rosa, ...people]) {
    await untilSaved(device);
    if (await device.page.getByRole("dialog").isVisible()) await device.page.keyboard.press("Escape");
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const workshop = async (device = rosa) =>
  (await (await device.context.request.get(`/api/workshops/${workshopId}`)).json()) as WorkshopView;

async function command(wanted: Command, device = rosa): Promise<void> {
  const { version } = await workshop(device);
  const answer = await device.context.request.post(`/api/workshops/${workshopId}/session`, {
    data: { ...wanted, version },
  });
  expect(await answer.text()).not.toContain('"error"');
}

const prompts = ({ page }: Device): Locator => page.locator(".prompt:visible");
const nextOf = ({ page, language }: Device): Locator =>
  page.getByRole("button", { name: wordsLike(language, "board", "promptNext") });

/** How much of the screen's height is taken, and what stands where it must not. */
async function measure({ page }: Device) {
  return page.evaluate(() => {
    const height = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    const bar = height(".board-activity") + height(".board-notices");
    const above = document.querySelector(".board-content")!.getBoundingClientRect().top;
    const cut = [...document.querySelectorAll<HTMLElement>(".activity-bar button, .board-notices button")]
      .filter((one) => one.offsetParent !== null)
      .filter((one) => {
        const { left, right, height } = one.getBoundingClientRect();
        return left < 0 || right > innerWidth || height < 44;
      })
      .map((one) => one.textContent);
    return { bar: bar / innerHeight, above: above / innerHeight, cut, sideways: scrollX };
  });
}

/** Turns through everything that stands, measuring each, until all of it was up; returns what was said in turn. */
async function turnThrough(device: Device): Promise<string[]> {
  const said: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < 24; i++) {
    await expect.poll(() => prompts(device).count()).toBe(1);
    const text = await prompts(device).innerText();
    const { bar, above, cut } = await measure(device);
    expect({ text, isLow: bar <= most.bar && above <= most.above, bar, above, cut }).toMatchObject({
      isLow: true,
      cut: [],
    });
    said.push(text);
    const next = nextOf(device);
    if ((await next.count()) === 0) break;
    const [, at = "", all = ""] = /(\d+)\D+(\d+)/.exec((await next.innerText()).trim()) ?? [];
    await next.click();
    seen.add(`${at}/${all}`);
    if ([...seen].filter((one) => one.endsWith(`/${all}`)).length === Number(all)) break;
  }
  return said;
}

describe("the bar on a phone, when much comes together", () => {
  it("leaves three quarters of the height, with one thing said at a time and all others behind a button", async () => {
    await command({
      do: "add",
      activities: ["Escribir cada quien por su cuenta, sin prisa y sin nombres", "Leer en voz alta"].map(
        (title) => ({
          title,
          instructions:
            "¿Qué les impide tener agua todos los días? Una idea en cada tarjeta, con pocas palabras, como se lo contarían a alguien de la familia.",
          target: "needs",
          writers: ["facilitator", "advisory", "participant"] as const,
          minutes: 5,
          speaking: "queue" as const,
          visibility: "shared" as const,
          names: "shown" as const,
          note: "",
        }),
      ),
    });
    await command({ do: "advance" });
    await command({ do: "talk", where: { kind: "link", url: "https://meet.example/agua" } });
    for (const device of people) await command({ do: "raise-hand" }, device);
    await command({ do: "next-speaker" });
    await command({ do: "turn-time", ms: 60_000 });
    await command({ do: "spotlight", target: "personas" });
    await command({ do: "lock", on: true });
    await command({ do: "timer-start", ms: 1000 });
    const poll = await openPoll();
    for (const { page } of people) await page.locator(`a[href="/v/${poll}"]`).waitFor({ state: "attached" });
    for (const { page } of [rosa, ...people]) {
      await page.locator(".time-over").waitFor();
      await page.keyboard.press("q");
    }

    const toRosa = await turnThrough(rosa);
    expect(toRosa.join("\n")).toContain(words("es", "steps", "goOn"));
    for (const device of people) {
      const said = (await turnThrough(device)).join("\n");
      const { language } = device;
      for (const key of ["locked", "join"] as const) expect(said).toContain(words(language, "session", key));
      expect(said).toContain(words(language, "voting", "voteGo"));
      expect(said).toContain("¿Qué les impide tener agua");
    }
  });

  it("keeps the focus on the button that turns, and tells a screen reader what stands there", async () => {
    const [first] = people;
    const next = nextOf(first!);
    await next.focus();
    await first!.page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(next)).toBe(true);
    const said = await first!.page.evaluate(() => {
      const { activeElement } = document;
      return document.getElementById(activeElement?.getAttribute("aria-describedby") ?? "")?.innerText;
    });
    expect(await prompts(first!).innerText()).toContain(said!.split("\n")[0]);
  });

  it("leaves what an empty wall says clear of the tools above it and of the buttons below", async () => {
    const { page, language } = rosa;
    await page.getByRole("link", { name: words(language, "board", "viewWall") }).click();
    await page.getByText(words(language, "wall", "emptyTitle")).waitFor();
    const covered = () =>
      page.evaluate(() => {
        const card = document.querySelector(".wall-empty")!.getBoundingClientRect();
        return [...document.querySelectorAll<HTMLElement>(".wall-bar button, .wall-bar a, .wall-foot button")]
          .filter((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return left < card.right && card.left < right && top < card.bottom && card.top < bottom;
          })
          .map((one) => one.textContent);
      });
    expect(await covered()).toEqual([]);
    expect([rosa, ...people].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});

/** Opens a vote for all who take part; returns its id. */
async function openPoll(): Promise<string> {
  const drafted = await rosa.context.request.post(`/api/workshops/${workshopId}/polls`, {
    data: {
      title: "¿Qué va primero: el tanque de arriba o el aviso del día antes?",
      method: "approval",
      options: [{ label: "El tanque" }, { label: "El aviso" }],
      eligible: ["participant"],
      secrecy: "secret",
      settings: { window: 0, why: "Solo alcanza para uno.", power: "co-decide" },
    },
  });
  const { poll } = (await drafted.json()) as { poll: PollView };
  const opened = await rosa.context.request.post(`/api/polls/${poll.id}/open`, { data: {} });
  expect(await opened.text()).not.toContain('"error"');
  return poll.id;
}
