import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { boardHeadAnswer } from "#server/http/answer-schemas.ts";
import type { StoredBoard } from "#server/boards/board.store.ts";
import { mayOpenBoard, mayWriteOnBoard } from "#server/boards/may-open-board.ts";
import { createRiskModels } from "#server/boards/risk-models.ts";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { risk as en } from "#shared/i18n/en/risk.ts";
import { addRiskAnswer } from "#shared/risk/risk-doc.ts";
import { riskQuestions } from "#shared/risk/risk-model.ts";
import { boardKinds } from "#shared/boards/board-kind.ts";
import { roles } from "#shared/members/roles.ts";
import type { BoardHead, Entered, SessionView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const reader = { workshopId: "w", memberId: "m", state: "in" } as const;
const row = { workshopId: "w", everyone: false, closedAt: null, archivedAt: null } as const;

describe("who may open a board", () => {
  it("is everybody of the workshop for the main one, and nobody else", () => {
    for (const role of roles)
      expect(mayOpenBoard({ ...row, kind: "main" }, { ...reader, role }, [])).toBe(true);
    const elsewhere = { ...reader, workshopId: "other", role: "facilitator" } as const;
    const waiting = { ...reader, state: "waiting", role: "facilitator" } as const;
    for (const kind of boardKinds) {
      expect(mayOpenBoard({ ...row, kind, everyone: true }, elsewhere, ["m"])).toBe(false);
      expect(mayOpenBoard({ ...row, kind, everyone: true }, waiting, ["m"])).toBe(false);
    }
  });

  it("is those named on a breakout or a wall, and who facilitates", () => {
    for (const kind of ["breakout", "wall"] as const) {
      const open = (role: (typeof roles)[number], people: string[]) =>
        mayOpenBoard({ ...row, kind }, { ...reader, role }, people);
      expect([open("participant", []), open("advisory", ["x"]), open("observer", [])]).toEqual([
        false,
        false,
        false,
      ]);
      expect([open("participant", ["m"]), open("facilitator", [])]).toEqual([true, true]);
    }
  });

  it("is only those named on a risk model, whatever their role", () => {
    for (const role of roles) {
      const open = (people: string[]) =>
        mayOpenBoard({ ...row, kind: "risk", everyone: true }, { ...reader, role }, people);
      expect([open([]), open(["m"])]).toEqual([false, true]);
    }
  });

  it("reads only what is closed or put away, and writes a risk model whatever step the group is at", () => {
    const wall = { ...row, kind: "wall" } as const;
    expect(mayWriteOnBoard(wall, true, 9)).toBe(true);
    expect(mayWriteOnBoard({ ...wall, closedAt: 9 }, true, 8)).toBe(true);
    expect(mayWriteOnBoard({ ...wall, closedAt: 9 }, true, 9)).toBe("locked");
    expect(mayWriteOnBoard({ ...wall, archivedAt: 1 }, true, 9)).toBe("locked");
    expect(mayWriteOnBoard({ ...row, kind: "risk" }, "locked", 9)).toBe(true);
    expect(mayWriteOnBoard({ ...row, kind: "risk" }, "forbidden", 9)).toBe("forbidden");
  });
});

let open: OpenHouse;
let facilitator: Browser;
let luz: Browser;
let rui: Browser;
let entered: Required<Entered>;
let path: string;
let luzId: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz");
  rui = await open.join(entered, "participant", "Rui");
  luzId = (await viewOf(luz)).me.id;
});
afterEach(() => open.close());

const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const make = async (wanted: object, by = facilitator) =>
  (await by.post<BoardHead>(`${path}/boards`, { title: "Ours", kind: "wall", ...wanted })).data;
const change = async (id: string, wanted: object, by = facilitator) =>
  by.patch<BoardHead>(`/api/boards/${id}`, { version: (await viewOf(by)).version, ...wanted });
const titles = async (browser: Browser) => (await viewOf(browser)).boards.map(({ title }) => title);
const stored = async (id: string) => (await open.stores.boards.byId(id)) as StoredBoard;

describe("a wall", () => {
  it("is made by who facilitates, for everyone unless people are named", async () => {
    const wall = await make({ title: "Rain" });
    expect(boardHeadAnswer.parse(wall)).toEqual({ id: wall.id, title: "Rain", kind: "wall" });
    expect(await titles(rui)).toEqual(["Board", "Rain"]);
    expect((await luz.post(`${path}/boards`, { title: "Mine", kind: "wall" })).status).toBe(403);
  });

  it("with people named on it is nowhere for others: no list, page, file, socket or event", async () => {
    const stream = new EventStream(await rui.send("GET", `${path}/events`));
    expect((await stream.next())!.event).toBe("snapshot");
    const wall = await make({ title: "Women", members: [luzId] });
    expect(await stream.next()).toMatchObject({ event: "boards", data: { boards: [{ title: "Board" }] } });
    await stream.close();
    expect(wall.people).toEqual([luzId]);
    expect(await titles(luz)).toEqual(["Board", "Women"]);
    expect(await titles(rui)).toEqual(["Board"]);
    const { data } = await rui.get<SessionView>("/api/session");
    expect(data.workshops[0]!.boards.map(({ title }) => title)).toEqual(["Board"]);
    for (const [method, at] of [
      ["GET", `/api/boards/${wall.id}`],
      ["PATCH", `/api/boards/${wall.id}`],
      ["GET", `/api/boards/${wall.id}/export?format=json`],
      ["POST", `/api/boards/${wall.id}/import?format=csv`],
    ] as const) {
      const answer = await rui.send(method, at, method === "GET" ? {} : { body: "{}" });
      expect([method, at, answer.status]).toEqual([method, at, 404]);
      expect(await answer.text()).not.toContain("Women");
    }
    expect((await luz.get(`/api/boards/${wall.id}`)).status).toBe(200);
  });

  it("says who is named on it to who facilitates, not to those on it", async () => {
    const wall = await make({ members: [luzId] });
    expect((await viewOf(facilitator)).boards[1]!.people).toEqual([luzId]);
    expect((await viewOf(luz)).boards[1]).toEqual({ id: wall.id, title: "Ours", kind: "wall" });
  });

  it("is renamed, given to others and put away on the version that was seen", async () => {
    const { id } = await make({ members: [luzId] });
    const { version } = await viewOf(facilitator);
    expect((await change(id, { title: "Roof", members: [], everyone: true })).data.title).toBe("Roof");
    expect(open.engine.refreshed).toContain(luzId);
    expect(await titles(rui)).toEqual(["Board", "Roof"]);
    const late = await facilitator.patch(`/api/boards/${id}`, { version, title: "Late" });
    expect([late.status, late.data.error.code]).toEqual([409, "stale"]);
    expect((await change(id, { archived: true })).data.archived).toBe(true);
    expect((await change(id, { archived: false })).data).not.toHaveProperty("archived");
    expect((await change(id, { title: "No" }, luz)).status).toBe(403);
  });

  it("names only members, and the main board stays everybody's", async () => {
    const answer = await facilitator.post(`${path}/boards`, { title: "X", kind: "wall", members: ["ghost"] });
    expect(answer.status).toBe(404);
    expect(open.engine.removed).toHaveLength(1);
    const main = entered.boards[0]!.id;
    expect((await change(main, { members: [luzId], everyone: false })).status).toBe(400);
    expect((await change(main, { archived: true })).status).toBe(400);
    expect((await change(main, { title: "The square" })).data.title).toBe("The square");
  });
});

describe("a risk model", () => {
  it("is not there even for who facilitates, unless they are named", async () => {
    const second = await open.join(entered, "facilitator", "Eva");
    const risk = await make({ title: "Risks", kind: "risk", members: [luzId] });
    expect(risk).toMatchObject({ kind: "risk", people: [entered.me.id, luzId] });
    expect(await titles(second)).toEqual(["Board"]);
    expect((await second.get(`/api/boards/${risk.id}`)).status).toBe(404);
    expect((await second.patch(`/api/boards/${risk.id}`, { version: 1, title: "X" })).status).toBe(404);
    expect(await titles(luz)).toEqual(["Board", "Risks"]);
  });

  it("is changed by those named on it, never to everybody's or nobody's", async () => {
    const { id } = await make({ kind: "risk", members: [luzId] });
    expect((await change(id, { title: "Ours alone" }, luz)).status).toBe(200);
    expect((await change(id, { everyone: true }, luz)).status).toBe(400);
    expect((await change(id, { members: [] }, luz)).status).toBe(400);
    expect((await change(id, { members: [entered.me.id] }, luz)).status).toBe(204);
    expect((await luz.get(`/api/boards/${id}`)).status).toBe(404);
    const open = await facilitator.post(`${path}/boards`, { title: "X", kind: "risk", everyone: true });
    expect(open.status).toBe(400);
  });

  it("begins with four questions, and is done once each has an answer that says something", async () => {
    const { riskModelDone } = createRiskModels(open.stores.boards, open.engine);
    const done = () => riskModelDone(entered.workshop.id);
    expect(await done()).toBe(false);
    const { id } = await make({ kind: "risk" });
    const titlesOf = (doc: Y.Doc) => inOrder(projectBoard(doc).clusters).map(({ title }) => title);
    expect(await open.engine.read(id, titlesOf)).toEqual(riskQuestions.map((question) => en[question]));
    for (const question of riskQuestions) {
      expect(await done()).toBe(false);
      await open.engine.write(id, (doc) => {
        const note = addRiskAnswer(doc, question, { now: 1 });
        textOf(doc, "notes", note, "text")!.insert(0, "the ledger");
      });
    }
    expect(await done()).toBe(true);
    await change(id, { archived: true });
    expect(await done()).toBe(false);
  });

  it("leaves in no file until those on it choose so", async () => {
    const { id } = await make({ kind: "risk" });
    const file = () => facilitator.send("GET", `/api/boards/${id}/export?format=json`);
    expect((await file()).status).toBe(403);
    expect((await change(id, { exported: true })).data.exported).toBe(true);
    expect((await file()).status).toBe(200);
    expect((await stored(id)).exported).toBe(true);
  });
});
