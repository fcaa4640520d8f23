import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, textOf } from "#shared/boards/board-doc.ts";
import type { PersonWritten, TookBack } from "#shared/history/taken-back.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { personWrittenAnswer, tookBackAnswer } from "#server/http/history-calls.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const maxClient = 3_000_003;

let open: OpenHouse;
let ana: Browser;
let max: Browser;
let maxId: string;
let entered: Required<Entered>;
let boardId: string;
let path: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  boardId = entered.boards[0]!.id;
  path = `/api/workshops/${entered.workshop.id}`;
  max = await open.join(entered, "participant", "Max");
  maxId = (await max.get<WorkshopView>(path)).data.me.id;
  open.engine.lease(boardId, maxClient, maxId);
});
afterEach(() => open.close());

const notes = () => projectBoard(open.engine.doc(boardId)).notes;
const hers = (text: string) =>
  createItem(open.engine.doc(boardId), "notes", { text }, { memberId: entered.me.id, now: 1 });
/** Something that Max does from a device of his own. */
const byMax = (change: (doc: Y.Doc) => void): void => {
  const doc = open.engine.doc(boardId);
  const device = new Y.Doc();
  Y.applyUpdate(device, Y.encodeStateAsUpdate(doc));
  device.clientID = maxClient;
  change(device);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(device));
};
const insult = () =>
  byMax((doc) => createItem(doc, "notes", { text: "an insult" }, { memberId: maxId, now: 1 }));
const scribble = (id: string) => byMax((doc) => textOf(doc, "notes", id, "text")!.insert(0, "stupid "));
const preview = (by = ana) => by.get<PersonWritten & Failure>(`${path}/members/${maxId}/written`);
const takeBack = (body: object = {}, by = ana) =>
  by.post<TookBack & Failure>(`${path}/members/${maxId}/take-back`, body);

describe("what would be taken back of one person", () => {
  it("is shown by board and card before anything is done", async () => {
    const id = hers("water");
    scribble(id);
    insult();
    const { status, data } = await preview();
    expect(status).toBe(200);
    expect(personWrittenAnswer.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      boards: [
        {
          board: { id: boardId },
          cards: [
            { title: "stupid water", kind: "changes" },
            { title: "an insult", kind: "goes", mixed: false },
          ],
        },
      ],
      hidden: false,
    });
    expect(notes()[id]!.text).toBe("stupid water");
  });

  it("says where there are notes that nobody's name stands on, which it does not reach", async () => {
    await ana.post(`${path}/boards`, { title: "Without names", kind: "wall", anonymous: true });
    expect((await preview()).data).toEqual({ boards: [], hidden: true });
  });

  it("is for those who lead, in their own workshop", async () => {
    insult();
    expect((await preview(max)).status).toBe(403);
    expect((await takeBack({}, max)).status).toBe(403);
    expect((await preview(open.browser())).status).toBe(401);
    const { facilitator } = await open.openWorkshop();
    expect((await takeBack({}, facilitator)).status).toBe(404);
    expect(Object.values(notes())[0]!.removed).toBeUndefined();
  });
});

describe("taking it back", () => {
  it("is one new edit, and going back to the moment before undoes it", async () => {
    const id = hers("water");
    scribble(id);
    insult();
    const before = open.engine.writes();
    const { data } = await takeBack();
    expect(tookBackAnswer.parse(data)).toEqual(data);
    expect(data).toMatchObject({
      goes: 1,
      changes: 1,
      comes: 0,
      undo: [{ boardId, point: { cause: "person" } }],
    });
    expect(open.engine.writes()).toBe(before + 1);
    expect(notes()[id]!.text).toBe("water");
    expect(Object.values(notes()).filter(({ removed }) => removed === undefined)).toHaveLength(1);
    await ana.post(`/api/boards/${boardId}/restore-points/${data.undo[0]!.point.id}/restore`);
    expect(notes()[id]!.text).toBe("stupid water");
    expect(Object.values(notes()).filter(({ removed }) => removed === undefined)).toHaveLength(2);
  });

  it("brings back what they deleted from the last kept moment", async () => {
    const id = hers("The river is dirty");
    await ana.post(`/api/boards/${boardId}/restore-points`, { title: "Before Max" });
    byMax((doc) => textOf(doc, "notes", id, "text")!.delete(3, 15));
    scribble(id);
    await takeBack();
    expect(notes()[id]!.text).toBe("The river is dirty");
  });

  it("leaves out the cards that it is told to", async () => {
    const id = hers("water");
    scribble(id);
    insult();
    const { data } = await takeBack({ leave: [`${boardId}/notes/${id}`] });
    expect(data).toMatchObject({ goes: 1, changes: 0 });
    expect(notes()[id]!.text).toBe("stupid water");
  });

  it("reaches what somebody wrote who was sent away meanwhile", async () => {
    insult();
    await ana.delete(`${path}/members/${maxId}`);
    expect((await takeBack()).data.goes).toBe(1);
  });

  it("keeps no moment and changes nothing where there is nothing to take back", async () => {
    hers("water");
    const before = open.engine.writes();
    expect((await takeBack()).data).toEqual({ goes: 0, changes: 0, comes: 0, undo: [] });
    expect(open.engine.writes()).toBe(before);
  });
});
