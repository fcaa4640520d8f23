import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memberAnswer, workshopAnswer } from "#server/http/answer-schemas.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { projectRoot } from "#shared/boards/board-doc.ts";
import type { Entered, MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let rosa: Browser;
let again: Browser;
let rosaId: string;
let againId: string;
let entered: Required<Entered>;
let path: string;
let streams: EventStream[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  rosa = await open.join(entered, "participant", "Rosa");
  again = await open.join(entered, "participant", "R.");
  rosaId = (await viewOf(rosa)).me.id;
  againId = (await viewOf(again)).me.id;
  streams = [];
});
afterEach(async () => {
  for (const stream of streams) await stream.close();
  open.close();
});

const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const listen = async (browser: Browser) => {
  const stream = new EventStream(await browser.send("GET", `${path}/events`));
  streams.push(stream);
  await stream.next();
  return stream;
};
const say = (browser: Browser, name: string) => browser.post<Failure | "">(`${path}/me/was-here`, { name });
const merge = async (from: string, into: string, by = ana) => {
  const { version } = await viewOf(ana);
  return by.post<MemberView & Failure>(`${path}/members/${from}/merge`, { version, into });
};
const listed = async (id: string) => (await viewOf(ana)).members!.find((member) => member.id === id);

describe("saying that one was here before", () => {
  it("is answered alike whether anybody has that name or not", async () => {
    const [known, unknown] = [await say(again, "Rosa"), await say(rosa, "Nobody of that name")];
    expect([known.status, known.data]).toEqual([unknown.status, unknown.data]);
    expect(known.status).toBe(204);
    const seen = await viewOf(again);
    expect(workshopAnswer.parse(seen)).toEqual(seen);
    expect(seen.me).toMatchObject({ id: againId, wasHere: "Rosa" });
  });

  it("is told to those who lead, at once, and to nobody else", async () => {
    open.engine.come(entered.boards[0]!.id, againId);
    const [leads, other] = [await listen(ana), await listen(rosa)];
    await say(again, "Rosa");
    expect(await leads.next()).toMatchObject({ event: "member", data: { member: { wasHere: "Rosa" } } });
    expect(JSON.stringify(await other.next())).not.toContain("wasHere");
    expect(JSON.stringify((await viewOf(rosa)).members)).not.toContain("wasHere");
  });

  it("is also for whoever waits at the door, and for nobody from outside", async () => {
    const { version } = await viewOf(ana);
    await ana.patch(path, { version, lobby: true });
    const waiting = await open.join(entered, "participant", "Rosa, at the door");
    expect((await say(waiting, "Rosa")).status).toBe(204);
    const { id } = (await viewOf(waiting)).me;
    expect(await listed(id)).toMatchObject({ state: "waiting", wasHere: "Rosa" });
    expect((await say(open.browser(), "Rosa")).status).toBe(401);
  });

  it("is counted, so that nobody tries one name after the other", async () => {
    for (const name of ["A", "B", "C", "D", "E"]) expect((await say(again, name)).status).toBe(204);
    const refused = await say(again, "F");
    expect([refused.status, (refused.data as Failure).error.code]).toEqual([429, "rate"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await listed(againId)).toMatchObject({ wasHere: "E" });
  });

  it("can be turned down, and then nothing changed but that", async () => {
    await say(again, "Rosa");
    const { version } = await viewOf(ana);
    await ana.patch(`${path}/members/${againId}`, { version, wasHere: null });
    expect(await listed(againId)).not.toHaveProperty("wasHere");
    expect((await viewOf(again)).me).toEqual({ id: againId, name: "R.", role: "participant", state: "in" });
  });
});

describe("two members that are one person", () => {
  it("are one from then on: the new browser is who they were", async () => {
    await say(again, "Rosa");
    const { status, data } = await merge(againId, rosaId);
    expect(status).toBe(200);
    expect(memberAnswer.parse(data)).toMatchObject({ id: rosaId, name: "Rosa" });
    expect((await viewOf(again)).me).toMatchObject({ id: rosaId, name: "Rosa" });
    expect((await viewOf(rosa)).me.id).toBe(rosaId);
    expect((await viewOf(ana)).memberCount).toBe(2);
  });

  it("have one authorship on the board, and their client ids are one member's", async () => {
    const board = entered.boards[0]!.id;
    const doc = open.engine.doc(board);
    const mine = createNote(doc, { text: "Mine", x: 0, y: 0 }, { memberId: againId, now: 1 });
    const other = createNote(doc, { text: "Other", x: 0, y: 0 }, { memberId: entered.me.id, now: 1 });
    open.engine.lease(board, 77, againId);
    await merge(againId, rosaId);
    const notes = projectRoot(doc, "notes");
    expect([notes[mine]!.author, notes[other]!.author]).toEqual([rosaId, entered.me.id]);
    expect([...(await open.engine.clientIdsOf(board, rosaId))]).toEqual([77]);
  });

  it("are named by their one name where an older state of the board names the double", async () => {
    const board = entered.boards[0]!.id;
    await merge(againId, rosaId);
    createNote(open.engine.doc(board), { text: "Late", x: 0, y: 0 }, { memberId: againId, now: 1 });
    const file = await ana.send("GET", `/api/boards/${board}/export?format=csv&names=1`);
    expect(await file.text()).toContain("Rosa");
  });

  it("are told so in the double's own stream, as who they are now", async () => {
    const stream = await listen(again);
    await merge(againId, rosaId);
    expect(await stream.next()).toMatchObject({ event: "snapshot", data: { me: { id: rosaId } } });
    await rosa.patch(`${path}/me`, { name: "Rosa Maria" });
    const names: unknown[] = [];
    while (!names.includes("Rosa Maria")) {
      const told = await stream.next();
      if (told?.event === "snapshot") names.push((told.data as unknown as WorkshopView).me.name);
    }
    expect(new Set(names)).toEqual(new Set(["Rosa", "Rosa Maria"]));
  });

  it("are told to the others as one who is gone and one who is there", async () => {
    const stream = await listen(ana);
    await merge(againId, rosaId);
    expect(await stream.next()).toMatchObject({ event: "member", data: { removed: againId } });
    expect(await stream.next()).toMatchObject({ event: "member", data: { member: { id: rosaId } } });
  });

  it("are decided by those who lead, on things as they stand", async () => {
    expect((await merge(againId, rosaId, rosa)).status).toBe(403);
    expect((await merge(againId, againId)).status).toBe(409);
    expect((await merge(againId, "nobody")).status).toBe(404);
    const elsewhere = await open.openWorkshop();
    const foreign = await elsewhere.facilitator.post<Failure>(
      `/api/workshops/${elsewhere.entered.workshop.id}/members/${againId}/merge`,
      { version: 1, into: rosaId },
    );
    expect(foreign.status).toBe(404);
    const { version } = await viewOf(ana);
    await again.patch(`${path}/me`, { name: "Somebody else" });
    const stale = await ana.post<Failure>(`${path}/members/${againId}/merge`, { version, into: rosaId });
    expect([stale.status, stale.data.error.code]).toEqual([409, "stale"]);
    expect((await viewOf(again)).me.id).toBe(againId);
  });
});
