import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import * as Y from "yjs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setValue } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openLiveHouse, type LiveHouse } from "#tests/support/live-house.ts";
import { draft, notesOf, PrivateWriting, type Writer } from "#tests/support/private-writing.ts";
import { eventually } from "#tests/support/script-client.ts";

let house: LiveHouse;
let scene: PrivateWriting;
let ana: Writer;
let luz: Writer;
let rui: Writer;

beforeAll(async () => {
  house = await openLiveHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  scene = await PrivateWriting.start(house.origin);
  ({ ana, luz, rui } = scene);
});
afterEach(() => scene.end());

const onBoard = () => house.engine.read(scene.boardId, notesOf);
const textsOnBoard = async () => (await onBoard()).map(({ text }) => text).sort();
const sessionOf = (person: Writer) => scene.sessionOf(person);

/** Every byte that the server keeps, file by file. */
const kept = () =>
  readdirSync(house.data).map((name) => readFileSync(join(house.data, name)).toString("latin1"));
const isKept = (words: string) => kept().some((bytes) => bytes.includes(words));

/** The ids of somebody's private documents, which only who has the server's files can know. */
const documentsOf = ({ id }: Writer): string[] => {
  const database = new Sqlite(join(house.data, "ronda.db"), { readonly: true });
  const rows = database
    .prepare<[string], { id: string }>("select document_id as id from drafts where member_id = ?")
    .all(id);
  database.close();
  return rows.map((row) => row.id);
};

describe("writing for oneself", () => {
  beforeEach(() => scene.begin());

  it("reaches one's own devices, and nobody else's: not the board, not those who lead", async () => {
    const others = await Promise.all([
      scene.own(rui),
      scene.own(ana),
      scene.dial(rui, scene.boardId),
      scene.dial(ana, scene.boardId),
    ]);
    await scene.write(luz, "my neighbour's well is closed");
    const second = await scene.own(luz);
    expect(notesOf(second.doc)).toMatchObject([{ text: "my neighbour's well is closed", author: luz.id }]);
    expect(others.map(({ doc }) => notesOf(doc))).toEqual([[], [], [], []]);
    const exported = await ana.client.fetch(`/api/boards/${scene.boardId}/export?format=json&names=1`);
    expect(await exported.text()).not.toContain("neighbour");
  });

  it("has one address, which is everybody's own; its documents have none", async () => {
    await scene.write(luz, "water");
    const [id] = documentsOf(luz);
    for (const person of [ana, luz, rui]) {
      expect(await scene.knock(person, id!)).toBe(404);
      expect(await scene.knock(person, `${id}/drafts`)).toBe(404);
      expect(await scene.knock(person, `${scene.boardId}/drafts/${luz.id}`)).toBe(404);
    }
    const nobodys = await scene.join("Obi", "observer");
    expect(await scene.knock(nobodys, `${scene.boardId}/drafts`)).toBe(404);
    expect(await scene.knock(undefined, `${scene.boardId}/drafts`)).toBe(401);
    const stranger = (await PrivateWriting.start(house.origin)).luz;
    expect(await scene.knock(stranger, `${scene.boardId}/drafts`)).toBe(404);
    const exported = await ana.client.fetch(`/api/boards/${id}/export?format=json`);
    expect(exported.status).toBe(404);
  });

  it("is not open to a projector", async () => {
    const { url } = await ana.client.post<{ url: string }>(`${scene.path}/room`, {});
    await luz.client.post("/api/room", { token: url.split("#")[1] });
    expect(await scene.knock(luz, `${scene.boardId}/drafts?as=room`)).toBe(404);
  });

  it("leaves the board as it was: others' frames are refused there, and who leads may tidy", async () => {
    expect(await (await scene.raw(luz, scene.boardId)).writeNote(luz.id)).toBe("locked");
    expect(await (await scene.raw(ana, scene.boardId)).writeNote(ana.id)).toBe("settled");
    const body = "comment-body\nRents rise\n";
    const imported = await luz.client.fetch(`/api/boards/${scene.boardId}/import?format=csv`, {
      method: "POST",
      body,
    });
    expect(imported.status).toBe(423);
  });

  it("holds one's own notes only: a name that is not one's own is refused", async () => {
    expect(await (await scene.raw(luz, `${scene.boardId}/drafts`)).writeNote(rui.id)).toBe("forbidden");
  });

  it("is known to others as a number, with who leads knowing no more", async () => {
    await Promise.all([luz, rui, ana].map((person) => scene.dial(person, scene.boardId)));
    const response = await rui.client.fetch(`${scene.path}/events`);
    const stream = new EventStream(response);
    await stream.next();
    expect((await sessionOf(rui)).drafts).toEqual({ now: { writing: 0, here: 2 }, mine: false });
    await scene.write(luz, "water");
    const now = { writing: 1, here: 2 };
    expect((await sessionOf(rui)).drafts).toEqual({ now, mine: false });
    expect((await sessionOf(luz)).drafts).toEqual({ now, mine: true });
    expect((await sessionOf(ana)).drafts).toEqual({ now, mine: false, waiting: [] });
    for (;;) {
      const event = await stream.next();
      expect(JSON.stringify(event)).not.toContain(luz.id);
      if (JSON.stringify(event).includes('"writing":1')) break;
    }
    await stream.close();
  });

  it("ends with the step: what was written stays one's own to read, and can still be shown", async () => {
    const socket = await scene.write(luz, "water");
    await scene.lead({ do: "advance" });
    expect(await socket.writeNote(luz.id, { text: "late" })).toBe("locked");
    expect(notesOf((await scene.own(luz)).doc)).toMatchObject([{ text: "water" }]);
    expect(await scene.knock(rui, `${scene.boardId}/drafts`)).toBe(404);
    expect((await sessionOf(ana)).drafts?.waiting).toEqual([{ activity: scene.step, people: 1 }]);
    await scene.reveal();
    expect(await textsOnBoard()).toEqual(["water"]);
  });

  it("keeps what people were told when they began", async () => {
    const edit = (change: object) => scene.tries(ana, { do: "edit", activity: scene.step, change });
    await scene.write(luz, "water");
    expect(await edit({ names: "shown" })).toBe("already-written");
    expect(await edit({ visibility: "shared", names: "shown" })).toBe("already-written");
    expect(await edit({ title: "Write on", names: "hidden" })).toBe("");
    await scene.lead({ do: "advance" });
    expect(await scene.tries(ana, { do: "remove", activity: scene.step })).toBe("already-written");
  });

  it("keeps it also while the first words are still on their way, or in somebody's head", async () => {
    const edit = (change: object) => scene.tries(ana, { do: "edit", activity: scene.step, change });
    expect(await edit({ names: "shown" })).toBe("already-written");
    expect(await edit({ visibility: "shared", names: "shown" })).toBe("already-written");
    await scene.lead({ do: "advance" });
    await scene.lead({ do: "reopen", activity: scene.step });
    expect(await edit({ names: "shown" })).toBe("already-written");
    const other = (await sessionOf(ana)).agenda[1]!.id;
    const hides = { visibility: "private", names: "hidden" };
    expect(await scene.tries(ana, { do: "edit", activity: other, change: hides })).toBe("");
  });

  it("is erased with somebody who is sent away, and with the workshop", async () => {
    await scene.write(luz, "the words of luz");
    await scene.write(rui, "the words of rui");
    expect(isKept("the words of luz")).toBe(true);
    await ana.client.fetch(`${scene.path}/members/${luz.id}`, { method: "DELETE" });
    await eventually(
      () => isKept("the words of luz"),
      (is) => !is,
    );
    expect(isKept("the words of rui")).toBe(true);
    await ana.client.fetch(scene.path, { method: "DELETE" });
    await eventually(
      () => isKept("the words of rui"),
      (is) => !is,
    );
  });
});

describe("the notes of somebody who may not write any more", () => {
  it("stay with them: they are counted nowhere and shown by no reveal, until they may write again", async () => {
    await scene.begin();
    await scene.write(luz, "an insult");
    await scene.write(rui, "roads");
    const mute = async (muted: boolean) => {
      const { version } = await scene.viewOf(ana);
      const body = JSON.stringify({ version, muted });
      const headers = { "content-type": "application/json" };
      await ana.client.fetch(`${scene.path}/members/${luz.id}`, { method: "PATCH", headers, body });
    };
    await mute(true);
    expect(await scene.preview()).toEqual({ notes: 1, authors: 1, people: 1, held: 0 });
    await scene.reveal();
    expect(await textsOnBoard()).toEqual(["roads"]);
    expect((await sessionOf(ana)).drafts?.waiting).toEqual([]);
    await mute(false);
    expect(await scene.preview()).toEqual({ notes: 0, authors: 0, people: 0, held: 1 });
  });
});

describe("hidden names", () => {
  it("need private writing", async () => {
    const open = draft("Talk", { visibility: "shared" });
    expect(await scene.tries(ana, { do: "add", activities: [open] })).toBe("names-need-private");
  });
});

describe("showing notes to the group", () => {
  it("says of how many people they are, not of how many devices: one may be a table's", async () => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ people: 8 });
    await luz.client.fetch(`${scene.path}/me`, { method: "PATCH", headers, body });
    await scene.begin();
    await scene.write(luz, "the table's");
    await scene.write(rui, "roads");
    expect(await scene.preview()).toEqual({ notes: 2, authors: 2, people: 9, held: 0 });
  });

  it("moves all of them at once, and the board opens", async () => {
    await scene.begin();
    const reader = await scene.dial(rui, scene.boardId);
    const mine = await scene.write(luz, "water", "light");
    await scene.write(rui, "roads");
    expect(await scene.preview()).toEqual({ notes: 3, authors: 2, people: 2, held: 0 });
    const { session } = await scene.reveal();
    expect(session.agenda[0]!.revealedAt).toBeGreaterThan(0);
    expect(session.drafts).toEqual({ now: null, mine: false, waiting: [] });
    expect(await textsOnBoard()).toEqual(["light", "roads", "water"]);
    await eventually(
      () => notesOf(reader.doc).length,
      (count) => count === 3,
    );
    expect(await mine.closed).toBe(4502);
    expect(notesOf((await scene.own(luz)).doc)).toEqual([]);
    expect(await (await scene.raw(luz, scene.boardId)).writeNote(luz.id, { text: "and now" })).toBe(
      "settled",
    );
  });

  it("is for those who lead, of a private step, once", async () => {
    await scene.begin();
    await scene.write(luz, "water");
    const reveal = { do: "reveal", activity: scene.step };
    expect(await scene.tries(luz, reveal)).toBe("forbidden");
    expect((await luz.client.fetch(`${scene.path}/session/reveal/${scene.step}`)).status).toBe(403);
    const other = (await sessionOf(ana)).agenda[1]!.id;
    expect(await scene.tries(ana, { ...reveal, activity: other })).toBe("activity-state");
    expect(await scene.tries(ana, { ...reveal, activity: "nothing" })).toBe("not-found");
    expect(await onBoard()).toEqual([]);
    const { version } = await scene.viewOf(ana);
    expect(await scene.tries(ana, reveal)).toBe("");
    expect(await scene.tries(ana, { ...reveal, version })).toBe("stale");
    expect(await scene.tries(ana, reveal)).toBe("already-shown");
    expect(await textsOnBoard()).toEqual(["water"]);
  });

  it("shows authors where the step shows names", async () => {
    await scene.begin({ names: "shown" });
    await scene.write(luz, "water");
    await scene.reveal();
    expect(await onBoard()).toMatchObject([{ text: "water", author: luz.id }]);
  });

  it("with hidden names leaves nothing on the wire or on the disk that ties a note to a person", async () => {
    await scene.begin();
    const watching = await scene.dial(rui, scene.boardId);
    const frames: Buffer[] = [];
    watching.provider.ws!.addEventListener(
      "message",
      ({ data }) => void frames.push(Buffer.from(data as ArrayBuffer)),
    );
    const connection = await scene.own(luz);
    const words = ["Luz's first words", "Luz's second words"];
    const ids = words.map((text) =>
      createNote(connection.doc, { text, x: 5, y: 5 }, { memberId: luz.id, now: 1234 }),
    );
    const { clientID } = connection.doc;
    await scene.write(rui, "Rui's only words");
    await eventually(() => words.every(isKept), Boolean);
    const [own] = documentsOf(luz);
    await scene.reveal();
    await eventually(
      () => notesOf(watching.doc).length,
      (count) => count === 3,
    );

    const state = Buffer.from((await house.engine.state(scene.boardId)).update).toString("latin1");
    const wire = Buffer.concat(frames).toString("latin1");
    for (const bytes of [state, wire]) {
      expect(words.filter((text) => !bytes.includes(text))).toEqual([]);
      expect([luz.id, ...ids, "createdAt", "author"].filter((trace) => bytes.includes(trace))).toEqual([]);
    }
    expect([...watching.doc.store.clients.keys()]).not.toContain(clientID);
    expect(new Set(notesOf(watching.doc).map((note) => Object.keys(note).sort().join()))).toEqual(
      new Set(["color,id,order,text,x,y"]),
    );
    expect([...ids, own!].filter(isKept)).toEqual([]);
    expect(rowsWith(clientID)).toBe(0);
    expect(documentsOf(luz)).not.toContain(own);
  });

  it("says in the journal that it happened, and not of whom", async () => {
    await scene.begin();
    await scene.write(luz, "water");
    await scene.reveal();
    const database = new Sqlite(join(house.data, "ronda.db"), { readonly: true });
    const rows = database
      .prepare(
        "select kind, member_id from workshop_events where workshop_id = ? order by version desc limit 1",
      )
      .all(scene.entered.workshop.id);
    database.close();
    expect(rows).toEqual([{ kind: "agenda", member_id: null }]);
  });

  it("leaves with somebody what they keep to themselves, and counts none of it", async () => {
    await scene.begin();
    const connection = await scene.own(luz);
    const by = { memberId: luz.id, now: Date.now() };
    const held = createNote(connection.doc, { text: "mine alone", x: 0, y: 0 }, by);
    setValue(connection.doc, "notes", held, "held", true);
    await scene.write(luz, "water");
    await eventually(() => isKept("mine alone"), Boolean);
    expect(await scene.preview()).toEqual({ notes: 1, authors: 1, people: 1, held: 0 });
    await scene.reveal();
    expect(await textsOnBoard()).toEqual(["water"]);
    const again = await scene.own(luz);
    expect(notesOf(again.doc)).toMatchObject([{ text: "mine alone", held: true }]);
    const path = `${scene.path}/session/own-notes`;
    const ask = async (person: Writer) => (await person.client.fetch(path)).json();
    const kept = { steps: [{ activity: scene.step, notes: [{ text: "mine alone", held: true }] }] };
    expect(await ask(luz)).toEqual(kept);
    for (const person of [rui, ana]) expect(await ask(person)).toEqual({ steps: [] });
    const observer = await scene.join("Olga", "observer");
    expect((await observer.client.fetch(path)).status).toBe(403);
    // Another step in private does not take them out of their author's reach.
    const { session } = await scene.lead({ do: "add", activities: [draft("Once more")] });
    await scene.lead({ do: "start", activity: session.agenda.at(-1)!.id });
    await scene.write(luz, "and this");
    const more = { activity: session.agenda.at(-1)!.id, notes: [{ text: "and this" }] };
    expect(await ask(luz)).toEqual({ steps: expect.arrayContaining([...kept.steps, more]) });
    expect((await sessionOf(ana)).drafts?.waiting).toEqual([]);
    expect(await scene.tries(ana, { do: "reveal", activity: scene.step })).toBe("already-shown");
  });

  it("takes nothing of an earlier step into another one, whatever a device still holds of it", async () => {
    await scene.begin();
    const writing = await scene.raw(luz, `${scene.boardId}/drafts`);
    const device = new Y.Doc();
    createNote(device, { text: "without my name", x: 0, y: 0 }, { memberId: luz.id, now: Date.now() });
    expect(await writing.writeAll(device)).toBe("settled");
    for (const title of ["By name", "By name again"]) {
      const { session } = await scene.lead({ do: "add", activities: [draft(title)] });
      await scene.lead({ do: "start", activity: session.agenda.at(-1)!.id });
      const next = await scene.raw(luz, `${scene.boardId}/drafts`);
      expect(await next.writeAll(device)).toBe("epoch");
      expect(await next.writeNote(luz.id)).toBe("settled");
    }
  });

  it("shows nothing of notes without words, and takes a step without any", async () => {
    await scene.begin();
    await scene.write(luz, "  ");
    expect(await scene.preview()).toEqual({ notes: 0, authors: 0, people: 0, held: 0 });
    await scene.reveal();
    expect(await onBoard()).toEqual([]);
  });
});

describe("notes that come after the others were shown", () => {
  beforeEach(async () => {
    await scene.begin();
    await scene.write(luz, "water");
    await scene.reveal();
    await scene.write(luz, "late water");
  });

  it("wait for their author's yes, because they would show whose they are", async () => {
    expect((await sessionOf(ana)).drafts?.waiting).toEqual([{ activity: scene.step, people: 1 }]);
    expect(await scene.preview()).toEqual({ notes: 0, authors: 0, people: 0, held: 1 });
    const again = { do: "reveal", activity: scene.step };
    expect(await scene.tries(ana, again)).toBe("too-few");
    expect(await scene.tries(ana, { do: "show-mine", activity: scene.step })).toBe("");
    expect(await scene.tries(ana, again)).toBe("too-few");
    expect(await scene.tries(luz, { do: "show-mine", activity: scene.step })).toBe("");
    expect(await scene.preview()).toEqual({ notes: 1, authors: 1, people: 1, held: 0 });
    expect(await scene.tries(ana, again)).toBe("");
    expect(await textsOnBoard()).toEqual(["late water", "water"]);
  });

  it("wait also where the step is begun once more: one note never passes for the first", async () => {
    await scene.lead({ do: "advance" });
    await scene.lead({ do: "start", activity: scene.step });
    expect(await scene.preview()).toEqual({ notes: 0, authors: 0, people: 0, held: 1 });
    expect(await scene.tries(ana, { do: "reveal", activity: scene.step })).toBe("");
    expect(await textsOnBoard()).toEqual(["water"]);
    expect(await scene.tries(luz, { do: "show-mine", activity: scene.step })).toBe("");
    expect(await scene.tries(ana, { do: "reveal", activity: scene.step })).toBe("");
    expect(await textsOnBoard()).toEqual(["late water", "water"]);
  });

  it("are counted on each board by itself, because whoever reads one sees no other", async () => {
    const split = { do: "split", by: { kind: "hand", groups: [[rui.id], [ana.id]] } };
    const { version } = await scene.viewOf(ana);
    const path = `${scene.path}/breakouts`;
    const { breakouts } = await ana.client.post<WorkshopView>(path, { version, ...split });
    const groups = breakouts!.groups!.map(({ boardId }) => boardId!);
    for (const [i, person] of [rui, ana].entries()) {
      const own = await scene.raw(person, `${groups[i]}/drafts`);
      expect(await own.writeNote(person.id, { text: `late ${i}` })).toBe("settled");
    }
    expect(await scene.preview()).toEqual({ notes: 0, authors: 0, people: 0, held: 3 });
    expect(await scene.tries(ana, { do: "reveal", activity: scene.step })).toBe("too-few");
    for (const board of groups) expect(await house.engine.read(board, notesOf)).toEqual([]);
  });

  it("or for three authors", async () => {
    await scene.write(rui, "late light");
    expect(await scene.tries(ana, { do: "reveal", activity: scene.step })).toBe("too-few");
    await scene.write(ana, "late roads");
    expect(await scene.preview()).toEqual({ notes: 3, authors: 3, people: 3, held: 0 });
    await scene.reveal();
    expect(await textsOnBoard()).toEqual(["late light", "late roads", "late water", "water"]);
  });
});

/** How many rows of client ids name this one. */
function rowsWith(clientId: number): number {
  const database = new Sqlite(join(house.data, "ronda.db"), { readonly: true });
  const row = database
    .prepare<[number], { n: number }>("select count(*) as n from document_clients where client_id = ?")
    .get(clientId);
  database.close();
  return row!.n;
}
