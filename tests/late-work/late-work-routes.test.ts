import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createItem, projectBoard, textOf } from "#shared/boards/board-doc.ts";
import type { LateItem, LateWork } from "#shared/late-work/late-item.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { lateDecisionAnswer, lateWorkAnswer } from "#server/http/late-work-calls.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let leo: Browser;
let entered: Required<Entered>;
let boardId: string;
let path: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  leo = await open.join(entered, "participant", "Leo");
  boardId = entered.boards[0]!.id;
  path = `/api/boards/${boardId}/late-work`;
  await open.engine.write(
    boardId,
    (doc) => void createItem(doc, "notes", { text: "water" }, { now: 1 }, "n1"),
  );
});
afterEach(() => open.close());

const viewOf = async (browser: Browser) =>
  (await browser.get<WorkshopView>(`/api/workshops/${entered.workshop.id}`)).data;
const words = (id: string, after = "clean water"): LateItem => ({
  kind: "words",
  id,
  root: "notes",
  card: "n1",
  field: "text",
  before: "water",
  after,
});
const card = (id: string): LateItem => ({
  kind: "card",
  id,
  root: "notes",
  card: "n2",
  fields: { text: "roads", x: 1, y: 2 },
});
const send = (browser: Browser, ...items: LateItem[]) => browser.post<LateWork & Failure>(path, { items });
const look = async (browser: Browser) => (await browser.get<LateWork>(path)).data;
const decide = (browser: Browser, id: string, decision: string) =>
  browser.post<{ outcome?: string } & Failure>(`${path}/${id}`, { decision });
const notes = () => projectBoard(open.engine.doc(boardId)).notes;

describe("late work", () => {
  it("waits for those who lead, who see whose it is; its writer sees that it waits", async () => {
    const { status, data } = await send(leo, words("l1"), card("l2"));
    expect(status).toBe(200);
    expect(lateWorkAnswer.safeParse(data).error).toBeUndefined();
    const mine = [
      { id: "l1", state: "waiting" },
      { id: "l2", state: "waiting" },
    ];
    expect(data).toEqual({ mine, waiting: [] });
    const { waiting } = await look(ana);
    expect(lateWorkAnswer.safeParse(await look(ana)).error).toBeUndefined();
    expect(waiting.map(({ item, name }) => [item.id, name])).toEqual([
      ["l1", "Leo"],
      ["l2", "Leo"],
    ]);
    expect(notes()).toMatchObject({ n1: { text: "water" } });
  });

  it("is counted in the view of those who lead, and in their writer's, and in nobody else's", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    expect((await viewOf(ana)).late).toBeUndefined();
    await send(leo, words("l1"), card("l2"));
    const late = [ana, leo, luz].map(async (browser) => (await viewOf(browser)).late);
    expect(await Promise.all(late)).toEqual([{ [boardId]: 2 }, { [boardId]: 2 }, undefined]);
  });

  it("is taken in piece by piece, under its writer's name", async () => {
    await send(leo, words("l1"), card("l2"));
    const { data } = await decide(ana, "l2", "admit");
    expect(lateDecisionAnswer.safeParse(data).error).toBeUndefined();
    expect(data).toEqual({ outcome: "placed" });
    expect(notes()["n2"]).toMatchObject({ text: "roads", author: (await viewOf(leo)).me.id });
    expect(notes()["n1"]!.text).toBe("water");
    expect((await look(leo)).mine).toEqual([
      { id: "l1", state: "waiting" },
      { id: "l2", state: "admitted" },
    ]);
    expect((await look(ana)).waiting).toHaveLength(1);
  });

  it("overwrites nobody: words whose text changed meanwhile stand below", async () => {
    await send(leo, words("l1", "clean water"));
    await open.engine.write(boardId, (doc) => textOf(doc, "notes", "n1", "text")!.insert(5, " for all"));
    expect((await decide(ana, "l1", "admit")).data).toEqual({ outcome: "below" });
    expect(notes()["n1"]!.text).toBe("water for all\n↳ clean");
  });

  it("is taken in once, by however many at once", async () => {
    const bo = await open.join(entered, "facilitator", "Bo");
    await send(leo, words("l1", "water, and more"));
    await open.engine.write(boardId, (doc) => textOf(doc, "notes", "n1", "text")!.insert(0, "clean "));
    const answers = await Promise.all([decide(ana, "l1", "admit"), decide(bo, "l1", "admit")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(notes()["n1"]!.text).toBe("clean water\n↳ , and more");
  });

  it("is not taken in where those who lead say so, and its writer is told", async () => {
    await send(leo, words("l1"));
    expect((await decide(ana, "l1", "decline")).data).toEqual({});
    expect(notes()["n1"]!.text).toBe("water");
    expect((await look(leo)).mine).toEqual([{ id: "l1", state: "declined" }]);
  });

  it("goes on waiting where its card is gone: nothing is lost by trying", async () => {
    await send(leo, words("l1"));
    await open.engine.write(boardId, (doc) => void doc.getMap("notes").delete("n1"));
    expect((await decide(ana, "l1", "admit")).data.error.code).toBe("gone");
    expect((await look(ana)).waiting).toHaveLength(1);
  });

  it("is taken back by its writer, and nobody can read it any more", async () => {
    await send(leo, words("l1"));
    expect((await leo.delete(`${path}/l1`)).status).toBe(204);
    expect(await look(ana)).toEqual({ mine: [], waiting: [] });
    expect((await viewOf(ana)).late).toBeUndefined();
  });

  it("is for those who lead to read and decide, and for nobody else", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    await send(leo, words("l1"));
    expect(await look(luz)).toEqual({ mine: [], waiting: [] });
    for (const browser of [leo, luz]) {
      expect((await decide(browser, "l1", "admit")).data.error.code).toBe("forbidden");
    }
    await luz.delete(`${path}/l1`);
    expect((await look(ana)).waiting).toHaveLength(1);
    expect((await open.browser().get<Failure>(path)).data.error.code).toBe("unauthorised");
  });

  it("is not taken from who may never write, nor under somebody else's id", async () => {
    const observer = await open.join(entered, "observer", "Eva");
    expect((await send(observer, words("l1"))).data.error.code).toBe("forbidden");
    await send(leo, words("l1"));
    const luz = await open.join(entered, "participant", "Luz");
    expect((await send(luz, words("l1"))).data.error.code).toBe("conflict");
  });

  it.each([
    ["no items", { items: [] }],
    ["too many", { items: Array.from({ length: 51 }, (_, i) => words(`l${i}`)) }],
    ["an unknown root", { items: [{ ...words("l1"), root: "polls" }] }],
    ["an id that is none", { items: [{ ...words("l1"), id: "a b" }] }],
    ["a text that is too long", { items: [words("l1", "x".repeat(20_001))] }],
  ])("has a form: %s is refused", async (_, body) => {
    expect((await leo.post<Failure>(path, body)).data.error.code).toBe("bad-request");
  });

  it("is sent at most twenty times a minute", async () => {
    for (let i = 0; i < 20; i++) expect((await send(leo, words(`l${i}`))).status).toBe(200);
    const { status, headers } = await send(leo, words("more"));
    expect([status, headers.get("retry-after")]).toEqual([429, "60"]);
    open.clock.advance(60_000);
    expect((await send(leo, words("more"))).status).toBe(200);
  });
});
