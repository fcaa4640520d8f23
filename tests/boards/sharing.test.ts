import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createItem, createSubItem, projectBoard } from "#shared/boards/board-doc.ts";
import type { ShareView } from "#shared/boards/share.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import type { BoardHead, Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let rui: Browser;
let entered: Required<Entered>;
let path: string;
let main: string;
let luzId: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  main = entered.boards[0]!.id;
  luz = await open.join(entered, "participant", "Luz");
  rui = await open.join(entered, "participant", "Rui");
  luzId = (await luz.get<WorkshopView>(path)).data.me.id;
});
afterEach(() => open.close());

const make = async (wanted: object) =>
  (await ana.post<BoardHead>(`${path}/boards`, { title: "Women", kind: "wall", ...wanted })).data.id;
const write = async (boardId: string, memberId?: string) => {
  let note = "";
  await open.engine.write(boardId, (doc) => {
    note = createNote(doc, { text: "the well", x: 0, y: 0 }, { memberId, now: 5 });
  });
  return `notes/${note}`;
};
const share = (by: Browser, from: string, to: string, cards: string[]) =>
  by.post<{ shared: number } & Failure>(`/api/boards/${from}/share`, { to, cards });
const notesOn = (boardId: string) =>
  open.engine.read(boardId, (doc) => Object.values(projectBoard(doc).notes));
const shares = async (by = ana) => (await by.get<ShareView[]>(`${path}/shares`)).data;

describe("sharing a card with another board", () => {
  it("copies it once, with where it came from, and writes down who did", async () => {
    const wall = await make({ members: [luzId] });
    const card = await write(wall, luzId);
    expect((await share(luz, wall, main, [card])).data.shared).toBe(1);
    expect((await share(luz, wall, main, [card])).data.shared).toBe(0);
    expect(await notesOn(main)).toMatchObject([{ text: "the well", author: luzId, [`from/${card}`]: true }]);
    expect(await notesOn(wall)).toHaveLength(1);
    expect((await shares())[0]).toEqual({
      from: { id: wall, title: "Women" },
      to: { id: main, title: "Board" },
      card,
      by: luzId,
      at: open.clock.now(),
    });
  });

  it("copies sheets too, with their evidence, and leaves what was said about them where it was said", async () => {
    const wall = await make({});
    let need = "";
    await open.engine.write(wall, (doc) => {
      const writer = { memberId: luzId, now: 5 };
      need = createItem(doc, "needs", { statement: "Water at home" }, writer);
      createSubItem(doc, "needs", need, "evidence", { source: "The clinic" });
      createItem(doc, "comments", { text: "Since when?", target: `needs/${need}` }, writer);
    });
    expect((await share(luz, wall, main, [`needs/${need}`])).data.shared).toBe(1);
    const content = await open.engine.read(main, projectBoard);
    const [copy] = Object.values(content.needs);
    expect(copy).toMatchObject({ statement: "Water at home", [`from/needs/${need}`]: true });
    expect(Object.values(copy!.evidence)).toMatchObject([{ source: "The clinic" }]);
    expect(content.comments).toEqual({});
  });

  it("is told on both boards to whoever may open both, without who did", async () => {
    const wall = await make({ members: [luzId] });
    const card = await write(wall, luzId);
    await share(luz, wall, main, [card]);
    const told = async (by: Browser, board: string) =>
      (await by.get<ShareView[]>(`/api/boards/${board}/shares`)).data;
    const line = {
      from: { id: wall, title: "Women" },
      to: { id: main, title: "Board" },
      card,
      at: open.clock.now(),
    };
    expect(await told(luz, main)).toEqual([line]);
    expect(await told(luz, wall)).toEqual([line]);
    expect(await told(rui, main)).toEqual([]);
    expect((await rui.get(`/api/boards/${wall}/shares`)).status).toBe(404);
    expect((await open.browser().get(`/api/boards/${main}/shares`)).status).toBe(401);
  });

  it("is for those who may open both boards and write there", async () => {
    const wall = await make({ members: [luzId] });
    const card = await write(wall, luzId);
    expect((await share(rui, wall, main, [card])).status).toBe(404);
    expect((await share(rui, main, wall, [card])).status).toBe(404);
    expect((await share(luz, wall, wall, [card])).status).toBe(400);
    expect((await share(luz, wall, main, ["comments/x"])).status).toBe(400);
    const eve = await open.join(entered, "observer", "Eve");
    expect((await share(eve, main, main, [card])).status).toBe(403);
    const { version } = (await ana.get<WorkshopView>(path)).data;
    await ana.post(`${path}/session`, { do: "lock", on: true, version });
    const locked = await share(luz, wall, main, [card]);
    expect([locked.status, locked.data.error.code]).toEqual([423, "locked"]);
    expect(await notesOn(main)).toEqual([]);
    expect(await shares()).toEqual([]);
  });

  it("from a board that names nobody names nobody, in the card and in what is kept", async () => {
    const wall = await make({ anonymous: true });
    const card = await write(wall);
    await share(luz, wall, main, [card]);
    const [note] = await notesOn(main);
    expect(note).not.toHaveProperty("author");
    expect(note).not.toHaveProperty("createdAt");
    expect((await shares())[0]).not.toHaveProperty("by");
    expect(await open.stores.shares.ofWorkshop(entered.workshop.id)).toMatchObject([{ memberId: null }]);
  });

  it("onto a board that names nobody leaves names behind", async () => {
    const wall = await make({ anonymous: true });
    await share(luz, main, wall, [await write(main, luzId)]);
    expect((await notesOn(wall))[0]).not.toHaveProperty("author");
  });

  it("is read by who facilitates, without boards that are not open to them", async () => {
    const risk = (await ana.post<BoardHead>(`${path}/boards`, { title: "Risks", kind: "risk" })).data.id;
    await share(ana, risk, main, [await write(risk)]);
    const eva = await open.join(entered, "facilitator", "Eva");
    expect(await shares()).toHaveLength(1);
    expect(await shares(eva)).toEqual([]);
    expect((await luz.get(`${path}/shares`)).status).toBe(403);
  });
});
