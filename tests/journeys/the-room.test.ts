import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { Command } from "#client/facilitation/live-session.ts";
import { laptop, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { leading, leadPanel } from "#tests/support/leading-moves.ts";
import { openRoomNetwork, type RoomNetwork } from "#tests/support/room-network.ts";
import { words } from "#tests/support/screen-words.ts";
import { sessionBar } from "#tests/support/walk-cast.ts";
import { closeFront, joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";

/** How many people sit around each of the six phones: twenty. */
const tables = [3, 3, 3, 3, 4, 4];

let network: RoomNetwork;
let projector: Device;
let rosa: Device;
let phones: Device[];
let link: string;
let workshopId: string;

beforeAll(async () => {
  network = await openRoomNetwork();
  projector = await openDevice(network.browser, network.origin, "en", laptop);
  rosa = await openDevice(network.browser, network.origin, "en", phone);
  ({ link, workshopId } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true }));
  await openFirstBoard(rosa);
  await untilSaved(rosa);
  if (await rosa.page.getByRole("dialog").isVisible()) await rosa.page.keyboard.press("Escape");
  phones = [];
});

afterAll(() => network?.close());

const panel = () => leadPanel(rosa);
async function press(name: string): Promise<void> {
  await (await panel()).getByRole("button", { name, exact: true }).click();
}
const shown = () => projector.page.locator("main");
const projectorWords = () => projector.page.locator("body").innerText();

/** What the server answers to a page of a device that asks without its screen. */
async function ask(device: Device, path: string, method = "GET", body?: object): Promise<string> {
  const [status, text] = await device.page.evaluate(
    async ([url, init]) => {
      const answer = await fetch(url, init);
      return [answer.status, await answer.text()] as const;
    },
    [
      path,
      {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
      },
    ] as const,
  );
  if (method !== "GET") expect([200, 201, 204]).toContain(status);
  return text;
}
const workshop = async () => JSON.parse(await ask(rosa, `/api/workshops/${workshopId}`)) as WorkshopView;
async function command(wanted: Command): Promise<void> {
  const { version } = await workshop();
  await ask(rosa, `/api/workshops/${workshopId}/session`, "POST", { ...wanted, version });
}

describe("a room with one projector and six phones, over plain http", () => {
  it("begins with a code on the projector, which nobody has opened a link on", async () => {
    await projector.page.goto("/room");
    expect(await projector.page.evaluate(() => isSecureContext)).toBe(false);
    await projector.page.locator(".room-pairing-code").waitFor();
    await projector.page.getByRole("img", { name: words("en", "room", "pairQr") }).waitFor();
    expect(await projectorWords()).not.toContain("Water on the hill");
  });

  it("shows the board once the code is typed on the phone of who leads", async () => {
    const code = await projector.page.locator(".room-pairing-code").innerText();
    await (await panel()).getByText(leading("projector"), { exact: true }).click();
    await (await panel()).getByLabel(leading("projectorCode")).fill(code.toLowerCase());
    await press(leading("projectorPair"));
    await projector.page.getByRole("heading", { name: "Water on the hill" }).waitFor();
    await (await panel()).getByRole("button", { name: leading("projectorEnd") }).waitFor();
    await closeFront(rosa);
  });

  it("counts twenty people around six phones, besides who leads", async () => {
    for (const [at, people] of tables.entries()) {
      const table = await openDevice(
        network.browser,
        network.origin,
        (["es", "pt", "en"] as const)[at % 3]!,
        phone,
      );
      phones.push(table);
      await joinByLink(table, link, { name: `Table ${at + 1}`, own: false, people });
      await untilSaved(table);
      if (await table.page.getByRole("dialog").isVisible()) await table.page.keyboard.press("Escape");
    }
    expect((await workshop()).memberCount).toBe(21);
    await command({ do: "start-round" });
    const { seats } = (await workshop()).session!.turns!.round!;
    expect(seats.filter(({ here }) => here).reduce((sum, { people = 1 }) => sum + people, 0)).toBe(21);
    await command({ do: "end-round" });
  });

  it("projects what the tables write, and nobody's name", async () => {
    for (const [at, table] of phones.entries()) {
      const { page, language } = table;
      await page.getByRole("button", { name: words(language, "wall", "addLong") }).click();
      await page.getByRole("textbox").fill(`Thought of table ${at + 1}`);
      await untilSaved(table);
    }
    for (let at = 1; at <= tables.length; at++) await shown().getByText(`Thought of table ${at}`).waitFor();
    expect(await projectorWords()).not.toMatch(/Table \d|Rosa/);
  });

  it("projects the step and its time as the phone leads on", async () => {
    await press(leading("usePreset"));
    await press(leading("begin", { title: words("en", "presets", "arrive.title") }));
    await closeFront(rosa);
    await projector.page.getByRole("heading", { name: words("en", "presets", "arrive.title") }).waitFor();
    await projector.page.getByRole("timer").waitFor();
    await sessionBar(phones[0]!)
      .getByRole("heading", { name: words("en", "presets", "arrive.title") })
      .waitFor();
  });

  it("projects one note after the other, the time alone, and how to join, as the phone asks for it", async () => {
    await press(leading("stageFirst"));
    await shown()
      .getByText(words("en", "room", "noteAt", { n: 1, all: 6 }))
      .waitFor();
    const thoughts = () =>
      shown()
        .getByText(/Thought of table/)
        .count();
    await expect.poll(thoughts).toBe(1);
    await press(leading("stageNext"));
    await shown()
      .getByText(words("en", "room", "noteAt", { n: 2, all: 6 }))
      .waitFor();
    await press(leading("stageBefore"));
    await shown()
      .getByText(words("en", "room", "noteAt", { n: 1, all: 6 }))
      .waitFor();
    await press(leading("stageTimer"));
    await expect.poll(thoughts).toBe(0);
    await projector.page.getByRole("timer").waitFor();
    await press(leading("stageJoin"));
    await shown()
      .getByRole("img", { name: words("en", "room", "qrName") })
      .waitFor();
    await press(leading("stageWall"));
    await expect.poll(thoughts).toBe(6);
    await closeFront(rosa);
  });

  it("projects a vote, one option at a time, and what came out only once it may be seen", async () => {
    const asked = {
      title: "What comes first?",
      method: "approval",
      options: [
        { id: "a", label: "Mend the pump" },
        { id: "b", label: "Say when water is cut" },
      ],
      eligible: ["participant"],
      secrecy: "open",
      settings: { window: 0, reveal: "shown" },
    };
    const act = (poll: string, call: string) => ask(rosa, `/api/polls/${poll}/${call}`, "POST", {});
    const made = await ask(rosa, `/api/workshops/${workshopId}/polls`, "POST", asked);
    const { id } = (JSON.parse(made) as { poll: PollView }).poll;
    await act(id, "open");
    await (await panel()).getByLabel(leading("stageVote"), { exact: true }).last().selectOption(id);
    await press(leading("stageQuestion"));
    await shown().getByText("Say when water is cut").waitFor();
    await press(leading("stageOptionFirst"));
    await shown().locator(".room-option", { hasText: "Mend the pump" }).waitFor();
    expect(await shown().getByText("Say when water is cut").count()).toBe(0);
    for (const table of phones)
      await ask(table, `/api/polls/${id}/open-ballot`, "PUT", { choices: { approve: ["b"] } });
    // Tables are people without a device of their own: the first close waits for their count by hand.
    await act(id, "close");
    await act(id, "close");
    const outcome = (await panel()).getByRole("button", { name: leading("stageOutcome"), exact: true });
    expect(await outcome.isDisabled()).toBe(true);
    await command({ do: "stage", stage: { show: "result", poll: id } });
    await shown()
      .getByText(words("en", "room", "voteClosed"))
      .waitFor();
    await act(id, "show");
    await shown().locator(".result-outcome", { hasText: "Say when water is cut" }).waitFor();
    await press(leading("stageNumbers"));
    await shown().locator(".bar.chosen", { hasText: "Say when water is cut" }).first().waitFor();
    expect(await projectorWords()).not.toMatch(/Table \d|Rosa/);
    await press(leading("stageWall"));
    await closeFront(rosa);
  });

  it("shows a phone that was off for an hour the right step and time, once it is back", async () => {
    const [away, here] = phones as [Device, Device];
    await away.page.clock.install();
    await away.context.setOffline(true);
    await away.page.clock.fastForward(3_600_000);
    await command({ do: "advance" });
    await command({ do: "timer-add", ms: 7 * 60_000 });
    const { session } = await workshop();
    const { title } = session!.agenda.find(({ state }) => state === "current")!;
    await away.context.setOffline(false);
    for (const device of [away, here])
      await sessionBar(device).getByRole("heading", { name: title }).waitFor();
    const seconds = async (device: Device) => {
      const [minutes = "", rest = ""] = (await sessionBar(device).getByRole("timer").innerText()).split(
        /[:\s]/,
      );
      return Number(minutes) * 60 + Number(rest);
    };
    await expect
      .poll(async () => Math.abs((await seconds(away)) - (await seconds(here))))
      .toBeLessThanOrEqual(2);
  });

  it("gives the projector nothing that is not shown", async () => {
    const answers = await Promise.all(
      [`/api/workshops/${workshopId}`, `/api/workshops/${workshopId}?as=room`, "/api/session"].map((path) =>
        ask(projector, path),
      ),
    );
    for (const answer of answers) expect(answer).not.toMatch(/Table \d|Rosa|Water on the hill/);
  });

  it("leaves the projector with a fresh code once the board is taken off it", async () => {
    await press(leading("projectorEnd"));
    await projector.page.locator(".room-pairing-code").waitFor();
    expect(await projectorWords()).not.toContain("Water on the hill");
    expect([projector, rosa, ...phones].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
