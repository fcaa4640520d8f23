import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TurnsView } from "#shared/facilitation/led-session.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { laptop, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { inBar, inPreset, leading, leadPanel, say } from "#tests/support/leading-moves.ts";
import { picture } from "#tests/support/pictures.ts";
import { openRoomNetwork, type RoomNetwork } from "#tests/support/room-network.ts";
import { words } from "#tests/support/screen-words.ts";
import { onWall, writeNote } from "#tests/support/wall-moves.ts";
import { joinByLink, openFirstBoard, startWorkshop, untilSaved } from "#tests/support/walk.ts";
import { sessionBar, someAtATime, untilReady } from "#tests/support/walk-cast.ts";

/** How many people sit around each of the six phones: twenty. */
const tables = [3, 3, 3, 3, 4, 4];
const twenty = 20;

let network: RoomNetwork;
let projector: Device;
/** Leads from her phone. */
let rosa: Device;
let phones: readonly Device[];
let workshopId: string;

beforeAll(async () => {
  network = await openRoomNetwork();
  const { browser, origin } = network;
  projector = await openDevice(browser, origin, "en", laptop);
  rosa = await openDevice(browser, origin, "en", phone);
  const started = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true });
  ({ workshopId } = started);
  await openFirstBoard(rosa);
  await untilReady(rosa);
  phones = await someAtATime(tables, async (people, at) => {
    const table = await openDevice(browser, origin, (["es", "pt", "en"] as const)[at % 3]!, phone);
    await joinByLink(table, started.link, { name: `Table ${at + 1}`, own: false, people });
    await untilReady(table);
    return table;
  });
  await projector.page.goto("/room");
  const code = await projector.page.locator(".room-pairing-code").innerText();
  await (await panel()).getByText(leading("projector"), { exact: true }).click();
  await (await panel()).getByLabel(leading("projectorCode")).fill(code);
  await press(leading("projectorPair"));
  await projector.page.getByRole("heading", { name: "Water on the hill" }).waitFor();
  await press(leading("usePreset"));
  await press(leading("begin", { title: step("arrive.title") }));
});

afterAll(() => network?.close());

const step = inPreset;
const panel = () => leadPanel(rosa);
async function press(name: string): Promise<void> {
  await (await panel()).getByRole("button", { name, exact: true }).click();
}
async function goOnTo(title: string): Promise<void> {
  while (!(await sessionBar(rosa).getByRole("heading", { name: title }).isVisible())) {
    const next = (await panel()).getByRole("button", { name: new RegExp(`^${leading("goOnTo")}`) });
    const words = await next.innerText();
    await next.click();
    await expect.poll(() => next.innerText()).not.toBe(words);
  }
}
/** The workshop as Rosa's page is told it. */
const workshop = () =>
  rosa.page.evaluate(
    async (path) => (await (await fetch(path)).json()) as WorkshopView,
    `/api/workshops/${workshopId}`,
  );
/** Waits until Rosa sees who has the word, and the how manieth of a table: she decides on what is before her. */
async function untilSeen({ speaker, round }: TurnsView): Promise<void> {
  if (!speaker) return;
  const seat = round?.seats.find(({ memberId }) => memberId === speaker.memberId);
  const isRosa = (await workshop()).me.id === speaker.memberId;
  const turn = words("en", "turns", "tableTurn", { n: (seat?.had ?? 0) + 1, all: seat?.people ?? 1 });
  const name = seat?.people ? `${speaker.name} (${turn})` : speaker.name;
  const said = isRosa ? leading("youSpeakSince") : leading("speaksSince", { name });
  await (await panel()).getByText(said.trim()).waitFor();
}
const projected = () => projector.page.locator("body").innerText();

describe("twenty people around six phones, over the network of the room", () => {
  it("are counted as people, wherever it is said how many", async () => {
    expect(await rosa.page.evaluate(() => [isSecureContext, location.hostname])).toEqual([
      false,
      expect.not.stringMatching(/^(localhost|127\.)/),
    ]);
    expect((await workshop()).memberCount).toBe(1 + twenty);
    await inBar(phones[0]!, "ready").click();
    await (
      await panel()
    )
      .getByText(words("en", "steps", "readyCount", { n: tables[0]!, all: twenty }))
      .waitFor();
    await picture(rosa, "30-ready-phone");
  });

  it("write at their tables for themselves, with nothing of it on the projector before it is shown", async () => {
    await goOnTo(step("write.title"));
    for (const [at, table] of phones.entries()) {
      await sessionBar(table)
        .getByRole("heading", { name: step("write.title") })
        .waitFor();
      await writeNote(table, `Thought of table ${at + 1}`);
      await untilSaved(table);
    }
    await (
      await panel()
    )
      .getByText(words("en", "steps", "aloneCount", { n: twenty, all: twenty }))
      .first()
      .waitFor();
    await projector.page.getByRole("heading", { name: step("write.title") }).waitFor();
    await picture(projector, "31-write-projector");
    await picture(phones[0]!, "31-write-table-phone");
    expect(await projected()).not.toContain("Thought");
    await press(leading("reveal"));
    const dialog = rosa.page.getByRole("dialog").last();
    await dialog.getByText(leading("revealNameless")).waitFor();
    await picture(rosa, "32-reveal-phone");
    await dialog.getByRole("button", { name: leading("reveal"), exact: true }).click();
    for (let at = 1; at <= tables.length; at++) {
      await projector.page.getByText(`Thought of table ${at}`).waitFor();
    }
    await picture(projector, "33-shown-projector");
    expect(await projected()).not.toMatch(/Table \d|Rosa/);
    for (const table of phones) await onWall(table).first().waitFor();
  });

  it("speak one after the other in a round, each at a table in turn, and a table says when it is done", async () => {
    await goOnTo(step("round.title"));
    await press(leading("startRound"));
    let isDone = false;
    for (;;) {
      const before = (await workshop()).session!.turns!;
      await untilSeen(before);
      await press(leading("next"));
      const now = async () => {
        const { speaker, speakerSince } = (await workshop()).session!.turns!;
        return `${speaker?.memberId} ${speakerSince}`;
      };
      await expect.poll(now).not.toBe(`${before.speaker?.memberId} ${before.speakerSince}`);
      const { speaker, round } = (await workshop()).session!.turns!;
      if (!speaker) break;
      const seat = round!.seats.find(({ memberId }) => memberId === speaker.memberId)!;
      const table = phones[Number(/Table (\d)/.exec(speaker.name)?.[1]) - 1];
      if (!table || seat.people !== 3 || seat.had !== 1 || isDone) continue;
      // After one of three has spoken the table says that the others do not wish to.
      await sessionBar(table).getByText(say(table, "yourTurn")).waitFor();
      await picture(table, "34-turn-table-phone");
      await picture(projector, "34-turn-projector");
      const passes = sessionBar(table).getByRole("button", {
        name: words(table.language, "turns", "passTable"),
        exact: true,
      });
      await passes.click();
      isDone = true;
      await passes.waitFor({ state: "detached" });
    }
    const { seats } = (await workshop()).session!.turns!.round!;
    const spoken = seats.reduce((sum, { had, state }) => sum + (had ?? (state === "spoken" ? 1 : 0)), 0);
    // Rosa and everybody at the tables, but the two who did not wish to.
    expect([isDone, spoken]).toEqual([true, 1 + twenty - 2]);
    await (await panel()).getByText(words("en", "turns", "roundCount", { n: spoken, all: 21 })).waitFor();
    await picture(rosa, "35-round-phone");
    await press(leading("endRound"));
    expect([projector, rosa, ...phones].flatMap(({ mistakes }) => mistakes)).toEqual([]);
  });
});
