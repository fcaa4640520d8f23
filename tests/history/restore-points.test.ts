import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createItem, projectBoard, removeItem, setValue } from "#shared/boards/board-doc.ts";
import type { RestorePreview } from "#shared/history/restore-preview.ts";
import type { Restored, RestorePoint } from "#shared/history/restore-point.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { restoredAnswer, restorePointAnswer, restorePreviewAnswer } from "#server/http/history-calls.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let entered: Required<Entered>;
let boardId: string;
let path: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  boardId = entered.boards[0]!.id;
  path = `/api/boards/${boardId}/restore-points`;
});
afterEach(() => open.close());

const note = async (text: string): Promise<string> => {
  let id = "";
  await open.engine.write(
    boardId,
    (doc) => void (id = createItem(doc, "notes", { text, x: 0, y: 0 }, { now: 1 })),
  );
  return id;
};
const notes = () => projectBoard(open.engine.doc(boardId)).notes;
const points = async () => (await ana.get<{ points: RestorePoint[] }>(path)).data.points;
const name = async (title: string) => (await ana.post<RestorePoint>(path, { title })).data;
const importTable = (text: string) =>
  ana.send("POST", `/api/boards/${boardId}/import?format=csv`, { body: text });

describe("a moment of a board", () => {
  it("is named by a facilitator, and listed with when it was and how many cards there were", async () => {
    await note("water");
    removeNow(await note("gone"));
    const { status, data } = await ana.post<RestorePoint>(path, { title: "  Before we merged  " });
    expect(status).toBe(201);
    expect(restorePointAnswer.safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({ cause: "named", title: "Before we merged", at: open.clock.now(), cards: 1 });
    expect(await points()).toEqual([data]);
  });

  it.each([[""], ["   "], ["x".repeat(81)]])("needs a name that people can read (%j)", async (title) => {
    expect((await ana.post<Failure>(path, { title })).data.error).toMatchObject({
      code: "bad-request",
      field: "title",
    });
  });

  it("is let go of again", async () => {
    const { id } = await name("first");
    expect((await ana.delete(`${path}/${id}`)).status).toBe(204);
    expect(await points()).toEqual([]);
  });

  it("is for facilitators alone, and not there for strangers", async () => {
    const { id } = await name("first");
    const luz = await open.join(entered, "participant", "Luz");
    const stranger = open.browser();
    for (const [browser, code] of [
      [luz, "forbidden"],
      [stranger, "unauthorised"],
    ] as const) {
      expect((await browser.get<Failure>(path)).data.error.code).toBe(code);
      expect((await browser.post<Failure>(path, { title: "x" })).data.error.code).toBe(code);
      expect((await browser.get<Failure>(`${path}/${id}/preview`)).data.error.code).toBe(code);
      expect((await browser.post<Failure>(`${path}/${id}/restore`)).data.error.code).toBe(code);
      expect((await browser.delete<Failure>(`${path}/${id}`)).data.error.code).toBe(code);
    }
    expect(await points()).toHaveLength(1);
  });

  it("of one board is not a moment of another", async () => {
    const { id } = await name("first");
    const other = await open.openWorkshop();
    const elsewhere = `/api/boards/${other.entered.boards[0]!.id}/restore-points/${id}`;
    expect((await other.facilitator.get<Failure>(`${elsewhere}/preview`)).data.error.code).toBe("not-found");
    expect((await other.facilitator.post<Failure>(`${elsewhere}/restore`)).data.error.code).toBe("not-found");
  });

  it.each([
    ["an import", "import", () => importTable("text\nmore water\n")],
    ["going back", "restore", async () => ana.post(`${path}/${(await points())[0]!.id}/restore`)],
  ] as const)("is kept by itself before %s", async (_, cause, act) => {
    await note("water");
    await name("start");
    open.clock.advance(1000);
    await note("roads");
    await act();
    expect((await points()).map((one) => [one.cause, one.cards])).toEqual([
      [cause, 2],
      ["named", 1],
    ]);
  });

  it("is kept by itself when an activity ends, under that activity's name", async () => {
    await note("water");
    const workshop = `/api/workshops/${entered.workshop.id}`;
    const lead = async (command: object) => {
      const { version } = (await ana.get<WorkshopView>(workshop)).data;
      expect((await ana.post(`${workshop}/session`, { version, ...command })).status).toBe(200);
    };
    const rest = { instructions: "", target: "wall", writers: ["participant"], speaking: "open" };
    const step = { ...rest, minutes: 5, visibility: "shared", note: "" };
    await lead({
      do: "add",
      activities: [
        { ...step, title: "Write" },
        { ...step, title: "Show" },
      ],
    });
    await lead({ do: "advance" });
    expect(await points()).toEqual([]);
    await lead({ do: "advance" });
    await expect.poll(points).toMatchObject([{ cause: "activity", title: "Write", cards: 1 }]);
  });

  it("is not kept twice where nothing changed meanwhile", async () => {
    await note("water");
    await name("start");
    await importTable("text\nmore\n");
    expect((await points()).map(({ cause }) => cause)).toEqual(["named"]);
  });
});

describe("going back", () => {
  it("says first which cards come back, go and change", async () => {
    const [gone, changed] = [await note("water"), await note("roads")];
    const { id } = await name("start");
    removeNow(gone);
    await open.engine.write(boardId, (doc) =>
      createItem(doc, "notes", { text: "later", x: 0, y: 0 }, { now: 2 }),
    );
    await open.engine.write(boardId, (doc) => setValue(doc, "notes", changed, "color", "sky"));
    const { data } = await ana.get<RestorePreview>(`${path}/${id}/preview`);
    expect(restorePreviewAnswer.safeParse(data).error).toBeUndefined();
    expect([data.comes, data.goes, data.changes].map((cards) => cards.map(({ title }) => title))).toEqual([
      ["water"],
      ["later"],
      ["roads"],
    ]);
    expect(notes()[gone]!.removed).toBeDefined();
  });

  it("makes the board as it was, and can be taken back by the moment that it kept itself", async () => {
    const old = await note("water");
    const { id } = await name("start");
    removeNow(old);
    const late = await note("later");
    const { status, data } = await ana.post<Restored>(`${path}/${id}/restore`);
    expect(status).toBe(200);
    expect(restoredAnswer.safeParse(data).error).toBeUndefined();
    expect(data).toMatchObject({ comes: 1, goes: 1, changes: 0, undo: { cause: "restore", cards: 1 } });
    expect([notes()[old]!.removed, notes()[late]!.removed]).toEqual([undefined, open.clock.now()]);
    await ana.post(`${path}/${data.undo.id}/restore`);
    expect([notes()[old]!.removed, notes()[late]!.removed]).toEqual([open.clock.now(), undefined]);
  });

  it("is not possible to a moment that nobody kept", async () => {
    expect((await ana.post<Failure>(`${path}/nowhere/restore`)).data.error.code).toBe("not-found");
  });
});

function removeNow(id: string): void {
  removeItem(open.engine.doc(boardId), "notes", id, open.clock.now());
}
