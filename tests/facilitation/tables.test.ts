import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#shared/facilitation/outcome.ts";
import { nextSpeaker, noTurns, passTurn, startRound, type Turns } from "#shared/facilitation/turns.ts";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import { commandAnswer } from "#server/http/session-schemas.ts";
import { memberAnswer, workshopAnswer } from "#server/http/answer-schemas.ts";
import type { Entered, MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const everybody = () => true;
function done(outcome: Outcome<Turns>): Turns {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
const next = (turns: Turns, now = 7) => done(nextSpeaker(turns, everybody, now));
const tableOfThree = () =>
  done(
    startRound(noTurns, [
      { memberId: "a", facilitates: false },
      { memberId: "table", facilitates: false, people: 3 },
      { memberId: "b", facilitates: false },
    ]),
  );
const seat = (turns: Turns) => turns.round!.find(({ memberId }) => memberId === "table")!;

describe("a table in a round", () => {
  it("has the word once for each of its people, before it goes on", () => {
    const order: (string | null)[] = [];
    let turns = tableOfThree();
    for (let at = 0; at < 5; at++) {
      turns = next(turns);
      order.push(turns.speaker);
    }
    expect(order).toEqual(["a", "table", "table", "table", "b"]);
  });

  it("begins the time of a turn anew for each of them", () => {
    let turns = next(next(tableOfThree()), 100);
    expect([seat(turns).had, turns.speakerSince]).toEqual([undefined, 100]);
    turns = next(turns, 200);
    expect([seat(turns).had, turns.speakerSince]).toEqual([1, 200]);
  });

  it("can be done before all have spoken, and is not asked again", () => {
    let turns = next(next(next(tableOfThree())));
    turns = done(passTurn(turns, "table", false, everybody, 8));
    expect([seat(turns).state, turns.speaker]).toEqual(["spoken", "b"]);
    const refused = nextSpeaker(next(turns), everybody, 9);
    expect(refused.ok).toBe(false);
  });

  it("that passes at once is offered its turns again at the end, all of them", () => {
    let turns = next(tableOfThree());
    turns = done(passTurn(turns, "table", false, everybody, 8));
    const order: (string | null)[] = [];
    for (let at = 0; at < 4; at++) {
      turns = next(turns);
      order.push(turns.speaker);
    }
    expect(order).toEqual(["b", "table", "table", "table"]);
  });
});

const talk = {
  title: "Talk",
  instructions: "",
  target: null,
  writers: ["participant"],
  minutes: 5,
  speaking: "open",
  visibility: "shared",
  note: "",
};

describe("in a house", () => {
  let open: OpenHouse;
  let ana: Browser;
  let luz: Browser;
  let luzId: string;
  let entered: Required<Entered>;
  let path: string;

  beforeEach(async () => {
    open = openHouse();
    ({ facilitator: ana, entered } = await open.openWorkshop());
    path = `/api/workshops/${entered.workshop.id}`;
    luz = await open.join(entered, "participant", "Luz");
    luzId = (await viewOf(luz)).me.id;
    for (const id of [entered.me.id, luzId]) open.engine.come(entered.boards[0]!.id, id);
  });
  afterEach(() => open.close());

  const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
  const send = async (browser: Browser, command: object) => {
    const { version } = await viewOf(browser);
    return browser.post<SessionAnswer & Failure>(`${path}/session`, { version, ...command });
  };
  const addTable = async (people = 4) =>
    (await ana.post<MemberView>(`${path}/members`, { name: "Table by the window", people })).data;
  const begin = () => send(ana, { do: "add", activities: [talk] }).then(() => send(ana, { do: "advance" }));

  it("a device says how many people use it; all counts of people follow", async () => {
    expect((await luz.patch(`${path}/me`, { people: 5 })).status).toBe(200);
    expect((await viewOf(ana)).memberCount).toBe(6);
    await begin();
    await send(luz, { do: "ready", on: true });
    expect((await viewOf(ana)).session!.ready).toMatchObject({ ready: 5, here: 5 });
    const { session } = (await send(ana, { do: "start-round" })).data;
    expect(session.turns!.round!.seats.find(({ memberId }) => memberId === luzId)).toMatchObject({
      people: 5,
    });
  });

  it.each([0, 31, 1.5, "5"])("takes no number of people that cannot be (%j)", async (people) => {
    expect((await luz.patch(`${path}/me`, { people })).status).toBe(400);
    expect((await ana.post(`${path}/members`, { name: "X", people })).status).toBe(400);
  });

  it("how many stand behind a device is seen by those who lead, and by nobody else in the list", async () => {
    await luz.patch(`${path}/me`, { people: 5 });
    const rui = await open.join(entered, "participant", "Rui");
    const of = async (browser: Browser) => (await viewOf(browser)).members!.find(({ id }) => id === luzId);
    expect(await of(ana)).toMatchObject({ people: 5 });
    expect(await of(rui)).not.toHaveProperty("people");
    expect((await viewOf(luz)).me.people).toBe(5);
  });

  it("everybody is told how many more people are here than devices, as they come and go", async () => {
    expect(await viewOf(luz)).not.toHaveProperty("more");
    const stream = new EventStream(await luz.send("GET", `${path}/events`));
    await stream.next();
    await ana.patch(`${path}/me`, { people: 3 });
    expect(await stream.next()).toMatchObject({ event: "member", data: { more: 2 } });
    await addTable(4);
    expect(await stream.next()).toMatchObject({ event: "member", data: { more: 6 } });
    open.engine.go(entered.boards[0]!.id, entered.me.id);
    expect(await stream.next()).toMatchObject({ event: "member", data: { more: 4 } });
    expect((await viewOf(luz)).more).toBe(4);
    await stream.close();
  });

  it("somebody without a device counts as here, and is in the rounds", async () => {
    const table = await addTable();
    expect(memberAnswer.parse(table)).toMatchObject({ noDevice: true, people: 4, present: true });
    const seen = await viewOf(ana);
    expect(workshopAnswer.parse(seen)).toEqual(seen);
    expect(seen.memberCount).toBe(6);
    await begin();
    expect((await viewOf(ana)).session!.ready).toMatchObject({ here: 5 });
    const { data } = await send(ana, { do: "start-round" });
    expect(commandAnswer.parse(data)).toEqual(data);
    const seats = data.session.turns!.round!.seats;
    expect(seats.find(({ memberId }) => memberId === table.id)).toMatchObject({
      here: true,
      people: 4,
      noDevice: true,
    });
  });

  it("those who lead raise the hand of somebody without a device, and of nobody else", async () => {
    const table = await addTable();
    const raised = await send(ana, { do: "raise-hand-of", member: table.id });
    expect(raised.data.session.turns!.queue).toMatchObject([{ memberId: table.id, here: true }]);
    expect((await send(ana, { do: "raise-hand-of", member: luzId })).status).toBe(404);
    expect((await send(luz, { do: "raise-hand-of", member: table.id })).status).toBe(403);
    const called = await send(ana, { do: "next-speaker" });
    expect(called.data.session.turns!.speaker).toMatchObject({ memberId: table.id });
  });

  it("nobody but those who lead adds people without a device", async () => {
    expect((await luz.post(`${path}/members`, { name: "X" })).status).toBe(403);
    expect((await open.browser().post(`${path}/members`, { name: "X" })).status).toBe(401);
  });

  it("somebody who comes with a device after all is one person with one channel", async () => {
    const table = await addTable(1);
    const { version } = await viewOf(ana);
    const { data } = await ana.post<MemberView>(`${path}/members/${luzId}/merge`, {
      version,
      into: table.id,
    });
    expect(data).not.toHaveProperty("noDevice");
    expect((await viewOf(ana)).memberCount).toBe(2);
  });
});
