import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { breakoutAnswer } from "#server/http/breakout-schemas.ts";
import { workshopAnswer } from "#server/http/answer-schemas.ts";
import { commandAnswer } from "#server/http/session-schemas.ts";
import { RondaError } from "#shared/errors.ts";
import { mostBoards } from "#shared/boards/board-kind.ts";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import type { BreakoutAnswer } from "#shared/facilitation/breakout-view.ts";
import { presetActivities } from "#shared/facilitation/presets.ts";
import { presets as en } from "#shared/i18n/en/presets.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let entered: Required<Entered>;
let path: string;
let main: string;
let people: Browser[];
let ids: string[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  main = entered.boards[0]!.id;
  people = [];
  ids = [];
  for (const name of ["Luz", "Rui", "Eva", "Teo", "Noa"]) await come(name);
});
afterEach(() => open.close());

/** Somebody joins and is here, on the main board. */
const come = async (name: string) => {
  const browser = await open.join(entered, "participant", name);
  const { id } = (await viewOf(browser)).me;
  people.push(browser);
  ids.push(id);
  open.engine.come(main, id);
};
const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const command = async (wanted: object, by = ana) => {
  const { version } = await viewOf(by);
  return by.post<BreakoutAnswer & Failure>(`${path}/breakouts`, { version, ...wanted });
};
const groups = async () => (await viewOf(ana)).breakouts!.groups;
const groupOfPerson = async (i: number) => (await groups()).find((group) => group.people!.includes(ids[i]!))!;
const codes = async (answers: Promise<{ status: number; data: Failure }>[]) =>
  (await Promise.all(answers)).map(({ status, data }) => [status, data.error.code]);
const write = (boardId: string, text: string, memberId: string) =>
  open.engine.write(boardId, (doc) => void createNote(doc, { text, x: 0, y: 0 }, { memberId, now: 1 }));
const notesOn = (boardId: string) =>
  open.engine.read(boardId, (doc) => Object.values(projectBoard(doc).notes));

describe("splitting into groups", () => {
  it("gives everybody here a group with a board of its own, and nobody else", async () => {
    await open.join(entered, "participant", "Not here");
    const { data } = await command({ do: "split", by: { kind: "size", size: 2 } });
    expect(breakoutAnswer.parse(data)).toEqual(data);
    expect(data.breakouts!.groups.map(({ size }) => size)).toEqual([3, 2]);
    expect(data.breakouts!.groups.flatMap((group) => group.people!).sort()).toEqual([...ids].sort());
    const luz = await viewOf(people[0]!);
    expect(workshopAnswer.parse(luz)).toEqual(luz);
    const { number, boardId } = await groupOfPerson(0);
    expect(luz.breakouts).toMatchObject({ mine: number, groups: [{ number, boardId }] });
    expect(luz.boards.map(({ id }) => id)).toEqual([main, boardId]);
    expect(luz.boards[1]!.title).toBe(`Group ${number}`);
  });

  it("lets only a group's people and facilitators open its board", async () => {
    await command({ do: "split", by: { kind: "hand", groups: [[ids[0]], [ids[1]]] } });
    const { boardId } = await groupOfPerson(0);
    expect((await people[0]!.get(`/api/boards/${boardId}`)).status).toBe(200);
    expect((await ana.get(`/api/boards/${boardId}`)).status).toBe(200);
    expect((await people[1]!.get(`/api/boards/${boardId}`)).status).toBe(404);
    expect((await people[1]!.get(`/api/boards/${boardId}/export?format=md`)).status).toBe(404);
  });

  it("is told to each as they may see it, in one event", async () => {
    const stream = new EventStream(await people[0]!.send("GET", `${path}/events`));
    await stream.next();
    await command({ do: "split", by: { kind: "hand", groups: [[ids[0]], [ids[1]]] } });
    const told = (await stream.next())!;
    expect(told).toMatchObject({ event: "breakouts", data: { breakouts: { mine: 1, state: "open" } } });
    expect(told.data["boards"]).toHaveLength(2);
    expect(JSON.stringify(told.data)).not.toContain(ids[1]);
    await stream.close();
  });

  it("is for facilitators, once at a time, and on what they saw", async () => {
    const before = (await viewOf(ana)).version;
    const split = { do: "split", by: { kind: "count", count: 2 } };
    await command(split);
    expect(
      await codes([
        command(split, people[0]),
        command(split),
        ana.post<Failure>(`${path}/breakouts`, { version: before, do: "end" }),
        command({ do: "message", text: "x".repeat(400) }),
      ]),
    ).toEqual([
      [403, "forbidden"],
      [409, "breakout-state"],
      [409, "stale"],
      [400, "bad-request"],
    ]);
    expect(await groups()).toHaveLength(2);
    const eve = await open.join(entered, "observer", "Eve");
    expect((await command({ do: "join", to: 1 }, eve)).status).toBe(403);
    expect(await viewOf(eve)).not.toHaveProperty("breakouts");
  });

  it("by what people say of themselves follows the list that is asked", async () => {
    const { version } = await viewOf(ana);
    const lists = [
      {
        id: "place",
        title: "Where do you live?",
        groups: [
          { id: "up", label: "Up" },
          { id: "down", label: "Down" },
        ],
      },
    ];
    expect((await ana.patch(path, { version, groupLists: lists })).status).toBe(200);
    for (const [i, place] of ["up", "down", "up", "down", "up"].entries()) {
      const said = await people[i]!.patch(`${path}/me/declared`, { choices: { place }, forGroups: true });
      expect(said.status).toBe(200);
    }
    await command({ do: "split", by: { kind: "declared", list: "place" } });
    const sets = (await groups()).map((group) => [...group.people!].sort());
    expect(sets).toContainEqual([ids[0], ids[2], ids[4]].sort());
    expect(sets).toContainEqual([ids[1], ids[3]].sort());
    expect((await command({ do: "split", by: { kind: "declared", list: "no" } })).status).toBe(400);
  });
});

describe("while in groups", () => {
  beforeEach(async () => {
    await command({ do: "split", by: { kind: "hand", groups: [[ids[0], ids[1]], [ids[2]]] } });
  });

  it("who comes late is put where fewest are", async () => {
    await come("Late");
    await expect.poll(async () => (await groups()).map(({ size }) => size)).toEqual([2, 2]);
    expect((await groupOfPerson(5)).number).toBe(2);
  });

  it("a message, a place to talk and moves reach those whom they concern", async () => {
    await command({ do: "message", text: "Ten more minutes" });
    const where = { kind: "link", url: "https://meet.example/2" };
    await command({ do: "talk", group: 2, where });
    expect((await viewOf(people[2]!)).breakouts).toMatchObject({
      message: "Ten more minutes",
      groups: [{ number: 2, talk: where }],
    });
    expect((await viewOf(people[0]!)).breakouts!.groups[0]).not.toHaveProperty("talk");
    await command({ do: "move", member: ids[0], to: 2 });
    expect(open.engine.refreshed).toContain(ids[0]);
    expect((await viewOf(people[0]!)).breakouts!.mine).toBe(2);
  });

  it("choosing is refused unless it is allowed, and where a group is full", async () => {
    expect(await codes([command({ do: "join", to: 2 }, people[0])])).toEqual([[403, "forbidden"]]);
    await command({ do: "rule", choosing: true, max: 2 });
    expect((await viewOf(people[0]!)).breakouts!.groups.map(({ size }) => size)).toEqual([2, 1]);
    expect((await command({ do: "join", to: 2 }, people[0])).status).toBe(200);
    expect(await codes([command({ do: "join", to: 2 }, people[1])])).toEqual([[409, "group-full"]]);
    expect((await groups()).map(({ size }) => size)).toEqual([1, 2]);
  });

  it("a group of one joins another with its cards, and can read its own board on", async () => {
    const boardId = (await groupOfPerson(2)).boardId!;
    await write(boardId, "mine", ids[2]!);
    await command({ do: "merge", from: 2, into: 1 });
    const whole = await groups();
    expect(whole[0]!.people).toEqual([ids[0], ids[1], ids[2]]);
    expect(whole[1]).toMatchObject({ into: 1 });
    expect(await notesOn(whole[0]!.boardId!)).toMatchObject([{ text: "mine", fromGroup: 2 }]);
    expect((await people[2]!.get(`/api/boards/${boardId}`)).status).toBe(200);
  });

  it("groups are added, and pairs become fours", async () => {
    await command({ do: "add-group" });
    await command({ do: "move", member: ids[3], to: 3 });
    await command({ do: "move", member: ids[4], to: 3 });
    await command({ do: "move", member: ids[1], to: 2 });
    await command({ do: "move", member: ids[0], to: 2 });
    await command({ do: "pair-up" });
    const live = (await groups()).filter(({ into }) => into === undefined);
    expect(live.map(({ size }) => size).sort()).toEqual([0, 5]);
  });
});

describe("1-2-4-All", () => {
  const lead = async (wanted: object) => {
    const { version } = await viewOf(ana);
    expect((await ana.post(`${path}/session`, { version, ...wanted })).status).toBe(200);
  };
  const live = async () => (await groups()).filter(({ into }) => into === undefined);

  it("goes from each alone to pairs, from pairs to fours with their cards, and together again, by its steps", async () => {
    await come("Ivo");
    await come("Mia");
    const activities = presetActivities("oneTwoFour", (key) => en[key]);
    await lead({ do: "add", activities });
    await lead({ do: "advance" });
    expect(await viewOf(ana)).not.toHaveProperty("breakouts");
    await lead({ do: "advance" });
    expect((await live()).map(({ size }) => size).sort()).toEqual([2, 2, 3]);
    for (const { boardId, number } of await live()) await write(boardId!, `idea ${number}`, ids[0]!);
    await lead({ do: "advance" });
    const fours = await live();
    expect(fours.map(({ size }) => size).sort()).toEqual([3, 4]);
    const joined = fours.find(({ size }) => size === 4)!;
    expect(await notesOn(joined.boardId!)).toHaveLength(2);
    await lead({ do: "advance" });
    expect((await viewOf(ana)).breakouts!.state).toBe("back");
    expect((await command({ do: "bring" })).data.brought).toBe(3);
  });

  it("begins its steps also where nobody is here to be put into groups", async () => {
    for (const id of ids) open.engine.go(main, id);
    await lead({ do: "add", activities: presetActivities("oneTwoFour", (key) => en[key]).slice(1) });
    await lead({ do: "advance" });
    expect((await viewOf(ana)).session!.agenda[0]!.state).toBe("current");
    expect(await viewOf(ana)).not.toHaveProperty("breakouts");
  });
});

describe("coming back", () => {
  let boardIds: string[];
  beforeEach(async () => {
    await command({ do: "split", by: { kind: "hand", groups: [[ids[0]], [ids[1]]] } });
    boardIds = (await groups()).map(({ boardId }) => boardId!);
    await write(boardIds[0]!, "roof", ids[0]!);
    await write(boardIds[1]!, "well", ids[1]!);
  });

  it("brings every card once, from each group, to everybody's board", async () => {
    await command({ do: "end" });
    expect((await command({ do: "bring" })).data.brought).toBe(2);
    expect((await command({ do: "bring" })).data.brought).toBe(0);
    const brought = await notesOn(main);
    expect(brought.map(({ text, fromGroup }) => [text, fromGroup])).toEqual(
      expect.arrayContaining([
        ["roof", 1],
        ["well", 2],
      ]),
    );
    await write(boardIds[0]!, "late word", ids[0]!);
    expect((await command({ do: "bring" })).data.brought).toBe(1);
  });

  it("reaches the groups of an earlier split too, whose cards nobody had brought", async () => {
    await command({ do: "bring", groups: [1] });
    await command({ do: "end" });
    await command({ do: "split", by: { kind: "count", count: 2 } });
    expect((await command({ do: "bring" })).data.brought).toBe(0);
    expect((await command({ do: "bring", earlier: true })).data.brought).toBe(1);
    expect((await command({ do: "bring", earlier: true })).data.brought).toBe(0);
    expect((await notesOn(main)).map(({ text }) => text).sort()).toEqual(["roof", "well"]);
  });

  it("brings chosen cards, or chosen groups", async () => {
    const [note] = await notesOn(boardIds[1]!);
    expect((await command({ do: "bring", cards: [`notes/${note!.id}`] })).data.brought).toBe(1);
    expect((await command({ do: "bring", groups: [1] })).data.brought).toBe(1);
    expect((await notesOn(main)).map(({ text }) => text).sort()).toEqual(["roof", "well"]);
    expect((await command({ do: "bring" }, people[0])).status).toBe(403);
  });

  it("leaves two minutes to finish a sentence, then the boards can only be read", async () => {
    await command({ do: "end" });
    const bring = () =>
      people[0]!.send("POST", `/api/boards/${boardIds[0]}/import?format=csv`, {
        body: "comment-body\nlast word\n",
      });
    expect((await bring()).status).toBe(200);
    open.clock.advance(120_000);
    open.engine.refreshed.length = 0;
    await open.house.sweep();
    expect(open.engine.refreshed).toEqual(expect.arrayContaining(ids));
    expect((await bring()).status).toBe(423);
    expect((await people[0]!.get(`/api/boards/${boardIds[0]}`)).status).toBe(200);
  });

  it("hold people without a device too, and count everybody at a table", async () => {
    await command({ do: "end" });
    const added = await ana.post<{ id: string }>(`${path}/members`, { name: "Don José", people: 3 });
    await people[0]!.patch(`${path}/me`, { people: 6 });
    const { data } = await command({ do: "split", by: { kind: "count", count: 2 } });
    const [first, second] = data.breakouts!.groups!;
    expect([...first!.people!, ...second!.people!]).toContain(added.data.id);
    expect([first!.size, second!.size].sort()).toEqual([6, 7]);
  });

  it("closes the boards also where the server was started anew meanwhile", async () => {
    await command({ do: "end" });
    const next = open.startAnew();
    open.clock.advance(120_000);
    await next.house.sweep();
    expect(next.engine.refreshed).toEqual(expect.arrayContaining(ids));
  });

  it("that cannot be made do not keep a step from beginning, and whoever leads is told", async () => {
    await command({ do: "end" });
    const wall = (n: number) => ({
      id: `w${n}`,
      workshopId: entered.workshop.id,
      title: "Wall",
      kind: "wall" as const,
      everyone: true,
      people: [],
      anonymous: false,
      exported: true,
      closedAt: null,
      archivedAt: null,
    });
    for (let n = 1; n < mostBoards; n++) await open.stores.boards.add(wall(n), n);
    const lead = async (what: object) => {
      const { version } = await viewOf(ana);
      return (await ana.post<SessionAnswer>(`${path}/session`, { version, ...what })).data;
    };
    const step = { ...presetActivities("oneTwoFour", (key) => en[key])[0]!, grouping: "pairs" };
    const { session } = await lead({ do: "add", activities: [step] });
    const answer = await lead({ do: "start", activity: session.agenda.at(-1)!.id });
    expect(commandAnswer.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ notGrouped: "no-groups-made" });
    expect(answer.session.agenda.at(-1)).toMatchObject({ state: "current" });
  });

  it("joined by a step whose cards do not fit together are joined, and whoever leads is told which lack", async () => {
    const write = open.engine.write;
    open.engine.write = async (boardId, change) => {
      if (boardIds.includes(boardId)) throw new RondaError("too-big", "the board is full");
      return write(boardId, change);
    };
    expect(await codes([command({ do: "pair-up" })])).toEqual([[409, "cards-left"]]);
    expect((await groups()).filter(({ into }) => into === undefined)).toHaveLength(1);
  });

  it("that the server cannot make just now are not blamed on how many boards there are", async () => {
    await command({ do: "end" });
    open.engine.create = async () => {
      throw new RondaError("draining", "the server stops");
    };
    const { version } = await viewOf(ana);
    const step = { ...presetActivities("oneTwoFour", (key) => en[key])[0]!, grouping: "pairs" };
    const added = await ana.post<SessionAnswer>(`${path}/session`, {
      do: "add",
      version,
      activities: [step],
    });
    const { version: now, session } = added.data;
    const start = { do: "start", version: now, activity: session.agenda.at(-1)!.id };
    const { data } = await ana.post<SessionAnswer>(`${path}/session`, start);
    expect(commandAnswer.parse(data)).toEqual(data);
    expect(data).toMatchObject({ notGrouped: "no-groups-now" });
    expect(data.session.agenda.at(-1)).toMatchObject({ state: "current" });
  });

  it("by hand take no table that is more people than a group may have", async () => {
    await command({ do: "end" });
    await people[0]!.patch(`${path}/me`, { people: 8 });
    const wanted = { do: "split", by: { kind: "hand", groups: [[ids[0]], [ids[1]]] } };
    expect(await codes([command({ ...wanted, max: 4 })])).toEqual([[409, "group-full"]]);
    expect((await command({ ...wanted, max: 8 })).status).toBe(200);
  });

  it("cannot be done twice, and the next split has boards of its own", async () => {
    await command({ do: "end" });
    expect(await codes([command({ do: "end" }), command({ do: "move", member: ids[0], to: 1 })])).toEqual([
      [409, "breakout-state"],
      [409, "breakout-state"],
    ]);
    expect((await command({ do: "split", by: { kind: "count", count: 2 } })).status).toBe(200);
    const fresh = (await groups()).map(({ boardId }) => boardId);
    expect(fresh.some((id) => boardIds.includes(id!))).toBe(false);
  });

  it("before any split there is nothing to bring", async () => {
    const other = await open.openWorkshop();
    const { id } = other.entered.workshop;
    const answer = await other.facilitator.post<Failure>(`/api/workshops/${id}/breakouts`, {
      version: 1,
      do: "bring",
    });
    expect([answer.status, answer.data.error.code]).toEqual([409, "breakout-state"]);
  });
});
